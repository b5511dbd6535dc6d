package org.aviso.publishing.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.aviso.platform.Address;
import org.aviso.publishing.Manuscripts;
import org.aviso.publishing.WriteNotice;
import org.aviso.publishing.ledger.Life;
import org.aviso.publishing.ledger.Manuscript;

/** What is being written and what was published, by where it stands on its way; the last changed first. */
@Named
@RequestScoped
public class ManuscriptsPage {

    private static final int SHOWN = 20;

    // What every database can compare with.
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    @Inject
    private WriteNotice writeNotice;

    @Inject
    private Clock clock;

    @Inject
    private Address address;

    @Inject
    private HttpServletRequest visit;

    private Life life;
    private boolean first;
    private List<Manuscripts.Row> rows;
    private String older;

    @PostConstruct
    void load() {
        life = Arrays.stream(Life.values()).filter(each -> each.name().equals(visit.getParameter("life"))).findFirst()
                .orElse(null);
        Manuscripts.Position after = position(visit.getParameter("after"));
        first = after == null;
        List<Manuscripts.Row> found = writeNotice.list(life, after, SHOWN + 1);
        rows = found.subList(0, Math.min(SHOWN, found.size()));
        if (found.size() > SHOWN) {
            Manuscript last = rows.get(SHOWN - 1).manuscript();
            String from = to(life);
            older = from + (from.contains("?") ? "&" : "?") + "after=" + last.getChanged() + "_" + last.getId();
        }
    }

    private static Manuscripts.Position position(String says) {
        if (says == null || !says.matches("[^_]{1,40}_[0-9]{1,18}")) {
            return null;
        }
        String[] parts = says.split("_");
        try {
            Instant changed = Instant.parse(parts[0]);
            return changed.isBefore(EARLIEST) || changed.isAfter(LATEST) ? null
                    : new Manuscripts.Position(changed, Long.parseLong(parts[1]));
        } catch (DateTimeException nonsense) {
            return null;
        }
    }

    public List<Manuscripts.Row> getRows() {
        return rows;
    }

    /** Where a manuscript is on its way. */
    public Life life(Manuscript manuscript) {
        return manuscript.life(clock.instant());
    }

    /** What is shown, or null for all. */
    public Life getLife() {
        return life;
    }

    public Life[] getLives() {
        return Life.values();
    }

    /** The address of those that stand there, or of all for null. */
    public String to(Life where) {
        return address.to("MANUSCRIPTS") + (where == null ? "" : "?life=" + where);
    }

    /** The attributes of the link to those that stand there. */
    public Map<String, Object> current(Life where) {
        return where == life ? Map.of("aria-current", "page") : Map.of();
    }

    public boolean isFirst() {
        return first;
    }

    /** The address of those that were changed earlier, or null at the end. */
    public String getOlder() {
        return older;
    }
}
