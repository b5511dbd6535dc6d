package org.aviso.notices.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The pictures and videos that are served. They are in the database, so that every node has them, and every backup. */
@ApplicationScoped
@Transactional
public class StoredPictures {

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * Keeps a picture, unless it is there. It stays until the transaction of the caller ends, even if somebody takes it away.
     *
     * @throws PersistenceException if somebody else keeps the same one at this moment
     */
    public void keep(PictureName name, byte[] content) {
        if (!isThere(name.toString())) {
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
        StoredPicture picture = StoredPicture.picture(name, content, clock.instant());
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

    /**
     * Keeps a video, unless it is there, as {@link #keep(PictureName, byte[])} does.
     *
     * @param content so many bytes as its length says
     */
    public void keepVideo(PictureName name, long length, InputStream content) throws IOException {
        if (isThere(name.toString())) {
            return;
        }
        entities.persist(StoredPicture.video(name, length, clock.instant()));
        entities.flush();
        int place = 0;
        // Part by part, and none is held longer than it takes to store it.
        for (byte[] next = content.readNBytes(VideoPart.LENGTH); next.length > 0; next = content.readNBytes(VideoPart.LENGTH)) {
            VideoPart part = new VideoPart(name, place++, next);
            entities.persist(part);
            entities.flush();
            entities.detach(part);
        }
    }

    /** Keeps captions of a video, unless they are there. */
    public void keepTrack(TrackName name, PictureName of, byte[] content) {
        if (!isThere(name.toString())) {
            entities.persist(StoredPicture.track(name, of, content, clock.instant()));
            entities.flush();
        }
    }

    private boolean isThere(String name) {
        return hold(List.of(name)) > 0;
    }

    /**
     * Waits until nobody else adds or removes these, and keeps others from it until the transaction of the caller ends.
     *
     * @param names of pictures, videos and captions
     * @return how many of them are there
     */
    public int hold(Collection<String> names) {
        // What was written is locked, and no content has to be read for it.
        return entities.createQuery("update StoredPicture p set p.added = p.added where p.name in :names")
                .setParameter("names", names).executeUpdate();
    }

    /** The content of a picture. */
    public Optional<byte[]> content(PictureName name) {
        return content(name.toString());
    }

    /** The contents of several pictures, those that are there. */
    public Map<PictureName, byte[]> contents(Collection<PictureName> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<PictureName, byte[]> contents = new HashMap<>();
        entities.createQuery("select p from StoredPicture p where p.name in :names", StoredPicture.class)
                .setParameter("names", names.stream().map(PictureName::toString).toList()).getResultList()
                .forEach(picture -> contents.put(PictureName.parse(picture.getName()).orElseThrow(), picture.getContent()));
        return contents;
    }

    /** The captions of a video, as WebVTT. */
    public Optional<byte[]> content(TrackName name) {
        return content(name.toString());
    }

    /** The captions of several videos, as WebVTT. */
    public Map<TrackName, byte[]> tracks(Collection<TrackName> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<TrackName, byte[]> tracks = new HashMap<>();
        entities.createQuery("select p from StoredPicture p where p.name in :names", StoredPicture.class)
                .setParameter("names", names.stream().map(TrackName::toString).toList()).getResultList()
                .forEach(track -> tracks.put(TrackName.parse(track.getName()).orElseThrow(), track.getContent()));
        return tracks;
    }

    private Optional<byte[]> content(String name) {
        return Optional.ofNullable(entities.find(StoredPicture.class, name)).map(StoredPicture::getContent);
    }

    /** How long a video is, in bytes. */
    public Optional<Long> length(PictureName video) {
        return entities.createQuery("select p.totalBytes from StoredPicture p where p.name = :name and p.totalBytes is not null", Long.class)
                .setParameter("name", video.toString()).getResultStream().findFirst();
    }

    /**
     * The part of a video that holds a byte. Each is read by itself: a viewer with a slow line keeps no connection waiting.
     *
     * @param position of the byte, from 0 up to the length of the video
     * @throws IllegalStateException if the video has been taken away meanwhile
     */
    public byte[] part(PictureName video, long position) {
        return entities.createQuery("select p from VideoPart p where p.name = :name and p.place = :place", VideoPart.class)
                .setParameter("name", video.toString()).setParameter("place", (int) (position / VideoPart.LENGTH))
                .getResultStream().findFirst().map(VideoPart::getContent)
                .orElseThrow(() -> new IllegalStateException("no such part"));
    }

    /** Takes pictures and videos away that nothing shows any more, with the captions of all times. */
    public void remove(Collection<String> names) {
        for (String query : List.of("delete from VideoPart p where p.name in :names",
                "delete from StoredPicture s where s.trackOf in :names", "delete from StoredPicture s where s.name in :names")) {
            entities.createQuery(query).setParameter("names", names).executeUpdate();
        }
    }
}
