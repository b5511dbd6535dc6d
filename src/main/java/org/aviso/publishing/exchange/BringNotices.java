package org.aviso.publishing.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aviso.language.Languages;
import org.aviso.notices.NoticeCopies;
import org.aviso.notices.NoticeCopy;
import org.aviso.notices.media.StoredPictures;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.offices.Office;
import org.aviso.offices.Offices;
import org.aviso.publishing.ManuscriptChanged;
import org.aviso.publishing.ManuscriptCopies;
import org.aviso.publishing.PublishNotice;
import org.aviso.publishing.WriteNotice;
import org.aviso.publishing.ledger.FieldState;
import org.aviso.publishing.ledger.Life;
import org.aviso.publishing.ledger.Manuscript;
import org.aviso.publishing.ledger.ManuscriptCopy;
import org.aviso.publishing.ledger.Occasion;
import org.aviso.publishing.pictures.PictureCopies;
import org.aviso.publishing.pictures.PictureCopy;
import org.aviso.publishing.pictures.PictureLines;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.audit.Detail;

/** Stores what was found to be right, a part at a time; each part as a whole, with its entries in the log, or not at all. */
@ApplicationScoped
class BringNotices {

    @Inject
    private NoticeCopies notices;

    @Inject
    private ManuscriptCopies manuscripts;

    @Inject
    private PictureCopies pictures;

    @Inject
    private StoredPictures stored;

    @Inject
    private Offices offices;

    @Inject
    private WriteNotice writeNotice;

    @Inject
    private PublishNotice publishNotice;

    @Inject
    private AuditTrail trail;

    /**
     * Who brings in what.
     *
     * @param pictures what came with the file
     * @param publish whether it goes out at once
     * @param restored whether the file is all that this portal has: then its word is taken for who did what
     */
    record Bringing(CarriedPictures pictures, boolean publish, boolean restored, Instant now, String actor,
            LeadTimePolicy.Stored policy) { }

    /** Stores notices as they were in another portal, and their pictures. */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = {SQLException.class, RuntimeException.class})
    void addWhole(List<Whole> some, Bringing bringing) throws SQLException {
        List<Whole> taken = bringing.restored() ? some : some.stream().map(whole -> whole.saidBy(bringing.actor())).toList();
        keep(taken, bringing);
        // Their followers were told there.
        notices.add(taken.stream().map(Whole::notice).filter(Objects::nonNull)
                .map(notice -> notice.published().isAfter(bringing.now()) ? notice : notice.withUntold(0)).toList());
        manuscripts.add(taken.stream().map(Whole::manuscript).filter(Objects::nonNull).toList());
        pictures.add(taken.stream().filter(whole -> whole.manuscript() != null && !whole.pictures().isEmpty())
                .collect(Collectors.toMap(Whole::code, Whole::pictures)));
        taken.forEach(whole -> record(whole.code(), whole.notice(), bringing));
    }

    private void keep(List<Whole> some, Bringing bringing) {
        bringing.pictures().keep(some.stream().flatMap(whole -> whole.names().stream()).toList(), stored);
    }

    private void record(String code, NoticeCopy published, Bringing bringing) {
        boolean urgent = published != null && published.hurried() != null && Languages.required().stream()
                .anyMatch(language -> published.texts().stream().noneMatch(text -> text.language().equals(language.tag())));
        trail.record(bringing.actor(), Deed.CHANGED, AuditEntry.Kind.NOTICE, code,
                Detail.IMPORTED.with(1) + (urgent ? ", " + Detail.URGENT.with() : ""));
    }

    /** Stores notices out of files, and their pictures. */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = {SQLException.class, RuntimeException.class})
    void add(List<NoticeCopy> some, Bringing bringing) throws SQLException {
        keep(some.stream().map(Whole::of).toList(), bringing);
        Map<String, Office> byCode = offices.all().stream().collect(Collectors.toMap(Office::getCode, Function.identity()));
        List<NoticeCopy> published = new ArrayList<>();
        List<ManuscriptCopy> written = new ArrayList<>();
        for (NoticeCopy copy : some) {
            written.add(manuscript(copy, byCode.get(copy.office()), bringing));
            if (bringing.publish()) {
                // What is old is no news; what comes out later will be.
                published.add(copy.withUntold(copy.published().isAfter(bringing.now()) ? 1 : 0));
            }
        }
        notices.add(published);
        manuscripts.add(written);
        illustrate(some, bringing);
        some.forEach(copy -> record(copy.code(), bringing.publish() ? copy : null, bringing));
    }

    // Of what is published somebody stands by what is said of its pictures; of what waits, nobody does yet.
    private void illustrate(List<NoticeCopy> some, Bringing bringing) {
        Map<String, List<PictureCopy>> shown = new HashMap<>();
        for (NoticeCopy copy : some) {
            List<PictureCopy> said = said(copy, bringing.publish() ? bringing.now() : null, bringing.now(), bringing.actor());
            if (!said.isEmpty()) {
                shown.put(copy.code(), said.stream().map(bringing.pictures()::timed).toList());
            }
        }
        pictures.add(shown);
    }

    /** What the texts of a notice say of its pictures. */
    static List<PictureCopy> said(NoticeCopy copy, Instant described, Instant now, String actor) {
        PictureLines lines = new PictureLines();
        sourceFirst(copy, copy.sourceLanguage()).forEach(text -> lines.read(text.language(), text.words().body()));
        copy.editions().forEach(edition -> lines.read(edition.language(), edition.words().body()));
        return lines.copies(described, now, actor);
    }

    private static ManuscriptCopy manuscript(NoticeCopy copy, Office office, Bringing bringing) {
        Instant now = bringing.now();
        String actor = bringing.actor();
        Manuscript manuscript = new Manuscript(copy.code(), copy.kind(), office, copy.sourceLanguage(), now, actor);
        if (copy.event() != null) {
            manuscript.state(copy.kind(), office, new Occasion(copy.event().starts(), copy.event().ends(), copy.event().link()), now,
                    actor);
        }
        for (NoticeCopy.TextCopy text : sourceFirst(copy, copy.sourceLanguage())) {
            manuscript.write(text.language(), UpdateCheck.words(text.words()), FieldState.DRAFT, false, now, actor);
            if (bringing.publish() && text.edition() == copy.edition()) {
                manuscript.review(text.language(), manuscript.getFields(), now, actor);
            }
        }
        ManuscriptCopy written = ManuscriptCopy.of(manuscript);
        return bringing.publish() ? written.asPublished(copy.archived() != null ? Life.ARCHIVED : copy.edition() > 1
                ? Life.CORRECTED : Life.PUBLISHED, copy.published(), copy.expires()) : written;
    }

    private static List<NoticeCopy.TextCopy> sourceFirst(NoticeCopy copy, String source) {
        return copy.texts().stream().sorted(Comparator.comparing(text -> !text.language().equals(source))).toList();
    }

    /**
     * Brings a notice that is here to what a file says: writes it into its manuscript, and publishes that as the next edition
     * if it goes out at once.
     *
     * @throws ManuscriptChanged if it is no longer as it was when the file was checked
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void update(Incoming incoming, Bringing bringing) {
        NoticeCopy copy = incoming.whole().notice();
        // From here on nobody else writes on it: what was checked is asked again of what is stored now.
        manuscripts.hold(copy.code());
        Manuscript manuscript = writeNotice.find(copy.code()).orElseThrow(() -> new ManuscriptChanged(copy.code()));
        List<String> code = List.of(copy.code());
        if (!new UpdateCheck(incoming, notices.read(code).get(copy.code()), manuscripts.read(code).get(copy.code()),
                bringing.publish(), bringing.now(), bringing.policy()).problems().isEmpty()) {
            throw new ManuscriptChanged(copy.code());
        }
        keep(List.of(Whole.of(copy)), bringing);
        illustrate(List.of(copy), bringing);
        for (NoticeCopy.TextCopy text : sourceFirst(copy, manuscript.getSourceLanguage())) {
            writeNotice.write(copy.code(), manuscript.getVersion(), text.language(), new WriteNotice.Writing(
                    UpdateCheck.words(text.words()), false, false, bringing.publish()));
        }
        decide(copy, manuscript);
        if (bringing.publish()) {
            PublishNotice.Standing standing = publishNotice.look(copy.code()).orElseThrow();
            publishNotice.publish(copy.code(), standing.manuscript().getVersion(), new PublishNotice.Order(
                    standing.read() ? null : standing.notice().getPublished(), copy.expires(), UpdateCheck.corrections(copy),
                    standing.seal()));
        }
        record(copy.code(), null, bringing);
    }

    private void decide(NoticeCopy copy, Manuscript manuscript) {
        Occasion event = manuscript.getEvent();
        Instant starts = copy.event() == null ? null : copy.event().starts();
        Instant ends = copy.event() == null ? null : copy.event().ends();
        String link = copy.event() == null ? null : copy.event().link();
        if (manuscript.getKind() != copy.kind() || !manuscript.getOffice().getCode().equals(copy.office())
                || !Objects.equals(event.getStarts(), starts) || !Objects.equals(event.getEnds(), ends)
                || !Objects.equals(event.getLink(), link)) {
            writeNotice.decide(copy.code(), manuscript.getVersion(), new WriteNotice.Facts(copy.kind(), copy.office(), starts, ends,
                    link));
        }
    }
}
