package org.aviso.publishing.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.aviso.notices.NoticeCopies;
import org.aviso.notices.NoticeCopy;
import org.aviso.publishing.ManuscriptCopies;
import org.aviso.publishing.ledger.ManuscriptCopy;
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

    @Inject
    private NoticeCopies notices;

    @Inject
    private ManuscriptCopies manuscripts;

    @Inject
    private SignedIn signedIn;

    @Inject
    private AuditTrail trail;

    private interface Each {

        void write(Whole whole) throws IOException;
    }

    /**
     * Writes everything as JSON: what readers read, what is being written, and how far it is.
     *
     * @throws NotAllowed if the caller is no publisher
     */
    public void json(OutputStream out) throws IOException {
        String actor = signedIn.require(Role.PUBLISHER);
        try (NoticesJson.JsonWriter json = new NoticesJson.JsonWriter(out)) {
            record(actor, all(json::add));
        }
    }

    /**
     * Writes what readers read, or will, as a folder of Markdown files.
     *
     * @throws NotAllowed if the caller is no publisher
     */
    public void folder(OutputStream out) throws IOException {
        String actor = signedIn.require(Role.PUBLISHER);
        try (NoticesFolder.Writer folder = new NoticesFolder.Writer(out)) {
            record(actor, all(whole -> {
                if (whole.notice() != null) {
                    folder.add(whole.notice());
                }
            }));
        }
    }

    private int all(Each each) throws IOException {
        int count = 0;
        List<String> codes = manuscripts.codes("", AT_ONCE);
        while (!codes.isEmpty()) {
            Map<String, NoticeCopy> read = notices.read(codes);
            Map<String, ManuscriptCopy> written = manuscripts.read(codes);
            for (String code : codes) {
                each.write(new Whole(read.get(code), written.get(code)));
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
