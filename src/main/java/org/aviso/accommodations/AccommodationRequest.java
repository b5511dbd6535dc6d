package org.aviso.accommodations;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aviso.leadtime.Decision;
import org.aviso.leadtime.LeadTime;

/** What a resident has asked for, the decision about its time, and what has happened since. */
@Entity
@Table(name = "accommodation_request")
public class AccommodationRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String reference;

    @Column(name = "notice_id")
    private Long noticeId;

    @Embedded
    private Subject subject;

    @Column(name = "requester_name")
    private String requesterName;

    @Column(name = "on_behalf_of")
    private String onBehalfOf;

    private String language;

    @Enumerated(EnumType.STRING)
    @Column(name = "contact_route")
    private ContactRoute contactRoute;

    @Column(name = "contact_value")
    private String contactValue;

    private Instant received;

    @Column(name = "ask_by")
    private Instant askBy;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private boolean acknowledged;

    @Column(name = "lead_time_account")
    private String leadTimeAccount;

    @Enumerated(EnumType.STRING)
    private RequestStatus status;

    @Column(name = "is_open")
    private boolean open;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Column(name = "content_hash")
    private String contentHash;

    @OneToMany(mappedBy = "request", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<RequestedAid> aids = new ArrayList<>();

    @OneToMany(mappedBy = "request", cascade = CascadeType.PERSIST)
    @OrderBy("happened, id")
    private List<HistoryEntry> history = new ArrayList<>();

    @OneToMany(mappedBy = "request", cascade = CascadeType.PERSIST)
    @OrderBy("sent, id")
    private List<Message> messages = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    @Column(name = "event_change")
    private EventChange eventChange;

    private Instant recounted;

    @Version
    private int version;

    protected AccommodationRequest() {
    }

    /**
     * A request that has just arrived.
     *
     * @param form what the resident filled in, already valid
     * @param noticeId the notice whose event it is about, or null
     * @param decided the aids with the decision about each; one at short notice makes the whole so
     * @throws LeadTimeNotMet if an aid is at short notice and the resident has not acknowledged it
     * @throws IllegalArgumentException if nothing is asked for, or the event has passed
     */
    AccommodationRequest(String reference, RequestForm form, Long noticeId, Subject subject, List<DecidedAid> decided,
            String leadTimeAccount, Instant received) {
        if (decided.isEmpty()) {
            throw new IllegalArgumentException("a request asks for something");
        }
        // Short notice for one aid is short notice for the whole, even where another aid with a longer lead is on time
        // because its notice came out after its own cut-off.
        Comparator<DecidedAid> byLead = Comparator.comparingInt(aid -> aid.leadTime().rule().businessDays());
        DecidedAid longest = decided.stream()
                .max(Comparator.comparing(DecidedAid::isShortNotice).thenComparing(byLead)).orElseThrow();
        Decision whole = longest.leadTime().decision();
        if (whole == Decision.EVENT_PASSED) {
            throw new IllegalArgumentException("the event has passed");
        }
        if (whole == Decision.SHORT_NOTICE && !form.isShortNoticeAcknowledged()) {
            throw new LeadTimeNotMet(longest.leadTime(), decided);
        }
        this.reference = ReferenceCode.checked(reference);
        this.noticeId = noticeId;
        this.subject = Objects.requireNonNull(subject);
        this.requesterName = form.getName().strip();
        this.onBehalfOf = form.getOnBehalfOf() == null || form.getOnBehalfOf().isBlank() ? null
                : form.getOnBehalfOf().strip();
        this.language = form.getLanguage();
        this.contactRoute = form.getRoute();
        this.contactValue = form.getContact().strip();
        this.received = received;
        this.askBy = longest.leadTime().askBy();
        this.decision = whole;
        this.acknowledged = form.isShortNoticeAcknowledged();
        this.leadTimeAccount = leadTimeAccount;
        for (DecidedAid aid : decided) {
            aids.add(new RequestedAid(this, aid, aids.size()));
        }
        enter(RequestStatus.RECEIVED, received, null);
    }

    void identifyBy(String key, String hash) {
        this.idempotencyKey = key;
        this.contentHash = hash;
    }

    /**
     * Takes the request a step on.
     *
     * @param actor the sign-in name of who did it
     * @throws IllegalArgumentException if that status cannot follow the present one
     */
    public void change(RequestStatus next, Instant when, String actor) {
        if (!status.next().contains(next)) {
            throw new IllegalArgumentException(next + " does not follow " + status);
        }
        enter(next, when, actor);
    }

    /** Writes to the resident. */
    public Message write(String text, String inLanguage, Instant when, String actor) {
        Message message = new Message(this, text, inLanguage, when, actor);
        messages.add(message);
        return message;
    }

    private void enter(RequestStatus next, Instant when, String actor) {
        this.status = next;
        this.open = next.isOpen();
        history.add(new HistoryEntry(this, HistoryEntry.Kind.STATUS, next, when, actor));
    }

    public Long getId() {
        return id;
    }

    public String getReference() {
        return reference;
    }

    public Long getNoticeId() {
        return noticeId;
    }

    public Subject getSubject() {
        return subject;
    }

    public String getRequesterName() {
        return requesterName;
    }

    public String getOnBehalfOf() {
        return onBehalfOf;
    }

    public String getLanguage() {
        return language;
    }

    public ContactRoute getContactRoute() {
        return contactRoute;
    }

    public String getContactValue() {
        return contactValue;
    }

    public Instant getReceived() {
        return received;
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

    /** The decision as JSON: the rule, the closures and the count that led to it. */
    public String getLeadTimeAccount() {
        return leadTimeAccount;
    }

    public RequestStatus getStatus() {
        return status;
    }

    public boolean isOpen() {
        return open;
    }

    String getContentHash() {
        return contentHash;
    }

    public List<RequestedAid> getAids() {
        return aids;
    }

    public List<HistoryEntry> getHistory() {
        return history;
    }

    public List<Message> getMessages() {
        return messages;
    }

    public int getVersion() {
        return version;
    }

    /**
     * Takes a new count of the days for some of its aids. How they were counted before stays in the record.
     *
     * @param counts the new count of each aid whose decision it changes
     * @param actor the sign-in name of who changed what the count rests on
     */
    public void recount(Map<RequestedAid, LeadTime> counts, Instant when, String actor) {
        counts.forEach(RequestedAid::recount);
        // As when it arrived: short notice for one aid is short notice for the whole.
        RequestedAid longest = aids.stream().max(Comparator.comparing(RequestedAid::isShortNotice)
                .thenComparingInt(RequestedAid::getBusinessDays)).orElseThrow();
        this.decision = longest.getDecision();
        this.askBy = longest.getAskBy();
        this.recounted = when;
        this.leadTimeAccount = StoredAccount.plus(leadTimeAccount, counts, when);
        log(HistoryEntry.Kind.RECOUNTED, when, actor);
    }

    /** Notes that its event takes place at another time. */
    public void moveEvent(Instant start, Instant when, String actor) {
        // EclipseLink watches the whole of what is embedded: a part that changes by itself would not be stored.
        this.subject = new Subject(subject.getKind(), subject.getTitle(), start, subject.getPlace());
        this.eventChange = EventChange.MOVED;
        log(HistoryEntry.Kind.EVENT_MOVED, when, actor);
    }

    /** Notes that its event does not take place. */
    public void cancelEvent(Instant when, String actor) {
        this.eventChange = EventChange.CANCELLED;
        log(HistoryEntry.Kind.EVENT_CANCELLED, when, actor);
    }

    private void log(HistoryEntry.Kind kind, Instant when, String actor) {
        history.add(new HistoryEntry(this, kind, null, when, actor));
    }

    /** What became of its event since it arrived, or null. */
    public EventChange getEventChange() {
        return eventChange;
    }

    /** When its days were last counted again, or null. */
    public Instant getRecounted() {
        return recounted;
    }
}
