package org.aviso.providers.offers;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.aviso.accommodations.RequestedAid;
import org.aviso.providers.Provider;

/** One provider asked for one aid of a request, and what they have answered. */
@Entity
@Table(name = "provider_offer")
public class Offer {

    /** Where it stands, in the words of the bundle key {@code offerState.<state>}. */
    public enum State {

        /** It was sent, and nobody has answered. */
        OPEN,

        /** The provider has said yes: they are booked. */
        ACCEPTED,
        DECLINED,

        /** The time to answer by is over. Silence is no yes. */
        EXPIRED,

        /** It was taken back before there was an answer. */
        WITHDRAWN,

        /** It had been accepted, and the booking was taken back. */
        CANCELLED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    // Its own column, so that whoever waits for the request holds no row that somebody else waits for.
    @Column(name = "request_id")
    private Long requestId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "requested_aid_id")
    private RequestedAid aid;

    @Column(name = "live_aid_id")
    private Long liveAidId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "provider_id")
    private Provider provider;

    private String mark;

    @Column(name = "secret_hash")
    private String secretHash;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant offered;

    @Column(name = "offered_by")
    private String offeredBy;

    private Instant expires;

    private Instant answered;

    @Column(name = "answered_by")
    private String answeredBy;

    private Instant ended;

    @Embedded
    private Assignment assignment;

    private String terms;

    @Version
    private int version;

    protected Offer() {
    }

    /**
     * An offer that goes out now.
     *
     * @param secret what names it in the address of its answer, and the mark from which that is derived
     * @param expires the last moment of an answer, included
     * @param actor the sign-in name of who asks
     */
    Offer(RequestedAid aid, Provider provider, Assignment assignment, OfferSecrets.Secret secret, Instant expires, Instant now,
            String actor) {
        if (!expires.isAfter(now) || !expires.isBefore(assignment.begins())) {
            throw new OfferRefused(OfferRefused.Reason.ANSWER_BY);
        }
        this.aid = Objects.requireNonNull(aid);
        this.requestId = aid.getRequest().getId();
        this.liveAidId = aid.getId();
        this.provider = Objects.requireNonNull(provider);
        this.assignment = assignment;
        this.mark = secret.mark();
        this.secretHash = secret.hash();
        this.state = State.OPEN;
        this.offered = now;
        this.offeredBy = actor;
        this.expires = expires;
        this.terms = terms(aid);
    }

    // What the provider was told of the aid: whoever said yes to that has not said yes to something else.
    private static String terms(RequestedAid aid) {
        return aid.getServedCode() + " " + aid.getLanguage() + " " + aid.getDetails();
    }

    /** Whether the aid is still what the provider was told of it. */
    boolean isAbout(RequestedAid present) {
        return terms.equals(terms(present));
    }

    /**
     * Takes the answer.
     *
     * @param actor the sign-in name of who noted what came by phone; null where the provider answered
     * @throws OfferRefused if it was answered or taken back before, or it is too late
     */
    void answer(boolean yes, Instant when, String actor) {
        if (state == State.EXPIRED || state == State.OPEN && when.isAfter(expires)) {
            throw new OfferRefused(OfferRefused.Reason.LATE);
        }
        if (state != State.OPEN) {
            throw new OfferRefused(OfferRefused.Reason.CLOSED);
        }
        this.answered = when;
        this.answeredBy = actor;
        enter(yes ? State.ACCEPTED : State.DECLINED);
    }

    /** Notes that nobody has answered in time. */
    void expire(Instant when) {
        this.ended = when;
        enter(State.EXPIRED);
    }

    /** Takes it back: an open offer is withdrawn, a booking cancelled. */
    void end(Instant when) {
        this.ended = when;
        enter(state == State.ACCEPTED ? State.CANCELLED : State.WITHDRAWN);
    }

    /** Goes along where its aid went: into the request with which that of before was joined. */
    void followAid() {
        this.requestId = aid.getRequest().getId();
    }

    private void enter(State next) {
        this.state = next;
        this.liveAidId = isLive() ? aid.getId() : null;
    }

    /** Whether it may still come to something, or has. */
    boolean isLive() {
        return state == State.OPEN || state == State.ACCEPTED;
    }

    /** Whether it can be answered at a moment. */
    public boolean isOpenAt(Instant moment) {
        return state == State.OPEN && !moment.isAfter(expires);
    }

    /** Where it stands at a moment, whether or not anybody has noted yet that its time is over. */
    public State stateAt(Instant moment) {
        return state == State.OPEN && moment.isAfter(expires) ? State.EXPIRED : state;
    }

    /** Whether a booking can be cancelled for nothing at a moment, or could when it was. */
    public boolean isFreeToCancel(Instant moment) {
        Instant when = ended == null ? moment : ended;
        return !when.isAfter(getFreeUntil());
    }

    /** Until when a booking can be cancelled for nothing. */
    public Instant getFreeUntil() {
        return provider.freeUntil(assignment.begins());
    }

    public Long getId() {
        return id;
    }

    public RequestedAid getAid() {
        return aid;
    }

    public Provider getProvider() {
        return provider;
    }

    public State getState() {
        return state;
    }

    public Instant getOffered() {
        return offered;
    }

    /** The sign-in name of who asked. */
    public String getOfferedBy() {
        return offeredBy;
    }

    /** The last moment of an answer, included. */
    public Instant getExpires() {
        return expires;
    }

    /** When it was answered, or null. */
    public Instant getAnswered() {
        return answered;
    }

    /** The sign-in name of who noted an answer that came by phone; null where the provider answered, or nobody has. */
    public String getAnsweredBy() {
        return answeredBy;
    }

    /** When it was taken back or its time was noted to be over, or null. */
    public Instant getEnded() {
        return ended;
    }

    String getMark() {
        return mark;
    }

    public Assignment getAssignment() {
        return assignment;
    }
}
