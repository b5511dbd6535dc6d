package org.aviso.recount;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.platform.Address;
import org.aviso.platform.Visit;

/** What a new count would take from the resident, on the page of their request, and the two answers to it. */
@Named
@RequestScoped
public class PendingRecountPage {

    /** What was done just now, or that nothing was. */
    public enum Saved { KEPT, COUNTED, CHANGED }

    @Inject
    private AnswerRecount answerRecount;

    @Inject
    private Address address;

    @Inject
    private HttpServletRequest visit;

    private String reference;
    private List<PendingRecount> waiting;
    private Integer version;

    @PostConstruct
    void load() {
        reference = ReferenceCode.normal(address.name("reference"));
        waiting = answerRecount.waiting(reference);
        if (!waiting.isEmpty() && !FacesContext.getCurrentInstance().isPostback()) {
            version = waiting.get(0).getAid().getRequest().getVersion();
        }
    }

    /** Keeps what was promised. */
    public void keepOnTime() {
        answer(Saved.KEPT, () -> answerRecount.keepOnTime(reference, seen()));
    }

    /** Counts as short notice what is so by the new count. */
    public void countAsShortNotice() {
        answer(Saved.COUNTED, () -> answerRecount.countAsShortNotice(reference, seen()));
    }

    // Nothing is typed here that could be lost: after a change by somebody else the page is shown anew, and says so.
    private void answer(Saved done, Runnable deed) {
        Saved what = done;
        try {
            deed.run();
        } catch (ChangedMeanwhile meanwhile) {
            what = Saved.CHANGED;
        }
        Visit.redirect(address.to("ANSWER_REQUEST", reference) + "?recount=" + what);
    }

    private int seen() {
        return version == null ? -1 : version;
    }

    public List<PendingRecount> getWaiting() {
        return waiting;
    }

    /** Whether the two answers are on the page. An answer to what was there before must be heard, if only to refuse it. */
    public boolean isToAnswer() {
        return !waiting.isEmpty() || visit.getParameter("recountVersion") != null;
    }

    /** What was done just now, or null. */
    public Saved getSaved() {
        String saved = visit.getParameter("recount");
        for (Saved what : Saved.values()) {
            if (what.name().equals(saved) && !FacesContext.getCurrentInstance().isPostback()) {
                return what;
            }
        }
        return null;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }
}
