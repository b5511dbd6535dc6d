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
import org.aviso.notices.NoticeCopies;
import org.aviso.notices.NoticeCopy;
import org.aviso.notices.NoticeText;
import org.aviso.notices.media.StoredPictures;
import org.aviso.offices.Office;
import org.aviso.offices.Offices;
import org.aviso.publishing.ManuscriptCopies;
import org.aviso.publishing.PublishNotice;
import org.aviso.publishing.WriteNotice;
import org.aviso.publishing.ledger.FieldState;
import org.aviso.publishing.ledger.Life;
import org.aviso.publishing.ledger.Manuscript;
import org.aviso.publishing.ledger.ManuscriptCopy;
import org.aviso.publishing.ledger.Occasion;
import org.aviso.publishing.ledger.Words;
import org.aviso.publishing.pictures.PictureCopies;
import org.aviso.publishing.pictures.PictureCopy;
import org.aviso.publishing.pictures.PictureLines;

/** Stores what was found to be right, a part at a time; each part as a whole or not at all. */
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

    /** Stores notices as they were in another portal, and their pictures. */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
    void addWhole(List<Whole> some, CarriedPictures carried) throws SQLException {
        keep(some, carried);
        notices.add(some.stream().map(Whole::notice).filter(Objects::nonNull).toList());
        manuscripts.add(some.stream().map(Whole::manuscript).filter(Objects::nonNull).toList());
        pictures.add(some.stream().filter(whole -> whole.manuscript() != null && !whole.pictures().isEmpty())
                .collect(Collectors.toMap(Whole::code, Whole::pictures)));
    }

    private void keep(List<Whole> some, CarriedPictures carried) {
        stored.keep(carried.of(some.stream().flatMap(whole -> whole.names().stream()).toList()), carried::content);
    }

    /**
     * Stores notices out of files, and their pictures.
     *
     * @param publish whether readers read them at once; else they are manuscripts
     */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
    void add(List<NoticeCopy> some, CarriedPictures carried, boolean publish, Instant now, String actor) throws SQLException {
        keep(some.stream().map(Whole::of).toList(), carried);
        Map<String, Office> byCode = offices.all().stream().collect(Collectors.toMap(Office::getCode, Function.identity()));
        List<NoticeCopy> published = new ArrayList<>();
        List<ManuscriptCopy> written = new ArrayList<>();
        for (NoticeCopy copy : some) {
            written.add(manuscript(copy, byCode.get(copy.office()), publish, now, actor));
            if (publish) {
                published.add(announced(copy, now));
            }
        }
        notices.add(published);
        manuscripts.add(written);
        illustrate(some, publish ? now : null, now, actor);
    }

    // Of what is published somebody stands by what is said of its pictures; of what waits, nobody does yet.
    private void illustrate(List<NoticeCopy> some, Instant described, Instant now, String actor) {
        Map<String, List<PictureCopy>> shown = new HashMap<>();
        for (NoticeCopy copy : some) {
            PictureLines lines = new PictureLines();
            sourceFirst(copy).forEach(text -> lines.read(text.language(), text.words().body()));
            copy.editions().forEach(edition -> lines.read(edition.language(), edition.words().body()));
            List<PictureCopy> said = lines.copies(described, now, actor);
            if (!said.isEmpty()) {
                shown.put(copy.code(), said);
            }
        }
        pictures.add(shown);
    }

    // What is old is no news; what comes out later will be.
    private static NoticeCopy announced(NoticeCopy copy, Instant now) {
        return new NoticeCopy(copy.code(), copy.kind(), copy.office(), copy.sourceLanguage(), copy.published(), copy.revised(),
                copy.expires(), copy.archived(), copy.published().isAfter(now) ? 1 : 0, copy.hurried(), copy.edition(),
                copy.event(), copy.texts(), copy.editions(), copy.addresses());
    }

    private static ManuscriptCopy manuscript(NoticeCopy copy, Office office, boolean publish, Instant now, String actor) {
        Manuscript manuscript = new Manuscript(copy.code(), copy.kind(), office, copy.sourceLanguage(), now, actor);
        if (copy.event() != null) {
            manuscript.state(copy.kind(), office, new Occasion(copy.event().starts(), copy.event().ends(), copy.event().link()), now,
                    actor);
        }
        for (NoticeCopy.TextCopy text : sourceFirst(copy)) {
            manuscript.write(text.language(), words(text.words()), FieldState.DRAFT, false, now, actor);
            if (publish && text.edition() == copy.edition()) {
                manuscript.review(text.language(), manuscript.getFields(), now, actor);
            }
        }
        ManuscriptCopy written = ManuscriptCopy.of(manuscript);
        return publish ? written.asPublished(copy.archived() != null ? Life.ARCHIVED : copy.edition() > 1 ? Life.CORRECTED
                : Life.PUBLISHED, copy.published(), copy.expires()) : written;
    }

    private static List<NoticeCopy.TextCopy> sourceFirst(NoticeCopy copy) {
        return copy.texts().stream().sorted(Comparator.comparing(text -> !text.language().equals(copy.sourceLanguage()))).toList();
    }

    private static Words words(NoticeText.Words words) {
        return new Words(words.slug(), words.title(), words.summary(), words.body(), words.place());
    }

    /** Writes what a file says into a manuscript. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void write(NoticeCopy copy, CarriedPictures carried, Instant now, String actor) {
        keep(List.of(Whole.of(copy)), carried);
        illustrate(List.of(copy), null, now, actor);
        for (NoticeCopy.TextCopy text : sourceFirst(copy)) {
            Manuscript manuscript = writeNotice.find(copy.code()).orElseThrow();
            writeNotice.write(copy.code(), manuscript.getVersion(), text.language(),
                    new WriteNotice.Writing(words(text.words()), false, false, false));
        }
        decide(copy);
    }

    private void decide(NoticeCopy copy) {
        Manuscript manuscript = writeNotice.find(copy.code()).orElseThrow();
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

    /** Publishes what a file says as the next edition of a notice, or of what is planned. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void correct(NoticeCopy copy, CarriedPictures carried, Instant now, String actor) {
        keep(List.of(Whole.of(copy)), carried);
        illustrate(List.of(copy), now, now, actor);
        for (NoticeCopy.TextCopy text : sourceFirst(copy)) {
            Manuscript manuscript = writeNotice.find(copy.code()).orElseThrow();
            writeNotice.write(copy.code(), manuscript.getVersion(), text.language(),
                    new WriteNotice.Writing(words(text.words()), false, false, true));
        }
        decide(copy);
        PublishNotice.Standing standing = publishNotice.look(copy.code()).orElseThrow();
        publishNotice.publish(copy.code(), standing.manuscript().getVersion(), new PublishNotice.Order(
                standing.read() ? null : standing.notice().getPublished(), copy.expires(), corrections(copy), standing.seal()));
    }

    /** What a file says that it corrects, by the tags of the languages. */
    static Map<String, String> corrections(NoticeCopy copy) {
        Map<String, String> corrections = new HashMap<>();
        copy.texts().forEach(text -> copy.editions().stream()
                .filter(edition -> edition.language().equals(text.language()) && edition.number() == text.edition()
                        && edition.correction() != null)
                .forEach(edition -> corrections.put(text.language(), edition.correction())));
        return corrections;
    }

    /** Whether a file says the same as what is stored, as far as files go. */
    static boolean isSame(NoticeCopy file, NoticeCopy stored) {
        Map<String, NoticeText.Words> before = words(stored);
        return words(file).equals(before) && file.kind() == stored.kind() && file.office().equals(stored.office())
                && Objects.equals(file.expires(), stored.expires()) && isSameTime(file.event(), stored.event())
                && (file.event() == null || Objects.equals(file.event().link(), stored.event().link()));
    }

    /** Whether an event takes place at the same time, or as little. */
    static boolean isSameTime(NoticeCopy.EventCopy file, NoticeCopy.EventCopy stored) {
        return file == null || stored == null ? file == stored : file.starts().equals(stored.starts())
                && Objects.equals(file.ends(), stored.ends()) && file.status() == stored.status();
    }

    static Map<String, NoticeText.Words> words(NoticeCopy copy) {
        return copy.texts().stream().collect(Collectors.toMap(NoticeCopy.TextCopy::language, NoticeCopy.TextCopy::words));
    }

    /** Whether what is being written is what readers read. */
    static boolean isSame(ManuscriptCopy manuscript, NoticeCopy stored) {
        return manuscript.texts().stream().allMatch(text -> stored.texts().stream()
                .anyMatch(read -> read.language().equals(text.language()) && words(read.words()).equals(text.words())));
    }

}
