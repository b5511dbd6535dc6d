package org.aviso.triage.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ContactRoute;
import org.aviso.accommodations.RequestStatus;
import org.aviso.language.TypedDate;
import org.aviso.leadtime.Decision;
import org.aviso.offices.ContactDirectory;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.audit.Detail;

/**
 * Finds requests. A page of the list goes on where the one before has ended, not after so many: what arrives meanwhile
 * puts nothing onto two pages, or past both. Each order, and each word, has an index.
 */
@ApplicationScoped
@Transactional
public class FindRequests {

    /** How many a page of the list shows. */
    public static final int SHOWN = 50;

    private static final int AT_ONCE = 500;

    /** Where a page of the list begins or ends: by what it is ordered, and which of those that are alike in it. */
    public record Position(Instant value, long id) {

        static Position of(AccommodationRequest request, Criteria.Sort sort) {
            return new Position(switch (sort) {
                case EVENT -> request.getSubject().getStarts();
                case RECEIVED -> request.getReceived();
                case ASK_BY -> request.getAskBy();
            }, request.getId());
        }
    }

    /** A page of the list, and whether there are others on either side. */
    public record Listing(List<AccommodationRequest> requests, Position first, Position last, boolean before,
            boolean after) { }

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private ContactDirectory directory;

    @Inject
    private AuditTrail audit;

    @Inject
    private SignedIn signedIn;

    @Inject
    private FindRequests self;

    /**
     * A page of what is found.
     *
     * @param after where the page before has ended, or null
     * @param before where the page after has begun, or null; not both
     * @throws NotAllowed if the caller is no coordinator
     */
    public Listing list(Criteria criteria, Position after, Position before) {
        // Of the words that were looked for nothing is noted: they may be a name.
        audit.recordLook(signedIn.require(Role.COORDINATOR), AuditEntry.Kind.REQUESTS, null);
        List<AccommodationRequest> found = new ArrayList<>(page(criteria, before != null ? before : after, before != null,
                SHOWN + 1));
        boolean more = found.size() > SHOWN;
        if (more) {
            found.remove(SHOWN);
        }
        if (before != null) {
            Collections.reverse(found);
        }
        if (found.isEmpty()) {
            return new Listing(found, null, null, false, false);
        }
        Criteria.Sort sort = criteria.order();
        return new Listing(found, Position.of(found.get(0), sort), Position.of(found.get(found.size() - 1), sort),
                before != null ? more : after != null, before != null || more);
    }

    /** How many are found. */
    public long count(Criteria criteria) {
        Query query = new Query(criteria, signedIn.require(Role.COORDINATOR));
        return query.ask("select count(r) from AccommodationRequest r where " + query.where(), Long.class).getSingleResult();
    }

    /** Some of what is found, with their aids: two queries. */
    List<AccommodationRequest> page(Criteria criteria, Position from, boolean backwards, int limit) {
        Query query = new Query(criteria, signedIn.require(Role.COORDINATOR));
        String path = criteria.order().path();
        boolean descending = criteria.order().isDescending() != backwards;
        if (from != null) {
            // The first condition leads the index to the place; the second is exact.
            query.and(path + (descending ? " <= " : " >= ") + ":value and (" + path + (descending ? " < " : " > ")
                    + ":value or r.id " + (descending ? "<" : ">") + " :id)");
            query.parameters.put("value", from.value());
            query.parameters.put("id", from.id());
        }
        String order = descending ? " desc" : "";
        return query.ask("select r from AccommodationRequest r where " + query.where() + " order by " + path + order
                        + ", r.id" + order, AccommodationRequest.class)
                .setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "r.aids")
                .setMaxResults(limit).getResultList();
    }

    /**
     * Hands over all that is found, some at a time, so that no number of them fills the memory. That it was exported is
     * noted before the first of them leaves.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void export(Criteria criteria, Consumer<AccommodationRequest> sink) {
        self.noteExport(criteria);
        List<AccommodationRequest> some;
        Position last = null;
        do {
            some = self.page(criteria, last, false, AT_ONCE);
            some.forEach(sink);
            last = some.isEmpty() ? null : Position.of(some.get(some.size() - 1), criteria.order());
        } while (some.size() == AT_ONCE);
    }

    /** Notes an export in the audit trail, with the number of requests in it. */
    void noteExport(Criteria criteria) {
        audit.record(signedIn.require(Role.COORDINATOR), Deed.EXPORTED, AuditEntry.Kind.REQUESTS, null,
                Detail.COUNT.with(count(criteria)));
    }

    /** What is asked of the database: only what matters stands in it. */
    private final class Query {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        Query(Criteria criteria, String caller) {
            // One that became one with another is found as that.
            conditions.add("r.mergedInto is null");
            int number = 0;
            for (String word : Words.sought(criteria.getWords())) {
                // From the word itself to the last one that begins with it.
                String from = "word" + number++;
                and("r.id in (select w.requestId from RequestWord w where w.word >= :" + from + " and w.word < :" + from
                        + "end)");
                parameters.put(from, word);
                parameters.put(from + "end", word + '\uffff');
            }
            aids(criteria);
            if (Criteria.OPEN.equals(criteria.getStatus())) {
                and("(r.open = true or r.answerDue = true)");
            }
            equal("r.profile.language", "language", criteria.getLanguage());
            equal("r.profile.route", "route",
                    criteria.getRoute() == null ? null : ContactRoute.valueOf(criteria.getRoute()));
            assigned(criteria.getAssigned(), caller);
            between("r.subject.starts", "event", criteria.getEventFrom(), criteria.getEventTo());
            between("r.received", "received", criteria.getReceivedFrom(), criteria.getReceivedTo());
        }

        // Of one aid: "braille, confirmed" is no request whose braille is looked for and whose captions are confirmed.
        private void aids(Criteria criteria) {
            List<String> one = new ArrayList<>();
            String status = criteria.getStatus();
            if (status != null && !status.equals(Criteria.OPEN)) {
                one.add("a.status = :status");
                parameters.put("status", RequestStatus.valueOf(status));
            }
            if (criteria.getAid() != null) {
                one.add("a.code = :aid");
                parameters.put("aid", criteria.getAid());
            }
            if (criteria.getDecision() != null) {
                one.add("a.decision = :decision");
                parameters.put("decision", Decision.valueOf(criteria.getDecision()));
            }
            if (!one.isEmpty()) {
                and("exists (select a from RequestedAid a where a.request = r and " + String.join(" and ", one) + ")");
            }
        }

        private void assigned(String to, String caller) {
            if (Criteria.NOBODY.equals(to)) {
                and("r.assignedTo is null");
            } else if (Criteria.OTHERS.equals(to)) {
                and("r.assignedTo <> :assigned");
                parameters.put("assigned", caller);
            } else {
                equal("r.assignedTo", "assigned", Criteria.ME.equals(to) ? caller : to);
            }
        }

        private void equal(String path, String name, Object value) {
            if (value != null) {
                and(path + " = :" + name);
                parameters.put(name, value);
            }
        }

        private void between(String path, String name, TypedDate from, TypedDate to) {
            ZoneId zone = directory.agency().zone();
            from.date().ifPresent(day -> {
                and(path + " >= :" + name + "From");
                parameters.put(name + "From", day.atStartOfDay(zone).toInstant());
            });
            to.date().ifPresent(day -> {
                and(path + " < :" + name + "To");
                parameters.put(name + "To", day.plusDays(1).atStartOfDay(zone).toInstant());
            });
        }

        void and(String condition) {
            conditions.add(condition);
        }

        String where() {
            return String.join(" and ", conditions);
        }

        <T> TypedQuery<T> ask(String question, Class<T> answer) {
            TypedQuery<T> query = entities.createQuery(question, answer);
            parameters.forEach(query::setParameter);
            return query;
        }
    }
}
