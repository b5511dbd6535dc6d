package org.aviso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aviso.language.Languages;
import org.aviso.language.Legibility;
import org.aviso.notices.Event;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeCopies;
import org.aviso.notices.NoticeText;
import org.aviso.notices.Notices;
import org.aviso.notices.Publication;
import org.aviso.publishing.checks.MarkdownCheck;
import org.aviso.publishing.checks.PictureCheck;
import org.aviso.publishing.ledger.Field;
import org.aviso.publishing.ledger.FieldState;
import org.aviso.publishing.ledger.Manuscript;
import org.aviso.publishing.ledger.Words;
import org.aviso.publishing.pictures.IllustrateNotice;
import org.aviso.publishing.pictures.ManuscriptPicture;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.audit.Detail;

/**
 * Lets readers read what was written: now or from a moment on, for the first time or corrected. It is refused while
 * anything stands in the way in any language; only an advisory that cannot wait goes out before the others are ready.
 */
@ApplicationScoped
@Transactional
public class PublishNotice {

    /** The longest note on a correction, and the longest reason why something cannot wait, in characters. */
    public static final int LONGEST_NOTE = 1000;

    @Inject
    private WriteNotice writeNotice;

    @Inject
    private Manuscripts manuscripts;

    @Inject
    private Notices notices;

    @Inject
    private NoticeCopies copies;

    @Inject
    private IllustrateNotice illustrateNotice;

    @Inject
    private SignedIn signedIn;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /**
     * How somebody wants it to be published.
     *
     * @param at from when on it can be read, or null for now
     * @param expires when lists show it no longer, or null
     * @param corrections what is corrected, by the tags of the languages; needed in those that are
     *        {@link Standing#corrected()}
     * @param confirmed the {@link Standing#seal seal} of the doubts that were read and are right; or null
     */
    public record Order(Instant at, Instant expires, Map<String, String> corrections, String confirmed) { }

    /**
     * How it stands with a manuscript.
     *
     * @param notice what readers read, or will; null where it was never published
     * @param obstacles what must be mended first
     * @param later what is missing in languages that no notice waits for: until it is mended, their readers read another
     * @param doubts what must be mended or confirmed first
     * @param seal what tells these doubts from others; null where there are none
     * @param read whether readers have read it: what is new for them is then a correction
     * @param renewed the languages in which readers will read something else than now, or something at last
     */
    public record Standing(Manuscript manuscript, Notice notice, List<Obstacle> obstacles, List<Obstacle> later, List<Doubt> doubts, String seal,
            boolean read, Set<String> renewed) {

        /** Whether it says anything that the notice does not. */
        public boolean changed() {
            return notice == null || notice.isUrgent() || !renewed.isEmpty()
                    || !notice.getOffice().getId().equals(manuscript.getOffice().getId());
        }

        /** The languages whose readers are told what is corrected. */
        public List<String> corrected() {
            return manuscript.getLanguages().stream()
                    .filter(language -> read && renewed.contains(language) && notice.getTexts().containsKey(language)).toList();
        }

        /** The languages that are ready, as the source has it now; of what is not urgent, all that it waits for. */
        public List<String> ready() {
            Set<String> held = Stream.concat(obstacles.stream(), later.stream()).map(Obstacle::language).filter(Objects::nonNull).collect(Collectors.toSet());
            return manuscript.getLanguages().stream().filter(language -> !held.contains(language)).toList();
        }

        /** Whether it could go out in the language in which it was written, though others are not ready. */
        public boolean canHurry() {
            return manuscript.getKind() == Notice.Kind.ADVISORY && !obstacles.isEmpty()
                    && ready().contains(manuscript.getSourceLanguage());
        }
    }

    /**
     * When something is to be published, whatever it says.
     *
     * @param archived whether its notice was put away
     * @param read whether readers have read it
     * @param starts when its event begins; null where it announces none
     * @param at from when on it can be read, or null for now
     * @param expires when lists show it no longer, or null
     */
    public record Plan(boolean archived, boolean read, Instant starts, Instant at, Instant expires) { }

    /** Why something cannot be published at that time, from a page or from a file; nothing where it can. */
    public static Optional<PublicationRefused.Reason> refusal(Plan plan, Instant now) {
        Instant from = plan.at() != null ? plan.at() : now;
        PublicationRefused.Reason reason = null;
        if (plan.archived()) {
            reason = PublicationRefused.Reason.ARCHIVED;
        } else if (plan.read() && plan.at() != null) {
            reason = PublicationRefused.Reason.ALREADY_READ;
        } else if (plan.at() != null && !plan.at().isAfter(now)) {
            reason = PublicationRefused.Reason.PAST;
        } else if (!plan.read() && plan.starts() != null && !plan.starts().isAfter(from)) {
            reason = PublicationRefused.Reason.AFTER_EVENT;
        } else if (plan.expires() != null && !plan.expires().isAfter(from)) {
            reason = PublicationRefused.Reason.EXPIRED;
        }
        return Optional.ofNullable(reason);
    }

    /**
     * How it stands with a manuscript.
     *
     * @throws NotAllowed if the caller is no publisher
     */
    public Optional<Standing> look(String code) {
        signedIn.require(Role.PUBLISHER);
        return writeNotice.find(code).map(this::standing);
    }

    private Standing standing(Manuscript manuscript) {
        Notice notice = notices.byCode(manuscript.getCode()).orElse(null);
        Map<Boolean, List<Obstacle>> obstacles = obstacles(manuscript, notice).stream()
                .collect(Collectors.partitioningBy(each -> waitsFor(manuscript, each.language())));
        List<Obstacle> later = obstacles.get(false);
        Set<String> absent = later.stream().map(Obstacle::language).collect(Collectors.toSet());
        List<Doubt> doubts = Doubt.of(manuscript).stream().filter(doubt -> !absent.contains(doubt.language())).toList();
        Set<String> renewed = renewed(manuscript, notice);
        renewed.removeAll(absent);
        return new Standing(manuscript, notice, obstacles.get(true), later, doubts, Doubt.seal(doubts),
                notice != null && !notice.getPublished().isAfter(clock.instant()), renewed);
    }

    private static boolean waitsFor(Manuscript manuscript, String language) {
        return language == null || Languages.isRequired(language) || language.equals(manuscript.getSourceLanguage());
    }

    /**
     * Publishes it: for the first time, or as the next edition.
     *
     * @param version the version of the manuscript that the caller has read
     * @throws NotAllowed if the caller is no publisher
     * @throws ManuscriptChanged if somebody else has changed it since
     * @throws PublicationRefused if anything stands in the way
     * @throws IllegalArgumentException if there is no such manuscript, or a note is too long or not legible
     */
    public void publish(String code, int version, Order order) {
        String actor = signedIn.require(Role.PUBLISHER);
        Standing standing = toPublish(code, version);
        Manuscript manuscript = standing.manuscript();
        refuseIf(!standing.obstacles().isEmpty(), PublicationRefused.Reason.OBSTACLES, standing.obstacles());
        refuseIf(standing.seal() != null && !standing.seal().equals(order.confirmed()), PublicationRefused.Reason.DOUBTS);
        Instant now = clock.instant();
        Instant from = order.at() != null ? order.at() : now;
        refusal(new Plan(standing.notice() != null && standing.notice().getArchived() != null, standing.read(),
                manuscript.getKind() == Notice.Kind.EVENT ? manuscript.getEvent().getStarts() : null, order.at(), order.expires()),
                now).ifPresent(reason -> refuseIf(true, reason));
        refuseIf(!standing.changed() && Objects.equals(order.expires(), standing.notice().getExpires())
                && (standing.read() || from.equals(standing.notice().getPublished())), PublicationRefused.Reason.NOTHING_NEW);
        release(standing, from, order.expires(), standing.ready(), order.corrections(), false, actor);
        trail.record(actor, Deed.CHANGED, AuditEntry.Kind.NOTICE, code,
                (standing.read() ? Detail.CORRECTED : order.at() == null ? Detail.PUBLISHED : Detail.SCHEDULED).with());
    }

    /**
     * Publishes an advisory that cannot wait in the languages that are ready. Readers of the others are told in their
     * language that it follows, and whom to call.
     *
     * @param version the version of the manuscript that the caller has read
     * @param reason why it cannot wait; it is kept with the name of the caller
     * @param corrections as of {@link Order}
     * @throws NotAllowed if the caller is no publisher
     * @throws ManuscriptChanged if somebody else has changed it since
     * @throws PublicationRefused if it is no advisory, or anything stands in the way in the language of its source
     * @throws IllegalArgumentException as {@link #publish}
     */
    public void hurry(String code, int version, String reason, Map<String, String> corrections) {
        String actor = signedIn.require(Role.PUBLISHER);
        Standing standing = toPublish(code, version);
        Manuscript manuscript = standing.manuscript();
        refuseIf(manuscript.getKind() != Notice.Kind.ADVISORY, PublicationRefused.Reason.NO_ADVISORY);
        refuseIf(standing.obstacles().isEmpty(), PublicationRefused.Reason.NOT_NEEDED);
        refuseIf(!standing.canHurry(), PublicationRefused.Reason.OBSTACLES, standing.obstacles());
        refuseIf(reason == null || reason.isBlank(), PublicationRefused.Reason.NO_REASON);
        refuseIf(standing.ready().stream().noneMatch(standing.renewed()::contains), PublicationRefused.Reason.NOTHING_NEW);
        Instant now = clock.instant();
        manuscript.hurry(fit(reason), now, actor);
        release(standing, now, manuscript.getExpires(), standing.ready(), corrections, true, actor);
        trail.record(actor, Deed.CHANGED, AuditEntry.Kind.NOTICE, code, Detail.URGENT.with());
    }

    /**
     * Takes its notice out of the lists; its address stays. One whose time has not come is a draft again, and nobody will
     * have read it.
     *
     * @throws NotAllowed if the caller is no publisher
     * @throws ManuscriptChanged if somebody else has changed it since
     * @throws PublicationRefused if it was never published, or is put away already
     */
    public void archive(String code, int version) {
        String actor = signedIn.require(Role.PUBLISHER);
        Standing standing = toChange(code, version);
        refuseIf(standing.notice() == null || standing.notice().getArchived() != null,
                PublicationRefused.Reason.NOT_PUBLISHED);
        Instant now = clock.instant();
        if (!standing.read()) {
            notices.withdraw(standing.notice());
            standing.manuscript().withdraw(now, actor);
            keep(standing.manuscript());
            trail.record(actor, Deed.CHANGED, AuditEntry.Kind.NOTICE, code, Detail.UNSCHEDULED.with());
            return;
        }
        standing.notice().archive(now);
        standing.manuscript().archive(now, actor);
        keep(standing.manuscript());
        trail.record(actor, Deed.CHANGED, AuditEntry.Kind.NOTICE, code, Detail.ARCHIVED.with());
    }

    /**
     * Puts its notice back into the lists.
     *
     * @throws NotAllowed if the caller is no publisher
     * @throws ManuscriptChanged if somebody else has changed it since
     * @throws PublicationRefused if it was not put away
     */
    public void restore(String code, int version) {
        String actor = signedIn.require(Role.PUBLISHER);
        Standing standing = toChange(code, version);
        refuseIf(standing.notice() == null || standing.notice().getArchived() == null,
                PublicationRefused.Reason.NOT_PUBLISHED);
        Instant now = clock.instant();
        standing.notice().restore(now);
        standing.manuscript().publish(standing.notice(), standing.notice().getEdition() > 1, now, actor);
        keep(standing.manuscript());
        trail.record(actor, Deed.CHANGED, AuditEntry.Kind.NOTICE, code, Detail.RESTORED.with());
    }

    private Standing toChange(String code, int version) {
        manuscripts.hold(code);
        Standing standing = look(code).orElseThrow(() -> new IllegalArgumentException("no such manuscript"));
        if (standing.manuscript().getVersion() != version) {
            throw new ManuscriptChanged(code);
        }
        return standing;
    }

    private Standing toPublish(String code, int version) {
        Standing standing = toChange(code, version);
        refuseIf(standing.notice() != null && standing.notice().getArchived() != null, PublicationRefused.Reason.ARCHIVED);
        return standing;
    }

    private void release(Standing standing, Instant from, Instant expires, List<String> languages,
            Map<String, String> corrections, boolean urgent, String actor) {
        Manuscript manuscript = standing.manuscript();
        Map<String, String> notes = new HashMap<>();
        standing.corrected().stream().filter(languages::contains)
                .forEach(language -> notes.put(language, fit(corrections.get(language))));
        refuseIf(notes.containsValue(null), PublicationRefused.Reason.NO_CORRECTION);
        boolean event = manuscript.getKind() == Notice.Kind.EVENT;
        Map<String, NoticeText.Words> words = new LinkedHashMap<>();
        languages.forEach(language -> words.put(language, toRead(manuscript, language)));
        try {
            Notice notice = notices.publish(new Publication(manuscript.getCode(), manuscript.getKind(),
                    manuscript.getOffice(), manuscript.getSourceLanguage(), from, expires,
                    event ? new Event(manuscript.getEvent().getStarts(), manuscript.getEvent().getEnds(),
                            Event.Status.SCHEDULED, manuscript.getEvent().getLink()) : null,
                    manuscript.getEvent().getLink(), words, standing.renewed(), notes, urgent));
            manuscript.publish(notice, !notes.isEmpty(), clock.instant(), actor);
        } catch (OptimisticLockException meanwhile) {
            throw new ManuscriptChanged(manuscript.getCode());
        }
        keep(manuscript);
    }

    private void keep(Manuscript manuscript) {
        manuscripts.keep(manuscript);
    }

    private static NoticeText.Words toRead(Manuscript manuscript, String language) {
        Words words = manuscript.words(language);
        return new NoticeText.Words(words.slug(), words.title(), words.summary(), words.body(),
                manuscript.getFields().contains(Field.PLACE) ? words.place() : null);
    }

    private List<Obstacle> obstacles(Manuscript manuscript, Notice notice) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (manuscript.getKind() == Notice.Kind.EVENT) {
            Instant starts = manuscript.getEvent().getStarts();
            if (starts == null) {
                obstacles.add(Obstacle.ofFacts(Obstacle.Reason.NO_EVENT));
            } else if (notice == null && !starts.isAfter(clock.instant())) {
                obstacles.add(Obstacle.ofFacts(Obstacle.Reason.EVENT_PASSED));
            }
        }
        Set<String> taken = takenAddresses(manuscript);
        List<ManuscriptPicture> pictures = illustrateNotice.of(manuscript.getCode());
        for (String language : manuscript.getLanguages()) {
            manuscript.getFields().stream().filter(field -> manuscript.state(language, field) != FieldState.REVIEWED)
                    .forEach(field -> obstacles.add(Obstacle.of(language, field, manuscript.state(language, field))));
            Words words = manuscript.words(language);
            Predicate<String> ready = address -> pictures.stream().anyMatch(picture -> picture.isReadyAt(address, language));
            Stream.of(MarkdownCheck.of(words.body()), PictureCheck.of(words.body(), ready)).flatMap(List::stream)
                    .forEach(finding -> obstacles.add(Obstacle.of(language, finding)));
            if (words.title() != null && words.slug() == null) {
                obstacles.add(Obstacle.of(Obstacle.Reason.NO_ADDRESS, language));
            } else if (WriteNotice.isTaken(taken, language, words.slug())) {
                obstacles.add(Obstacle.of(Obstacle.Reason.ADDRESS_TAKEN, language));
            }
        }
        return obstacles;
    }

    // Until a language is there, its readers find the notice at the address that it has in its own language.
    private Set<String> takenAddresses(Manuscript manuscript) {
        List<String> slugs = manuscript.getLanguages().stream().map(language -> manuscript.words(language).slug())
                .filter(Objects::nonNull).distinct().toList();
        Set<String> taken = copies.owners(slugs).entrySet().stream()
                .filter(owned -> !owned.getValue().equals(manuscript.getCode())).map(Map.Entry::getKey).collect(Collectors.toSet());
        String source = manuscript.getSourceLanguage();
        boolean elsewhere = manuscript.getLanguages().stream().filter(language -> manuscript.words(language).slug() == null)
                .anyMatch(language -> WriteNotice.isTaken(taken, language, manuscript.words(source).slug()));
        return elsewhere ? Stream.concat(taken.stream(), Stream.of(source + "/" + manuscript.words(source).slug()))
                .collect(Collectors.toSet()) : taken;
    }

    private static Set<String> renewed(Manuscript manuscript, Notice notice) {
        boolean joinedElsewhere = notice != null && notice.getEvent() != null
                && !Objects.equals(notice.getEvent().getLink(), manuscript.getEvent().getLink());
        return manuscript.getLanguages().stream().filter(language -> notice == null || joinedElsewhere
                || isNew(notice.getTexts().get(language), toRead(manuscript, language))).collect(Collectors.toSet());
    }

    private static boolean isNew(NoticeText text, NoticeText.Words words) {
        return text == null || !words.equals(text.words());
    }

    private static String fit(String note) {
        if (note == null || note.isBlank()) {
            return null;
        }
        String words = note.strip();
        if (Legibility.problem(words, LONGEST_NOTE, false).isPresent()) {
            throw new IllegalArgumentException("the note is too long, or not legible");
        }
        return words;
    }

    private static void refuseIf(boolean refused, PublicationRefused.Reason reason) {
        refuseIf(refused, reason, List.of());
    }

    private static void refuseIf(boolean refused, PublicationRefused.Reason reason, List<Obstacle> obstacles) {
        if (refused) {
            throw new PublicationRefused(reason, obstacles);
        }
    }
}
