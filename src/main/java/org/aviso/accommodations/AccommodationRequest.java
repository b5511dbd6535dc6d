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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aviso.language.Languages;
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

    @Embedded
    private CommunicationProfile profile;

    @Embedded
    private HelpedPerson person;

    @Column(name = "helper_name")
    private String helperName;

    @Column(name = "taken_over")
    private Instant takenOver;

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

    @Column(name = "answer_due")
    private boolean answerDue;

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

    @Column(name = "event_due")
    private boolean eventDue;

    private Instant asked;

    @Column(name = "assigned_to")
    private String assignedTo;

    @Embedded
    private StaffEntry entry;

    @Column(name = "contact_key")
    private String contactKey;

    @Column(name = "merged_into")
    private Long mergedInto;

    /** Aids that it had until they went to another request. */
    @OneToMany(mappedBy = "mergedFrom")
    private List<RequestedAid> moved = new ArrayList<>();

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
        DecidedAid worst = worst(decided);
        Decision whole = worst.leadTime().decision();
        if (whole == Decision.EVENT_PASSED) {
            throw new IllegalArgumentException("the event has passed");
        }
        if (whole == Decision.SHORT_NOTICE && !form.isShortNoticeAcknowledged()) {
            throw new LeadTimeNotMet(worst.leadTime(), decided);
        }
        this.reference = ReferenceCode.checked(reference);
        this.noticeId = noticeId;
        this.subject = Objects.requireNonNull(subject);
        this.requesterName = form.getName().strip();
        reach(form);
        this.person = form.getOnBehalfOf() == null ? null : new HelpedPerson(form.getOnBehalfOf());
        this.received = received;
        this.acknowledged = form.isShortNoticeAcknowledged();
        this.leadTimeAccount = leadTimeAccount;
        for (DecidedAid aid : decided) {
            aids.add(new RequestedAid(this, aid, aids.size()));
        }
        log(HistoryEntry.Kind.STATUS, null, RequestStatus.RECEIVED, received, Party.REQUESTER, null);
        review();
    }

    // Short notice for one aid is short notice for the whole, even where another aid with a longer lead is on time
    // because its notice came out after its own cut-off.
    private static DecidedAid worst(List<DecidedAid> decided) {
        Comparator<DecidedAid> byLead = Comparator.comparingInt(aid -> aid.leadTime().rule().businessDays());
        return decided.stream().max(Comparator.comparing(DecidedAid::isShortNotice).thenComparing(byLead)).orElseThrow();
    }

    private void reach(RequestForm form) {
        this.profile = new CommunicationProfile(form);
        this.contactKey = ContactKey.of(profile.getRoute(), profile.getContact());
    }

    /** Notes that it did not come through the portal. */
    void enteredBy(StaffEntry entered) {
        this.entry = entered;
        log(HistoryEntry.Kind.ENTERED, null, null, entered.getEntered(), Party.STAFF, entered.getBy());
    }

    void identifyBy(String key, String hash) {
        this.idempotencyKey = key;
        this.contentHash = hash;
    }

    /**
     * Takes an aid a step on that needs nothing but the word of staff.
     *
     * @param actor the sign-in name of who did it
     * @throws IllegalArgumentException if there is no such aid, or that status cannot follow its present one so
     */
    public void advance(int position, RequestStatus next, Instant when, String actor) {
        RequestedAid aid = aid(position);
        if (!aid.getStatus().plainNext().contains(next)) {
            throw new IllegalArgumentException(next + " does not follow " + aid.getStatus());
        }
        aid.enter(next);
        decided(aid, when, actor);
    }

    /**
     * Takes an aid where its offers to providers have it: asked, agreed, or looked for again.
     *
     * @param actor the sign-in name of who did it; null where the provider did
     * @throws IllegalArgumentException if there is no such aid, or that status cannot follow its present one
     */
    public void source(int position, RequestStatus next, Instant when, String actor) {
        RequestedAid aid = aid(position);
        if (next != RequestStatus.OFFERED && next != RequestStatus.ACCEPTED && next != RequestStatus.SOURCING) {
            throw new IllegalArgumentException("an offer does not lead to " + next);
        }
        aid.enter(next);
        log(HistoryEntry.Kind.STATUS, aid, next, when, actor == null ? Party.PROVIDER : Party.STAFF, actor);
        review();
    }

    /**
     * Asks providers for an aid.
     *
     * @param providers how many must say yes
     * @param bookBy until when they can answer
     * @throws IllegalArgumentException if there is no such aid, or its present status does not lead there
     */
    public void askProviders(int position, int providers, Instant bookBy, Instant when, String actor) {
        RequestedAid aid = aid(position);
        if (aid.getStatus() != RequestStatus.OFFERED) {
            source(position, RequestStatus.OFFERED, when, actor);
        }
        aid.seek(providers, bookBy);
    }

    /**
     * Looks for an aid again: whoever was asked for it said no, or nothing, or what was agreed no longer fits. Somebody
     * else is to be asked at once.
     *
     * @param party whose doing it is
     * @param actor the sign-in name of who noted it; null where nobody did
     * @throws IllegalArgumentException if there is no such aid, or its present status does not lead there
     */
    public void seekAgain(int position, Instant when, Party party, String actor) {
        RequestedAid aid = aid(position);
        if (aid.getStatus() == RequestStatus.PARTLY || aid.getStatus().isArranged()) {
            leaveToStaff();
        }
        if (aid.getStatus() != RequestStatus.SOURCING) {
            aid.enter(RequestStatus.SOURCING);
            log(HistoryEntry.Kind.STATUS, aid, RequestStatus.SOURCING, when, party, actor);
            review();
        }
        aid.seek(aid.getProvidersNeeded(), when);
    }

    /** Notes that nobody is asked for an aid any more: its event does not take place. */
    public void seekNobody(int position) {
        RequestedAid aid = aid(position);
        aid.seek(aid.getProvidersNeeded(), null);
    }

    /**
     * Says that an aid cannot be had.
     *
     * @throws IllegalArgumentException if there is no such aid, or its present state does not end so
     */
    public void refuse(int position, Refusal refusal, Instant when, String actor) {
        RequestedAid aid = aid(position);
        aid.refuse(refusal);
        decided(aid, when, actor);
    }

    /**
     * Says that a part of an aid is arranged.
     *
     * @throws IllegalArgumentException if there is no such aid, or its present state does not lead there
     */
    public void arrangeInPart(int position, Part part, Instant when, String actor) {
        RequestedAid aid = aid(position);
        aid.arrangeInPart(part);
        decided(aid, when, actor);
    }

    /**
     * Offers another aid in the place of one, or the same by video.
     *
     * @throws IllegalArgumentException if there is no such aid, its present state does not lead there, or the reason is
     *     missing
     */
    public void offerInstead(int position, String code, Reason reason, Instant when, String actor) {
        RequestedAid aid = aid(position);
        aid.offerInstead(Substitute.offered(code, reason));
        decided(aid, when, actor);
    }

    private void decided(RequestedAid aid, Instant when, String actor) {
        log(HistoryEntry.Kind.STATUS, aid, aid.getStatus(), when, Party.STAFF, actor);
        this.answerDue = false;
        this.asked = null;
        review();
        // What has become of a canceled event is settled by taking all its aids back, not by a step of one of them.
        this.eventDue &= open && eventChange == EventChange.CANCELLED;
    }

    /** Notes that the resident was answered, or told the news, past this portal: by phone, by relay, in person. */
    public void tell(Instant when, String actor) {
        this.answerDue = false;
        log(HistoryEntry.Kind.TOLD, null, null, when, Party.STAFF, actor);
    }

    /** Notes that the resident was asked something, and that the next step waits for what they say. */
    public void awaitAnswer(Instant when, String actor) {
        this.answerDue = false;
        this.asked = when;
        log(HistoryEntry.Kind.ASKED, null, null, when, Party.STAFF, actor);
    }

    /** Notes that staff has seen to what the change of its event means for it. */
    public void settleEventChange(Instant when, String actor) {
        this.eventDue = false;
        log(HistoryEntry.Kind.EVENT_SETTLED, null, null, when, Party.STAFF, actor);
    }

    /**
     * Gives it to a colleague.
     *
     * @param username their sign-in name; null where it is to be everybody's
     */
    public void assignTo(String username) {
        this.assignedTo = username;
    }

    /**
     * Takes the resident's yes or no to what was offered in the place of an aid.
     *
     * @throws RequestRefused if that party does not decide about the request
     * @throws IllegalArgumentException if there is no such aid, or nothing is offered
     */
    void answerSubstitute(int position, boolean yes, Instant when, Party party) {
        if (!isEntitled(party)) {
            throw new RequestRefused(RequestRefused.Reason.NOT_IN_CHARGE);
        }
        RequestedAid aid = aid(position);
        aid.answerSubstitute(yes);
        log(yes ? HistoryEntry.Kind.SUBSTITUTE_TAKEN : HistoryEntry.Kind.SUBSTITUTE_REFUSED, aid, null, when, party,
                null);
        heard();
        review();
    }

    /**
     * Writes to those who can read it, each in their own language. Where there are no words in a reader's language, that
     * part is held until somebody has translated it: nothing goes out in a language that its reader did not choose.
     *
     * @param words what to say, by the tags of languages
     * @param first the tag of the one among them in which it was written first
     */
    public Message write(Map<String, String> words, String first, Instant when, String actor) {
        // What is held needs a translator now, and no other answer.
        this.answerDue = false;
        return post(new Message(this, words, first, languages(), when, actor));
    }

    /** As {@link #write(Map, String, Instant, String)} in one language. */
    public Message write(String text, String inLanguage, Instant when, String actor) {
        return write(Map.of(inLanguage, text), inLanguage, when, actor);
    }

    /**
     * Gives a message that was held its words in a language, and lets that part go.
     *
     * @param message the id of the message
     * @throws IllegalArgumentException if there is no such message, or it does not wait for that language
     */
    public Message translate(long message, String into, String words, Instant when, String actor) {
        Message held = message(message);
        held.translate(into, words, when, actor);
        return held;
    }

    /**
     * The message of that id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Message message(long message) {
        return messages.stream().filter(each -> each.getId() == message).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such message"));
    }

    /** Takes what the resident, or whoever asked for them, writes to the office. */
    Message hear(String text, String inLanguage, Instant when, Party party) {
        heard();
        return post(new Message(this, text, inLanguage, when, party));
    }

    // The resident has said something: nobody waits for that any more, and staff is next.
    private void heard() {
        this.answerDue = true;
        this.asked = null;
    }

    private Message post(Message message) {
        messages.add(message);
        return message;
    }

    /**
     * Takes an aid back.
     *
     * @throws RequestRefused if it is arranged by now
     */
    void withdraw(int position, Instant when, Party party) {
        RequestedAid aid = aid(position);
        if (aid.isWithdrawn()) {
            return;
        }
        if (!aid.getStatus().isChangeable()) {
            throw new RequestRefused(RequestRefused.Reason.ARRANGED);
        }
        aid.enter(RequestStatus.WITHDRAWN);
        log(HistoryEntry.Kind.WITHDRAWN, aid, RequestStatus.WITHDRAWN, when, party, null);
        heard();
        review();
    }

    /**
     * Takes what the resident has changed. What is not in the form any more is taken back; what is new has been decided
     * now, by its own lead.
     *
     * @param added the aids that are new, with the decision about each
     * @throws RequestRefused if it changes what is arranged by now, or that party does not decide about the request
     * @throws LeadTimeNotMet if a new aid is at short notice and the resident has not acknowledged it
     */
    void change(RequestForm form, List<DecidedAid> added, Instant when, Party party) {
        if (!isEntitled(party) || party == Party.PERSON && form.getOnBehalfOf() != null) {
            throw new RequestRefused(RequestRefused.Reason.NOT_IN_CHARGE);
        }
        if (!added.isEmpty() && worst(added).isShortNotice() && !form.isShortNoticeAcknowledged()) {
            throw new LeadTimeNotMet(worst(added).leadTime(), added);
        }
        for (RequestedAid aid : List.copyOf(aids)) {
            Optional<ChosenAid> still = form.getAids().stream()
                    .filter(chosen -> Objects.equals(chosen.getPosition(), aid.getPosition())).findFirst();
            if (still.isEmpty()) {
                withdraw(aid.getPosition(), when, party);
            } else if (!still.get().getCode().equals(aid.getCode()) || aid.isWithdrawn()) {
                throw new IllegalArgumentException("not the aid at place " + aid.getPosition());
            } else if (!aid.isDescribedBy(still.get())) {
                if (!aid.getStatus().isChangeable()) {
                    throw new RequestRefused(RequestRefused.Reason.ARRANGED);
                }
                aid.describe(still.get());
            }
        }
        added.forEach(aid -> aids.add(new RequestedAid(this, aid, nextPosition())));
        if (!added.isEmpty()) {
            this.leadTimeAccount = StoredAccount.plus(leadTimeAccount, added);
            this.acknowledged |= form.isShortNoticeAcknowledged();
        }
        if (party == Party.PERSON && takenOver == null) {
            this.helperName = requesterName;
            this.takenOver = when;
            log(HistoryEntry.Kind.TAKEN_OVER, null, null, when, party, null);
        }
        this.requesterName = form.getName().strip();
        reach(form);
        if (party == Party.PERSON) {
            this.person = null;
        } else if (person == null && form.getOnBehalfOf() != null) {
            // Whoever was named stays in charge: no helper puts them aside, or somebody else in their place.
            this.person = new HelpedPerson(form.getOnBehalfOf());
        }
        log(HistoryEntry.Kind.CHANGED, null, null, when, party, null);
        heard();
        review();
    }

    /**
     * Takes notice that its readers may read other languages now.
     *
     * @return the messages that were held for a translation which nobody needs any more, and so go out, each with the
     *     languages in which it does
     */
    Map<Message, List<String>> readAnew(Instant when) {
        Map<Message, List<String>> released = new LinkedHashMap<>();
        messages.forEach(message -> released.put(message, message.readIn(languages(), when)));
        released.values().removeIf(List::isEmpty);
        return released;
    }

    /** Takes what the resident says of how an aid worked. */
    void report(int position, Outcome outcome, Instant when, Party party) {
        RequestedAid aid = aid(position);
        aid.report(outcome);
        log(HistoryEntry.Kind.REPORTED, aid, null, when, party, null);
        this.answerDue |= outcome != Outcome.WORKED;
    }

    private void log(HistoryEntry.Kind kind, RequestedAid aid, RequestStatus next, Instant when, Party party,
            String actor) {
        history.add(new HistoryEntry(this, kind, aid, next, when, party, actor));
    }

    // What holds for the whole follows from what holds for its aids: the slowest is how far the request has come.
    private void review() {
        List<RequestedAid> wanted = aids.stream().filter(aid -> !aid.isWithdrawn()).toList();
        this.status = wanted.stream().map(RequestedAid::getStatus).min(Comparator.naturalOrder())
                .orElse(RequestStatus.WITHDRAWN);
        this.open = status.isOpen();
        wanted.stream().max(Comparator.comparing(RequestedAid::isShortNotice)
                .thenComparingInt(RequestedAid::getBusinessDays)).ifPresent(worst -> {
                    this.decision = worst.getDecision();
                    this.askBy = worst.getAskBy();
                });
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

    /** The tag of the language in which the title of its subject is. */
    public String getSubjectLanguage() {
        return subject.getLanguage() == null ? getLanguage() : subject.getLanguage();
    }

    public String getRequesterName() {
        return requesterName;
    }

    /** How the requester is reached and understood; the resident, where they ask for themselves. */
    public CommunicationProfile getProfile() {
        return profile;
    }

    /** The person for whom the requester asks, or null where they ask for themselves. */
    public HelpedPerson getPerson() {
        return person;
    }

    /** Who asked for the requester before they took the request over, or null. */
    public String getHelperName() {
        return helperName;
    }

    /** Whether the person for whom it was asked has taken it over, so that the helper's code opens nothing any more. */
    public boolean isTakenOver() {
        return takenOver != null;
    }

    /**
     * Whether somebody may change it: whoever asked, until the person for whom it was takes it over, and that person,
     * who takes it over with that.
     */
    public boolean isEntitled(Party party) {
        return mergedInto == null && isEntitledBefore(party);
    }

    // Before it was joined with another, where their codes now lead.
    private boolean isEntitledBefore(Party party) {
        return party == Party.PERSON ? isTakenOver() || person != null : !isTakenOver();
    }

    /** How often it was changed, taken back in part, or joined with another: a change rests on what they had read. */
    public int revision() {
        return (int) history.stream().filter(each -> each.getKind() == HistoryEntry.Kind.CHANGED
                || each.getKind() == HistoryEntry.Kind.WITHDRAWN || each.getKind() == HistoryEntry.Kind.MERGED).count();
    }

    /** The tag of the language in which the requester reads us, and in which they have written. */
    public String getLanguage() {
        return profile.getLanguage();
    }

    /** Who can be told something about it, each in their own language. */
    public List<Reader> readers() {
        List<Reader> readers = new ArrayList<>();
        readers.add(new Reader(isTakenOver() ? Party.PERSON : Party.REQUESTER, spoken(profile.getLanguage()),
                profile.getRoute(), profile.getContact()));
        if (person != null) {
            readers.add(new Reader(Party.PERSON, spoken(person.getLanguage()), person.getRoute(), person.getContact()));
        }
        return readers;
    }

    // Whoever chose a language that is switched off by now reads us in the base language.
    private static String spoken(String language) {
        return Languages.orBase(language).tag();
    }

    /** The tags of the languages in which somebody reads it. */
    public Set<String> languages() {
        return readers().stream().map(Reader::language).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of them who are told the news; whoever asked, where nobody else can be reached. */
    public List<Reader> readersOfNews() {
        List<Reader> told = readers().stream()
                .filter(reader -> person == null || person.getUpdates().reach(reader.party())).toList();
        return told.stream().anyMatch(reader -> reader.route() != null) ? told : readers().subList(0, 1);
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

    /** Whether the resident has written or changed something that staff has not answered yet. */
    public boolean isAnswerDue() {
        return answerDue;
    }

    String getContentHash() {
        return contentHash;
    }

    /** Every aid that was ever asked for, the withdrawn ones too. */
    public List<RequestedAid> getAids() {
        return aids;
    }

    /**
     * The aid at a place.
     *
     * @throws IllegalArgumentException if there is none
     */
    public RequestedAid aid(int position) {
        return aids.stream().filter(aid -> aid.getPosition() == position).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no aid at place " + position));
    }

    public List<HistoryEntry> getHistory() {
        return history;
    }

    public List<Message> getMessages() {
        return messages;
    }

    /**
     * What somebody who follows it may read, each message in their language: what is held for them is not there, and what
     * the person wrote themselves is not for whoever asked for them.
     */
    public List<ShownMessage> messagesFor(Party reader) {
        String reading = reader == Party.PERSON && person != null ? person.getLanguage() : profile.getLanguage();
        return messages.stream().filter(message -> reader == Party.PERSON || message.getParty() != Party.PERSON)
                .map(message -> message.shownIn(reading)).flatMap(Optional::stream)
                .sorted(Comparator.comparing(ShownMessage::sent)).toList();
    }

    /** Whether one of those who read it waits for the translation of a message. */
    public boolean isHolding() {
        return messages.stream().anyMatch(Message::isHeld);
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
        review();
        this.recounted = when;
        this.leadTimeAccount = StoredAccount.plus(leadTimeAccount, counts, when);
        log(HistoryEntry.Kind.RECOUNTED, null, null, when, Party.STAFF, actor);
        leaveToStaff();
    }

    /** Notes that its event takes place at another time. */
    public void moveEvent(Instant start, Instant when, String actor) {
        // EclipseLink watches the whole of what is embedded: a part that changes by itself would not be stored.
        this.subject = new Subject(subject.getKind(), subject.getTitle(), subject.getLanguage(), start, subject.getPlace());
        this.eventChange = EventChange.MOVED;
        this.eventDue = true;
        log(HistoryEntry.Kind.EVENT_MOVED, null, null, when, Party.STAFF, actor);
        leaveToStaff();
    }

    // Whom no mail reaches, staff tells: the request waits for that.
    private void leaveToStaff() {
        this.answerDue |= readersOfNews().stream().anyMatch(reader -> reader.route() != ContactRoute.EMAIL);
    }

    /** Notes that its event does not take place. */
    public void cancelEvent(Instant when, String actor) {
        this.eventChange = EventChange.CANCELLED;
        this.eventDue = true;
        log(HistoryEntry.Kind.EVENT_CANCELLED, null, null, when, Party.STAFF, actor);
        leaveToStaff();
    }

    /** What became of its event since it arrived, or null. */
    public EventChange getEventChange() {
        return eventChange;
    }

    /** Whether its event has changed and nobody has seen yet to what that means for it. */
    public boolean isEventDue() {
        return eventDue;
    }

    /** When staff asked the resident something that they have not answered yet, or null. */
    public Instant getAsked() {
        return asked;
    }

    /** The sign-in name of who looks after it, or null where it is everybody's. */
    public String getAssignedTo() {
        return assignedTo;
    }

    /** When its days were last counted again, or null. */
    public Instant getRecounted() {
        return recounted;
    }

    /** Who entered it, where it did not come through the portal; or null. */
    public StaffEntry getEntry() {
        return entry;
    }

    /** What requests of one contact have in common. */
    public String getContactKey() {
        return contactKey;
    }

    /** The id of the request into which it was merged, or null. Nothing happens to it any more then. */
    public Long getMergedInto() {
        return mergedInto;
    }

    public boolean isMerged() {
        return mergedInto != null;
    }

    /**
     * Takes over what another request of the same person about the same thing has, which is closed with that. An aid that
     * only the other has comes here with its own receipt and decision, one that both have keeps the earlier. Where only the
     * other's is being arranged, that one comes, under the promise of ours.
     *
     * @param actor the sign-in name of who did it
     * @throws MergeRefused if one of them was merged before, somebody follows the other who could not follow this one, or
     *     the same help is being arranged in both
     */
    public void absorb(AccommodationRequest other, Instant when, String actor) {
        if (isMerged() || other.isMerged() || other == this) {
            throw new MergeRefused(MergeRefused.Reason.NOT_ALIKE);
        }
        if (Stream.of(Party.REQUESTER, Party.PERSON).anyMatch(party -> other.isEntitled(party) && !isEntitled(party))) {
            throw new MergeRefused(MergeRefused.Reason.PEOPLE);
        }
        Map<RequestedAid, RequestedAid> ours = new LinkedHashMap<>();
        for (RequestedAid aid : other.aids) {
            aids.stream().filter(mine -> mine.getStatus().isOpen() && mine.asksTheSameAs(aid)).findFirst()
                    .ifPresent(mine -> ours.put(aid, mine));
        }
        if (ours.entrySet().stream().anyMatch(pair -> pair.getKey().isInProcess() && pair.getValue().isInProcess())) {
            throw new MergeRefused(MergeRefused.Reason.ARRANGED);
        }
        List<RequestedAid> taken = new ArrayList<>();
        for (RequestedAid aid : List.copyOf(other.aids)) {
            RequestedAid mine = ours.get(aid);
            if (!aid.isWithdrawn() && (mine == null || aid.isInProcess())) {
                if (mine != null) {
                    aid.promiseLike(mine);
                    other.take(mine, this);
                }
                take(aid, other);
                taken.add(aid);
            }
        }
        this.leadTimeAccount = StoredAccount.plus(leadTimeAccount, other.leadTimeAccount,
                taken.stream().map(RequestedAid::getCode).toList());
        // Short notice is known to the resident, or was told to them.
        this.acknowledged |= other.acknowledged;
        this.recounted = recounted == null ? other.recounted : recounted;
        other.messages.forEach(message -> message.moveTo(this));
        messages.addAll(other.messages);
        messages.sort(Comparator.comparing(Message::getSent));
        other.messages.clear();
        this.answerDue |= other.answerDue;
        other.answerDue = false;
        other.open = false;
        other.mergedInto = id;
        logMerge(other, when, actor);
        other.logMerge(this, when, actor);
        review();
        leaveToStaff();
    }

    private void take(RequestedAid aid, AccommodationRequest from) {
        int next = nextPosition();
        from.aids.remove(aid);
        from.moved.add(aid);
        aid.moveTo(this, next);
        aids.add(aid);
    }

    // A place is never given twice: what has happened at it is told by its number.
    private int nextPosition() {
        return Stream.concat(aids.stream().map(RequestedAid::getPosition),
                moved.stream().map(RequestedAid::getMergedPosition)).mapToInt(Integer::intValue).max().orElse(-1) + 1;
    }

    private void logMerge(AccommodationRequest with, Instant when, String actor) {
        history.add(new HistoryEntry(this, HistoryEntry.Kind.MERGED, null, null, when, Party.STAFF, actor)
                .with(with.reference));
    }

    /** The aid that was at a place when something happened to it, wherever it is now; or null where nobody knows. */
    RequestedAid aidOnceAt(int position) {
        return aids.stream().filter(aid -> aid.getPosition() == position).findFirst()
                .or(() -> moved.stream().filter(aid -> aid.getMergedPosition() == position).findFirst()).orElse(null);
    }
}
