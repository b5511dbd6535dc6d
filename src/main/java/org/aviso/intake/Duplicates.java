package org.aviso.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.CommunicationProfile;
import org.aviso.accommodations.RequestForm;
import org.aviso.accommodations.RequestStatus;
import org.aviso.accommodations.Subject;
import org.aviso.accommodations.SubjectView;
import org.aviso.notices.Notice;
import org.aviso.notices.Notices;
import org.aviso.offices.LeadTimePolicy;

/**
 * Requests that may ask twice for the same: one contact, and the event of one notice, or where no notice announced it one
 * time. They are pointed out and never joined by themselves: a family may share a telephone.
 */
@ApplicationScoped
@Transactional
class Duplicates {

    /** So many are pointed out at once, the oldest: whoever sees to them finds the others then. */
    private static final int SHOWN = 20;

    /** So many pairs are looked at for a list that marks them. */
    private static final int MOST_PAIRS = 5000;

    private static final String LIVE = ".mergedInto is null and %s.status <> :withdrawn";

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private Notices notices;

    @Inject
    private LeadTimePolicy leadTimes;

    /** The requests that may be the same as one that is about to be entered, the oldest first. */
    List<AccommodationRequest> of(RequestForm form) {
        String key = CommunicationProfile.keyOf(form);
        if (key == null) {
            return List.of();
        }
        if (form.getNotice() != null) {
            return notices.at(form.getNotice()).map(Notice::getId)
                    .map(notice -> about(notice, key, "").setMaxResults(SHOWN).getResultList()).orElse(List.of());
        }
        SubjectView subject = SubjectView.of(form, leadTimes.rule().zone());
        return subject.starts() == null ? List.of()
                : about(subject.document() ? Subject.Kind.DOCUMENT : Subject.Kind.EVENT, subject.starts(), key, "")
                        .setMaxResults(SHOWN).getResultList();
    }

    /** The requests that may be the same as a request, the oldest first, but for those of which staff said otherwise. */
    List<AccommodationRequest> of(AccommodationRequest request) {
        if (request.isMerged() || request.getStatus() == RequestStatus.WITHDRAWN || request.getContactKey() == null) {
            return List.of();
        }
        Set<Long> apart = keptApart(request.getId());
        // It finds itself too.
        return alike(request, "").setMaxResults(SHOWN + apart.size() + 1).getResultStream()
                .filter(other -> !other.getId().equals(request.getId()) && !apart.contains(other.getId())).limit(SHOWN).toList();
    }

    /** Whether two requests may be the same, whatever staff has said of them. */
    boolean areAlike(AccommodationRequest one, AccommodationRequest other) {
        return !one.isMerged() && one.getStatus() != RequestStatus.WITHDRAWN && one.getContactKey() != null
                && !one.getId().equals(other.getId())
                && !alike(one, " and r.id = :other").setParameter("other", other.getId()).getResultList().isEmpty();
    }

    private TypedQuery<AccommodationRequest> alike(AccommodationRequest request, String further) {
        Subject subject = request.getSubject();
        return request.getNoticeId() != null ? about(request.getNoticeId(), request.getContactKey(), further)
                : about(subject.getKind(), subject.getStarts(), request.getContactKey(), further);
    }

    private TypedQuery<AccommodationRequest> about(long notice, String key, String further) {
        return live("r.noticeId = :notice" + further, key).setParameter("notice", notice);
    }

    private TypedQuery<AccommodationRequest> about(Subject.Kind kind, Instant starts, String key, String further) {
        return live("r.noticeId is null and r.subject.starts = :starts and r.subject.kind = :kind" + further, key)
                .setParameter("starts", starts).setParameter("kind", kind);
    }

    private TypedQuery<AccommodationRequest> live(String about, String key) {
        return entities.createQuery("select r from AccommodationRequest r where r.contactKey = :key and " + about
                        + " and r" + LIVE.formatted("r") + " order by r.received, r.id", AccommodationRequest.class)
                .setParameter("key", key).setParameter("withdrawn", RequestStatus.WITHDRAWN)
                .setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "r.aids");
    }

    private Set<Long> keptApart(long id) {
        Set<Long> apart = new HashSet<>();
        entities.createQuery("select k.first, k.second from KeptApart k where k.first = :id or k.second = :id",
                Object[].class).setParameter("id", id).getResultStream()
                .forEach(pair -> apart.add((Long) pair[0] == id ? (Long) pair[1] : (Long) pair[0]));
        return apart;
    }

    /** The ids of the open requests that may be the same as another: two queries, for a list that marks them. */
    Set<Long> open() {
        List<Object[]> pairs = entities.createQuery("select r.id, o.id from AccommodationRequest r,"
                        + " AccommodationRequest o where r.open = true and o.contactKey = r.contactKey and o.id <> r.id"
                        + " and o" + LIVE.formatted("o") + " and (o.noticeId = r.noticeId or (o.noticeId is null"
                        + " and r.noticeId is null and o.subject.starts = r.subject.starts"
                        + " and o.subject.kind = r.subject.kind)) order by r.id, o.id", Object[].class)
                .setParameter("withdrawn", RequestStatus.WITHDRAWN).setMaxResults(MOST_PAIRS).getResultList();
        if (pairs.isEmpty()) {
            return Set.of();
        }
        // Asked for apart: with a query inside the other, Derby gets a number where it wants a truth value.
        Set<List<Long>> apart = new HashSet<>();
        entities.createQuery("select k.first, k.second from KeptApart k where k.first in :ids", Object[].class)
                .setParameter("ids", pairs.stream().map(pair -> Math.min((Long) pair[0], (Long) pair[1])).distinct().toList())
                .getResultStream().forEach(pair -> apart.add(List.of((Long) pair[0], (Long) pair[1])));
        return pairs.stream().filter(pair -> !apart.contains(List.of(Math.min((Long) pair[0], (Long) pair[1]),
                        Math.max((Long) pair[0], (Long) pair[1]))))
                .map(pair -> (Long) pair[0]).collect(Collectors.toSet());
    }

    /** The requests that became one with a request, the oldest first. */
    List<AccommodationRequest> joinedWith(AccommodationRequest request) {
        return entities.createQuery("select r from AccommodationRequest r where r.mergedInto = :id order by r.received, r.id",
                AccommodationRequest.class).setParameter("id", request.getId()).getResultList();
    }

    /** Makes those that were joined with a request before follow it into another. */
    void follow(AccommodationRequest from, AccommodationRequest to) {
        entities.createQuery("update AccommodationRequest r set r.mergedInto = :to where r.mergedInto = :from")
                .setParameter("to", to.getId()).setParameter("from", from.getId()).executeUpdate();
    }

    void keepApart(KeptApart pair) {
        entities.persist(pair);
    }

    boolean isKeptApart(AccommodationRequest one, AccommodationRequest other) {
        return keptApart(one.getId()).contains(other.getId());
    }
}
