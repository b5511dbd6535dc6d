package org.aviso.accommodations;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.aviso.leadtime.Decision;
import org.aviso.leadtime.LeadTime;

/**
 * One aid of a request, with the decision about it and how far it has come: large print can be on time, and arranged,
 * where braille is neither.
 */
@Entity
@Table(name = "requested_aid")
public class RequestedAid {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "request_id")
    private AccommodationRequest request;

    @Column(name = "aid_code")
    private String code;

    private String language;

    private String note;

    @Column(name = "business_days")
    private int businessDays;

    @Column(name = "ask_by")
    private Instant askBy;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private Instant received;

    private int position;

    @Convert(converter = DetailsColumn.class)
    private Map<Ask, String> details = new EnumMap<>(Ask.class);

    @Enumerated(EnumType.STRING)
    private RequestStatus status;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    private Part part;

    @Embedded
    private Refusal refusal;

    @Embedded
    private Substitute substitute;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "merged_from")
    private AccommodationRequest mergedFrom;

    @Column(name = "merged_position")
    private Integer mergedPosition;

    protected RequestedAid() {
    }

    RequestedAid(AccommodationRequest request, DecidedAid decided, int position) {
        this.request = request;
        this.code = decided.aid().getCode();
        this.businessDays = decided.leadTime().rule().businessDays();
        this.askBy = decided.leadTime().askBy();
        this.decision = decided.leadTime().decision();
        this.received = decided.leadTime().received();
        this.position = position;
        this.status = RequestStatus.RECEIVED;
        describe(decided.chosen());
    }

    /** Takes what the resident says of it now. */
    void describe(ChosenAid chosen) {
        this.language = chosen.getLanguage();
        this.note = chosen.getNote();
        this.details = new EnumMap<>(Ask.class);
        details.putAll(chosen.answers());
    }

    /**
     * Whether a form still asks for this aid: the same thing, in the same language. Another one is decided anew, however
     * early this one was asked for.
     */
    boolean isStill(ChosenAid chosen) {
        return Objects.equals(language, chosen.getLanguage())
                && (!code.equals(Aid.IN_OWN_WORDS) || Objects.equals(note, chosen.getNote()));
    }

    /** Whether a form says of it what it says already. */
    boolean isDescribedBy(ChosenAid chosen) {
        return Objects.equals(language, chosen.getLanguage()) && Objects.equals(note, chosen.getNote())
                && details.equals(chosen.answers());
    }

    /** Whether it and an aid of another request ask for the same. */
    boolean asksTheSameAs(RequestedAid other) {
        return code.equals(other.code) && Objects.equals(language, other.language)
                && (!code.equals(Aid.IN_OWN_WORDS) || Objects.equals(note, other.note));
    }

    /** Whether somebody has begun to arrange it, so that others may count on it. */
    boolean isInProcess() {
        return status != RequestStatus.RECEIVED && status != RequestStatus.ACKNOWLEDGED && status.isOpen();
    }

    /** Counts as received, and as decided, as another that asks for the same. */
    void promiseLike(RequestedAid earlier) {
        this.received = earlier.getReceived();
        this.businessDays = earlier.businessDays;
        this.askBy = earlier.askBy;
        this.decision = earlier.decision;
    }

    /** Goes to another request, with all that hangs on it. */
    void moveTo(AccommodationRequest next, int place) {
        this.received = getReceived();
        this.mergedFrom = request;
        this.mergedPosition = position;
        this.request = next;
        this.position = place;
    }

    /** Its place in the request from which it came; null where it came from none. */
    Integer getMergedPosition() {
        return mergedPosition;
    }

    /**
     * Comes to another state.
     *
     * @throws IllegalArgumentException if that cannot follow the present one
     */
    void enter(RequestStatus next) {
        if (!status.next().contains(next)) {
            throw new IllegalArgumentException(next + " does not follow " + status);
        }
        this.status = next;
    }

    void refuse(Refusal decision) {
        enter(RequestStatus.NOT_FILLED);
        this.refusal = decision;
    }

    void arrangeInPart(Part arranged) {
        if (arranged == null) {
            throw new IllegalArgumentException("somebody must know which part");
        }
        enter(RequestStatus.PARTLY);
        this.part = arranged;
    }

    void offerInstead(Substitute other) {
        enter(RequestStatus.SUBSTITUTE_OFFERED);
        this.substitute = other;
    }

    /** Takes the resident's word about the substitute: with a yes that one is looked for, with a no this one again. */
    void answerSubstitute(boolean yes) {
        if (status != RequestStatus.SUBSTITUTE_OFFERED) {
            throw new IllegalArgumentException("nothing is offered");
        }
        enter(RequestStatus.SOURCING);
        this.substitute = substitute.answered(yes);
    }

    void report(Outcome said) {
        this.outcome = said;
    }

    void recount(LeadTime leadTime) {
        this.askBy = leadTime.askBy();
        this.decision = leadTime.decision();
    }

    public Long getId() {
        return id;
    }

    public AccommodationRequest getRequest() {
        return request;
    }

    public String getCode() {
        return code;
    }

    public String getLanguage() {
        return language;
    }

    public String getNote() {
        return note;
    }

    public int getBusinessDays() {
        return businessDays;
    }

    /** When it was asked for: with the request, or later. */
    public Instant getReceived() {
        return received == null ? request.getReceived() : received;
    }

    public Instant getAskBy() {
        return askBy;
    }

    public Decision getDecision() {
        return decision;
    }

    public boolean isShortNotice() {
        return decision == Decision.SHORT_NOTICE;
    }

    /** Its place among the aids of the request, which it keeps: 0 for the first. */
    public int getPosition() {
        return position;
    }

    /** What was chosen among the questions about it. */
    public Map<Ask, String> getDetails() {
        return Collections.unmodifiableMap(details);
    }

    /** Whether its interpreter needs the licence for legal matters. */
    public boolean isLegal() {
        return "YES".equals(details.get(Ask.LEGAL));
    }

    public RequestStatus getStatus() {
        return status;
    }

    public boolean isWithdrawn() {
        return status == RequestStatus.WITHDRAWN;
    }

    /** Which part of it is arranged, where only a part is or was; else null. */
    public Part getPart() {
        return part;
    }

    /** Why it could not be had, or null. */
    public Refusal getRefusal() {
        return refusal;
    }

    /** What was offered in its place the last time, or null. */
    public Substitute getSubstitute() {
        return substitute;
    }

    /** Whether what was offered in its place is the same, by video. */
    public boolean isSubstituteByVideo() {
        return substitute != null && substitute.getCode().equals(code);
    }

    /** The code of what the resident gets: the aid that they asked for, or the one that they took in its place. */
    public String getServedCode() {
        return substitute != null && substitute.isAccepted() ? substitute.getCode() : code;
    }

    /** Whether it worked, or null while the resident has not said. */
    public Outcome getOutcome() {
        return outcome;
    }
}
