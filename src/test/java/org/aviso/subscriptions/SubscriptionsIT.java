package org.aviso.subscriptions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.naming.InitialContext;
import org.aviso.correspondence.OutboxMail;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.notices.Event;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeCopies;
import org.aviso.notices.NoticeCopy;
import org.aviso.notices.NoticeText;
import org.aviso.notices.Notices;
import org.aviso.offices.Office;
import org.aviso.platform.Secrets;
import org.aviso.subscriptions.news.TellFollowers;
import org.aviso.testing.InPortal;
import org.aviso.testing.PseudoWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who wants notices by mail gets each once, in their language and rhythm, and only if they said so themselves. */
class SubscriptionsIT extends InPortal {

    /** A Friday, 11:00 in Tucson. */
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");
    private static final Instant EVENT = Instant.parse("2026-12-15T01:00:00Z");
    private static final Instant NEXT_MORNING = Instant.parse("2026-11-21T15:00:00Z");
    private static final Pattern LINK = Pattern.compile("/(?:subscriptions|suscripciones)/([\\w-]{22})(?:/|\\s|$)");

    @Inject
    private FollowNotices followNotices;

    @Inject
    private TellFollowers tellFollowers;

    @Inject
    private BrokenLine brokenLine;

    @Inject
    private Notices notices;

    @Inject
    private NoticeCopies noticeCopies;

    private final String luz = "Luz-" + UUID.randomUUID() + "@example.org";

    @BeforeEach
    void begin() {
        clock.set(NOW);
        brokenLine.isMended();
        // What other tests have left is no news, and nobody follows it.
        for (String sql : List.of("DELETE FROM subscription", "DELETE FROM day_of_news", "DELETE FROM announcement")) {
            database.run(em -> em.createNativeQuery(sql).executeUpdate());
        }
        database.run(em -> em.createNativeQuery("UPDATE notice SET untold = 0").executeUpdate());
    }

    // --- To begin

    @Test
    void nobodyIsToldWhoHasNotConfirmed() {
        followNotices.ask(luz, choices("es", Rhythm.AT_ONCE));
        OutboxMail first = only(mailTo(luz));
        assertEquals("es", first.getLanguage());
        assertEquals(Phrases.of(Phrases.Family.MAIL, Languages.orBase("es")).say("subscription.subject"), first.getSubject());
        assertEquals(null, first.getUnsubscribe());
        publishAndTell();
        assertEquals(1, mailTo(luz).size());

        String secret = secretIn(first);
        assertTrue(first.getBody().contains("/es/suscripciones/" + secret + "/confirmar"), first.getBody());
        assertFalse(followNotices.find(secret).orElseThrow().isConfirmed(), "reading confirms nothing");
        assertTrue(followNotices.confirm(secret).isPresent());
        assertTrue(followNotices.confirm(secret).isPresent(), "once more does no harm");
        publishAndTell();
        assertEquals(2, mailTo(luz).size(), "what came before is no news to them");
    }

    @Test
    void onlyTheHashOfTheSecretIsStored() {
        followNotices.ask(luz, choices("en", Rhythm.AT_ONCE));
        String secret = secretIn(only(mailTo(luz)));
        Object[] row = database.ask(em -> (Object[]) em.createNativeQuery("SELECT secret_hash, mark FROM subscription")
                .getSingleResult());
        assertEquals(Secrets.hash(secret), row[0]);
        assertFalse(secret.equals(row[1]));
    }

    @Test
    void theLinkExpiresAndTheAddressIsForgotten() {
        followNotices.ask(luz, choices("en", Rhythm.AT_ONCE));
        String secret = secretIn(only(mailTo(luz)));
        clock.advance(Duration.ofHours(48).minusSeconds(1));
        followNotices.forget();
        assertTrue(followNotices.find(secret).isPresent());
        clock.advance(Duration.ofSeconds(1));
        assertTrue(followNotices.find(secret).isEmpty());
        assertFalse(followNotices.confirm(secret).isPresent());
        followNotices.forget();
        assertEquals(0, database.rows("subscription") + database.rows("subscription_kind"));
        assertEquals(List.of(), mailTo(luz), "the mail that did not leave goes with it");
    }

    @Test
    void whoeverAsksAgainSpoilsNoEarlierLink() {
        followNotices.ask(luz, choices("en", Rhythm.AT_ONCE));
        String first = secretIn(only(mailTo(luz)));
        followNotices.ask(luz, choices("es", Rhythm.DAILY));
        String second = secretIn(mailTo(luz).get(1));
        assertEquals(first, followNotices.confirm(first).orElseThrow());
        assertEquals("en", followNotices.find(first).orElseThrow().language().tag(), "as its own mail said");
        assertEquals(first, followNotices.confirm(second).orElseThrow(), "the links of earlier mail work on");
        assertEquals("es", followNotices.find(first).orElseThrow().language().tag());
        assertEquals(1, database.rows("subscription"));
    }

    @Test
    void whoFollowsAlreadyIsToldSoByMailAloneAndNothingChanges() {
        String secret = follows(luz, choices("es", Rhythm.AT_ONCE));
        followNotices.ask(luz, new Choices(Set.of(Notice.Kind.ADVISORY), Set.of(), "en", Rhythm.DAILY));
        OutboxMail mail = mailTo(luz).get(1);
        assertEquals(Phrases.of(Phrases.Family.MAIL, Languages.orBase("es")).say("subscribed.subject"), mail.getSubject());
        assertTrue(mail.getBody().contains("/es/suscripciones/" + secret), mail.getBody());
        Subscription kept = followNotices.find(secret).orElseThrow();
        assertEquals(Rhythm.AT_ONCE, kept.getRhythm());
        assertEquals(Notice.Kind.values().length, database.rows("subscription_kind"));
    }

    @Test
    void nobodyIsMailedWithoutEnd() {
        for (int times = 0; times < 5; times++) {
            followNotices.ask(times % 2 == 0 ? luz : luz.toLowerCase(Locale.ROOT), choices("en", Rhythm.AT_ONCE));
        }
        List<OutboxMail> mail = mailTo(luz);
        assertEquals(3, mail.size());
        assertTrue(followNotices.confirm(secretIn(mail.get(2))).isPresent(), "what was not written takes no link away");
    }

    // --- To be told

    @Test
    void eachIsToldOnceInTheirLanguageWithTheDateToAskByAndTheWayOut() {
        String secret = follows(luz, choices("es", Rhythm.AT_ONCE));
        String code = samples.event(clock.instant(), EVENT, Event.Status.SCHEDULED);
        tellTwice();
        OutboxMail mail = only(newsTo(luz));
        assertEquals("es", mail.getLanguage());
        assertEquals("Aviso nuevo: Sample in Español", mail.getSubject());
        String body = mail.getBody();
        for (String says : List.of("Summary.", "Library", "lunes, 7 de diciembre de 2026", "/es/avisos/" + code,
                "(520) 791-4852", "(520) 791-2639", "711", "5 días hábiles", "/es/suscripciones/" + secret + "\n",
                "/es/suscripciones/" + secret + "/cancelar")) {
            assertTrue(body.contains(says), says + " in " + body);
        }
        assertTrue(mail.getHtml().contains("<html lang=\"es\""), mail.getHtml());
        assertTrue(mail.getUnsubscribe().endsWith("/unsubscribe/" + secret), mail.getUnsubscribe());
        assertFalse(mail.getSubject().contains("@"));
    }

    @Test
    void whatIsForLaterIsToldWhenItIsThere() {
        follows(luz, choices("en", Rhythm.AT_ONCE));
        samples.news(clock.instant().plus(Duration.ofHours(3)), "Words.");
        tellTwice();
        assertEquals(0, newsTo(luz).size());
        clock.advance(Duration.ofHours(3));
        tellTwice();
        assertEquals(1, newsTo(luz).size());
    }

    @Test
    void onlyWhatWasChosenIsTold() {
        follows(luz, new Choices(Set.of(Notice.Kind.EVENT), Set.of(), "en", Rhythm.AT_ONCE));
        String other = "other-" + luz;
        follows(other, new Choices(EnumSet.allOf(Notice.Kind.class), Set.of(2L), "en", Rhythm.AT_ONCE));
        samples.news(clock.instant(), "Words.");
        tellTwice();
        assertEquals(0, newsTo(luz).size() + newsTo(other).size());
        samples.event(clock.instant(), EVENT, Event.Status.SCHEDULED);
        tellTwice();
        assertEquals(1, newsTo(luz).size());
        assertEquals(0, newsTo(other).size(), "another office");
    }

    @Test
    void whatIsNoNewsIsNotTold() {
        follows(luz, choices("en", Rhythm.AT_ONCE));
        clock.advance(Duration.ofDays(40));
        samples.news(clock.instant().minus(Duration.ofDays(31)), "Old words.");
        samples.event(clock.instant(), clock.instant().minusSeconds(1), Event.Status.SCHEDULED);
        samples.event(clock.instant(), clock.instant().plus(Duration.ofDays(9)), Event.Status.CANCELLED);
        changeNotice(samples.news(clock.instant(), "Put away."), notice -> notice.archive(clock.instant()));
        tellTwice();
        assertEquals(0, newsTo(luz).size());
        assertEquals(0, unannounced());
    }

    @Test
    void whoReadsALanguageThatIsMissingHearsWhenItIsThere() {
        String ana = "ana-" + luz;
        follows(luz, choices("es", Rhythm.AT_ONCE));
        follows(ana, choices("en", Rhythm.AT_ONCE));
        String code = samples.news(clock.instant(), "Words.");
        database.run(em -> em.createQuery("delete from NoticeText t where t.slug = :slug and t.language = 'es'")
                .setParameter("slug", code).executeUpdate());
        tellTwice();
        assertEquals(List.of(1, 0), List.of(newsTo(ana).size(), newsTo(luz).size()));
        clock.advance(Duration.ofDays(2));
        changeNotice(code, notice -> new NoticeText(notice, "es", code, "Título", "Resumen.", "Palabras.", null, clock.instant()));
        tellTwice();
        assertEquals(List.of(1, 1), List.of(newsTo(ana).size(), newsTo(luz).size()));
        assertEquals("Aviso nuevo: Título", newsTo(luz).get(0).getSubject());
    }

    @Test
    void anEventThatMovesOrIsCancelledIsToldToo() {
        follows(luz, choices("en", Rhythm.AT_ONCE));
        String code = samples.event(clock.instant(), EVENT, Event.Status.SCHEDULED);
        tellTwice();
        clock.advance(Duration.ofHours(1));
        changeNotice(code, notice -> notice.move(EVENT.plus(Duration.ofDays(1)), null, clock.instant()));
        tellTwice();
        assertEquals("New date or time: Sample in English", newsTo(luz).get(1).getSubject());
        assertTrue(newsTo(luz).get(1).getBody().contains("Tuesday, December 15, 2026"), newsTo(luz).get(1).getBody());
        clock.advance(Duration.ofHours(1));
        changeNotice(code, notice -> notice.cancel(clock.instant()));
        tellTwice();
        assertEquals(3, newsTo(luz).size());
        assertEquals("Canceled: Sample in English", newsTo(luz).get(2).getSubject());
    }

    @Test
    void whoReadsALanguageThatWasAddedHearsOfWhatIsCancelledToo() {
        String secret = follows(luz, choices("en", Rhythm.AT_ONCE));
        String code = samples.event(clock.instant(), EVENT, Event.Status.SCHEDULED);
        tellTwice();
        assertEquals(1, newsTo(luz).size());
        Languages.follow(List.of(PseudoWords.added()));
        try {
            assertTrue(followNotices.change(secret, choices(PseudoWords.TAG, Rhythm.AT_ONCE)));
            clock.advance(Duration.ofHours(1));
            changeNotice(code, notice -> notice.cancel(clock.instant()));
            tellTwice();
            assertEquals(2, newsTo(luz).size());
            assertEquals(PseudoWords.TAG, newsTo(luz).get(1).getFirstLanguage());

            // Whose language is switched off by now, and who changes something else, has not given it up.
            Languages.follow(List.of());
            assertTrue(followNotices.change(secret, choices("en", Rhythm.DAILY)));
            Languages.follow(List.of(PseudoWords.added()));
            assertEquals(PseudoWords.TAG, followNotices.find(secret).orElseThrow().language().tag());
        } finally {
            Languages.follow(List.of());
        }
    }

    @Test
    void whatWasBroughtAlongIsNoNewsUntilItMoves() throws SQLException {
        follows(luz, choices("en", Rhythm.AT_ONCE));
        clock.advance(Duration.ofHours(1));
        String code = "brought-" + UUID.randomUUID().toString().substring(0, 8);
        Instant then = clock.instant();
        noticeCopies.add(List.of(new NoticeCopy(code, Notice.Kind.EVENT, Office.OF_THE_AGENCY, "en", then, then, null, null, 0, null, 1,
                new NoticeCopy.EventCopy(EVENT, null, null, Event.Status.SCHEDULED, 0, null), Languages.all().stream().map(language ->
                        new NoticeCopy.TextCopy(language.tag(), new NoticeText.Words(code, "Brought along", "Summary.", "Words.", "Library"),
                                then, 1)).toList(),
                List.of(), Languages.all().stream().map(language -> new NoticeCopy.AddressCopy(language.tag(), code)).toList(),
                List.of(), List.of())));
        tellTwice();
        assertEquals(List.of(), newsTo(luz));
        assertEquals(0, unannounced());
        clock.advance(Duration.ofHours(1));
        changeNotice(code, notice -> notice.move(EVENT.plus(Duration.ofDays(1)), null, clock.instant()));
        tellTwice();
        assertEquals(List.of("New date or time: Brought along"), newsTo(luz).stream().map(OutboxMail::getSubject).toList());
    }

    @Test
    void tellingIsNoChangeOfTheNotice() {
        String code = samples.news(clock.instant(), "Words.");
        int version = notices.byCode(code).orElseThrow().getVersion();
        tellTwice();
        Notice told = notices.byCode(code).orElseThrow();
        assertEquals(0, told.getUntold());
        assertEquals(version, told.getVersion(), "whoever edits it need not read it again");
    }

    @Test
    void whatChangesWhileItIsBeingToldIsToldToo() {
        follows(luz, choices("en", Rhythm.AT_ONCE));
        String code = samples.event(clock.instant(), EVENT, Event.Status.SCHEDULED);
        clock.advance(Duration.ofHours(1));
        changeNotice(code, notice -> {
            // Read before, kept after: the telling is a transaction of its own.
            tellFollowers.tellAtOnce();
            notice.move(EVENT.plus(Duration.ofDays(1)), null, clock.instant());
        });
        tellTwice();
        assertEquals(List.of("New: Sample in English", "New date or time: Sample in English"),
                newsTo(luz).stream().map(OutboxMail::getSubject).toList());
    }

    // --- Once, whatever happens

    @Test
    void whenItIsBrokenOffEachIsToldOnceAllTheSame() {
        crowd(250, Rhythm.AT_ONCE);
        samples.news(clock.instant(), "Words.");
        // Half of them read English, and hear first: a hundred, and ten of the rest.
        brokenLine.breaksAfter(110);
        tellFollowers.tellAtOnce();
        assertEquals(100, crowdMail(), "the step that failed left nothing");
        brokenLine.breaksAfter(20);
        tellFollowers.tellAtOnce();
        assertEquals(100, crowdMail());
        brokenLine.isMended();
        tellTwice();
        eachOfTheCrowdGotOne(250);
    }

    @Test
    void ofTwoNodesEachIsToldByOne() throws Exception {
        crowd(230, Rhythm.AT_ONCE);
        samples.news(clock.instant(), "Words.");
        samples.event(clock.instant(), EVENT, Event.Status.SCHEDULED);
        ManagedExecutorService executor = InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<?>> nodes = IntStream.range(0, 2).<Future<?>>mapToObj(node -> executor.submit(() -> {
            together.await(30, TimeUnit.SECONDS);
            tellFollowers.tellAtOnce();
            return null;
        })).toList();
        for (Future<?> node : nodes) {
            node.get(120, TimeUnit.SECONDS);
        }
        // What one left to the other, because both were at it.
        tellTwice();
        assertEquals(460, crowdMail());
        assertEquals(230, crowdReaders());
    }

    @Test
    void theMailOfADayIsWrittenOnceThoughItIsBrokenOff() {
        crowd(150, Rhythm.DAILY);
        samples.news(clock.instant(), "Words.");
        tellTwice();
        assertEquals(0, crowdMail());
        clock.set(NEXT_MORNING);
        brokenLine.breaksAfter(120);
        tellFollowers.tellOfTheDay();
        assertEquals(100, crowdMail());
        brokenLine.isMended();
        tellFollowers.tellOfTheDay();
        tellFollowers.tellOfTheDay();
        eachOfTheCrowdGotOne(150);
    }

    // --- One mail a day

    @Test
    void oneMailADayHasAllThatIsNewAndIsNotWrittenWithoutNews() {
        follows(luz, choices("es", Rhythm.DAILY));
        tellFollowers.tellOfTheDay();
        String moved = samples.event(clock.instant(), EVENT, Event.Status.SCHEDULED);
        String cancelled = samples.event(clock.instant(), EVENT, Event.Status.SCHEDULED);
        String news = samples.news(clock.instant(), "Words.");
        tellTwice();
        changeNotice(moved, notice -> notice.move(EVENT.plusSeconds(3600), null, clock.instant()));
        changeNotice(cancelled, notice -> notice.cancel(clock.instant()));
        tellTwice();
        clock.set(NEXT_MORNING.minusSeconds(1));
        tellFollowers.tellOfTheDay();
        assertEquals(0, newsTo(luz).size(), "the office is not open yet");
        clock.set(NEXT_MORNING);
        tellFollowers.tellOfTheDay();
        tellFollowers.tellOfTheDay();
        OutboxMail mail = only(newsTo(luz));
        assertEquals("Nuestros avisos, sábado, 21 de noviembre de 2026", mail.getSubject());
        for (String says : List.of("Aviso nuevo: Sample in Español:\n", "/es/avisos/" + moved, "/es/avisos/" + news,
                "Cancelado: Sample in Español:\n", "/es/avisos/" + cancelled, "7:00")) {
            assertTrue(mail.getBody().contains(says), says + " in " + mail.getBody());
        }
        assertEquals(2, mail.getBody().split("Aviso nuevo: ", -1).length - 1, "what came and moved is new");
        clock.advance(Duration.ofDays(1));
        tellTwice();
        tellFollowers.tellOfTheDay();
        assertEquals(1, newsTo(luz).size());
    }

    @Test
    void whoChangesTheRhythmMissesNothingAndHearsNothingTwice() {
        String secret = follows(luz, choices("en", Rhythm.DAILY));
        tellFollowers.tellOfTheDay();
        clock.advance(Duration.ofMinutes(1));
        String first = samples.news(clock.instant(), "Words.");
        tellTwice();
        clock.advance(Duration.ofMinutes(1));
        assertTrue(followNotices.change(secret, choices("en", Rhythm.AT_ONCE)));
        clock.advance(Duration.ofMinutes(1));
        String second = samples.news(clock.instant(), "Words.");
        tellTwice();
        assertTrue(only(newsTo(luz)).getBody().contains(second));
        clock.set(NEXT_MORNING);
        tellFollowers.tellOfTheDay();
        assertEquals(2, newsTo(luz).size());
        assertTrue(newsTo(luz).get(1).getBody().contains(first));
        assertFalse(newsTo(luz).get(1).getBody().contains(second));
    }

    // --- To end

    @Test
    void whoEndsItIsDeletedWithTheMailThatWaits() {
        String secret = follows(luz, choices("en", Rhythm.AT_ONCE));
        publishAndTell();
        assertEquals(2, mailTo(luz).size());
        followNotices.end(secret);
        followNotices.end(secret);
        assertEquals(List.of(), mailTo(luz));
        assertEquals(0, database.rows("subscription") + database.rows("subscription_kind"));
        assertTrue(followNotices.find(secret).isEmpty());
        publishAndTell();
        assertEquals(List.of(), mailTo(luz));
    }

    @Test
    void theOfficesThatSpeakCanBeFollowed() {
        samples.news(clock.instant(), "Words.");
        assertEquals(List.of(1L), notices.offices());
    }

    private void publishAndTell() {
        clock.advance(Duration.ofMinutes(5));
        samples.news(clock.instant(), "Words.");
        tellTwice();
    }

    private void tellTwice() {
        tellFollowers.tellAtOnce();
        tellFollowers.tellAtOnce();
    }

    private static Choices choices(String language, Rhythm rhythm) {
        return new Choices(EnumSet.allOf(Notice.Kind.class), Set.of(), language, rhythm);
    }

    /** Begins to follow, and gives the secret. */
    private String follows(String mail, Choices choices) {
        followNotices.ask(mail, choices);
        String secret = secretIn(only(mailTo(mail)));
        assertTrue(followNotices.confirm(secret).isPresent());
        return secret;
    }

    private void changeNotice(String code, Consumer<Notice> deed) {
        database.run(em -> deed.accept(em.createQuery("select n from Notice n where n.code = :code", Notice.class)
                .setParameter("code", code).getSingleResult()));
    }

    private long unannounced() {
        return database.ask(em -> em.createQuery("select count(n) from Notice n where n.untold > 0"
                + " and n.published <= :now", Long.class).setParameter("now", clock.instant()).getSingleResult());
    }

    private void crowd(int size, Rhythm rhythm) {
        database.run(em -> {
            for (int each = 0; each < size; each++) {
                String mark = String.format("mark-%017d", each);
                Subscription one = new Subscription("crowd-" + each + "@example.org", choices(Languages.all()
                        .get(each % Languages.all().size()).tag(), rhythm), new SubscriptionSecrets.Secret(mark, mark), NOW,
                        NOW.plusSeconds(60));
                one.confirm(NOW);
                em.persist(one);
            }
        });
    }

    private long crowdMail() {
        return database.ask(em -> em.createQuery("select count(m) from OutboxMail m where m.recipient like 'crowd-%'",
                Long.class).getSingleResult());
    }

    private long crowdReaders() {
        return database.ask(em -> em.createQuery("select count(distinct m.recipient) from OutboxMail m"
                + " where m.recipient like 'crowd-%'", Long.class).getSingleResult());
    }

    private void eachOfTheCrowdGotOne(int size) {
        assertEquals(size, crowdMail());
        assertEquals(size, crowdReaders());
    }

    private List<OutboxMail> newsTo(String recipient) {
        return mailTo(recipient).stream().filter(mail -> mail.getUnsubscribe() != null).toList();
    }

    private List<OutboxMail> mailTo(String recipient) {
        return database.ask(em -> em.createQuery("select m from OutboxMail m where lower(m.recipient) = :recipient"
                        + " order by m.id", OutboxMail.class)
                .setParameter("recipient", recipient.toLowerCase(Locale.ROOT)).getResultList());
    }

    private static OutboxMail only(List<OutboxMail> mail) {
        assertEquals(1, mail.size());
        return mail.get(0);
    }

    private static String secretIn(OutboxMail mail) {
        Matcher link = LINK.matcher(mail.getBody());
        assertTrue(link.find(), mail.getBody());
        return link.group(1);
    }
}
