package org.aviso.recount;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.calendar.Closure;
import org.aviso.platform.Address;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Visit;

/** What a change of the calendar would do, before it is saved. */
@Named
@RequestScoped
public class ClosurePreviewPage {

    @Inject
    private ChangeCalendar changeCalendar;

    @Inject
    private ProposedClosures proposedClosures;

    @Inject
    private Address address;

    @Inject
    private PageErrors errors;

    @Inject
    private HttpServletRequest visit;

    private List<Closure> closures = List.of();
    private LocalDate reopened;
    private ChangeCalendar.Preview preview;

    @PostConstruct
    void load() {
        reopened = PreviewAddress.reopening(visit).orElse(null);
        try {
            if (reopened != null) {
                closures = List.of(changeCalendar.closedByHand(reopened));
                preview = changeCalendar.previewReopening(reopened);
                return;
            }
            List<LocalDate> ticked = PreviewAddress.proposed(visit);
            closures = ticked.isEmpty() ? PreviewAddress.closure(visit).stream().toList()
                    : proposedClosures.of(changeCalendar.today().getYear() + 1).stream()
                            .filter(closure -> ticked.contains(closure.date())).toList();
            preview = closures.isEmpty() ? null : changeCalendar.previewClosing(closures);
        } catch (ClosureRefused refused) {
            // It was saved before, perhaps by somebody else: the calendar shows what holds.
            preview = null;
        }
    }

    /** Shows the preview; without anything to preview, the calendar. */
    public boolean arrive() {
        if (preview == null) {
            Visit.redirect(address.to("CALENDAR"));
        }
        return preview != null;
    }

    /** Saves the change. */
    public void save() {
        if (!arrive()) {
            return;
        }
        try {
            if (reopened != null) {
                changeCalendar.reopen(reopened);
            } else {
                changeCalendar.close(closures);
            }
            Visit.redirect(address.to("CALENDAR") + "?saved="
                    + (reopened != null ? CalendarPage.Saved.REOPENED : CalendarPage.Saved.CLOSED));
        } catch (ClosureRefused meanwhile) {
            Visit.redirect(address.to("CALENDAR"));
        } catch (ChangedMeanwhile meanwhile) {
            errors.show("save", "recount.changed");
        }
    }

    public List<Closure> getClosures() {
        return closures;
    }

    /** Whether the closure is to be taken back. */
    public boolean isReopening() {
        return reopened != null;
    }

    public ChangeCalendar.Preview getPreview() {
        return preview;
    }

    /** Where what was typed can be typed anew. */
    public String getBack() {
        boolean typed = reopened == null && PreviewAddress.proposed(visit).isEmpty();
        return address.to("CALENDAR") + (typed ? "?" + PreviewAddress.query(closures.get(0)) : "");
    }
}
