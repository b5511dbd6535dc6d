package org.aviso.triage.decide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.Aid;
import org.aviso.accommodations.AidsOnOffer;
import org.aviso.accommodations.Alternative;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.Legible;
import org.aviso.accommodations.Message;
import org.aviso.accommodations.MessageSent;
import org.aviso.accommodations.Part;
import org.aviso.accommodations.Reason;
import org.aviso.accommodations.Refusal;
import org.aviso.accommodations.RequestedAid;
import org.aviso.accommodations.Requests;
import org.aviso.language.Languages;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.triage.RequestAnswered;

/**
 * Decides about an aid that cannot be had as it was asked for. Each decision names the version of the request on which
 * it rests.
 */
@ApplicationScoped
@Transactional
public class DecideAboutAid {

    @Inject
    private Requests requests;

    @Inject
    private AidsOnOffer aidsOnOffer;

    @Inject
    private SignedIn signedIn;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    @Inject
    private Event<RequestAnswered> answered;

    @Inject
    private Event<MessageSent> sent;

    /**
     * Says that an aid cannot be had (28 CFR 35.164).
     *
     * @param position the place of the aid in the request
     * @param decidedBy the name and office of the person who decided
     * @param explanation why, in the words of the decision-maker, held for readers of other languages; at most {@link Message#LONGEST_TEXT} characters;
     *        null where the approved words of the reason are enough
     * @param language the tag of the language of the explanation
     * @throws NotAllowed if the caller is no coordinator
     * @throws ChangedMeanwhile if the request has another version by now
     * @throws IllegalArgumentException if there is no such aid, its state does not end so, something is missing, or the
     *     reason needs an explanation
     */
    public void refuse(String reference, int version, int position, Reason reason, String decidedBy,
            Alternative alternative, String explanation, String language) {
        String actor = signedIn.require(Role.COORDINATOR);
        String explained = Legible.Check.fitOrNone(explanation, Message.LONGEST_TEXT);
        if (reason == null || reason.isToExplain() && explained == null) {
            throw new IllegalArgumentException("this reason needs an explanation");
        }
        if (explained != null && Languages.find(language).isEmpty()) {
            throw new IllegalArgumentException("not a language of the portal: " + language);
        }
        AccommodationRequest request = requests.forChange(reference, version);
        request.refuse(position, new Refusal(reason, decidedBy, alternative, clock.instant()), clock.instant(), actor);
        answered.fire(RequestAnswered.advanced(request, List.of(position)));
        if (explained != null) {
            Message message = request.write(explained, language, clock.instant(), actor);
            sent.fire(MessageSent.of(request, message));
        }
        keep(request, actor, "NOT_FILLED " + position + " " + reason);
    }

    /**
     * Says that a part of an aid is arranged.
     *
     * @param position the place of the aid in the request
     * @throws NotAllowed if the caller is no coordinator
     * @throws ChangedMeanwhile if the request has another version by now
     * @throws IllegalArgumentException if there is no such aid, or its state does not lead there
     */
    public void arrangeInPart(String reference, int version, int position, Part part) {
        String actor = signedIn.require(Role.COORDINATOR);
        AccommodationRequest request = requests.forChange(reference, version);
        request.arrangeInPart(position, part, clock.instant(), actor);
        answered.fire(RequestAnswered.advanced(request, List.of(position)));
        keep(request, actor, "PARTLY " + position + " " + part);
    }

    /**
     * Offers another aid in the place of one, or the same by video; it counts only with the resident's yes (28 CFR 35.160(b)(2)).
     *
     * @param position the place of the aid in the request
     * @param code the code of the aid that is offered: the same stands for the same by video
     * @throws NotAllowed if the caller is no coordinator
     * @throws ChangedMeanwhile if the request has another version by now
     * @throws IllegalArgumentException if there is no such aid, nothing is offered for that reason, or its state does not
     *     lead there
     */
    public void offerInstead(String reference, int version, int position, String code, Reason reason) {
        String actor = signedIn.require(Role.COORDINATOR);
        AccommodationRequest request = requests.forChange(reference, version);
        if (choices(request.aid(position)).stream().noneMatch(aid -> aid.getCode().equals(code))) {
            throw new IllegalArgumentException("no aid of that code can stand for it");
        }
        request.offerInstead(position, code, reason, clock.instant(), actor);
        answered.fire(RequestAnswered.advanced(request, List.of(position)));
        keep(request, actor, "SUBSTITUTE_OFFERED " + position + " " + code + " " + reason);
    }

    /** What can be offered in the place of an aid; the same again, where somebody does it, means by video. */
    List<Aid> choices(RequestedAid asked) {
        return aidsOnOffer.getAll().stream().filter(aid -> aid.getCode().equals(asked.getCode()) ? aid.isDoneByPeople()
                : aid.isOfferedInstead()).toList();
    }

    private void keep(AccommodationRequest request, String actor, String what) {
        trail.record(actor, Deed.CHANGED, AuditEntry.Kind.REQUEST, request.getReference(), what);
        requests.keep(request);
    }
}
