package org.aviso.accommodations.follow;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.FollowRequest;
import org.aviso.accommodations.Message;
import org.aviso.accommodations.NextStep;
import org.aviso.accommodations.Party;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.accommodations.RequestStatus;
import org.aviso.accommodations.RequestedAid;
import org.aviso.accommodations.StoredDecision;
import org.aviso.accommodations.SubjectView;
import org.aviso.notices.Notice;
import org.aviso.notices.Notices;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.platform.Address;
import org.aviso.platform.Visit;

/** The request that the pass in the address of a page shows: what the pages of whoever follows it have in common. */
@Named("followed")
@RequestScoped
public class FollowedVisit {

    /** What was done just now, in the words of the bundle key {@code requestStatus.done.<done>}. */
    public enum Done { SENT, CHANGED, WITHDRAWN, REPORTED, ANSWERED }

    @Inject
    private FollowRequest followRequest;

    @Inject
    private Notices notices;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private Address address;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest visit;

    private FollowRequest.Followed followed;
    private SubjectView subject;
    private boolean cancelled;
    private List<NextStep> steps = List.of();
    private Integer version;

    @PostConstruct
    void load() {
        followed = followRequest.byPass(address.name("pass")).orElse(null);
        if (followed == null) {
            return;
        }
        AccommodationRequest request = followed.request();
        if (!FacesContext.getCurrentInstance().isPostback()) {
            // A form says itself what was read.
            version = request.getVersion();
        }
        Notice notice = request.getNoticeId() == null ? null : notices.byId(request.getNoticeId()).orElseThrow();
        subject = notice == null ? SubjectView.of(request)
                : SubjectView.of(notice.text(address.getLanguage().tag()));
        cancelled = notice != null && notice.getEvent().isCancelled();
        Instant now = clock.instant();
        steps = request.getAids().stream().map(aid -> cancelled ? NextStep.none(aid) : NextStep.of(aid, subject.starts(), leadTimes, now)).toList();
    }

    /**
     * Shows the request; a pass that has run out leads back to where the codes are asked.
     *
     * @return whether it is shown
     */
    boolean arrive() {
        if (followed == null) {
            Visit.redirect(address.to("FOLLOW_REQUEST") + "?ended=1");
        }
        return followed != null;
    }

    /** The version that the reader has read; none is -1: whoever does not say what they have read has read nothing. */
    int seen() {
        return version == null ? -1 : version;
    }

    /** Shows the request as it stands now: what is sent next is about that. */
    void showPresentState() {
        version = followed.request().getVersion();
    }

    /** Goes to a page about the same request, under the same pass. */
    void goTo(String page, Done done) {
        Visit.redirect(to(page) + (done == null ? "" : "?done=" + done));
    }

    /** Where a page about the same request is. */
    public String to(String page) {
        return address.to(page, address.name("pass"));
    }

    FollowRequest.Followed followed() {
        return followed;
    }

    public AccommodationRequest getRequest() {
        return followed.request();
    }

    /** How the days were counted, for each lead that the aids need. */
    public List<StoredDecision> getDecisions() {
        return StoredDecision.read(followed.request().getLeadTimeAccount());
    }

    /** What was written, as far as it is for them. */
    public List<Message> getMessages() {
        return followed.messages();
    }

    public Party getParty() {
        return followed.party();
    }

    public boolean isInCharge() {
        return followed.isInCharge();
    }

    public boolean isToTakeOver() {
        return followed.isToTakeOver();
    }

    /** Whether one of the aids can still be changed or taken back. */
    public boolean isChangeable() {
        return !cancelled && !isOver()
                && followed.request().getAids().stream().anyMatch(aid -> aid.getStatus().isChangeable());
    }

    /** The aids in whose place something else is offered, and the reader may say yes or no. */
    public List<RequestedAid> getOffered() {
        return !followed.request().isEntitled(followed.party()) ? List.of() : followed.request().getAids().stream()
                .filter(aid -> aid.getStatus() == RequestStatus.SUBSTITUTE_OFFERED).toList();
    }

    /** Whether it can be said how it went: the event has begun, or the office says that it is done. */
    public boolean isReportable() {
        return followed.request().getAids().stream().anyMatch(this::isReportable);
    }

    boolean isReportable(RequestedAid aid) {
        return aid.getStatus() == RequestStatus.DELIVERED
                || !aid.isWithdrawn() && aid.getStatus() != RequestStatus.NOT_FILLED && isOver() && !cancelled;
    }

    /** Whether the event has begun, or the day of the document has come. */
    public boolean isOver() {
        return !clock.instant().isBefore(subject.starts());
    }

    public boolean isCancelled() {
        return cancelled;
    }

    public String getReference() {
        return ReferenceCode.spaced(followed.request().getReference());
    }

    /** The reference that the reader asked for, as people read it, where that request became one with this; or null. */
    public String getJoined() {
        return followed.joined() == null ? null : ReferenceCode.spaced(followed.joined());
    }

    /** What it is about, by the notice as it stands now. */
    public SubjectView getSubject() {
        return subject;
    }

    /** Each aid with its next step. */
    public List<NextStep> getSteps() {
        return steps;
    }

    /** What was done just now, or null. */
    public Done getDone() {
        String done = visit.getParameter("done");
        for (Done each : Done.values()) {
            if (each.name().equals(done)) {
                return each;
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
