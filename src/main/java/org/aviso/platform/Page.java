package org.aviso.platform;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;

/**
 * The pages and their addresses. An address is the language, then words of that language (bundle keys
 * {@code path.*}), then what names the thing shown: {@code /en/notices/{slug}/request},
 * {@code /es/avisos/{slug}/solicitud}.
 */
public enum Page {

    HOME("home", "", Keeping.PUBLIC),
    NOTICES("notices", "notices", Keeping.PUBLIC),
    NOTICE("notice", "notices/{slug}", Keeping.PUBLIC),
    FOLLOW_NOTICES("follow-notices", "follow", Keeping.PUBLIC),
    CONTACTS("contacts", "contacts", Keeping.PUBLIC),
    ACCESSIBILITY("accessibility", "accessibility", Keeping.PUBLIC),
    REQUEST_ACCOMMODATION("request-accommodation", "notices/{slug}/request", Keeping.PRIVATE),
    REPORT_FORMAT("report-format", "notices/{slug}/formats/problem", Keeping.PRIVATE),
    REQUEST_OTHER("request-other", "request", Keeping.PRIVATE),
    REQUEST_ABOUT("request-about", "draft/{draft}/about", Keeping.PRIVATE),
    REQUEST_SHORT_NOTICE("request-short-notice", "draft/{draft}/short-notice", Keeping.PRIVATE),
    REQUEST_NEEDS("request-needs", "draft/{draft}/needs", Keeping.PRIVATE),
    REQUEST_DETAILS("request-details", "draft/{draft}/details", Keeping.PRIVATE),
    REQUEST_CONTACT("request-contact", "draft/{draft}/contact", Keeping.PRIVATE),
    REQUEST_WHO("request-who", "draft/{draft}/who", Keeping.PRIVATE),
    REQUEST_PERSON("request-person", "draft/{draft}/person", Keeping.PRIVATE),
    REQUEST_CHECK("request-check", "draft/{draft}/check", Keeping.PRIVATE),
    REQUEST_RECEIPT("request-receipt", "draft/{draft}/receipt", Keeping.PRIVATE),
    REQUEST_COPY("request-copy", "draft/{draft}/copy", Keeping.PRIVATE),
    REQUEST_THEIR_COPY("request-copy", "draft/{draft}/their-copy", Keeping.PRIVATE),
    RECEIPT_LETTER("receipt-letter", "draft/{draft}/receipt/{file}", Keeping.PRIVATE),
    THEIR_LETTER("receipt-letter", "draft/{draft}/their-copy/{file}", Keeping.PRIVATE),
    REQUEST_LATER("request-later", "draft/{draft}/later", Keeping.PRIVATE),
    FOLLOW_REQUEST("follow-request", "requests", Keeping.PRIVATE),
    REQUEST_STATUS("request-status", "requests/{pass}", Keeping.PRIVATE),
    REQUEST_CALENDAR("request-calendar", "requests/{pass}/calendar", Keeping.PRIVATE),
    REQUEST_LETTER("request-letter", "requests/{pass}/formats/{file}", Keeping.PRIVATE),
    REQUEST_WITHDRAW("request-withdraw", "requests/{pass}/withdraw", Keeping.PRIVATE),
    REQUEST_REPORT("request-report", "requests/{pass}/report", Keeping.PRIVATE),
    REQUEST_INSTEAD("request-instead", "requests/{pass}/instead", Keeping.PRIVATE),
    OFFER("offer", "offers/{offer}", Keeping.PRIVATE),
    SUBSCRIBE("subscribe", "subscribe", Keeping.PRIVATE),
    SUBSCRIPTION("subscription", "subscriptions/{subscription}", Keeping.PRIVATE),
    CONFIRM_SUBSCRIPTION("confirm-subscription", "subscriptions/{subscription}/confirm", Keeping.PRIVATE),
    UNSUBSCRIBE("unsubscribe", "subscriptions/{subscription}/unsubscribe", Keeping.PRIVATE),
    SIGN_IN("sign-in", "staff/sign-in", Keeping.PRIVATE),
    SINGLE_SIGN_ON("single-sign-on", "staff/single-sign-on", Keeping.PRIVATE),
    CHOOSE_PASSWORD("choose-password", "staff/choose-password", Keeping.STAFF),
    YOUR_ACCOUNT("your-account", "staff/your-account", Keeping.STAFF),
    ACCOUNTS("accounts", "staff/accounts", Keeping.STAFF),
    NEW_ACCOUNT("new-account", "staff/accounts/new", Keeping.STAFF),
    ACCOUNT("account", "staff/accounts/{account}", Keeping.STAFF),
    TODAY("today", "staff", Keeping.STAFF),
    ANSWER_REQUEST("answer-request", "staff/requests/{reference}", Keeping.STAFF),
    STAFF_LETTER("staff-letter", "staff/requests/{reference}/formats/{file}", Keeping.STAFF),
    REPLY("reply", "staff/requests/{reference}/reply", Keeping.STAFF),
    TRANSLATE_MESSAGE("translate-message", "staff/requests/{reference}/translate/{message}", Keeping.STAFF),
    TEMPLATES("templates", "staff/templates", Keeping.STAFF),
    NEW_TEMPLATE("template", "staff/templates/new", Keeping.STAFF),
    TEMPLATE("template", "staff/templates/{template}", Keeping.STAFF),
    REQUESTS_LIST("requests-list", "staff/requests", Keeping.STAFF),
    REQUESTS_EXPORT("requests-export", "staff/requests/export", Keeping.STAFF),
    HAND_OVER("hand-over", "staff/requests/{reference}/hand-over", Keeping.STAFF),
    HAND_OVER_ALL("hand-over", "staff/hand-over", Keeping.STAFF),
    OUT_OF_OFFICE("out-of-office", "staff/out-of-office", Keeping.STAFF),
    DAY_SHEET("day-sheet", "staff/day/{date}", Keeping.STAFF),
    REFUSE_AID("refuse-aid", "staff/requests/{reference}/{aid}/not-possible", Keeping.STAFF),
    ARRANGE_IN_PART("arrange-in-part", "staff/requests/{reference}/{aid}/in-part", Keeping.STAFF),
    OFFER_INSTEAD("offer-instead", "staff/requests/{reference}/{aid}/instead", Keeping.STAFF),
    MERGE_REQUESTS("merge-requests", "staff/requests/{reference}/merge/{other}", Keeping.STAFF),
    MERGED_REQUEST("merged-request", "staff/requests/{reference}/merged", Keeping.STAFF),
    TAKE_CALL("take-call", "staff/calls", Keeping.STAFF),
    CHANGE_CALL("take-call", "staff/calls/{call}", Keeping.STAFF),
    CALL_CHECK("call-check", "staff/calls/{call}/check", Keeping.STAFF),
    CALL_RECEIPT("call-receipt", "staff/calls/{call}/receipt", Keeping.STAFF),
    OFFER_AID("offer-aid", "staff/requests/{reference}/{aid}/offer", Keeping.STAFF),
    PROVIDERS("providers", "staff/providers", Keeping.STAFF),
    ADD_PROVIDER("provider", "staff/providers/new", Keeping.STAFF),
    PROVIDER("provider", "staff/providers/{provider}", Keeping.STAFF),
    CALENDAR("calendar", "staff/calendar", Keeping.STAFF),
    CLOSURE_PREVIEW("closure-preview", "staff/calendar/preview", Keeping.STAFF),
    EVENTS("events", "staff/events", Keeping.STAFF),
    CHANGE_EVENT("change-event", "staff/events/{notice}", Keeping.STAFF),
    EVENT_PREVIEW("event-preview", "staff/events/{notice}/preview", Keeping.STAFF),
    AUDIT("audit", "staff/audit", Keeping.STAFF),
    FIGURES("figures", "staff/figures", Keeping.STAFF),
    YEARLY_REPORT_PREVIEW("yearly-report", "staff/figures/{year}", Keeping.STAFF),
    YEARLY_REPORT("yearly-report", "reports/{year}", Keeping.PUBLIC),
    FORMATS("formats", "notices/{slug}/formats", Keeping.PUBLIC),
    NOTICE_VERSION("notice-version", "notices/{slug}/versions/{number}", Keeping.PUBLIC),
    DRAFT_PREVIEW("draft-preview", "preview/{preview}", Keeping.PRIVATE),
    MANUSCRIPTS("manuscripts", "staff/notices", Keeping.STAFF),
    NEW_MANUSCRIPT("new-manuscript", "staff/notices/new", Keeping.STAFF),
    MANUSCRIPT("manuscript", "staff/notices/{notice}", Keeping.STAFF),
    MANUSCRIPT_TEXT("manuscript-text", "staff/notices/{notice}/{language}", Keeping.STAFF),
    WITHHOLD_VERSION("withhold-version", "staff/notices/{notice}/versions", Keeping.STAFF),
    PUBLISH_NOTICE("publish-notice", "staff/notices/{notice}/publish", Keeping.STAFF),
    MANUSCRIPT_PICTURES("manuscript-pictures", "staff/notices/{notice}/pictures", Keeping.STAFF, 95_000_000),
    MANUSCRIPT_PICTURE("manuscript-picture", "staff/notices/{notice}/pictures/{picture}", Keeping.STAFF, 10_000_000),
    SEND_TRANSLATION("send-translation", "staff/notices/{notice}/{language}/send", Keeping.STAFF),
    TAKE_TRANSLATION("take-translation", "staff/notices/{notice}/{language}/take", Keeping.STAFF, 3_000_000),
    EXCHANGE_NOTICES("exchange-notices", "staff/notices/exchange", Keeping.STAFF, 500_000_000),
    EXPORT_NOTICES("export-notices", "staff/notices/export/{form}", Keeping.STAFF),
    LANGUAGES("languages", "staff/languages", Keeping.STAFF, 3_500_000),
    LANGUAGE_WORDS("language-words", "staff/languages/{language}/words", Keeping.STAFF);

    /** Who may keep a copy of a page, and who may see it. */
    public enum Keeping { PUBLIC, PRIVATE, STAFF }

    /** A page that an address leads to. */
    public record Place(Page page, Language language, Map<String, String> names) { }

    /** The words of the addresses in one language, for as long as it says what it says. */
    private record Spelling(Phrases phrases, List<List<String>> pages) { }

    private static final ConcurrentMap<String, Spelling> SPELLINGS = new ConcurrentHashMap<>();

    private final String view;
    private final List<String> pattern;
    private final Keeping keeping;
    private final long longestUpload;

    Page(String view, String pattern, Keeping keeping) {
        this(view, pattern, keeping, 0);
    }

    Page(String view, String pattern, Keeping keeping, long longestUpload) {
        this.view = view;
        this.pattern = pattern.isEmpty() ? List.of() : List.of(pattern.split("/"));
        this.keeping = keeping;
        this.longestUpload = longestUpload;
    }

    /** The Faces view, from the root of the web application. */
    public String view() {
        return "/" + view + ".xhtml";
    }

    public Keeping keeping() {
        return keeping;
    }

    /** How many bytes a form with files may have that is sent to it; 0 where it takes no files. */
    public long longestUpload() {
        return longestUpload;
    }

    /** Whether it shows one of many things, so that its address names one. */
    public boolean isOfOne() {
        return pattern.stream().anyMatch(Page::isName);
    }

    /**
     * The address of this page.
     *
     * @param names what fills the braces of its pattern, in their order; they must be fit for a path
     */
    public String in(Language language, String... names) {
        StringBuilder address = new StringBuilder("/").append(language.tag());
        int next = 0;
        for (String segment : segments(language)) {
            address.append('/').append(isName(segment) ? names[next++] : segment);
        }
        return address.toString();
    }

    /** The page at an address, or nothing where there is none. A slash at the end does not matter. */
    public static Optional<Place> at(String path) {
        String[] parts = path.substring(1).split("/");
        return Languages.find(parts.length == 0 ? "" : parts[0]).flatMap(language -> at(language, parts));
    }

    /** The page in the base language at an address of a language that is switched off. */
    public static Optional<String> insteadOf(Language silent, String path) {
        return at(silent, path.substring(1).split("/")).map(place -> place.page().in(Languages.base(),
                place.names().values().toArray(String[]::new)));
    }

    /**
     * The words in which two pages differ that would have one address; none where each has its own.
     *
     * @param words what a word of an address is in some language, by the end of its key
     */
    public static Set<String> colliding(UnaryOperator<String> words) {
        Map<List<String>, List<String>> first = new HashMap<>();
        for (Page page : values()) {
            List<String> pattern = page.pattern.stream().map(word -> isName(word) ? "{}" : word).toList();
            List<String> other = first.putIfAbsent(pattern.stream().map(word -> isName(word) ? word : words.apply(word)).toList(),
                    pattern);
            if (other != null && !other.equals(pattern)) {
                return IntStream.range(0, pattern.size()).filter(at -> !pattern.get(at).equals(other.get(at))).boxed()
                        .flatMap(at -> Stream.of(pattern.get(at), other.get(at))).collect(Collectors.toCollection(TreeSet::new));
            }
        }
        return Set.of();
    }

    private static Optional<Place> at(Language language, String... parts) {
        List<String> rest = List.of(parts).subList(1, parts.length);
        // Words win over names: a notice cannot take the address of a page.
        Place found = null;
        for (Page page : values()) {
            Map<String, String> names = page.match(rest, language);
            if (names != null && (found == null || names.size() < found.names().size())) {
                found = new Place(page, language, names);
            }
        }
        return Optional.ofNullable(found);
    }

    private Map<String, String> match(List<String> path, Language language) {
        List<String> segments = segments(language);
        if (segments.size() != path.size()) {
            return null;
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (isName(segment)) {
                names.put(segment.substring(1, segment.length() - 1), path.get(i));
            } else if (!segment.equals(path.get(i))) {
                return null;
            }
        }
        return Collections.unmodifiableMap(names);
    }

    private List<String> segments(Language language) {
        Phrases phrases = Phrases.pages(language);
        Spelling known = SPELLINGS.get(language.tag());
        if (known == null || known.phrases() != phrases) {
            known = new Spelling(phrases, Arrays.stream(values()).map(page -> page.pattern.stream()
                    .map(word -> isName(word) ? word : phrases.say("path." + word)).toList()).toList());
            SPELLINGS.put(language.tag(), known);
        }
        return known.pages().get(ordinal());
    }

    private static boolean isName(String segment) {
        return segment.startsWith("{");
    }
}
