package org.aviso.publishing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.aviso.offices.Office;
import org.aviso.offices.Offices;
import org.aviso.platform.RowsAtOnce;
import org.aviso.publishing.ledger.Manuscript;
import org.aviso.publishing.ledger.ManuscriptCopy;
import org.aviso.publishing.ledger.Words;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;

/** Manuscripts as they are carried from one portal to another: some at once, since there may be many. */
@ApplicationScoped
@Transactional
public class ManuscriptCopies {

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Resource(lookup = "jdbc/aviso")
    private DataSource database;

    @Inject
    private Offices offices;

    @Inject
    private Manuscripts manuscripts;

    @Inject
    private SignedIn signedIn;

    /**
     * The codes of notices and of manuscripts, each once, in the order of the database.
     *
     * @param after only those after this one; empty for the first
     * @throws NotAllowed if the caller is no publisher
     */
    public List<String> codes(String after, int limit) {
        signedIn.require(Role.PUBLISHER);
        String next = " WHERE code > ?%d ORDER BY code FETCH FIRST " + limit + " ROWS ONLY";
        return entities.createNativeQuery("SELECT code FROM (SELECT code FROM notice" + next.formatted(1) + ") a UNION"
                        + " SELECT code FROM (SELECT code FROM manuscript" + next.formatted(2) + ") b ORDER BY code FETCH FIRST "
                        + limit + " ROWS ONLY")
                .setParameter(1, after).setParameter(2, after).getResultList().stream().map(code -> (String) code).toList();
    }

    /**
     * Those of these codes that manuscripts have.
     *
     * @throws NotAllowed if the caller is no publisher
     */
    public Set<String> known(Collection<String> codes) {
        signedIn.require(Role.PUBLISHER);
        return codes.isEmpty() ? Set.of() : entities.createQuery("select m.code from Manuscript m where m.code in :codes",
                String.class).setParameter("codes", codes).getResultStream().collect(Collectors.toSet());
    }

    /**
     * Lets nobody else change a manuscript until the transaction of the caller ends.
     *
     * @throws NotAllowed if the caller is no publisher
     */
    public void hold(String code) {
        signedIn.require(Role.PUBLISHER);
        manuscripts.hold(code);
    }

    /**
     * The manuscripts of these codes, by their codes.
     *
     * @throws NotAllowed if the caller is no publisher
     */
    public Map<String, ManuscriptCopy> read(Collection<String> codes) {
        signedIn.require(Role.PUBLISHER);
        return codes.isEmpty() ? Map.of() : entities.createQuery("select m from Manuscript m where m.code in :codes",
                        Manuscript.class).setParameter("codes", codes)
                .setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "m.texts")
                .setHint("eclipselink.batch", "m.texts.ledger").setHint("eclipselink.batch", "m.office").getResultStream()
                .map(ManuscriptCopy::of).collect(Collectors.toMap(ManuscriptCopy::code, Function.identity()));
    }

    /**
     * Stores manuscripts whose codes no other has.
     *
     * @throws NotAllowed if the caller is no publisher
     * @throws SQLException if the database refuses any of them: then it has none
     */
    @Transactional(rollbackOn = SQLException.class)
    public void add(List<ManuscriptCopy> copies) throws SQLException {
        signedIn.require(Role.PUBLISHER);
        if (copies.isEmpty()) {
            return;
        }
        Map<String, Long> officeIds = offices.all().stream().collect(Collectors.toMap(Office::getCode, Office::getId));
        try (Connection connection = database.getConnection()) {
            try (RowsAtOnce rows = new RowsAtOnce(connection, "manuscript", "code, kind, office_id, source_language, stage,"
                    + " published, expires, event_starts, event_ends, event_link, urgent_reason, urgent_by, urgent_at, changed,"
                    + " changed_by, version")) {
                for (ManuscriptCopy copy : copies) {
                    rows.add(copy.code(), copy.kind(), officeIds.get(copy.office()), copy.sourceLanguage(), copy.stage(),
                            copy.published(), copy.expires(), copy.event().getStarts(), copy.event().getEnds(),
                            copy.event().getLink(), copy.urgentReason(), copy.urgentBy(), copy.urgentAt(), copy.changed(),
                            copy.changedBy(), 1);
                }
                rows.write();
            }
            List<String> codes = copies.stream().map(ManuscriptCopy::code).toList();
            Map<String, Long> ids = RowsAtOnce.ids(connection, "SELECT code, id FROM manuscript WHERE code IN", codes);
            try (RowsAtOnce rows = new RowsAtOnce(connection, "manuscript_text", "manuscript_id, language, slug, title, summary,"
                    + " body, place")) {
                for (ManuscriptCopy copy : copies) {
                    for (ManuscriptCopy.TextCopy text : copy.texts()) {
                        Words words = text.words();
                        rows.add(ids.get(copy.code()), text.language(), words.slug(), words.title(), words.summary(), words.body(),
                                words.place());
                    }
                }
                rows.write();
            }
            Map<String, Long> texts = RowsAtOnce.ids(connection, "SELECT m.code || '/' || t.language, t.id FROM"
                    + " manuscript_text t JOIN manuscript m ON m.id = t.manuscript_id WHERE m.code IN", codes);
            try (RowsAtOnce rows = new RowsAtOnce(connection, "manuscript_field", "manuscript_text_id, field, state, source_hash,"
                    + " changed, changed_by, reviewed, reviewed_by")) {
                for (ManuscriptCopy copy : copies) {
                    for (ManuscriptCopy.TextCopy text : copy.texts()) {
                        for (ManuscriptCopy.EntryCopy entry : text.ledger()) {
                            rows.add(texts.get(copy.code() + "/" + text.language()), entry.field(), entry.state(),
                                    entry.sourceHash(), entry.changed(), entry.changedBy(), entry.reviewed(), entry.reviewedBy());
                        }
                    }
                }
                rows.write();
            }
        }
    }
}
