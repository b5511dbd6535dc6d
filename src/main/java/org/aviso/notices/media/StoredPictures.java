package org.aviso.notices.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** The pictures that are served. They are in the database, so that every node has them, and every backup. */
@ApplicationScoped
@Transactional
public class StoredPictures {

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Keeps a picture, unless it is there. */
    public void keep(PictureName name, byte[] content) {
        if (entities.createQuery("select count(p) from StoredPicture p where p.name = :name", Long.class)
                .setParameter("name", name.toString()).getSingleResult() == 0) {
            entities.persist(new StoredPicture(name, content, clock.instant()));
            entities.flush();
        }
    }

    /** The content of a picture. */
    public Optional<byte[]> content(PictureName name) {
        return Optional.ofNullable(entities.find(StoredPicture.class, name.toString())).map(StoredPicture::getContent);
    }
}
