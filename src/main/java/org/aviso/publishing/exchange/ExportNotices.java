package org.aviso.publishing.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aviso.notices.NoticeCopies;
import org.aviso.notices.NoticeCopy;
import org.aviso.notices.media.PictureName;
import org.aviso.notices.media.StoredPictures;
import org.aviso.notices.media.TrackName;
import org.aviso.publishing.ManuscriptCopies;
import org.aviso.publishing.ledger.ManuscriptCopy;
import org.aviso.publishing.pictures.PictureCopies;
import org.aviso.publishing.pictures.PictureCopy;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.audit.Detail;

/** Gives out all notices, a part at a time: none waits in memory for the others. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class ExportNotices {

    private static final int AT_ONCE = 200;

    private static final Comparator<PictureName> BY_NAME = Comparator.comparing(PictureName::toString);

    @Inject
    private NoticeCopies notices;

    @Inject
    private ManuscriptCopies manuscripts;

    @Inject
    private PictureCopies pictures;

    @Inject
    private StoredPictures stored;

    @Inject
    private SignedIn signedIn;

    @Inject
    private AuditTrail trail;

    private interface Each {

        void write(Whole whole) throws IOException;
    }

    /**
     * Writes everything into a zip file: what readers read, what is being written and how far it is as JSON, and the pictures.
     * What is broken off is no zip file.
     *
     * @throws NotAllowed if the caller is no publisher
     * @throws IOException if nobody takes it any more
     */
    public void json(OutputStream out) throws IOException {
        String actor = signedIn.require(Role.PUBLISHER);
        ZipWriter zip = new ZipWriter(out);
        NoticesJson.JsonWriter json = new NoticesJson.JsonWriter(zip.begin(NoticesJson.NAME));
        Shown shown = new Shown();
        all(actor, whole -> {
            json.add(whole);
            shown.add(whole);
        });
        json.end();
        add(zip, shown);
        zip.end();
    }

    /** What the notices show that were written. */
    private static final class Shown {

        private final Set<PictureName> names = new TreeSet<>(BY_NAME);
        private final Set<TrackName> tracks = new TreeSet<>(Comparator.comparing(TrackName::toString));

        void add(Whole whole) {
            names.addAll(whole.names());
            tracks.addAll(whole.tracks());
        }
    }

    /**
     * Writes what readers read, or will, as a folder of Markdown files and pictures. What is broken off is no zip file.
     *
     * @throws NotAllowed if the caller is no publisher
     * @throws IOException if nobody takes it any more
     */
    public void folder(OutputStream out) throws IOException {
        String actor = signedIn.require(Role.PUBLISHER);
        ZipWriter zip = new ZipWriter(out);
        Shown shown = new Shown();
        all(actor, whole -> {
            if (whole.notice() != null) {
                for (Map.Entry<String, String> file : FolderFiles.write(whole.notice()).entrySet()) {
                    zip.add(file.getKey(), file.getValue());
                }
                shown.add(Whole.of(whole.notice()));
            }
        });
        add(zip, shown);
        zip.end();
    }

    // Each by itself: together they may be more than the memory holds. A video passes by in parts.
    private void add(ZipWriter zip, Shown shown) throws IOException {
        for (PictureName name : shown.names) {
            Long length = name.type().moves() ? stored.length(name).orElse(null) : null;
            byte[] content = name.type().moves() ? null : stored.content(name).orElse(null);
            if (length != null) {
                zip.addPacked(inFolder(name.address()), out -> {
                    for (long position = 0; position < length;) {
                        byte[] part = stored.part(name, position);
                        out.write(part);
                        position += part.length;
                    }
                });
            } else if (content != null) {
                zip.addPacked(inFolder(name.address()), content);
            }
        }
        for (TrackName track : shown.tracks) {
            byte[] content = stored.content(track).orElse(null);
            if (content != null) {
                zip.addPacked(inFolder(track.address()), content);
            }
        }
    }

    private static String inFolder(String address) {
        return address.substring(1);
    }

    // Whoever breaks it off has what was written until then, and the log says so.
    private void all(String actor, Each each) throws IOException {
        int count = 0;
        try {
            for (List<String> codes = manuscripts.codes("", AT_ONCE); !codes.isEmpty();
                    codes = manuscripts.codes(codes.get(codes.size() - 1), AT_ONCE)) {
                Map<String, NoticeCopy> read = notices.read(codes);
                Map<String, ManuscriptCopy> written = manuscripts.read(codes);
                Map<String, List<PictureCopy>> shown = pictures.read(codes);
                for (String code : codes) {
                    count++;
                    each.write(new Whole(read.get(code), written.get(code), shown.getOrDefault(code, List.of())));
                }
            }
        } finally {
            trail.record(actor, Deed.EXPORTED, AuditEntry.Kind.NOTICE, null, Detail.COUNT.with(count));
        }
    }
}
