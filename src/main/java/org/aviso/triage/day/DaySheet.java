package org.aviso.triage.day;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.EventChange;
import org.aviso.accommodations.RequestStatus;
import org.aviso.accommodations.RequestedAid;
import org.aviso.accommodations.Subject;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeText;
import org.aviso.notices.Notices;
import org.aviso.offices.ContactDirectory;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.audit.Detail;

/** What takes place on a day, in the order of the day, with whoever has asked for something there. */
@ApplicationScoped
@Transactional
public class DaySheet {

    /**
     * A day.
     *
     * @param providers who provides an aid, by its id
     */
    public record Sheet(List<Occasion> occasions, Map<Long, String> providers) { }

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private Notices notices;

    @Inject
    private ContactDirectory directory;

    @Inject
    @Any
    private Instance<Arrangements> sources;

    @Inject
    private AuditTrail audit;

    @Inject
    private SignedIn signedIn;

    /**
     * The sheet of a day, in the agency's zone. That it was read is noted: it is made for paper.
     *
     * @param language the tag of the language in which the reader reads notices
     * @throws NotAllowed if the caller is no coordinator
     */
    public Sheet on(LocalDate day, String language) {
        String actor = signedIn.require(Role.COORDINATOR);
        ZoneId zone = directory.agency().zone();
        List<AccommodationRequest> requests = entities.createQuery("select r from AccommodationRequest r"
                        + " where r.subject.starts >= :from and r.subject.starts < :to and r.status <> :withdrawn"
                        + " order by r.subject.starts, r.id", AccommodationRequest.class)
                .setParameter("from", day.atStartOfDay(zone).toInstant())
                .setParameter("to", day.plusDays(1).atStartOfDay(zone).toInstant())
                .setParameter("withdrawn", RequestStatus.WITHDRAWN)
                .setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "r.aids").getResultList();
        Map<Long, Notice> announced = new HashMap<>();
        notices.byIds(requests.stream().map(AccommodationRequest::getNoticeId).filter(Objects::nonNull).distinct().toList())
                .forEach(notice -> announced.put(notice.getId(), notice));
        Map<Object, Occasion> occasions = new LinkedHashMap<>();
        for (AccommodationRequest request : requests) {
            occasions.computeIfAbsent(what(request), key -> occasion(request, announced.get(request.getNoticeId()), language))
                    .requests().add(request);
        }
        audit.record(actor, Deed.PRINTED, AuditEntry.Kind.REQUESTS, day.toString(), Detail.COUNT.with(requests.size()));
        return new Sheet(List.copyOf(occasions.values()), providers(requests));
    }

    // Of what no notice announces, each resident has words of their own.
    private static Object what(AccommodationRequest request) {
        return request.getNoticeId() != null ? request.getNoticeId() : request.getReference();
    }

    private static Occasion occasion(AccommodationRequest request, Notice notice, String language) {
        Subject subject = request.getSubject();
        boolean cancelled = request.getEventChange() == EventChange.CANCELLED;
        if (notice == null) {
            return new Occasion(subject.getKind(), null, subject.getTitle(), subject.getPlace(), request.getLanguage(),
                    subject.getStarts(), null, cancelled, new ArrayList<>());
        }
        NoticeText text = notice.text(language);
        return new Occasion(subject.getKind(), notice.getId(), text.getTitle(), text.getPlace(), text.getLanguage(),
                subject.getStarts(), notice.getEvent().getEnds(), cancelled, new ArrayList<>());
    }

    private Map<Long, String> providers(List<AccommodationRequest> requests) {
        List<Long> aids = requests.stream().flatMap(request -> request.getAids().stream()).map(RequestedAid::getId).toList();
        Map<Long, String> providers = new HashMap<>();
        if (!aids.isEmpty()) {
            sources.forEach(source -> providers.putAll(source.of(aids)));
        }
        return providers;
    }
}
