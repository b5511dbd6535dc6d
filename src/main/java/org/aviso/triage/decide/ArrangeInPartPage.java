package org.aviso.triage.decide;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.Part;
import org.aviso.accommodations.RequestStatus;
import org.aviso.platform.PageErrors;
import org.aviso.triage.AnswerRequestPage;

/** Says which part of an aid is arranged. */
@Named
@RequestScoped
public class ArrangeInPartPage {

    @Inject
    private AidVisit decided;

    @Inject
    private DecideAboutAid decide;

    @Inject
    private PageErrors errors;

    private String part;

    /** Shows the page where the aid can come to that state. */
    public boolean arrive() {
        return decided.arrive(RequestStatus.PARTLY);
    }

    /** Keeps it, and tells the resident. */
    public void arrange() {
        if (!arrive()) {
            return;
        }
        if (part == null) {
            errors.show("part", "arrangeInPart.part");
            return;
        }
        try {
            decide.arrangeInPart(decided.getRequest().getReference(), decided.seen(), decided.getAid().getPosition(),
                    Part.valueOf(part));
            decided.done(AnswerRequestPage.Saved.PART);
        } catch (ChangedMeanwhile meanwhile) {
            decided.showPresentState("part");
        } catch (IllegalArgumentException impossible) {
            errors.show("part", "staff.status.impossible");
        }
    }

    public Part[] getParts() {
        return Part.values();
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part;
    }
}
