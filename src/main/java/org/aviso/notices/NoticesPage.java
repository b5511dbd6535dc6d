package org.aviso.notices;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.platform.Address;

/** The list of notices, newest first, by kind. */
@Named
@RequestScoped
public class NoticesPage {

    private static final int SHOWN = 10;

    // What every database can compare with.
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    @Inject
    private Notices notices;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private Address address;

    @Inject
    private HttpServletRequest request;

    private Notice.Kind kind;
    private boolean first;
    private List<NoticeEntry> entries;
    private String older;

    @PostConstruct
    void load() {
        kind = kindOf(request.getParameter("kind"));
        Notices.Position after = position(request.getParameter("after"));
        first = after == null;
        List<NoticeText> found = notices.newest(address.getLanguage().tag(), kind, after, SHOWN + 1);
        List<NoticeText> shown = found.subList(0, Math.min(SHOWN, found.size()));
        entries = shown.stream().map(text -> NoticeEntry.of(text, leadTimes)).toList();
        if (found.size() > SHOWN) {
            Notices.Position last = Notices.Position.of(shown.get(SHOWN - 1));
            older = address.to("NOTICES") + "?" + (kind == null ? "" : "kind=" + code(kind) + "&")
                    + "after=" + last.published() + "_" + last.id();
        }
    }

    /** A kind of notice among programs: {@code press-release}. */
    public static String code(Notice.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of that code, or null where there is none such: a list then shows all. */
    public static Notice.Kind kindOf(String code) {
        return Arrays.stream(Notice.Kind.values()).filter(each -> code(each).equals(code)).findFirst().orElse(null);
    }

    /** Where a list goes on, as its own link says it; null, the beginning, for anything else. */
    static Notices.Position position(String says) {
        if (says == null || !says.matches("[^_]{1,40}_[0-9]{1,18}")) {
            return null;
        }
        String[] parts = says.split("_");
        try {
            Instant published = Instant.parse(parts[0]);
            return published.isBefore(EARLIEST) || published.isAfter(LATEST) ? null
                    : new Notices.Position(published, Long.parseLong(parts[1]));
        } catch (DateTimeException nonsense) {
            return null;
        }
    }

    public List<NoticeEntry> getEntries() {
        return entries;
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

    /** The address of the newest entries of the same kind. */
    public String getNewest() {
        return address.to("NOTICES") + (kind == null ? "" : "?kind=" + code(kind));
    }

    public boolean isFirst() {
        return first;
    }

    /** The address of the next older entries, or null at the end. */
    public String getOlder() {
        return older;
    }
}
