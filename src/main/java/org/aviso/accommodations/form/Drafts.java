package org.aviso.accommodations.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.aviso.accommodations.AccessCodes;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.FollowRequest;
import org.aviso.accommodations.LeadTimeNotMet;
import org.aviso.accommodations.Party;
import org.aviso.accommodations.Receipt;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.accommodations.RequestAccommodation;
import org.aviso.accommodations.RequestForm;
import org.aviso.accommodations.RequestRefused;
import org.aviso.accommodations.Requests;
import org.aviso.platform.Secrets;

/**
 * Requests that are being filled in. Whoever holds the secret of the address holds the draft: it outlives a switch of
 * language, a closed window and a restart, for {@link #KEPT}.
 */
@ApplicationScoped
@Transactional
public class Drafts {

    /** How long a draft that nobody touches is kept. */
    public static final Duration KEPT = Duration.ofDays(14);

    /** The longest form that is kept, in characters: more than every answer that will do needs together. */
    static final int LONGEST = 64 * 1024;

    /** Nobody reads and answers the questions of a form in less: what comes sooner was not filled in by a person. */
    public static final Duration FASTEST = Duration.ofSeconds(2);

    /**
     * A draft as it was found.
     *
     * @param noticeId the notice whose event it is about, or null
     * @param sentReference the reference of the request that it has become, or null
     * @param changes the request that it changes, or null
     * @param changesAs who changes that, or null
     * @param touched when it was kept or sent last
     */
    public record Found(RequestForm form, Long noticeId, String sentReference, AccommodationRequest changes, Party changesAs,
            Instant touched) {

        public boolean isSent() {
            return sentReference != null;
        }
    }

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private Requests requests;

    @Inject
    private RequestAccommodation requestAccommodation;

    @Inject
    private AccessCodes accessCodes;

    @Inject
    private Clock clock;

    private final Jsonb json = JsonbBuilder.create();

    /**
     * Begins a draft.
     *
     * @param noticeId the notice whose event it is about, or null
     * @return the secret of its address
     */
    public String begin(RequestForm form, Long noticeId) {
        String secret = Secrets.forAddress();
        entities.persist(draft(secret, form, noticeId));
        return secret;
    }

    /**
     * Begins to change a request: a draft with what it says now. The person for whom it was asked is asked how to reach
     * them: with the change they take the request over.
     *
     * @return the secret of its address
     */
    public String beginChange(FollowRequest.Followed followed) {
        String secret = Secrets.forAddress();
        AccommodationRequest request = followed.request();
        entities.persist(draft(secret, ChangedForm.of(request, followed.isToTakeOver()), request.getNoticeId())
                .changing(request, followed.party()));
        return secret;
    }

    private RequestDraft draft(String secret, RequestForm form, Long noticeId) {
        String hash = Secrets.hash(secret);
        return new RequestDraft(hash, Secrets.hash(accessCodes.codeForDraft(hash)), noticeId, json.toJson(form),
                clock.instant());
    }

    public Optional<Found> find(String secret) {
        return row(secret).map(draft -> new Found(json.fromJson(draft.getForm(), RequestForm.class),
                draft.getNoticeId(), reference(draft.getRequestId()),
                draft.getChangesRequest() == null ? null : requests.byId(draft.getChangesRequest()).orElseThrow(),
                draft.getChangesAs(), draft.getChanged()));
    }

    private String reference(Long request) {
        return request == null ? null : requests.byId(request).orElseThrow().getReference();
    }

    /** The code by which the form is finished on another device, or read out over a relay call. */
    public String codeOf(String secret) {
        return accessCodes.codeForDraft(row(secret).orElseThrow().getSecretHash());
    }

    /**
     * Opens a draft by its code, under an address of its own: no table holds the first one.
     *
     * @return what names the draft in addresses, as the secret does; nothing if there is no such draft, or it was sent
     */
    public Optional<String> reopen(String code) {
        return entities.createQuery("select d from RequestDraft d where d.codeHash = :hash"
                        + " and d.requestId is null", RequestDraft.class)
                .setParameter("hash", Secrets.hash(ReferenceCode.normal(code))).getResultStream().findFirst()
                .map(draft -> accessCodes.passForDraft(draft.getId()));
    }

    /**
     * Keeps what has been filled in so far; a draft that was sent stays as it is.
     *
     * @return whether there was room for it: a form over {@link #LONGEST} is not kept
     */
    public boolean keep(String secret, RequestForm form) {
        String written = json.toJson(form);
        if (written.length() > LONGEST) {
            return false;
        }
        row(secret).map(this::locked).filter(draft -> draft.getRequestId() == null)
                .ifPresent(draft -> draft.keep(written, clock.instant()));
        return true;
    }

    /**
     * Sends a draft as a request, or as the change of one. Sending it again, by a double click or a reload, sends
     * nothing.
     *
     * @throws IllegalArgumentException if there is no such draft
     * @throws LeadTimeNotMet as {@link RequestAccommodation#submit} does; the draft stays
     * @throws ChangedMeanwhile if the request was changed since its change was begun
     * @throws RequestRefused as that does too, and for a form that no person can have filled in so fast
     */
    public void send(String secret, RequestForm form) {
        RequestDraft draft = row(secret).map(this::locked)
                .orElseThrow(() -> new IllegalArgumentException("no such draft"));
        if (draft.getRequestId() != null) {
            return;
        }
        long request;
        if (draft.getChangesRequest() != null) {
            AccommodationRequest changes = requests.byId(draft.getChangesRequest()).orElseThrow();
            if (changes.revision() != draft.getChangesRevision()) {
                throw new ChangedMeanwhile(changes.getReference());
            }
            requestAccommodation.change(changes, form, draft.getChangesAs());
            request = changes.getId();
        } else {
            if (clock.instant().isBefore(draft.getBegun().plus(FASTEST))) {
                throw new RequestRefused(RequestRefused.Reason.TOO_FAST);
            }
            Receipt receipt = requestAccommodation.submit(form, draft.getSecretHash());
            request = requests.byReference(receipt.reference()).orElseThrow().getId();
        }
        // The request has the answers now; the draft only leads to its receipt.
        draft.becomes(request, json.toJson(new RequestForm()), clock.instant());
    }

    /**
     * Sends a form that was filled in on one page, and keeps the way to its receipt. Sending it again under the same secret
     * sends nothing.
     *
     * @param form what is sent; it is asked for only where nothing was sent before
     * @throws RequestRefused as {@link RequestAccommodation#submit} does; nothing is kept then
     * @throws LeadTimeNotMet as that does too
     */
    void sendAtOnce(String secret, Supplier<RequestForm> form) {
        if (row(secret).isPresent()) {
            return;
        }
        RequestDraft draft = draft(secret, new RequestForm(), null);
        Receipt receipt = requestAccommodation.submit(form.get(), draft.getSecretHash());
        draft.becomes(requests.byReference(receipt.reference()).orElseThrow().getId(), draft.getForm(), clock.instant());
        entities.persist(draft);
    }

    /** Deletes the drafts that nobody has touched for {@link #KEPT}, and the ways to receipts of that age. */
    public int forget() {
        return entities.createQuery("delete from RequestDraft d where d.changed < :before")
                .setParameter("before", clock.instant().minus(KEPT)).executeUpdate();
    }

    // Two clicks at once: the second waits here until the first has been kept, or has become a request.
    private RequestDraft locked(RequestDraft draft) {
        entities.lock(draft, LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(draft);
        return draft;
    }

    private Optional<RequestDraft> row(String secret) {
        Optional<Long> byCode = accessCodes.draftShownBy(secret);
        if (byCode.isPresent()) {
            return Optional.ofNullable(entities.find(RequestDraft.class, byCode.get()));
        }
        return entities.createQuery("select d from RequestDraft d where d.secretHash = :hash", RequestDraft.class)
                .setParameter("hash", Secrets.hash(secret)).getResultStream().findFirst();
    }
}
