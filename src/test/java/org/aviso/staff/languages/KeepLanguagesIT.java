package org.aviso.staff.languages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.notices.Event;
import org.aviso.notices.NoticeText;
import org.aviso.notices.Notices;
import org.aviso.notices.search.NoticeSearch;
import org.aviso.notices.search.SearchNotices;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.testing.InPortal;
import org.aviso.testing.PseudoWords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator adds a language; this node and others speak it once it is on, and say what it lacks in the base language. */
class KeepLanguagesIT extends InPortal {

    private static final String WHO = "coordinator";
    private static final String TAG = PseudoWords.TAG;

    @Inject
    private KeepLanguages keepLanguages;

    @Inject
    private FollowLanguages followLanguages;

    @Inject
    private Notices notices;

    @Inject
    private SearchNotices searchNotices;

    @BeforeEach
    void signIn() {
        caller.is(WHO, Role.ADMINISTRATOR);
    }

    @AfterEach
    void forgetTheLanguage() {
        database.run(em -> {
            em.createNativeQuery("DELETE FROM added_words").executeUpdate();
            em.createNativeQuery("DELETE FROM added_language").executeUpdate();
        });
        followLanguages.look();
    }

    @Test
    void onlyAnAdministratorKeepsLanguages() {
        List<Runnable> deeds = List.of(() -> keepLanguages.all(), () -> keepLanguages.words("en"),
                () -> keepLanguages.take(TAG, "any.zip", zip()), () -> keepLanguages.speak(TAG, true),
                () -> keepLanguages.require(TAG, true));
        for (Role other : List.of(Role.COORDINATOR, Role.PUBLISHER)) {
            caller.is(WHO, other);
            deeds.forEach(deed -> assertThrows(NotAllowed.class, deed::run));
        }
        assertEquals(0, database.rows("added_language"));
    }

    @Test
    void aLanguageIsSpokenOnceItIsWholeAndOn() {
        keepLanguages.take(TAG, "any.zip", zip());
        followLanguages.look();
        assertTrue(Languages.find(TAG).isEmpty(), "not before it is switched on");
        assertEquals(TAG, Languages.silent(TAG).orElseThrow().tag());
        KeepLanguages.Standing standing = standing();
        assertEquals(List.of(), standing.gaps());
        assertFalse(standing.spoken() || standing.required() || standing.builtIn());

        keepLanguages.speak(TAG, true);
        assertTrue(Languages.find(TAG).isEmpty(), "a node looks by itself");
        followLanguages.look();
        assertEquals(PseudoWords.all().get(Phrases.Family.MESSAGES).get("notices.title"),
                Phrases.pages(Language.of(TAG)).say("notices.title"));
        assertFalse(Languages.isRequired(TAG));
        keepLanguages.require(TAG, true);
        followLanguages.look();
        assertTrue(Languages.isRequired(TAG));

        keepLanguages.speak(TAG, false);
        followLanguages.look();
        assertTrue(Languages.find(TAG).isEmpty());
        assertFalse(Languages.isRequired(TAG), "nothing waits for what nobody reads");
        assertEquals(List.of(), standing().gaps(), "nothing is lost");
    }

    @Test
    void whatIsDoneIsWrittenDown() {
        keepLanguages.take(TAG, "any.zip", zip());
        keepLanguages.speak(TAG, true);
        keepLanguages.speak(TAG, true);
        keepLanguages.require(TAG, true);
        keepLanguages.require(TAG, false);
        keepLanguages.speak(TAG, false);
        List<?> entries = database.ask(em -> em.createQuery("select e.details from AuditEntry e where e.subject = :tag and"
                + " e.actor = :who order by e.id desc").setParameter("tag", TAG).setParameter("who", WHO).setMaxResults(5)
                .getResultList());
        assertEquals(List.of("SWITCHED_OFF", "NOT_REQUIRED", "REQUIRED", "SWITCHED_ON", "WORDS_TAKEN " + standing().total()),
                entries, "once each");
    }

    @Test
    void aHalfTranslationIsKeptAndNotSpoken() {
        Map<Phrases.Family, Map<String, String>> words = PseudoWords.all();
        words.get(Phrases.Family.MESSAGES).remove("notices.title");
        keepLanguages.take(TAG, "any.zip", PseudoWords.zip(words));
        assertEquals(List.of("messages: notices.title"), standing().gaps());
        refused(LanguageRefused.Reason.INCOMPLETE, () -> keepLanguages.speak(TAG, true));
        keepLanguages.take(TAG, "any.zip", zip());
        keepLanguages.speak(TAG, true);
        refused(LanguageRefused.Reason.INCOMPLETE, () -> keepLanguages.take(TAG, "any.zip", PseudoWords.zip(words)));
        assertEquals(List.of(), standing().gaps());
    }

    @Test
    void aTextThatAReleaseAddsIsSaidInTheBaseLanguage() {
        keepLanguages.take(TAG, "any.zip", zip());
        keepLanguages.speak(TAG, true);
        Map<String, String> words = PseudoWords.all().get(Phrases.Family.MESSAGES);
        words.remove("page.skip");
        database.run(em -> {
            em.createNativeQuery("UPDATE added_words SET words = ?1 WHERE family = 'MESSAGES'")
                    .setParameter(1, PseudoWords.file(words)).executeUpdate();
            em.createNativeQuery("UPDATE added_language SET version = version + 1").executeUpdate();
        });
        followLanguages.look();
        assertEquals("\u2066" + Phrases.pages(Languages.base()).say("page.skip") + "\u2069",
                Phrases.pages(Language.of(TAG)).say("page.skip"));
        assertEquals(List.of("messages: page.skip"), standing().gaps());
        assertTrue(Languages.find(TAG).isPresent(), "readers keep their language");
    }

    @Test
    void nothingOfAFileWithFlawsIsStored() {
        Map<Phrases.Family, Map<String, String>> words = PseudoWords.all();
        words.get(Phrases.Family.MESSAGES).put("languages.what", "<b>");
        LanguageRefused refused = assertThrows(LanguageRefused.class,
                () -> keepLanguages.take(TAG, "any.zip", PseudoWords.zip(words)));
        assertEquals(List.of(new Flaw(Phrases.Family.MESSAGES, "languages.what", Flaw.Reason.MARKUP)), refused.flaws());
        assertEquals(0, database.rows("added_language"));
        for (String tag : List.of("xx", "und", "ar_EG", "a", "", "qqq-x", "arabic")) {
            refused(LanguageRefused.Reason.UNKNOWN, () -> keepLanguages.take(tag, "any.zip", zip()));
        }
        refused(LanguageRefused.Reason.UNKNOWN, () -> keepLanguages.speak("fa", true));
        refused(LanguageRefused.Reason.BUILT_IN, () -> keepLanguages.take("ES", "any.zip", zip()));
        assertEquals(TAG, keepLanguages.take("Ar", "any.zip", zip()), "as a telephone writes it");
    }

    @Test
    void noticesAreThereBeforeTheyAreTranslated() {
        Instant now = clock.instant();
        String code = samples.event(now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(30)), Event.Status.SCHEDULED);
        String slug = notices.byCode(code).orElseThrow().text("en").getSlug();
        keepLanguages.take(TAG, "any.zip", zip());
        keepLanguages.speak(TAG, true);
        followLanguages.look();
        assertEquals(code, notices.at(TAG, slug).orElseThrow().getCode());
        assertTrue(notices.news(TAG, 100).size() >= notices.news("en", 100).size());
        SearchNotices.Listing found = searchNotices.find(TAG, NoticeSearch.ALL, null, 100);
        List<String> codes = found.texts().stream().map(NoticeText::getNotice).map(each -> each.getCode()).toList();
        assertTrue(codes.contains(code), codes.toString());

        // New notices wait then; what is out stays where it is.
        keepLanguages.require(TAG, true);
        followLanguages.look();
        assertEquals(code, notices.at(TAG, slug).orElseThrow().getCode());
        assertEquals(1, searchNotices.find(TAG, NoticeSearch.ALL, null, 100).texts().stream()
                .filter(text -> text.getNotice().getCode().equals(code)).count());
    }

    @Test
    void linksToALanguageThatWasOnGoOnLeadingThere() {
        keepLanguages.take(TAG, "any.zip", zip());
        Map<Phrases.Family, Map<String, String>> words = PseudoWords.all();
        words.get(Phrases.Family.MESSAGES).put("path.requests", "talabat");
        keepLanguages.take(TAG, "any.zip", PseudoWords.zip(words));
        keepLanguages.speak(TAG, true);
        keepLanguages.speak(TAG, false);
        LanguageRefused refused = assertThrows(LanguageRefused.class, () -> keepLanguages.take(TAG, "any.zip", zip()));
        assertEquals(List.of(new Flaw(Phrases.Family.MESSAGES, "path.requests", Flaw.Reason.KEPT_ADDRESS)), refused.flaws());
        words.get(Phrases.Family.MESSAGES).put("notices.title", "ابج");
        keepLanguages.take(TAG, "any.zip", PseudoWords.zip(words));
    }

    @Test
    void whoMendsOneGapMustNotOpenAnother() {
        keepLanguages.take(TAG, "any.zip", zip());
        keepLanguages.speak(TAG, true);
        Map<Phrases.Family, Map<String, String>> words = PseudoWords.all();
        String skip = words.get(Phrases.Family.MESSAGES).remove("page.skip");
        database.run(em -> em.createNativeQuery("UPDATE added_words SET words = ?1 WHERE family = 'MESSAGES'")
                .setParameter(1, PseudoWords.file(words.get(Phrases.Family.MESSAGES))).executeUpdate());
        words.get(Phrases.Family.MESSAGES).remove("notices.title");
        words.get(Phrases.Family.MESSAGES).put("page.skip", skip);
        refused(LanguageRefused.Reason.INCOMPLETE, () -> keepLanguages.take(TAG, "any.zip", PseudoWords.zip(words)));
    }

    private KeepLanguages.Standing standing() {
        return keepLanguages.all().stream().filter(each -> each.language().tag().equals(TAG)).findFirst().orElseThrow();
    }

    private static byte[] zip() {
        return PseudoWords.zip(PseudoWords.all());
    }

    private static void refused(LanguageRefused.Reason reason, Runnable deed) {
        assertEquals(reason, assertThrows(LanguageRefused.class, deed::run).reason());
    }
}
