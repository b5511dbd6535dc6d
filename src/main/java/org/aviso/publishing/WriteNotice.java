package org.aviso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aviso.language.Legibility;
import org.aviso.language.Languages;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeCopies;
import org.aviso.notices.Notices;
import org.aviso.offices.ContactDirectory;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.offices.Offices;
import org.aviso.platform.Page;
import org.aviso.publishing.ledger.Field;
import org.aviso.publishing.ledger.FieldState;
import org.aviso.publishing.ledger.Life;
import org.aviso.publishing.ledger.Manuscript;
import org.aviso.publishing.ledger.Occasion;
import org.aviso.publishing.ledger.Slug;
import org.aviso.publishing.ledger.Words;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.audit.Detail;

/** Writes a notice, in one language and then in the others. Readers see nothing of it until it is published. */
@ApplicationScoped
@Transactional
public class WriteNotice {

    /** The longest address at which an event is joined, in characters. */
    public static final int LONGEST_LINK = 500;

    /** How long an event lasts at most: what ends later has a wrong year or month. */
    private static final Duration LONGEST_EVENT = Duration.ofDays(7);

    /** So many notices of one title find an address by themselves. */
    private static final int MOST_ALIKE = 100;

    @Inject
    private Manuscripts manuscripts;

    @Inject
    private Notices notices;

    @Inject
    private NoticeCopies copies;

    @Inject
    private Offices offices;

    @Inject
    private ContactDirectory directory;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private SignedIn signedIn;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /**
     * What is the same in every language.
     *
     * @param office the code of the office whose notice it is
     * @param starts when the event begins; null where there is none, or it is not decided
     * @param ends when it is over, or null if nobody knows
     * @param link where it is joined from afar, {@code https}, at most 500 characters; or null
     */
    public record Facts(Notice.Kind kind, String office, Instant starts, Instant ends, String link) { }

    /**
     * What somebody has written in a language.
     *
     * @param machine whether a machine has translated it
     * @param meaningUnchanged whether the source means what it meant, so that no translation is out of date
     * @param reviewed whether they have read all of it and stand by it
     */
    public record Writing(Words words, boolean machine, boolean meaningUnchanged, boolean reviewed) { }

    /**
     * The manuscripts that stand there on their way, the last changed first.
     *
     * @param life only these, or null for all
     * @param after the last one of the page before, or null for the first page
     * @param limit at most so many, 1 or more
     * @throws NotAllowed if the caller is no publisher
     */
    public List<Manuscripts.Row> list(Life life, Manuscripts.Position after, int limit) {
        signedIn.require(Role.PUBLISHER);
        return manuscripts.newest(life, after, limit);
    }

    /**
     * A manuscript. A notice that was published without one is given it.
     *
     * @throws NotAllowed if the caller is no publisher
     */
    public Optional<Manuscript> find(String code) {
        signedIn.require(Role.PUBLISHER);
        Optional<Notice> notice = notices.byCode(code);
        Optional<Manuscript> found = manuscripts.byCode(code);
        if (found.isEmpty() && notice.isPresent()) {
            // If this adopts none, somebody else just did.
            manuscripts.adopt(code, 1);
            found = manuscripts.byCode(code);
        }
        found.ifPresent(manuscript -> notice.ifPresent(manuscript::follow));
        return found;
    }

    /**
     * Begins a notice.
     *
     * @param title one line, 1 to 200 characters
     * @return its code
     * @throws NotAllowed if the caller is no publisher
     * @throws IllegalArgumentException if the office is unknown, the language none that comes with the portal, or the title none
     */
    public String begin(Notice.Kind kind, String office, String language, String title) {
        String actor = signedIn.require(Role.PUBLISHER);
        Words words = new Words(title == null ? null : proposed(null, language, title), title, null, null, null);
        check(words);
        // Readers of other languages read that text until there is a translation: it must not be in one that is switched off.
        if (words.title() == null || !Languages.isBuiltIn(language)) {
            throw new IllegalArgumentException("a notice has a title in a language that comes with the portal");
        }
        Instant now = clock.instant();
        Manuscript manuscript = new Manuscript(Manuscript.codeFor(title), kind, offices.byCode(office), language, now, actor);
        manuscript.write(language, words, FieldState.DRAFT, false, now, actor);
        manuscripts.add(manuscript);
        record(actor, manuscript, Detail.BEGUN.with(language));
        return manuscript.getCode();
    }

    /**
     * Keeps what somebody has written in a language. Without a slug the title gives one that no other notice has.
     *
     * @param version the version of the manuscript that the caller has read
     * @throws NotAllowed if the caller is no publisher
     * @throws ManuscriptChanged if somebody else has changed it since
     * @throws ManuscriptRefused if its address cannot be had
     * @throws IllegalArgumentException if there is no such manuscript or language, or words are too long or not legible
     */
    public void write(String code, int version, String language, Writing writing) {
        String actor = signedIn.require(Role.PUBLISHER);
        Manuscript manuscript = toChange(code, version);
        Words words = writing.words().slug() == null && writing.words().title() != null
                ? new Words(proposed(code, language, writing.words().title()), writing.words().title(), writing.words().summary(),
                        writing.words().body(), writing.words().place())
                : writing.words();
        check(words);
        if (Languages.find(language).isEmpty()) {
            throw new IllegalArgumentException("no such language");
        }
        checkAddress(manuscript, language, words.slug());
        Instant now = clock.instant();
        boolean ofSource = language.equals(manuscript.getSourceLanguage());
        List<Field> changed = manuscript.write(language, words,
                writing.machine() && !ofSource ? FieldState.MACHINE : FieldState.DRAFT, writing.meaningUnchanged(), now, actor);
        if (writing.reviewed()) {
            manuscript.review(language, manuscript.getFields(), now, actor);
        }
        manuscripts.keep(manuscript);
        if (!changed.isEmpty() || writing.reviewed()) {
            record(actor, manuscript, Stream.of(changed.isEmpty() ? null : Detail.WRITTEN, writing.reviewed() ? Detail.REVIEWED : null)
                    .filter(Objects::nonNull).map(detail -> detail.with(language)).collect(Collectors.joining(", ")));
        }
    }

    /**
     * Keeps what is the same in every language. Of a published notice the kind stays, and when its event takes place is
     * changed elsewhere, where those who asked for help at it are told.
     *
     * @param version the version of the manuscript that the caller has read
     * @throws NotAllowed if the caller is no publisher
     * @throws ManuscriptChanged if somebody else has changed it since
     * @throws ManuscriptRefused if it cannot be
     * @throws IllegalArgumentException if there is no such manuscript
     */
    public void decide(String code, int version, Facts facts) {
        String actor = signedIn.require(Role.PUBLISHER);
        Manuscript manuscript = toChange(code, version);
        boolean event = facts.kind() == Notice.Kind.EVENT;
        Occasion occasion = event ? new Occasion(facts.starts(), facts.ends(), link(facts.link())) : new Occasion();
        Occasion before = manuscript.getEvent();
        boolean moved = !Objects.equals(before.getStarts(), occasion.getStarts())
                || !Objects.equals(before.getEnds(), occasion.getEnds());
        if (manuscript.getPublished() != null && facts.kind() != manuscript.getKind()) {
            throw new ManuscriptRefused(ManuscriptRefused.Reason.KIND_PUBLISHED);
        }
        if (manuscript.getPublished() != null && moved) {
            throw new ManuscriptRefused(ManuscriptRefused.Reason.EVENT_PUBLISHED);
        }
        if (moved) {
            check(occasion);
        }
        manuscript.state(facts.kind(), offices.byCode(facts.office()), occasion, clock.instant(), actor);
        manuscripts.keep(manuscript);
        record(actor, manuscript, Detail.FACTS.with());
    }

    private void check(Occasion event) {
        if (event.getStarts() != null || event.getEnds() != null) {
            refusal(event.getStarts(), event.getEnds(), clock.instant(), leadTimes.stored()).ifPresent(reason -> {
                throw new ManuscriptRefused(reason);
            });
        }
    }

    /** Why an event that is not announced yet cannot be at that time, from a page or from a file; nothing where it can. */
    public static Optional<ManuscriptRefused.Reason> refusal(Instant starts, Instant ends, Instant now, LeadTimePolicy.Stored policy) {
        ManuscriptRefused.Reason reason = null;
        if (starts == null) {
            reason = ends == null ? null : ManuscriptRefused.Reason.NO_START;
        } else if (!starts.isAfter(now)) {
            reason = ManuscriptRefused.Reason.NOT_AHEAD;
        } else if (ends != null && !ends.isAfter(starts)) {
            reason = ManuscriptRefused.Reason.END;
        } else if (ends != null && ends.isAfter(starts.plus(LONGEST_EVENT))) {
            reason = ManuscriptRefused.Reason.TOO_LONG;
        } else if (!isCounted(starts, policy)) {
            reason = ManuscriptRefused.Reason.TOO_FAR;
        }
        return Optional.ofNullable(reason);
    }

    /** Whether the days before an event can be counted: every page that shows it counts them. */
    public static boolean isCounted(Instant starts, LeadTimePolicy.Stored policy) {
        try {
            policy.rule().askBy(policy.calendar(), starts);
            return true;
        } catch (DateTimeException | IllegalStateException beyondTheCalendar) {
            return false;
        }
    }

    private static String link(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (!isLink(typed.strip())) {
            throw new ManuscriptRefused(ManuscriptRefused.Reason.LINK);
        }
        return typed.strip();
    }

    /** Whether an event can be joined there: a whole {@code https} address of at most 500 characters. */
    public static boolean isLink(String typed) {
        try {
            URI link = URI.create(typed);
            return "https".equals(link.getScheme()) && link.getHost() != null && typed.length() <= LONGEST_LINK;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** Whether a notice can be at an address: at that of a page of the portal it would never be reached. */
    public static boolean isFree(String language, String slug) {
        return Page.at(Page.NOTICE.in(Languages.orBase(language), slug)).map(Page.Place::page).orElse(null) == Page.NOTICE;
    }

    /**
     * Whether an address leads to another notice: in a language that was added, notices also stand at the addresses that they
     * have in others.
     *
     * @param taken addresses of other notices, as {@code language/slug}
     */
    static boolean isTaken(Set<String> taken, String language, String slug) {
        return Languages.isBuiltIn(language) ? taken.contains(language + "/" + slug)
                : taken.stream().anyMatch(address -> address.endsWith("/" + slug));
    }

    private void checkAddress(Manuscript manuscript, String language, String slug) {
        if (slug == null) {
            return;
        }
        if (!isFree(language, slug)) {
            throw new ManuscriptRefused(ManuscriptRefused.Reason.SLUG_RESERVED);
        }
        if (isTaken(ofOthers(manuscript.getCode(), List.of(slug)), language, slug)) {
            throw new ManuscriptRefused(ManuscriptRefused.Reason.SLUG_TAKEN);
        }
    }

    private Set<String> ofOthers(String code, List<String> slugs) {
        return copies.owners(slugs).entrySet().stream().filter(owned -> !owned.getValue().equals(code)).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    // Notices of one title come every month. Whoever has not thought of an address need not think of one.
    private String proposed(String code, String language, String title) {
        String words = Slug.of(title);
        if (words == null) {
            return null;
        }
        List<String> slugs = Stream.concat(Stream.of(words), IntStream.rangeClosed(2, MOST_ALIKE).mapToObj(number ->
                words + "-" + number)).toList();
        Set<String> taken = ofOthers(code, slugs);
        return slugs.stream().filter(slug -> isFree(language, slug) && !isTaken(taken, language, slug)).findFirst().orElse(words);
    }

    private static void check(Words words) {
        for (Field field : Field.values()) {
            String written = words.of(field);
            if (written != null && Legibility.problem(written, field.longest(), field.isOneLine()).isPresent()) {
                throw new IllegalArgumentException(field + " is too long, or not legible");
            }
        }
        if (words.slug() != null && !Slug.isFit(words.slug())) {
            throw new IllegalArgumentException("not fit for an address");
        }
    }

    private Manuscript toChange(String code, int version) {
        Manuscript manuscript = find(code).orElseThrow(() -> new IllegalArgumentException("no such manuscript"));
        if (manuscript.getVersion() != version) {
            throw new ManuscriptChanged(code);
        }
        return manuscript;
    }

    private void record(String actor, Manuscript manuscript, String details) {
        trail.record(actor, Deed.CHANGED, AuditEntry.Kind.NOTICE, manuscript.getCode(), details);
    }
}
