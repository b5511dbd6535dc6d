package org.aviso.publishing.pictures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aviso.language.Languages;
import org.aviso.notices.media.PictureName;
import org.aviso.notices.media.StoredPictures;
import org.aviso.notices.media.TrackName;
import org.aviso.platform.Settings;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.audit.Detail;

/** Adds pictures and videos to a notice, and says of each what it shows. Its texts decide where they stand. */
@ApplicationScoped
@Transactional
public class IllustrateNotice {

    /** How many pictures a notice has at most. */
    public static final int MOST = 50;

    /** The longest file of a picture, in bytes. */
    public static final int LONGEST_FILE = CleanPicture.LONGEST_FILE;

    @Inject
    private ManuscriptPictures pictures;

    @Inject
    private StoredPictures stored;

    @Inject
    private SignedIn signedIn;

    @Inject
    private AuditTrail trail;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    private KeepPictures keepPictures;

    /**
     * The pictures of a manuscript, in the order in which they came.
     *
     * @throws NotAllowed if the caller is no publisher
     */
    public List<ManuscriptPicture> of(String code) {
        signedIn.require(Role.PUBLISHER);
        return pictures.of(code);
    }

    /**
     * One of them.
     *
     * @throws NotAllowed if the caller is no publisher
     */
    public Optional<ManuscriptPicture> find(String code, long id) {
        signedIn.require(Role.PUBLISHER);
        return pictures.find(code, id);
    }

    /**
     * What became of a file.
     *
     * @param id of the picture
     * @param isNew whether the notice did not have it yet
     */
    public record Added(long id, boolean isNew) { }

    /**
     * Adds what a file shows. What is there already is not added again.
     *
     * @param file a PNG, a JPEG or a GIF, or a video as MP4 or WebM, whatever it is called
     * @throws NotAllowed if the caller is no publisher
     * @throws PictureRefused if it is no such file, not whole or too large, or there are too many
     * @throws IllegalArgumentException if there is no such manuscript
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Added add(String code, InputStream file) throws IOException {
        String actor = signedIn.require(Role.PUBLISHER);
        BufferedInputStream content = new BufferedInputStream(file);
        content.mark(CleanVideo.MARK);
        boolean video = CleanVideo.isOne(content.readNBytes(CleanVideo.MARK));
        content.reset();
        return video ? addVideo(code, content, actor) : addPicture(code, content, actor);
    }

    private Added addPicture(String code, InputStream file, String actor) throws IOException {
        // Before the database waits for us. One byte more than the longest tells that it is longer.
        CleanPicture clean = CleanPicture.of(file.readNBytes(LONGEST_FILE + 1));
        return addAnyway(code, clean.name(), Duration.ZERO, actor, () -> stored.keep(clean.name(), clean.content()));
    }

    private Added addVideo(String code, InputStream file, String actor) throws IOException {
        Path copy = Files.createTempFile("aviso", null);
        try {
            long longest = settings.videoMegabytes() * 1_000_000L;
            if (copy(file, copy, longest) > longest) {
                throw new PictureRefused(PictureRefused.Reason.LONG);
            }
            CleanVideo clean = CleanVideo.of(copy);
            return addAnyway(code, clean.name(), clean.duration(), actor, () -> {
                try (InputStream content = Files.newInputStream(copy)) {
                    stored.keepVideo(clean.name(), clean.length(), content);
                }
            });
        } finally {
            // Not every system lets go of it at once.
            if (!copy.toFile().delete()) {
                copy.toFile().deleteOnExit();
            }
        }
    }

    /** Copies a file, or of a longer one a little more than the longest. */
    private static long copy(InputStream file, Path to, long longest) throws IOException {
        long length = 0;
        try (OutputStream out = Files.newOutputStream(to)) {
            byte[] next = file.readNBytes(65_536);
            while (next.length > 0 && length <= longest) {
                out.write(next);
                length += next.length;
                next = file.readNBytes(65_536);
            }
        }
        return length;
    }

    // Where somebody else keeps the same file at the same moment, it is there a moment later.
    private Added addAnyway(String code, PictureName name, Duration duration, String actor, Keeping content) throws IOException {
        try {
            return keepPictures.add(code, name, duration, actor, content);
        } catch (PersistenceException meanwhile) {
            return keepPictures.add(code, name, duration, actor, content);
        }
    }

    /** How the content of a file comes into the database. */
    interface Keeping {

        void keep() throws IOException;
    }

    /**
     * Says what a picture shows. Texts that show it already say what they said.
     *
     * @param version the version of the picture that the caller has read
     * @throws NotAllowed if the caller is no publisher
     * @throws PictureRefused if somebody else has changed it since
     * @throws IllegalArgumentException if there is no such picture, or it is a video and said to decorate only
     */
    public void describe(String code, long id, int version, Description what) {
        String actor = signedIn.require(Role.PUBLISHER);
        ManuscriptPicture picture = picture(code, id);
        if (what.decorative() && picture.isVideo()) {
            throw new IllegalArgumentException("a video always says something");
        }
        if (picture.getVersion() != version) {
            throw new PictureRefused(PictureRefused.Reason.CHANGED);
        }
        int place = pictures.place(picture);
        picture.describe(what, clock.instant());
        pictures.keep(picture);
        trail.record(actor, Deed.CHANGED, AuditEntry.Kind.NOTICE, code, Detail.PICTURE_DESCRIBED.with(place));
    }

    /**
     * Says what is said in a video, in each language. Texts that show it already show what they showed.
     *
     * @param version the version of the picture that the caller has read
     * @param captions new ones, by the tags of their languages; those of the others stay
     * @param speechless whether nobody speaks in it, so that it needs none
     * @throws NotAllowed if the caller is no publisher
     * @throws PictureRefused if somebody else has changed it since
     * @throws IllegalArgumentException if there is no such video
     */
    public void caption(String code, long id, int version, Map<String, Captions> captions, boolean speechless) {
        String actor = signedIn.require(Role.PUBLISHER);
        ManuscriptPicture video = picture(code, id);
        if (!video.isVideo()) {
            throw new IllegalArgumentException("no video");
        }
        if (video.getVersion() != version) {
            throw new PictureRefused(PictureRefused.Reason.CHANGED);
        }
        int place = pictures.place(video);
        Map<String, String> hashes = new HashMap<>();
        captions.forEach((language, track) -> {
            Languages.find(language).orElseThrow(() -> new IllegalArgumentException("no such language"));
            hashes.put(language, track.hash());
            stored.keepTrack(TrackName.of(video.getName(), language, track.hash()), video.getName(), track.file());
        });
        video.caption(hashes, speechless);
        pictures.keep(video);
        trail.record(actor, Deed.CHANGED, AuditEntry.Kind.NOTICE, code, Detail.VIDEO_CAPTIONED.with(place));
    }

    /**
     * What is said in the videos of a manuscript as Markdown, by their ids: what the transcript in a language begins with.
     *
     * @throws NotAllowed if the caller is no publisher
     */
    public Map<Long, String> said(List<ManuscriptPicture> ofManuscript, String language) {
        signedIn.require(Role.PUBLISHER);
        Map<TrackName, Long> videos = new HashMap<>();
        ofManuscript.stream().filter(each -> each.isVideo() && !each.isSpeechless() && each.getTrackName(language) != null)
                .forEach(each -> videos.put(each.getTrackName(language), each.getId()));
        Map<Long, String> said = new HashMap<>();
        stored.tracks(videos.keySet()).forEach((name, file) -> said.put(videos.get(name), Captions.of(file, Duration.ZERO).transcript()));
        return said;
    }

    /**
     * Takes a picture away.
     *
     * @throws NotAllowed if the caller is no publisher
     * @throws PictureRefused if a text shows it, or an earlier version that can still be read
     * @throws IllegalArgumentException if there is no such picture
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void remove(String code, long id) {
        String actor = signedIn.require(Role.PUBLISHER);
        try {
            keepPictures.remove(code, id, actor);
        } catch (PersistenceException meanwhile) {
            // Another notice has just been given the same file: that stays.
            keepPictures.remove(code, id, actor);
        }
    }

    private ManuscriptPicture picture(String code, long id) {
        return pictures.find(code, id).orElseThrow(() -> new IllegalArgumentException("no such picture"));
    }
}
