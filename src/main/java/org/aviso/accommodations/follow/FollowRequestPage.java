package org.aviso.accommodations.follow;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.aviso.accommodations.CodeLost;
import org.aviso.accommodations.FollowRequest;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.accommodations.form.Drafts;
import org.aviso.platform.Address;
import org.aviso.platform.Limits;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Visit;

/** Looks a request up by its two codes, or a form that is not finished by its one; sends a lost code again. */
@Named
@RequestScoped
public class FollowRequestPage {

    @Inject
    private FollowRequest followRequest;

    @Inject
    private Drafts drafts;

    @Inject
    private Event<CodeLost> codeLost;

    @Inject
    private Limits limits;

    @Inject
    private PageErrors errors;

    @Inject
    private Address address;

    @Inject
    private HttpServletRequest visit;

    private String reference;
    private String accessCode;
    private String draftCode;
    private String lostReference;

    /** Leads to the request, or says what to look at again. */
    public void find() {
        String normal = checked("reference", reference, "reference.missing");
        if (ReferenceCode.normal(accessCode).isEmpty()) {
            errors.show("accessCode", "accessCode.missing");
        }
        if (errors.isAny() || isTooMany(Limits.Deed.TRY_CODE)) {
            return;
        }
        Optional<String> pass = followRequest.pass(normal, accessCode);
        if (pass.isPresent()) {
            limits.forgive(Limits.Deed.TRY_CODE, Visit.sender());
            Visit.redirect(address.to("REQUEST_STATUS", pass.get()));
        } else {
            errors.show("reference", "codes.wrong");
        }
    }

    /** Leads to the form that was not finished. */
    public void reopen() {
        if (ReferenceCode.normal(draftCode).isEmpty()) {
            errors.show("draftCode", "draftCode.missing");
            return;
        }
        if (isTooMany(Limits.Deed.TRY_CODE)) {
            return;
        }
        Optional<String> draft = drafts.reopen(draftCode);
        if (draft.isPresent()) {
            limits.forgive(Limits.Deed.TRY_CODE, Visit.sender());
            Visit.redirect(address.to("REQUEST_CHECK", draft.get()));
        } else {
            errors.show("draftCode", "draftCode.wrong");
        }
    }

    /** Sends the code again, if there is such a request and it has an address; the answer is the same if not. */
    public void resend() {
        String normal = checked("lostReference", lostReference, "reference.lost.missing");
        if (errors.isAny() || isTooMany(Limits.Deed.RESEND_CODE)) {
            return;
        }
        // Nobody fills the mailbox of somebody else. Past the limit nothing is sent, and nothing else is said.
        if (limits.count(Limits.Deed.RESEND_CODE_OF_ONE, normal) == 0) {
            codeLost.fireAsync(new CodeLost(normal));
        }
        Visit.redirect(address.to("FOLLOW_REQUEST") + "?sent=1");
    }

    private String checked(String field, String typed, String missing) {
        String normal = ReferenceCode.normal(typed);
        if (normal.isEmpty()) {
            errors.show(field, missing);
        } else if (!ReferenceCode.isValid(normal)) {
            errors.show(field, "reference.slip");
        }
        return normal;
    }

    // Counted by sender alone: whoever guesses codes of one request must not lock its resident out.
    private boolean isTooMany(Limits.Deed deed) {
        long wait = limits.count(deed, Visit.sender());
        if (wait > 0) {
            Visit.tooMany(wait);
        }
        return wait > 0;
    }

    /** Whether a code was asked for just now. */
    public boolean isSent() {
        return visit.getParameter("sent") != null && !errors.isAny();
    }

    /** Whether the reader comes from a page of a request whose two hours were over. */
    public boolean isEnded() {
        return visit.getParameter("ended") != null && !errors.isAny();
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getAccessCode() {
        return accessCode;
    }

    public void setAccessCode(String accessCode) {
        this.accessCode = accessCode;
    }

    public String getDraftCode() {
        return draftCode;
    }

    public void setDraftCode(String draftCode) {
        this.draftCode = draftCode;
    }

    public String getLostReference() {
        return lostReference;
    }

    public void setLostReference(String lostReference) {
        this.lostReference = lostReference;
    }
}
