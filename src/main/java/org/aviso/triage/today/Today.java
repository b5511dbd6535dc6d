package org.aviso.triage.today;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ContactRoute;
import org.aviso.accommodations.EventChange;
import org.aviso.accommodations.NextStep;
import org.aviso.accommodations.Party;
import org.aviso.accommodations.RequestStatus;
import org.aviso.accommodations.Requests;
import org.aviso.accommodations.Subject;
import org.aviso.leadtime.Decision;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.triage.handover.Desks;
import org.aviso.triage.handover.HandOver;

/**
 * What the office has to do, the most urgent first. Every request that is open, or whose resident waits for an answer, is
 * counted once: in one group of the page, among those that wait for their day, or on the desk of a colleague. Only one
 * that waits for a translation stands with those as well.
 */
@ApplicationScoped
@Transactional
public class Today {

    /** So many requests at once are more than anybody can answer in a day. */
    public static final int MOST = 200;

    /** So many of each group are shown, however many another has. */
    private static final int SHARE = 25;

    // One row for each aid: how far a request is follows from all of them.
    private static final String SKETCH = "select r.id, r.decision, r.subject.kind, r.subject.starts, r.askBy, r.open,"
            + " r.answerDue, r.eventChange, r.eventDue, r.asked, r.profile.route, r.assignedTo, a.status"
            + " from RequestedAid a join a.request r where ";

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private Requests requests;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private HandOver handOver;

    @Inject
    @Any
    private Instance<Waiting> sources;

    @Inject
    private AuditTrail audit;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Clock clock;

    /**
     * What is on the desk of the caller, who is noted as having looked at it. The number of queries does not depend on how
     * much that is.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public Board board() {
        String viewer = signedIn.require(Role.COORDINATOR);
        audit.recordLook(viewer, AuditEntry.Kind.TODAY, null);
        Instant now = clock.instant();
        ZoneId zone = leadTimes.rule().zone();
        Desks desks = handOver.desks();

        Map<Long, Matter> matters = new HashMap<>();
        Map<Long, Matter> translations = new HashMap<>();
        Map<Group, List<Place>> places = new EnumMap<>(Group.class);
        for (Waiting source : sources) {
            for (Matter matter : source.matters()) {
                if (matter.request() == null) {
                    in(places, matter.group()).add(new Place(null, null, matter));
                } else if (matter.group() == Group.TRANSLATION) {
                    translations.putIfAbsent(matter.request(), matter);
                } else {
                    matters.merge(matter.request(), matter,
                            (one, other) -> other.group().goesBefore(one.group()) ? other : one);
                }
            }
        }

        int later = 0;
        int elsewhere = 0;
        Set<Long> others = new TreeSet<>(matters.keySet());
        others.addAll(translations.keySet());
        for (Sketch sketch : sketches(others)) {
            Place place = Place.of(sketch, matters.get(sketch.id()), now, zone);
            Matter translation = translations.get(sketch.id());
            if (!desks.isOn(viewer, sketch.assignedTo())) {
                elsewhere++;
                continue;
            }
            // Often somebody else translates: that hides no task of the office, and no task of the office hides that.
            if (translation != null) {
                in(places, Group.TRANSLATION).add(new Place(sketch, place.standing(), translation));
            }
            if (place.group() != Group.LATER) {
                in(places, place.group()).add(place);
            } else if (translation == null || sketch.open()) {
                later++;
            }
        }
        return new Board(sections(places, now, desks), later, elsewhere);
    }

    /** A request where it stands, or a matter of its own. */
    private record Place(Sketch sketch, Standing standing, Matter matter) {

        static Place of(Sketch sketch, Matter matter, Instant now, ZoneId zone) {
            Standing standing = Standing.of(sketch, now, zone);
            boolean other = matter != null && (matter.group() == standing.group() && standing.step() != Step.ANSWER
                    || matter.group().goesBefore(standing.group()));
            return new Place(sketch, standing, other ? matter : null);
        }

        Group group() {
            return matter != null ? matter.group() : standing.group();
        }

        boolean isLate() {
            return sketch != null && sketch.shortNotice();
        }
    }

    private static List<Place> in(Map<Group, List<Place>> places, Group group) {
        return places.computeIfAbsent(group, key -> new ArrayList<>());
    }

    // The sooner the event, the fewer business days are left; of two requests for one event, the one that needs the
    // longer lead comes first. What is of no request comes last.
    private static Comparator<Place> order(Group group) {
        Comparator<Place> byDay = Comparator.comparing((Place place) -> place.sketch() == null)
                .thenComparing(place -> place.sketch() == null ? Instant.MAX : place.sketch().starts())
                .thenComparing(place -> place.sketch() == null ? Instant.MAX : place.sketch().askBy())
                .thenComparing(place -> place.sketch() == null ? Long.MAX_VALUE : place.sketch().id());
        return group == Group.DELIVERIES ? byDay : Comparator.comparing((Place place) -> !place.isLate()).thenComparing(byDay);
    }

    private List<Section> sections(Map<Group, List<Place>> places, Instant now, Desks desks) {
        places.forEach((group, all) -> all.sort(order(group)));
        Map<Group, List<Place>> shown = shown(places);
        Map<Long, AccommodationRequest> read = read(shown.values().stream().flatMap(List::stream)
                .filter(place -> place.sketch() != null).map(place -> place.sketch().id()).toList());
        List<Section> sections = new ArrayList<>();
        places.forEach((group, all) -> sections.add(new Section(group,
                shown.get(group).stream().map(place -> due(place, read, now, desks)).toList(), all.size())));
        return sections;
    }

    /** The most urgent of each group; what one does not need is left to the others, in the order of the page. */
    private static Map<Group, List<Place>> shown(Map<Group, List<Place>> places) {
        Map<Group, Integer> sizes = new EnumMap<>(Group.class);
        places.forEach((group, all) -> sizes.put(group, Math.min(SHARE, all.size())));
        int left = MOST - sizes.values().stream().mapToInt(Integer::intValue).sum();
        Map<Group, List<Place>> shown = new EnumMap<>(Group.class);
        for (Map.Entry<Group, List<Place>> each : places.entrySet()) {
            int size = sizes.get(each.getKey());
            int more = Math.max(0, Math.min(left, each.getValue().size() - size));
            left -= more;
            shown.put(each.getKey(), each.getValue().subList(0, size + more));
        }
        return shown;
    }

    private Due due(Place place, Map<Long, AccommodationRequest> read, Instant now, Desks desks) {
        Matter matter = place.matter();
        if (place.sketch() == null) {
            return new Due(null, null, null, matter, matter.by(), false, null);
        }
        AccommodationRequest request = read.get(place.sketch().id());
        Instant by = matter != null ? matter.by() : by(request, now);
        String assigned = request.getAssignedTo();
        return new Due(request, leadTimes.now(request.getSubject().getStarts(), null),
                matter == null ? place.standing().step() : null, matter, by, by != null && now.isAfter(by),
                assigned != null && desks.deputies().containsKey(assigned) ? assigned : null);
    }

    // The soonest step of the office, as the resident was told it.
    private Instant by(AccommodationRequest request, Instant now) {
        if (request.getEventChange() == EventChange.CANCELLED) {
            return null;
        }
        return request.getAids().stream().filter(aid -> aid.getStatus().isOpen())
                .map(aid -> NextStep.of(aid, request.getSubject().getStarts(), leadTimes, now))
                .filter(step -> step.who() == Party.STAFF).map(NextStep::by).min(Comparator.naturalOrder()).orElse(null);
    }

    private Collection<Sketch> sketches(Set<Long> others) {
        Map<Long, Sketch> all = new LinkedHashMap<>();
        // Apart, so that each is read along an index of its own.
        add(all, entities.createQuery(SKETCH + "r.open = true", Object[].class));
        add(all, entities.createQuery(SKETCH + "r.open = false and r.answerDue = true", Object[].class));
        Set<Long> rest = new TreeSet<>(others);
        rest.removeAll(all.keySet());
        if (!rest.isEmpty()) {
            add(all, entities.createQuery(SKETCH + "r.id in :ids", Object[].class).setParameter("ids", rest));
        }
        return all.values();
    }

    private static void add(Map<Long, Sketch> all, TypedQuery<Object[]> query) {
        for (Object[] row : query.getResultList()) {
            all.computeIfAbsent((Long) row[0], id -> new Sketch(id, row[1] == Decision.SHORT_NOTICE,
                    (Subject.Kind) row[2], (Instant) row[3], (Instant) row[4], (Boolean) row[5], (Boolean) row[6],
                    (EventChange) row[7], (Boolean) row[8], row[9] != null, row[10] == ContactRoute.EMAIL,
                    (String) row[11], EnumSet.noneOf(RequestStatus.class))).aids().add((RequestStatus) row[12]);
        }
    }

    private Map<Long, AccommodationRequest> read(Collection<Long> ids) {
        Map<Long, AccommodationRequest> read = new HashMap<>();
        requests.byIds(ids).forEach(request -> read.put(request.getId(), request));
        return read;
    }
}
