package org.aviso.notices.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
            add(name, content);
        }
    }

    /**
     * Keeps pictures, except those that are there.
     *
     * @param content what each of them shows; asked for one at a time, since each may be long
     */
    public void keep(Collection<PictureName> names, Function<PictureName, byte[]> content) {
        Set<PictureName> known = known(names);
        names.stream().filter(name -> !known.contains(name)).forEach(name -> add(name, content.apply(name)));
    }

    private void add(PictureName name, byte[] content) {
        StoredPicture picture = new StoredPicture(name, content, clock.instant());
        entities.persist(picture);
        entities.flush();
        // Whoever adds many has no room for all of them.
        entities.detach(picture);
    }

    /** Those of these pictures that are there. */
    public Set<PictureName> known(Collection<PictureName> names) {
        return names.isEmpty() ? Set.of() : entities.createQuery("select p.name from StoredPicture p where p.name in :names",
                        String.class).setParameter("names", names.stream().map(PictureName::toString).toList()).getResultStream()
                .flatMap(name -> PictureName.parse(name).stream()).collect(Collectors.toSet());
    }

    /** The content of a picture. */
    public Optional<byte[]> content(PictureName name) {
        return Optional.ofNullable(entities.find(StoredPicture.class, name.toString())).map(StoredPicture::getContent);
    }
}
