package org.aviso.publishing.pictures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.aviso.notices.media.PictureName;
import org.aviso.publishing.ledger.Manuscript;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.audit.Detail;

/**
 * Adds and removes a picture, each in a transaction of its own: where two notices are given the same file at the same moment,
 * one of them is refused by the database, and tries again.
 */
@ApplicationScoped
class KeepPictures {

    @Inject
    private ManuscriptPictures pictures;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = IOException.class)
    IllustrateNotice.Added add(String code, PictureName name, Duration duration, String actor,
            IllustrateNotice.Keeping content) throws IOException {
        Manuscript manuscript = pictures.hold(code);
        List<ManuscriptPicture> there = pictures.of(code);
        Optional<ManuscriptPicture> same = there.stream().filter(each -> each.getName().equals(name)).findFirst();
        if (same.isPresent()) {
            return new IllustrateNotice.Added(same.get().getId(), false);
        }
        if (there.size() >= IllustrateNotice.MOST) {
            throw new PictureRefused(PictureRefused.Reason.MANY);
        }
        content.keep();
        ManuscriptPicture picture = new ManuscriptPicture(manuscript, name, duration, clock.instant(), actor);
        pictures.add(picture);
        trail.record(actor, Deed.CHANGED, AuditEntry.Kind.NOTICE, code, Detail.PICTURE_ADDED.with(there.size() + 1));
        return new IllustrateNotice.Added(picture.getId(), true);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void remove(String code, long id, String actor) {
        pictures.hold(code);
        ManuscriptPicture picture = pictures.find(code, id).orElseThrow(() -> new IllegalArgumentException("no such picture"));
        if (pictures.isShown(picture)) {
            throw new PictureRefused(PictureRefused.Reason.SHOWN);
        }
        int place = pictures.place(picture);
        pictures.remove(List.of(picture));
        trail.record(actor, Deed.CHANGED, AuditEntry.Kind.NOTICE, code, Detail.PICTURE_REMOVED.with(place));
    }
}
