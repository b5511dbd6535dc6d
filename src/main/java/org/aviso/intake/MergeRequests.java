package org.aviso.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.HelpedPerson;
import org.aviso.accommodations.MergeRefused;
import org.aviso.accommodations.Reader;
import org.aviso.accommodations.RequestForm;
import org.aviso.accommodations.Requests;
import org.aviso.accommodations.RequestsMerged;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.audit.Detail;

/**
 * Joins two requests of one person about one event, or says that they are two. The one that was received first holds both
 * from then on; the codes of the other lead there, and what happened to either can be read in both.
 */
@ApplicationScoped
@Transactional
public class MergeRequests {

    /**
     * Two requests side by side.
     *
     * @param kept the one that was received first
     * @param closed the other
     */
    public record Pair(AccommodationRequest kept, AccommodationRequest closed) {

        static Pair of(AccommodationRequest one, AccommodationRequest other) {
            List<AccommodationRequest> inOrder = Stream.of(one, other)
                    .sorted(Comparator.comparing(AccommodationRequest::getReceived)
                            .thenComparing(AccommodationRequest::getId)).toList();
            return new Pair(inOrder.get(0), inOrder.get(1));
        }

        /** Whether they name different people: of those it is less likely that they are one. */
        public boolean isOfOthers() {
            return !plain(kept.getRequesterName()).equals(plain(closed.getRequesterName()))
                    || !plain(nameOf(kept.getPerson())).equals(plain(nameOf(closed.getPerson())));
        }

        /** Whether a form names other people than a request. */
        static boolean isOfOthers(RequestForm form, AccommodationRequest request) {
            String person = form.getOnBehalfOf() == null ? "" : form.getOnBehalfOf().getName();
            return !plain(form.getName()).equals(plain(request.getRequesterName()))
                    || !plain(person).equals(plain(nameOf(request.getPerson())));
        }

        private static String nameOf(HelpedPerson person) {
            return person == null ? "" : person.getName();
        }

        // Case, accents and signs are how a name is written, not whose it is.
        private static String plain(String name) {
            return Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        }
    }

    @Inject
    private Requests requests;

    @Inject
    private Duplicates duplicates;

    @Inject
    private SignedIn signedIn;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<RequestsMerged> merged;

    /**
     * The requests that may be the same as a request, the oldest first.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public List<AccommodationRequest> duplicates(AccommodationRequest request) {
        signedIn.require(Role.COORDINATOR);
        return duplicates.of(request);
    }

    /**
     * The ids of the open requests that may be the same as another.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public Set<Long> requestsWithDuplicates() {
        signedIn.require(Role.COORDINATOR);
        return duplicates.open();
    }

    /**
     * The requests that became one with a request.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public List<AccommodationRequest> joinedWith(AccommodationRequest request) {
        signedIn.require(Role.COORDINATOR);
        return duplicates.joinedWith(request);
    }

    /**
     * Two requests that may be one, side by side; nothing where they cannot be, or are one by now.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public Optional<Pair> pair(String reference, String other) {
        String actor = signedIn.require(Role.COORDINATOR);
        Optional<Pair> pair = requests.byReference(reference).flatMap(one -> requests.byReference(other)
                .filter(two -> duplicates.areAlike(one, two)).map(two -> Pair.of(one, two)));
        pair.ifPresent(both -> Stream.of(both.kept(), both.closed()).forEach(each -> saw(actor, each)));
        return pair;
    }

    /**
     * A request that became one with another, as it was.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public Optional<AccommodationRequest> findMerged(String reference) {
        String actor = signedIn.require(Role.COORDINATOR);
        Optional<AccommodationRequest> found = requests.byReference(reference).filter(AccommodationRequest::isMerged);
        found.ifPresent(request -> saw(actor, request));
        return found;
    }

    private void saw(String actor, AccommodationRequest request) {
        audit.record(actor, Deed.SAW, AuditEntry.Kind.REQUEST, request.getReference(), null);
    }

    /**
     * The request into which another was merged.
     *
     * @throws NotAllowed if the caller is no coordinator
     * @throws IllegalArgumentException if it was not merged
     */
    public AccommodationRequest keptOf(AccommodationRequest closed) {
        signedIn.require(Role.COORDINATOR);
        if (!closed.isMerged()) {
            throw new IllegalArgumentException("not merged");
        }
        return requests.byId(closed.getMergedInto()).orElseThrow();
    }

    /**
     * Makes two requests one, and tells those who follow either.
     *
     * @param version the version of the one that the caller has read
     * @param otherVersion the version of the other that the caller has read
     * @param onePerson whether the caller has asked at the contact, and both are of one person. Anybody can type a name and
     *     a contact; joining would give them what somebody else has asked for
     * @return the reference of the one that holds both
     * @throws NotAllowed if the caller is no coordinator
     * @throws ChangedMeanwhile if one of them has another version by now
     * @throws MergeRefused if they do not ask for the same, nobody has asked the person, or they cannot become one
     * @throws IllegalArgumentException if there is no such request
     */
    public String merge(String reference, int version, String other, int otherVersion, boolean onePerson) {
        String actor = signedIn.require(Role.COORDINATOR);
        AtomicReference<String> kept = new AtomicReference<>();
        requests.alone(reference, () -> {
            requests.hold(reference, other);
            kept.set(join(requests.forChange(reference, version), requests.forChange(other, otherVersion), onePerson, actor));
        });
        return kept.get();
    }

    private String join(AccommodationRequest one, AccommodationRequest two, boolean onePerson, String actor) {
        if (one.equals(two) || !duplicates.areAlike(one, two)) {
            throw new MergeRefused(MergeRefused.Reason.NOT_ALIKE);
        }
        Pair pair = Pair.of(one, two);
        if (!onePerson) {
            throw new MergeRefused(MergeRefused.Reason.UNCONFIRMED);
        }
        List<Reader> told = Stream.concat(pair.kept().readers().stream(), pair.closed().readers().stream()).distinct()
                .toList();
        pair.kept().absorb(pair.closed(), clock.instant(), actor);
        duplicates.follow(pair.closed(), pair.kept());
        merged.fire(new RequestsMerged(pair.kept(), pair.closed(), told));
        audit.record(actor, Deed.CHANGED, AuditEntry.Kind.REQUEST, pair.kept().getReference(),
                Detail.JOINED.with(pair.closed().getReference()));
        audit.record(actor, Deed.CHANGED, AuditEntry.Kind.REQUEST, pair.closed().getReference(),
                Detail.JOINED.with(pair.kept().getReference()));
        requests.keep(pair.closed());
        requests.keep(pair.kept());
        return pair.kept().getReference();
    }

    /**
     * Says that two requests are two, so that they are not pointed out again.
     *
     * @throws NotAllowed if the caller is no coordinator
     * @throws MergeRefused if nobody would take them for one
     * @throws IllegalArgumentException if there is no such request
     */
    public void keepApart(String reference, String other) {
        String actor = signedIn.require(Role.COORDINATOR);
        Pair pair = pair(reference, other).orElseThrow(() -> new MergeRefused(MergeRefused.Reason.NOT_ALIKE));
        if (!duplicates.isKeptApart(pair.kept(), pair.closed())) {
            duplicates.keepApart(new KeptApart(pair.kept().getId(), pair.closed().getId(), clock.instant(), actor));
            audit.record(actor, Deed.CHANGED, AuditEntry.Kind.REQUEST, reference, Detail.KEPT_APART.with(other));
        }
    }
}
