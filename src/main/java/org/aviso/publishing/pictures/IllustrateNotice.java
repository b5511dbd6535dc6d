package org.aviso.publishing.pictures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.aviso.notices.media.StoredPictures;
import org.aviso.publishing.ledger.Manuscript;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.audit.Detail;

/** Adds pictures to a notice, and says of each what it shows. Its texts decide where they stand. */
@ApplicationScoped
@Transactional
public class IllustrateNotice {

    /** How many pictures a notice has at most. */
    public static final int MOST = 50;

    /** The longest file, in bytes. */
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
    private Clock clock;

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
     * Adds what a file shows. What is there already is not added again.
     *
     * @param file a PNG, a JPEG or a GIF, whatever it is called
     * @return the id of the picture
     * @throws NotAllowed if the caller is no publisher
     * @throws PictureRefused if it is no such file, not whole or too large, or there are too many
     * @throws IllegalArgumentException if there is no such manuscript
     */
    public long add(String code, byte[] file) {
        String actor = signedIn.require(Role.PUBLISHER);
        // Before the database waits for us.
        CleanPicture clean = CleanPicture.of(file);
        Manuscript manuscript = pictures.hold(code);
        List<ManuscriptPicture> there = pictures.of(code);
        Optional<ManuscriptPicture> same = there.stream().filter(each -> each.getName().equals(clean.name())).findFirst();
        if (same.isPresent()) {
            return same.get().getId();
        }
        if (there.size() >= MOST) {
            throw new PictureRefused(PictureRefused.Reason.MANY);
        }
        stored.keep(clean.name(), clean.content());
        ManuscriptPicture picture = new ManuscriptPicture(manuscript, clean.name(), clock.instant(), actor);
        pictures.add(picture);
        trail.record(actor, Deed.CHANGED, AuditEntry.Kind.NOTICE, code, Detail.PICTURE_ADDED.with(picture.getId()));
        return picture.getId();
    }

    /**
     * Says what a picture shows. Texts that show it already say what they said.
     *
     * @param version the version of the picture that the caller has read
     * @throws NotAllowed if the caller is no publisher
     * @throws PictureRefused if somebody else has changed it since
     * @throws IllegalArgumentException if there is no such picture
     */
    public void describe(String code, long id, int version, Description what) {
        String actor = signedIn.require(Role.PUBLISHER);
        ManuscriptPicture picture = picture(code, id);
        if (picture.getVersion() != version) {
            throw new PictureRefused(PictureRefused.Reason.CHANGED);
        }
        picture.describe(what, clock.instant());
        pictures.keep();
        trail.record(actor, Deed.CHANGED, AuditEntry.Kind.NOTICE, code, Detail.PICTURE_DESCRIBED.with(id));
    }

    /**
     * Takes a picture away.
     *
     * @throws NotAllowed if the caller is no publisher
     * @throws PictureRefused if a text shows it, or an earlier version that can still be read
     * @throws IllegalArgumentException if there is no such picture
     */
    public void remove(String code, long id) {
        String actor = signedIn.require(Role.PUBLISHER);
        pictures.hold(code);
        ManuscriptPicture picture = picture(code, id);
        if (pictures.isShown(picture)) {
            throw new PictureRefused(PictureRefused.Reason.SHOWN);
        }
        pictures.remove(List.of(picture));
        trail.record(actor, Deed.CHANGED, AuditEntry.Kind.NOTICE, code, Detail.PICTURE_REMOVED.with(id));
    }

    private ManuscriptPicture picture(String code, long id) {
        return pictures.find(code, id).orElseThrow(() -> new IllegalArgumentException("no such picture"));
    }
}
