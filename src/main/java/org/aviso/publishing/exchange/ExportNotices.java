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
     *
     * @throws NotAllowed if the caller is no publisher
     */
    public void json(OutputStream out) throws IOException {
        String actor = signedIn.require(Role.PUBLISHER);
        try (ZipWriter zip = new ZipWriter(out)) {
            Set<PictureName> shown = new TreeSet<>(BY_NAME);
            try (NoticesJson.JsonWriter json = new NoticesJson.JsonWriter(zip.begin(NoticesJson.NAME))) {
                record(actor, all(whole -> {
                    json.add(whole);
                    shown.addAll(whole.names());
                }));
            }
            add(zip, shown);
        }
    }

    /**
     * Writes what readers read, or will, as a folder of Markdown files and pictures.
     *
     * @throws NotAllowed if the caller is no publisher
     */
    public void folder(OutputStream out) throws IOException {
        String actor = signedIn.require(Role.PUBLISHER);
        try (ZipWriter zip = new ZipWriter(out)) {
            Set<PictureName> shown = new TreeSet<>(BY_NAME);
            record(actor, all(whole -> {
                if (whole.notice() != null) {
                    for (Map.Entry<String, String> file : FolderFiles.write(whole.notice()).entrySet()) {
                        zip.add(file.getKey(), file.getValue());
                    }
                    shown.addAll(Whole.of(whole.notice()).names());
                }
            }));
            add(zip, shown);
        }
    }

    // Each by itself: together they may be more than the memory holds.
    private void add(ZipWriter zip, Set<PictureName> names) throws IOException {
        for (PictureName name : names) {
            byte[] content = stored.content(name).orElse(null);
            if (content != null) {
                zip.addPacked(name.address().substring(1), content);
            }
        }
    }

    private int all(Each each) throws IOException {
        int count = 0;
        List<String> codes = manuscripts.codes("", AT_ONCE);
        while (!codes.isEmpty()) {
            Map<String, NoticeCopy> read = notices.read(codes);
            Map<String, ManuscriptCopy> written = manuscripts.read(codes);
            Map<String, List<PictureCopy>> shown = pictures.read(codes);
            for (String code : codes) {
                each.write(new Whole(read.get(code), written.get(code), shown.getOrDefault(code, List.of())));
                count++;
            }
            codes = manuscripts.codes(codes.get(codes.size() - 1), AT_ONCE);
        }
        return count;
    }

    private void record(String actor, int count) {
        trail.record(actor, Deed.EXPORTED, AuditEntry.Kind.NOTICE, null, Detail.COUNT.with(count));
    }
}
