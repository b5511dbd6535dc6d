package org.aviso.notices;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aviso.language.TypedDate;
import org.aviso.notices.search.Cursor;
import org.aviso.notices.search.NoticeSearch;
import org.aviso.notices.search.SearchNotices;
import org.aviso.offices.ContactDirectory;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.offices.Office;
import org.aviso.platform.Address;
import org.aviso.platform.PageErrors;

/** The list of notices: all of them, the newest first, or what a reader looks for. */
@Named
@RequestScoped
public class NoticesPage {

    private static final int SHOWN = 10;
    private static final int LONGEST_WORDS = 200;

    /** Where the result begins: whoever has searched reads on there. */
    private static final String FOUND = "#found";

    @Inject
    private SearchNotices searchNotices;

    @Inject
    private Arrangements arrangements;

    @Inject
    private ContactDirectory directory;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private Address address;

    @Inject
    private PageErrors errors;

    @Inject
    private HttpServletRequest request;

    private String words;
    private Notice.Kind kind;
    private List<Office> offices;
    private String office;
    private String aid;
    private TypedDate from;
    private TypedDate to;
    private boolean first;
    private SearchNotices.Listing listing;
    private List<NoticeEntry> entries;

    @PostConstruct
    void load() {
        String typed = Optional.ofNullable(request.getParameter("q")).orElse("").strip();
        words = typed.substring(0, Math.min(LONGEST_WORDS, typed.length()));
        kind = kindOf(request.getParameter("kind"));
        Set<String> used = searchNotices.offices(address.getLanguage().tag());
        offices = directory.getOffices().stream().filter(each -> used.contains(each.getCode())).toList();
        office = used.stream().filter(code -> code.equals(request.getParameter("office"))).findFirst().orElse(null);
        aid = arrangements.codes().stream().filter(code -> code.equals(request.getParameter("aid"))).findFirst()
                .orElse(null);
        from = date("from");
        to = date("to");
        Cursor after = Cursor.parse(request.getParameter("after")).orElse(null);
        first = after == null;
        // Until what was typed is right, nothing is found.
        listing = isWrong(from) || isWrong(to) || endsBeforeItBegins() ? new SearchNotices.Listing(List.of(), 0, false, null)
                : searchNotices.find(address.getLanguage().tag(), search(), after, SHOWN);
        entries = listing.texts().stream().map(text -> NoticeEntry.of(text, leadTimes)).toList();
    }

    /** Says what is to be mended, once the fields are there that it is said beside. */
    public void check() {
        if (isWrong(from)) {
            errors.showDate("from", from);
        }
        if (isWrong(to)) {
            errors.showDate("to", to);
        } else if (!isWrong(from) && endsBeforeItBegins()) {
            errors.show("to", "period.ends");
        }
    }

    private TypedDate date(String field) {
        TypedDate date = new TypedDate();
        date.setMonth(request.getParameter(field));
        date.setDay(request.getParameter(field + "-day"));
        date.setYear(request.getParameter(field + "-year"));
        return date;
    }

    private static boolean isWrong(TypedDate date) {
        return !date.isEmpty() && date.problem() != null;
    }

    private boolean endsBeforeItBegins() {
        Optional<LocalDate> begins = from.date();
        Optional<LocalDate> ends = to.date();
        return begins.isPresent() && ends.isPresent() && ends.get().isBefore(begins.get());
    }

    private NoticeSearch search() {
        ZoneId zone = directory.agency().zone();
        return new NoticeSearch(words, kind, office, from.date().map(day -> begin(day, zone)).orElse(null),
                to.date().map(day -> begin(day.plusDays(1), zone)).orElse(null),
                aid == null ? null : arrangements.noticesWith(aid));
    }

    /** When a day begins there. */
    static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** A kind of notice among programs: {@code press-release}. */
    public static String code(Notice.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of that code, or null where there is none such: a list then shows all. */
    public static Notice.Kind kindOf(String code) {
        return Arrays.stream(Notice.Kind.values()).filter(each -> code(each).equals(code)).findFirst().orElse(null);
    }

    /** What a search says in the address of its result. */
    static String query(Map<String, ?> says) {
        return says.entrySet().stream().filter(each -> each.getValue() != null && !each.getValue().toString().isEmpty())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Map<String, Object> says() {
        Map<String, Object> says = new LinkedHashMap<>();
        says.put("q", words);
        says.put("kind", getKind());
        says.put("office", office);
        says.put("aid", aid);
        say(says, "from", from);
        say(says, "to", to);
        return says;
    }

    private static void say(Map<String, Object> says, String field, TypedDate date) {
        says.put(field, date.getMonth());
        says.put(field + "-day", date.getDay());
        says.put(field + "-year", date.getYear());
    }

    private String page(Cursor after) {
        Map<String, Object> says = says();
        says.put("after", after);
        String query = query(says);
        return address.to("NOTICES") + (query.isEmpty() ? "" : "?" + query) + FOUND;
    }

    public List<NoticeEntry> getEntries() {
        return entries;
    }

    /** How many were found, on all pages. */
    public long getCount() {
        return listing.count();
    }

    /** Whether nothing has the words that were looked for, and these have similar ones. */
    public boolean isSimilar() {
        return listing.similar() && listing.count() > 0;
    }

    /** Whether anything was looked for, so that the list shows less than all. */
    public boolean isSearched() {
        return !query(says()).isEmpty();
    }

    public String getWords() {
        return words;
    }

    public String getKind() {
        return kind == null ? "" : code(kind);
    }

    /** The bundle key of the kind shown, or null where all are. */
    public String getKindKey() {
        return kind == null ? null : "noticeKinds." + kind;
    }

    public Notice.Kind[] getKinds() {
        return Notice.Kind.values();
    }

    public String codeOf(Notice.Kind each) {
        return code(each);
    }

    public String getOffice() {
        return office;
    }

    /** The offices to choose from: those that have notices now. */
    public List<Office> getOffices() {
        return offices;
    }

    public String getAid() {
        return aid;
    }

    /** The codes of the aids that may be arranged for everyone. */
    public List<String> getAids() {
        return arrangements.codes();
    }

    public TypedDate getFrom() {
        return from;
    }

    public TypedDate getTo() {
        return to;
    }

    /** The attributes of the part of the form that is folded up: open where it says something. */
    public Map<String, Object> getOpened() {
        return office != null || aid != null || !from.isEmpty() || !to.isEmpty() ? Map.of("open", "open") : Map.of();
    }

    /** The address of the first page of the same search. */
    public String getBeginning() {
        return page(null);
    }

    public boolean isFirst() {
        return first;
    }

    /** The address of the next page, or null at the end. */
    public String getNext() {
        return listing.next() == null ? null : page(listing.next());
    }
}
