package org.aviso.language;

import static org.aviso.language.Bundles.file;
import static org.aviso.language.Bundles.phrases;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.aviso.accommodations.Aid;
import org.aviso.accommodations.Alternative;
import org.aviso.accommodations.Arrival;
import org.aviso.accommodations.Ask;
import org.aviso.accommodations.ContactRoute;
import org.aviso.accommodations.EventChange;
import org.aviso.accommodations.MaterialFormat;
import org.aviso.accommodations.MergeRefused;
import org.aviso.accommodations.Outcome;
import org.aviso.accommodations.Party;
import org.aviso.accommodations.Part;
import org.aviso.accommodations.Reason;
import org.aviso.accommodations.RequestForm;
import org.aviso.figures.Summary;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.Deed;
import org.aviso.accommodations.RequestRefused;
import org.aviso.accommodations.RequestStatus;
import org.aviso.accommodations.Subject;
import org.aviso.accommodations.Updates;
import org.aviso.accommodations.follow.FollowedVisit;
import org.aviso.accommodations.letters.Letters;
import org.aviso.formats.Format;
import org.aviso.formats.FormatRefused;
import org.aviso.intake.CallForm;
import org.aviso.intake.CallRefused;
import org.aviso.intake.IntakePanel;
import org.aviso.leadtime.Decision;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeEntry;
import org.aviso.notices.files.NoticeFile;
import org.aviso.notices.WithheldEdition;
import org.aviso.offices.ContactChannel;
import org.aviso.platform.Page;
import org.aviso.providers.Provider;
import org.aviso.providers.ProvidersPage;
import org.aviso.providers.Unfit;
import org.aviso.providers.offers.Offer;
import org.aviso.providers.offers.OfferAidPage;
import org.aviso.providers.offers.OfferRefused;
import org.aviso.publishing.ManuscriptRefused;
import org.aviso.publishing.Obstacle;
import org.aviso.publishing.PublicationRefused;
import org.aviso.publishing.exchange.ImportNotices;
import org.aviso.publishing.exchange.Problem;
import org.aviso.publishing.exchange.xliff.FieldOutcome;
import org.aviso.publishing.exchange.xliff.TranslationRefused;
import org.aviso.publishing.ledger.Field;
import org.aviso.publishing.ledger.FieldState;
import org.aviso.publishing.ledger.Life;
import org.aviso.publishing.pages.ManuscriptPage;
import org.aviso.publishing.pages.ManuscriptPicturePage;
import org.aviso.publishing.pictures.CaptionsRefused;
import org.aviso.publishing.pictures.PictureRefused;
import org.aviso.recount.Cause;
import org.aviso.recount.ClosureRefused;
import org.aviso.recount.EventRefused;
import org.aviso.staff.Role;
import org.aviso.staff.accounts.AccountPage;
import org.aviso.staff.accounts.AccountRefused;
import org.aviso.staff.accounts.YourAccountPage;
import org.aviso.replies.Placeholder;
import org.aviso.replies.TemplateRefused;
import org.aviso.replies.TemplateText;
import org.aviso.staff.audit.Detail;
import org.aviso.staff.languages.Flaw;
import org.aviso.staff.languages.LanguageRefused;
import org.aviso.staff.languages.LanguagesPage;
import org.aviso.subscriptions.Rhythm;
import org.aviso.subscriptions.SubscriptionPage;
import org.aviso.triage.find.Criteria;
import org.aviso.triage.handover.OutOfOfficePage;
import org.aviso.triage.handover.RequestDeskPage;
import org.aviso.triage.today.Step;
import org.aviso.triage.today.TodayPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A reader never meets a key, a phrase of another language, or words that a translator has not seen. */
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration/common");

    /** Names and numbers that are the same in every language. */
    private static final Set<String> NAMES = Set.of("88-CRIME");

    /** What a reader sees or hears of an element, besides its text. */
    private static final Set<String> SPOKEN = Set.of("title", "alt", "aria-label", "aria-description", "placeholder", "label",
            "itemLabel", "hint", "note", "summary", "legend", "noSelectionLabel");

    private static final String KEY = "[a-z][A-Za-z]*(?:\\.[\\w-]+)+";

    /** Literals of Java, and of expressions on pages. */
    private static final Pattern JAVA_LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern PAGE_LITERAL = Pattern.compile("'([^']*)'");

    /** Where a key is asked for by its whole name. */
    private static final List<Pattern> ASKED_FOR = List.of(
            Pattern.compile("\\b(?:say|show|in)\\((?:[^()\"]*,\\s*)?\"\\{?(" + KEY + ")}?\"\\s*[,)]"),
            Pattern.compile("\\bphrases(?:\\.all\\(\\))?\\.of\\(\\s*\"(" + KEY + ")\"\\s*,"),
            Pattern.compile("\"\\{(" + KEY + ")}\""),
            Pattern.compile("\\bmsg\\[\\s*'(" + KEY + ")'\\s*]"),
            Pattern.compile("\\bphrases\\.of\\(\\s*'(" + KEY + ")'\\s*,"),
            Pattern.compile("\\bphrases\\.in\\([^,()]+,\\s*'(" + KEY + ")'\\s*\\)"));

    /** Where a key is put together, and what its beginning, or its end, is. */
    private static final List<Pattern> PUT_TOGETHER = List.of(
            Pattern.compile("\"\\{?([a-z][A-Za-z]*\\.(?:[\\w-]+\\.)*)\"\\s*\\+"),
            Pattern.compile("'([a-z][A-Za-z]*\\.(?:[\\w-]+\\.)*)'\\.concat"),
            Pattern.compile("\\.say\\([a-z]+ \\+ \"(\\.[a-z]+)\"[,)]"));

    /** What is put together but is no key. */
    private static final Set<String> NO_KEYS = Set.of("requester.", "details.");

    private static final Object[] MAILS = {"receipt", "status", "message", "code", "changed", "withdrawn", "takenOver",
        "recount", "moved", "cancelled", "joined", "offer", "offerWithdrawn", "bookingCancelled"};

    /** The keys that are put together, by what stands in the source: each of them must be there, and no other. */
    private static final Map<String, Collection<String>> FAMILIES = new TreeMap<>();

    static {
        FAMILIES.put("noticeKind.", each("noticeKind.", Notice.Kind.values(), ""));
        FAMILIES.put("noticeKinds.", each("noticeKinds.", Notice.Kind.values(), ""));
        FAMILIES.put("eventState.", each("eventState.", NoticeEntry.State.values(), ""));
        FAMILIES.put("channel.", each("channel.", ContactChannel.Kind.values(), "", ".short", ".words"));
        FAMILIES.put("route.", each("route.", ContactRoute.values(), ""));
        FAMILIES.put("answerRequest.how.", each("answerRequest.how.", ContactRoute.values(), ""));
        FAMILIES.put("answerRequest.saved.", each("answerRequest.saved.", new Object[] {"STATUS", "MESSAGE", "HELD", "REFUSED",
            "INSTEAD", "PART"}, ""));
        FAMILIES.put("status.", each("status.", RequestStatus.values(), "", ".what"));
        FAMILIES.put("staffStatus.", List.of("staffStatus.SUBSTITUTE_OFFERED"));
        FAMILIES.put("refused.", each("refused.", RequestRefused.Reason.values(), ""));
        FAMILIES.put("receipt.what.", each("receipt.what.", Subject.Kind.values(), ""));
        FAMILIES.put("receipt.next.", each("receipt.next.", new Object[] {Decision.ON_TIME, Decision.SHORT_NOTICE}, ""));
        FAMILIES.put("recount.now.", each("recount.now.", new Object[] {Decision.ON_TIME, Decision.SHORT_NOTICE}, ""));
        FAMILIES.put("holiday.", each("holiday.", new Object[] {"NEW_YEAR", "MARTIN_LUTHER_KING", "PRESIDENTS_DAY",
            "WASHINGTONS_BIRTHDAY", "MEMORIAL_DAY", "JUNETEENTH", "INDEPENDENCE_DAY", "LABOUR_DAY", "COLUMBUS_DAY",
            "VETERANS_DAY", "THANKSGIVING", "CHRISTMAS"}, ""));
        FAMILIES.put("calendar.saved.", each("calendar.saved.", new Object[] {"CLOSED", "REOPENED"}, ""));
        FAMILIES.put("events.saved.", each("events.saved.", new Object[] {"MOVED", "CANCELLED"}, ""));
        FAMILIES.put("pending.saved.", each("pending.saved.", new Object[] {"KEPT", "COUNTED", "CHANGED"}, ""));
        FAMILIES.put("closure.refused.", each("closure.refused.", ClosureRefused.Reason.values(), ""));
        FAMILIES.put("event.refused.", each("event.refused.", EventRefused.Reason.values(), ""));
        FAMILIES.put("eventChange.", each("eventChange.", EventChange.values(), "", ".short"));
        FAMILIES.put("recountCause.", each("recountCause.", new Object[] {Cause.CALENDAR, Cause.EVENT_MOVED}, ""));
        FAMILIES.put("rhythm.", each("rhythm.", Rhythm.values(), ""));
        FAMILIES.put("subscription.saved.", each("subscription.saved.", SubscriptionPage.Saved.values(), ""));
        FAMILIES.put("news.subject.", each("news.subject.", new Object[] {"PUBLISHED", "MOVED", "CANCELLED"}, ""));
        FAMILIES.put("providers.saved.", each("providers.saved.", ProvidersPage.Saved.values(), ""));
        FAMILIES.put("providerKind.", each("providerKind.", Provider.Kind.values(), ""));
        FAMILIES.put("unfit.", each("unfit.", Unfit.values(), ""));
        FAMILIES.put("offerAid.saved.", each("offerAid.saved.", OfferAidPage.Saved.values(), ""));
        FAMILIES.put("offerState.", each("offerState.", Offer.State.values(), ""));
        FAMILIES.put("offerPage.", Stream.concat(Arrays.stream(Offer.State.values()).map(Enum::name), Stream.of("OVER"))
                .flatMap(state -> Stream.of("offerPage." + state, "offerPage." + state + ".what")).toList());
        FAMILIES.put("offer.refused.", each("offer.refused.", OfferRefused.Reason.values(), ""));
        FAMILIES.put("offer.answer.", each("offer.answer.", new Object[] {"UNFIT", "NO_EVENT"}, ""));
        FAMILIES.put("contact.", each("contact.", new Object[] {"EMAIL", "PHONE", "VIDEO", "POST"}, ""));
        FAMILIES.put("contactField.", each("contactField.", ContactRoute.values(), "", ".hint"));
        FAMILIES.put("materialFormat.", each("materialFormat.", MaterialFormat.values(), ""));
        FAMILIES.put("letters.", each("letters.", Letters.Kind.values(), ""));
        FAMILIES.put("forWhom.", each("forWhom.", RequestForm.Who.values(), ""));
        FAMILIES.put("updates.", each("updates.", Updates.values(), ""));
        FAMILIES.put("answerRequest.updates.", each("answerRequest.updates.", Updates.values(), ""));
        FAMILIES.put("deed.", each("deed.", Deed.values(), ""));
        FAMILIES.put("audited.", each("audited.", AuditEntry.Kind.values(), ""));
        FAMILIES.put("auditDetails.", each("auditDetails.", Detail.values(), ""));
        FAMILIES.put("auditParts.", each("auditParts.", Part.values(), ""));
        FAMILIES.put("end.", each("end.", Summary.End.values(), ""));
        FAMILIES.put("figures.why.", each("figures.why.", Reason.values(), ""));
        FAMILIES.put("outcome.", each("outcome.", Outcome.values(), ""));
        FAMILIES.put("reason.", each("reason.", Reason.values(), ""));
        FAMILIES.put("alternative.", each("alternative.", Alternative.values(), ""));
        FAMILIES.put("part.", each("part.", Part.values(), ""));
        FAMILIES.put("decide.", each("decide.", new Object[] {"SUBSTITUTE_OFFERED", "PARTLY", "NOT_FILLED"}, ""));
        FAMILIES.put("party.", each("party.", Party.values(), ""));
        FAMILIES.put("history.", each("history.", new Object[] {"CHANGED", "WITHDRAWN", "TAKEN_OVER", "REPORTED", "RECOUNTED",
            "EVENT_MOVED", "EVENT_CANCELLED", "ENTERED", "SUBSTITUTE_TAKEN", "SUBSTITUTE_REFUSED", "TOLD", "ASKED",
            "EVENT_SETTLED"}, ""));
        FAMILIES.put("nextStep.", each("nextStep.", new Object[] {"RECEIVED", "ACKNOWLEDGED", "SOURCING", "OFFERED",
            "ACCEPTED", "SUBSTITUTE_OFFERED", "PARTLY", "CONFIRMED", "NOT_FILLED", "WITHDRAWN"}, ""));
        FAMILIES.put("requestStatus.done.", each("requestStatus.done.", FollowedVisit.Done.values(), ""));
        FAMILIES.put("ask.", each("ask.", Ask.values(), "", ".why"));
        FAMILIES.put("answer.", each("answer.", Arrays.stream(Ask.values()).flatMap(ask -> ask.getAnswers().stream()).distinct().toArray(), ""));
        FAMILIES.put("aidGroup.", each("aidGroup.", Aid.Group.values(), ""));
        FAMILIES.put("aid.", each("aid.", seeded("aid"), ".name"));
        FAMILIES.put("arranged.aid.", each("arranged.aid.",
                new Object[] {"asl", "sign", "cart", "listening", "spoken", "quiet", "remote"}, ""));
        FAMILIES.put("language.", each("language.", seeded("offered_language"), ""));
        FAMILIES.put("role.", each("role.", Role.values(), "", ".what"));
        FAMILIES.put("account.saved.", each("account.saved.", AccountPage.Saved.values(), ""));
        FAMILIES.put("yourAccount.saved.", each("yourAccount.saved.", YourAccountPage.Saved.values(), ""));
        FAMILIES.put("account.refused.", each("account.refused.", AccountRefused.Reason.values(), ""));
        FAMILIES.put("password.", each("password.", new Object[] {"SHORT", "LONG", "NAME", "COMMON"}, ""));
        FAMILIES.put("singleSignOn.", each("singleSignOn.", new Object[] {"FAILED", "NO_ACCOUNT"}, ""));
        FAMILIES.put("steps.", each("steps.", new Object[] {"about", "needs", "details", "contact", "who", "check"}, ""));
        FAMILIES.put("arrival.", each("arrival.", Arrival.values(), ""));
        FAMILIES.put("takeCall.about.", each("takeCall.about.", CallForm.About.values(), ""));
        FAMILIES.put("takeCall.forWhom.", each("takeCall.forWhom.", RequestForm.Who.values(), ""));
        FAMILIES.put("takeCall.updates.", each("takeCall.updates.", Updates.values(), ""));
        FAMILIES.put("callScript.contact.", each("callScript.contact.", ContactRoute.values(), ""));
        FAMILIES.put("spelling.", each("spelling.", "abcdefghijklmnopqrstuvwxyz".split(""), ""));
        FAMILIES.put("intake.saved.", each("intake.saved.", IntakePanel.Saved.values(), ""));
        FAMILIES.put("call.refused.", each("call.refused.", CallRefused.Reason.values(), ""));
        FAMILIES.put("merge.refused.", each("merge.refused.", MergeRefused.Reason.values(), ""));
        FAMILIES.put("call.", each("call.", new Object[] {"name.missing", "language.missing", "route.missing", "aids.none",
            "person.permission.missing"}, ""));
        FAMILIES.put("placeholder.", each("placeholder.", Placeholder.values(), ""));
        FAMILIES.put("templateState.", each("templateState.", TemplateText.State.values(), ""));
        FAMILIES.put("template.refused.", each("template.refused.", TemplateRefused.Reason.values(), ""));
        FAMILIES.put("path.", each("path.", pathWords(), ""));
        FAMILIES.put("today.group.", each("today.group.", new Object[] {"ANSWER_NOW", "PROVIDER", "RESIDENT", "TRANSLATION",
            "EVENT_CHANGED", "FORMATS", "DELIVERIES"}, ""));
        FAMILIES.put("today.step.", each("today.step.", Step.values(), ""));
        FAMILIES.put("today.saved.", each("today.saved.", TodayPage.Saved.values(), ""));
        FAMILIES.put("requestsList.view.", each("requestsList.view.", new Object[] {"open", "mine", "unassigned",
            "colleagues", "arranged", "all"}, ""));
        FAMILIES.put("requestsList.sort.", each("requestsList.sort.", Criteria.Sort.values(), ""));
        FAMILIES.put("requestsList.saved.", each("requestsList.saved.", new Object[] {"VIEW", "DELETED"}, ""));
        FAMILIES.put("decision.", each("decision.", new Object[] {Decision.ON_TIME, Decision.SHORT_NOTICE}, ""));
        FAMILIES.put("desk.saved.", each("desk.saved.", RequestDeskPage.Saved.values(), ""));
        FAMILIES.put("outOfOffice.saved.", each("outOfOffice.saved.", OutOfOfficePage.Saved.values(), ""));
        FAMILIES.put("noticeLife.", each("noticeLife.", Life.values(), ""));
        FAMILIES.put("noticeField.", each("noticeField.", Field.values(), ""));
        FAMILIES.put("fieldState.", each("fieldState.", FieldState.values(), ""));
        FAMILIES.put("obstacle.", each("obstacle.", Obstacle.Reason.values(), ""));
        FAMILIES.put("manuscript.saved.", each("manuscript.saved.", ManuscriptPage.Saved.values(), ""));
        FAMILIES.put("manuscript.refused.", each("manuscript.refused.", ManuscriptRefused.Reason.values(), ""));
        FAMILIES.put("picture.refused.", each("picture.refused.", PictureRefused.Reason.values(), ""));
        FAMILIES.put("captions.refused.", each("captions.refused.", CaptionsRefused.Reason.values(), ""));
        FAMILIES.put("manuscriptPicture.saved.", each("manuscriptPicture.saved.", ManuscriptPicturePage.Saved.values(), ""));
        FAMILIES.put("withheldReason.", each("withheldReason.", WithheldEdition.Reason.values(), ""));
        FAMILIES.put("publication.refused.", each("publication.refused.", PublicationRefused.Reason.values(), ""));
        FAMILIES.put("translation.refused.", each("translation.refused.", TranslationRefused.Reason.values(), ""));
        FAMILIES.put("fieldFate.", each("fieldFate.", FieldOutcome.Fate.values(), ""));
        FAMILIES.put("fieldRefused.", each("fieldRefused.", FieldOutcome.Reason.values(), ""));
        FAMILIES.put("exchangeNotices.stopped.", each("exchangeNotices.stopped.", ImportNotices.Stop.values(), ""));
        FAMILIES.put("exchangeProblem.", each("exchangeProblem.", Problem.Reason.values(), ""));
        FAMILIES.put("noticeFile.", each("noticeFile.", NoticeFile.Unreadable.Reason.values(), ""));
        FAMILIES.put("languages.saved.", each("languages.saved.", LanguagesPage.Saved.values(), ""));
        FAMILIES.put("languageRefused.", each("languageRefused.", LanguageRefused.Reason.values(), ""));
        FAMILIES.put("wordsFlaw.", each("wordsFlaw.", Flaw.Reason.values(), ""));
        Object[] forms = Arrays.stream(Format.values()).map(Format::code).distinct().toArray();
        FAMILIES.put("formats.name.", each("formats.name.", forms, ""));
        FAMILIES.put("formats.for.", each("formats.for.", forms, ""));
        FAMILIES.put("formats.refused.", each("formats.refused.", FormatRefused.Reason.values(), ""));
        // Mail: what each begins with.
        FAMILIES.put(".subject", each("", MAILS, ".subject"));
        FAMILIES.put(".what", each("", MAILS, ".what"));
        FAMILIES.put("problem.", each("problem.", problems(), ".title", ".detail"));
    }

    /** Keys that one of a family may have and another not. */
    private static final Pattern OPTIONAL = Pattern.compile("aid\\.[a-z-]+\\.(asks|why)");

    @ParameterizedTest
    @MethodSource("translations")
    void everyPhraseIsInEveryLanguage(Phrases.Family family, Language language) {
        assertEquals(String.join("\n", phrases(family, Languages.base()).keySet()),
                String.join("\n", phrases(family, language).keySet()), file(family, language).toString());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void placeholdersAreAlike(Phrases.Family family, Language language) {
        Map<String, String> base = phrases(family, Languages.base());
        List<String> wrong = new ArrayList<>();
        phrases(family, language).forEach((key, phrase) -> {
            Set<String> expected = placeholders(base.getOrDefault(key, phrase));
            if (!expected.equals(placeholders(phrase))) {
                wrong.add(key + " has " + placeholders(phrase) + ", not " + expected);
            }
        });
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @MethodSource("translations")
    void noPhraseIsLeftUntranslated(Phrases.Family family, Language language) {
        Map<String, String> base = phrases(family, Languages.base());
        List<String> same = new ArrayList<>();
        phrases(family, language).forEach((key, phrase) -> {
            // A single word may be the same; several words are not.
            boolean words = phrase.replaceAll("\\{[^}]*}", "").matches("(?s).*\\p{Ll}{2,}\\s+\\p{L}{2,}.*");
            if (words && !key.startsWith("format.") && phrase.equals(base.get(key))) {
                same.add(key + "=" + phrase);
            }
        });
        assertEquals(List.of(), same);
    }

    @ParameterizedTest
    @EnumSource(Phrases.Family.class)
    void eachKeyHasANoteAndStandsOnce(Phrases.Family family) {
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        boolean noted = false;
        for (String line : read(file(family, Languages.base())).lines().toList()) {
            if (line.isBlank()) {
                noted = false;
            } else if (line.startsWith("#")) {
                noted |= line.length() > 2;
            } else {
                String key = line.split("=", 2)[0];
                if (!noted) {
                    wrong.add("no note above " + key + " or its siblings");
                }
                if (!seen.add(key)) {
                    wrong.add("twice: " + key);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void noKeyIsUnused() {
        Set<String> used = new TreeSet<>();
        sources(SOURCES, ".java").values().forEach(text -> literals(JAVA_LITERAL, text)
                .forEach(literal -> used.add(literal.replaceAll("^\\{|}$", ""))));
        sources(PAGES, ".xhtml").values().forEach(text -> used.addAll(literals(PAGE_LITERAL, text)));
        FAMILIES.values().forEach(used::addAll);
        List<String> unused = new ArrayList<>();
        for (Phrases.Family family : List.of(Phrases.Family.MESSAGES, Phrases.Family.MAIL, Phrases.Family.VALIDATION)) {
            phrases(family, Languages.base()).keySet().stream()
                    .filter(key -> !used.contains(key) && !OPTIONAL.matcher(key).matches())
                    .forEach(key -> unused.add(family + " " + key));
        }
        phrases(Phrases.Family.FACES, Languages.base()).keySet().stream().filter(key -> !key.startsWith("jakarta.faces."))
                .forEach(key -> unused.add("FACES " + key));
        assertEquals(List.of(), unused);
    }

    @Test
    void noKeyIsMissing() {
        Set<String> there = keys();
        List<String> missing = new ArrayList<>();
        everySource().forEach((file, text) -> ASKED_FOR.forEach(pattern -> literals(pattern, text).stream()
                .filter(key -> !there.contains(key)).forEach(key -> missing.add(key + " in " + file))));
        assertEquals(List.of(), missing);
    }

    @Test
    void whatIsPutTogetherIsAKey() {
        Set<String> there = keys();
        Set<String> missing = new TreeSet<>();
        FAMILIES.values().forEach(family -> family.stream().filter(key -> !there.contains(key)).forEach(missing::add));
        assertEquals(Set.of(), missing);
    }

    @Test
    void whoeverPutsKeysTogetherSaysWhichTheyCanBe() {
        Set<String> declared = new TreeSet<>(FAMILIES.keySet());
        declared.addAll(NO_KEYS);
        Set<String> found = new TreeSet<>();
        everySource().forEach((file, text) -> PUT_TOGETHER.forEach(pattern -> found.addAll(literals(pattern, text))));
        assertEquals(declared, found, "FAMILIES lists what is put together, and nothing else");
    }

    @Test
    void noWordStandsInAPage() {
        List<String> words = new ArrayList<>();
        sources(PAGES, ".xhtml").forEach((file, text) -> words(parse(text), file, words));
        assertEquals(List.of(), words);
    }

    @Test
    void aWordInAPageIsNoticed() {
        List<String> words = new ArrayList<>();
        words(parse("<div title='#{msg[\"a.b\"]}'><p>#{x ? 'a b' : msg['c.d']} Call 911</p>"
                + "<input type='submit' value='Send'/><img alt='A map'/></div>"), Path.of("page"), words);
        assertEquals(4, words.size(), words.toString());
    }

    static Stream<Arguments> translations() {
        return Arrays.stream(Phrases.Family.values()).flatMap(family -> Languages.all().stream().skip(1)
                .map(language -> Arguments.of(family, language)));
    }

    private static List<String> each(String prefix, Object[] middles, String... ends) {
        return Arrays.stream(middles)
                .map(middle -> middle instanceof Enum<?> constant ? constant.name() : middle.toString())
                .flatMap(middle -> Arrays.stream(ends).map(end -> prefix + middle + end)).toList();
    }

    /** The first column of what the migrations put into a table. */
    private static Object[] seeded(String table) {
        Pattern row = Pattern.compile("INSERT INTO " + table + " \\([^)]*\\)\\s*VALUES \\('([^']+)'");
        return sources(MIGRATIONS, ".sql").values().stream()
                .flatMap(text -> row.matcher(text).results().map(found -> found.group(1))).toArray();
    }

    private static Object[] pathWords() {
        Set<String> segments = Arrays.stream(Page.values())
                .flatMap(page -> Arrays.stream(page.in(Languages.base(), "{}", "{}").split("/"))).collect(Collectors.toSet());
        return phrases(Phrases.Family.MESSAGES, Languages.base()).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("path.") && segments.contains(entry.getValue()))
                .map(entry -> entry.getKey().substring("path.".length())).toArray();
    }

    /** The problems that the interface for programs answers with, by the ends of their types. */
    private static Object[] problems() {
        Pattern named = Pattern.compile("new Problem\\([^,]+, \"([a-z-]+)\"|\\d{3}, \"([a-z-]+)\"|general = [^;]*\"([a-z-]+)\" : \"([a-z-]+)\"");
        return sources(SOURCES, ".java").values().stream().flatMap(text -> named.matcher(text).results())
                .flatMap(found -> Stream.of(1, 2, 3, 4).map(found::group)).filter(type -> type != null).distinct().toArray();
    }

    private static Set<String> placeholders(String phrase) {
        Set<String> found = new TreeSet<>();
        MessagePattern pattern = new MessagePattern(phrase);
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START) {
                found.add(pattern.getSubstring(pattern.getPart(i + 1)) + " " + part.getArgType().name().toLowerCase(Locale.ROOT));
            }
        }
        return found;
    }

    private static Set<String> keys() {
        return Arrays.stream(Phrases.Family.values())
                .flatMap(family -> phrases(family, Languages.base()).keySet().stream()).collect(Collectors.toSet());
    }

    private static List<String> literals(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static Map<Path, String> everySource() {
        Map<Path, String> all = sources(SOURCES, ".java");
        all.replaceAll((file, text) -> text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", ""));
        all.putAll(sources(PAGES, ".xhtml"));
        return all;
    }

    private static Map<Path, String> sources(Path folder, String end) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<Path, String> sources = new LinkedHashMap<>();
            files.filter(file -> file.toString().endsWith(end)).sorted().forEach(file -> sources.put(file, read(file)));
            assertTrue(!sources.isEmpty(), folder + " holds no " + end);
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Element parse(String page) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page))).getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void words(Element element, Path file, List<String> found) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (isSpoken(element, attribute.getLocalName())) {
                words(attribute.getValue(), file, found);
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                words(inner, file, found);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                words(child.getNodeValue(), file, found);
            }
        }
    }

    private static boolean isSpoken(Element element, String attribute) {
        boolean button = element.getLocalName().equals("commandButton")
                || element.getLocalName().equals("input") && element.getAttribute("type").matches("submit|button|reset");
        return SPOKEN.contains(attribute) || attribute.equals("value") && button;
    }

    private static void words(String text, Path file, List<String> found) {
        Matcher expressions = Pattern.compile("#\\{[^}]*}").matcher(text);
        // A phrase may hide in an expression: one that is no key has a space between words.
        expressions.results().map(MatchResult::group).flatMap(expression -> literals(PAGE_LITERAL, expression).stream())
                .filter(literal -> literal.matches(".*\\p{L}\\s+\\p{L}.*"))
                .forEach(literal -> found.add(literal + " in " + file));
        String bare = expressions.replaceAll(" ");
        for (String name : NAMES) {
            bare = bare.replace(name, " ");
        }
        if (bare.codePoints().anyMatch(Character::isLetter)) {
            found.add(bare.strip().replaceAll("\\s+", " ") + " in " + file);
        }
    }
}
