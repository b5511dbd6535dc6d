package org.aviso.publishing.pictures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aviso.notices.media.StoredPictures;
import org.aviso.publishing.ledger.Manuscript;

/** The pictures and videos of the manuscripts. */
@ApplicationScoped
@Transactional
public class ManuscriptPictures {

    /** How long a picture waits for a text that shows it. */
    static final Duration WAITS = Duration.ofDays(30);

    private static final int AT_ONCE = 500;

    /** Whether a text of the manuscript {@code m}, as it is written or was ever read, shows its picture {@code p}. */
    private static final String SHOWN = "(exists (select t.id from ManuscriptText t where t.manuscript = m"
            + " and locate(p.name, t.body) > 0) or exists (select e.id from NoticeEdition e join e.notice n"
            + " where n.code = m.code and locate(p.name, e.body) > 0))";

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private StoredPictures stored;

    @Inject
    private Clock clock;

    /** The manuscript, which nobody else changes or adds a picture to until the transaction of the caller ends. */
    Manuscript hold(String code) {
        return entities.createQuery("select m from Manuscript m where m.code = :code", Manuscript.class)
                .setParameter("code", code).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such manuscript"));
    }

    void add(ManuscriptPicture picture) {
        entities.persist(picture);
        entities.flush();
    }

    /** The pictures of a manuscript, with all that is said of them, in the order in which they came. */
    List<ManuscriptPicture> of(String code) {
        return entities.createQuery("select p from ManuscriptPicture p where p.manuscript.code = :code order by p.id",
                        ManuscriptPicture.class).setParameter("code", code)
                .setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "p.words").getResultList();
    }

    /** By which number the page of its notice tells it now, from 1. */
    int place(ManuscriptPicture picture) {
        return of(picture.getManuscriptCode()).indexOf(picture) + 1;
    }

    Optional<ManuscriptPicture> find(String code, long id) {
        return entities.createQuery("select p from ManuscriptPicture p where p.manuscript.code = :code and p.id = :id",
                        ManuscriptPicture.class).setParameter("code", code).setParameter("id", id)
                .getResultStream().findFirst();
    }

    /** Writes what is said of a picture to the database. */
    void keep(ManuscriptPicture picture) {
        try {
            // Its words are in another table: the picture has changed with them.
            entities.lock(picture, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            entities.flush();
        } catch (OptimisticLockException meanwhile) {
            throw new PictureRefused(PictureRefused.Reason.CHANGED);
        }
    }

    boolean isShown(ManuscriptPicture picture) {
        return entities.createQuery("select count(p) from ManuscriptPicture p join p.manuscript m where p = :picture and " + SHOWN,
                        Long.class).setParameter("picture", picture).getSingleResult() > 0;
    }

    /** Takes pictures away, and what is served of them unless another manuscript has the same. */
    void remove(List<ManuscriptPicture> unwanted) {
        if (unwanted.isEmpty()) {
            return;
        }
        unwanted.forEach(entities::remove);
        entities.flush();
        Set<String> names = unwanted.stream().map(picture -> picture.getName().toString()).collect(Collectors.toSet());
        // Somebody may be adding one of them to another manuscript.
        stored.hold(names);
        names.removeAll(entities.createQuery("select p.name from ManuscriptPicture p where p.name in :names", String.class)
                .setParameter("names", names).getResultList());
        if (!names.isEmpty()) {
            stored.remove(names);
        }
    }

    /** Deletes pictures that no text has shown in time, some at once. */
    void forget() {
        Instant before = clock.instant().minus(WAITS);
        List<ManuscriptPicture> unwanted = entities.createQuery("select p from ManuscriptPicture p join p.manuscript m"
                        + " where p.added < :before and not " + SHOWN + " order by p.id", ManuscriptPicture.class)
                .setParameter("before", before).setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "p.manuscript").setMaxResults(AT_ONCE).getResultList();
        if (unwanted.isEmpty()) {
            return;
        }
        // From here on nobody writes in these manuscripts; until here somebody may have shown one of the pictures.
        entities.createQuery("select m from Manuscript m where m.code in :codes", Manuscript.class)
                .setParameter("codes", unwanted.stream().map(ManuscriptPicture::getManuscriptCode).distinct().toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        remove(entities.createQuery("select p from ManuscriptPicture p join p.manuscript m where p.id in :unwanted and not " + SHOWN,
                        ManuscriptPicture.class).setParameter("unwanted", unwanted.stream().map(ManuscriptPicture::getId).toList())
                .setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "p.words").getResultList());
    }
}
