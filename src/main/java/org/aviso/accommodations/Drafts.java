package org.aviso.accommodations;

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
import java.util.Optional;
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

    /** A draft as it was found. */
    public record Found(RequestForm form, long noticeId, String sentReference) {

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
    private Clock clock;

    private final Jsonb json = JsonbBuilder.create();

    /** Begins a draft and gives the secret of its address. */
    public String begin(RequestForm form, long noticeId) {
        String secret = Secrets.forAddress();
        entities.persist(new RequestDraft(Secrets.hash(secret), noticeId, json.toJson(form), clock.instant()));
        return secret;
    }

    public Optional<Found> find(String secret) {
        return row(secret).map(draft -> new Found(json.fromJson(draft.getForm(), RequestForm.class),
                draft.getNoticeId(), draft.getRequestId() == null ? null
                        : requests.byId(draft.getRequestId()).orElseThrow().getReference()));
    }

    /** Keeps what has been filled in so far; a draft that was sent stays as it is. */
    public void keep(String secret, RequestForm form) {
        row(secret).map(this::locked).filter(draft -> draft.getRequestId() == null)
                .ifPresent(draft -> draft.keep(json.toJson(form), clock.instant()));
    }

    /**
     * Sends a draft as a request. Sending it again, by a double click or a reload, sends nothing.
     *
     * @throws IllegalArgumentException if there is no such draft
     * @throws LeadTimeNotMet as {@link RequestAccommodation#submit} does; the draft stays
     */
    public void send(String secret, RequestForm form) {
        RequestDraft draft = row(secret).map(this::locked)
                .orElseThrow(() -> new IllegalArgumentException("no such draft"));
        if (draft.getRequestId() == null) {
            Receipt receipt = requestAccommodation.submit(form, draft.getSecretHash());
            long request = requests.byReference(receipt.reference()).orElseThrow().getId();
            // The request has the answers now; the draft only leads to its receipt.
            draft.becomes(request, json.toJson(new RequestForm()), clock.instant());
        }
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
        return entities.createQuery("select d from RequestDraft d where d.secretHash = :hash", RequestDraft.class)
                .setParameter("hash", Secrets.hash(secret)).getResultStream().findFirst();
    }
}
