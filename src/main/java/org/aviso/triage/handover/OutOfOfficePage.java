package org.aviso.triage.handover;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.aviso.language.TypedDate;
import org.aviso.offices.ContactDirectory;
import org.aviso.platform.Address;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Visit;
import org.aviso.staff.StaffAccount;

/** Says that one is away, and who sees to one's requests meanwhile. */
@Named
@RequestScoped
public class OutOfOfficePage {

    /** What was done just now. */
    public enum Saved { AWAY, BACK, GIVEN }

    @Inject
    private HandOver handOver;

    @Inject
    private ContactDirectory directory;

    @Inject
    private Clock clock;

    @Inject
    private Address address;

    @Inject
    private PageErrors errors;

    @Inject
    private HttpServletRequest visit;

    private List<OutOfOffice> away;
    private OutOfOffice mine;
    private int open;
    private List<StaffAccount> deputies;
    private TypedDate first = new TypedDate();
    private TypedDate last = new TypedDate();
    private String deputy;

    @PostConstruct
    void load() {
        String caller = visit.getUserPrincipal().getName();
        away = handOver.away();
        mine = handOver.myTimeAway().orElse(null);
        open = handOver.countMine();
        deputies = handOver.colleagues().stream().filter(other -> !other.getUsername().equals(caller)).toList();
        if (mine != null) {
            first = new TypedDate(mine.getFirstDay());
            last = new TypedDate(mine.getLastDay());
            deputy = mine.getDeputy();
        }
    }

    /** Keeps the time away. */
    public void leave() {
        errors.showDate("first", first);
        errors.showDate("last", last);
        if (deputy == null) {
            errors.show("deputy", "outOfOffice.deputy.missing");
        }
        if (errors.isAny()) {
            return;
        }
        LocalDate from = first.date().orElseThrow();
        LocalDate to = last.date().orElseThrow();
        if (to.isBefore(from)) {
            errors.show("last", "outOfOffice.last.before");
        } else if (to.isBefore(clock.instant().atZone(directory.agency().zone()).toLocalDate())) {
            errors.show("last", "outOfOffice.last.over");
        } else {
            try {
                handOver.leave(from, to, deputy);
                done(Saved.AWAY);
            } catch (IllegalArgumentException gone) {
                errors.show("deputy", "outOfOffice.deputy.missing");
            }
        }
    }

    /** Takes the time away back. */
    public void comeBack() {
        handOver.comeBack();
        done(Saved.BACK);
    }

    private void done(Saved what) {
        Visit.redirect(address.to("OUT_OF_OFFICE") + "?saved=" + what);
    }

    /** Who is away, or will be. */
    public List<OutOfOffice> getAway() {
        return away;
    }

    /** When one is away oneself, or null. */
    public OutOfOffice getMine() {
        return mine;
    }

    /** How many open requests one has. */
    public int getOpen() {
        return open;
    }

    /** Who can see to one's requests. */
    public List<StaffAccount> getDeputies() {
        return deputies;
    }

    public TypedDate getFirst() {
        return first;
    }

    public TypedDate getLast() {
        return last;
    }

    public String getDeputy() {
        return deputy;
    }

    public void setDeputy(String deputy) {
        this.deputy = deputy;
    }

    /** What was done just now, or null. */
    public Saved getSaved() {
        String saved = visit.getParameter("saved");
        for (Saved what : Saved.values()) {
            if (what.name().equals(saved) && !FacesContext.getCurrentInstance().isPostback()) {
                return what;
            }
        }
        return null;
    }
}
