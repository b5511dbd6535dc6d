package org.aviso.accommodations.form;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.aviso.accommodations.AccessCodes;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.NextStep;
import org.aviso.accommodations.Party;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.accommodations.Requests;
import org.aviso.accommodations.SubjectView;
import org.aviso.accommodations.letters.Letters;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.platform.Address;
import org.aviso.platform.Page;
import org.aviso.platform.Visit;

/** The receipt: the two codes, and what happens next and by when. Also as a copy to print, for either reader. */
@Named
@RequestScoped
public class RequestReceiptPage {

    @Inject
    private DraftVisit draft;

    @Inject
    private Requests requests;

    @Inject
    private AccessCodes accessCodes;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private Letters letters;

    @Inject
    private Address address;

    @Inject
    private Clock clock;

    private AccommodationRequest request;
    private Letters.Offer files;

    @PostConstruct
    void load() {
        if (draft.getSentReference() != null) {
            request = requests.byReference(draft.getSentReference()).orElse(null);
        }
        if (request != null) {
            files = letters.offer(Letters.Kind.RECEIPT, request, address.getLanguage(),
                    file -> address.to(isOfPerson() ? "THEIR_LETTER" : "RECEIPT_LETTER", address.name("draft"), file));
        }
    }

    /**
     * Shows the receipt; a draft that was not sent has none.
     *
     * @return whether it is shown
     */
    public boolean arrive() {
        if (!draft.arrive()) {
            return false;
        }
        if (request == null) {
            Visit.redirect(draft.to("REQUEST_CHECK"));
            return false;
        }
        if (request.isTakenOver()) {
            Visit.redirect(address.to("FOLLOW_REQUEST") + "?ended=1");
            return false;
        }
        if (isOfPerson() && !isHandedOver()) {
            Visit.notFound();
            return false;
        }
        return true;
    }

    /** The files in which this can be had. */
    public Letters.Offer getLetters() {
        return files;
    }

    public AccommodationRequest getRequest() {
        return request;
    }

    public SubjectView getSubject() {
        return draft.getNotice() == null ? SubjectView.of(request) : draft.getSubject();
    }

    public String getReference() {
        return ReferenceCode.spaced(request.getReference());
    }

    public String getAccessCode() {
        return AccessCodes.spaced(accessCodes.codeFor(request.getReference(), getReader()));
    }

    /** Whose copy this is. */
    Party getReader() {
        return isOfPerson() ? Party.PERSON : Party.REQUESTER;
    }

    /** Whether this is the copy of the person for whom it was asked. */
    public boolean isOfPerson() {
        return address.getPage() == Page.REQUEST_THEIR_COPY || address.getPage() == Page.THEIR_LETTER;
    }

    /** Whether the helper hands that copy over: otherwise nobody but the person sees its code. */
    public boolean isHandedOver() {
        return request.getPerson() != null && request.getPerson().getRoute() == null;
    }

    /** Where the person's copy is, in their language. */
    public String getTheirCopy() {
        return Page.REQUEST_THEIR_COPY.in(getTheirLanguage(), address.name("draft"));
    }

    /** The language in which the person reads us. */
    public Language getTheirLanguage() {
        return Languages.orBase(request.getPerson().getLanguage());
    }

    /** Where the request is followed. */
    public String getFollow() {
        return address.absolute(address.to("FOLLOW_REQUEST"));
    }

    /** The pass to the status page. */
    public String getPass() {
        return accessCodes.passFor(request.getReference(), Party.REQUESTER);
    }

    /** Each aid with its next step. */
    public List<NextStep> getSteps() {
        Instant now = clock.instant();
        return request.getAids().stream().map(aid -> NextStep.of(aid, getSubject().starts(), leadTimes, now)).toList();
    }
}
