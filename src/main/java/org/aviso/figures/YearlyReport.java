package org.aviso.figures;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aviso.accommodations.Aid;
import org.aviso.accommodations.AidsOnOffer;
import org.aviso.accommodations.Reason;
import org.aviso.figures.Summary.End;
import org.aviso.figures.Summary.Tally;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.offices.ContactDirectory;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;

/**
 * What everyone may know of a year, rounded so that nobody is recognised. A year is published once it is over: of one
 * that still runs, whoever looks each day would see what was asked for on which.
 */
@ApplicationScoped
public class YearlyReport {

    /** With fewer answers than this, how long they took says too much of a single one. */
    static final int ENOUGH_ANSWERS = 10;

    /** How many years the page offers at most. */
    private static final int OFFERED = 10;

    private static final int EARLIEST = 2000;

    // Everyone may ask, as often as they like: a report is counted once a minute.
    private static final Duration FRESH = Duration.ofMinutes(1);

    @Inject
    private Counts counts;

    @Inject
    private AidsOnOffer aidsOnOffer;

    @Inject
    private ContactDirectory directory;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Clock clock;

    private LoadingCache<Integer, Report> reports;
    private LoadingCache<String, Optional<LocalDate>> firstDay;

    /** A number, and what it counts: the code of an aid, the tag of a language, or a key of the bundle. */
    public record Cell(String name, Rounded number) { }

    /**
     * The report of a year.
     *
     * @param requests how many were received
     * @param timeliness of the requests, on time and at short notice
     * @param languages of the requests, by the language of the portal
     * @param answers of the requests, how soon each had a first answer
     * @param median half of the answers took at most so much office time; null where they are too few to tell
     * @param ninth nine in ten took at most so much; null where they are too few to tell
     * @param aids of the aids on offer, how often each was asked for
     * @param ends of the aids, what became of them
     * @param reasons of those that could not be had, why
     */
    public record Report(int year, Rounded requests, List<Cell> timeliness, List<Cell> languages, List<Cell> answers,
            Duration median, Duration ninth, List<Cell> aids, List<Cell> ends, List<Cell> reasons) { }

    @PostConstruct
    void open() {
        reports = Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(OFFERED)
                .build(year -> report(year, counts.of(Period.year(year))));
        firstDay = Caffeine.newBuilder().expireAfterWrite(FRESH).build(key -> counts.first());
    }

    /** Whether a year can have a report at all: it is not still to come, and not long before the portal. */
    public boolean isPossible(int year) {
        return year >= EARLIEST && year <= thisYear();
    }

    /** Whether a year is over, so that its report is published. */
    public boolean isPublished(int year) {
        return isPossible(year) && year < thisYear();
    }

    /**
     * The report of a year, for everyone.
     *
     * @throws IllegalArgumentException if it is not published
     */
    public Report published(int year) {
        if (!isPublished(year)) {
            throw new IllegalArgumentException(year + " is not published");
        }
        return reports.get(year);
    }

    /**
     * The report of a year as it would be if it were published now, for staff.
     *
     * @throws NotAllowed if the caller is neither coordinator nor administrator
     */
    public Report preview(int year) {
        signedIn.requireEither(Role.COORDINATOR, Role.ADMINISTRATOR);
        return report(year, counts.of(Period.year(year)));
    }

    /** The years that have a report, latest first; none before the first request. */
    public List<Integer> years() {
        int last = lastYear();
        int first = firstDay.get("first").map(LocalDate::getYear).orElse(Integer.MAX_VALUE);
        return Stream.iterate(last, year -> year >= first, year -> year - 1).limit(OFFERED).toList();
    }

    /** The year that has just ended. */
    public int lastYear() {
        return thisYear() - 1;
    }

    private int thisYear() {
        return LocalDate.ofInstant(clock.instant(), directory.agency().zone()).getYear();
    }

    private Report report(int year, Summary summary) {
        Summary.Answers answers = summary.answers();
        boolean enough = answers.kept() + answers.late() >= ENOUGH_ANSWERS;
        Map<String, Integer> timeliness = new LinkedHashMap<>();
        timeliness.put("figures.onTime", summary.requests().onTime());
        timeliness.put("figures.shortNotice", summary.requests().shortNotice());
        Map<String, Integer> answered = new LinkedHashMap<>();
        answered.put("figures.kept", answers.kept());
        answered.put("figures.late", answers.late());
        answered.put("figures.unanswered", answers.waiting() + answers.none());
        Map<String, Integer> ends = new LinkedHashMap<>();
        for (End end : End.values()) {
            ends.put("end." + end, summary.ends().getOrDefault(end, 0));
        }
        Map<String, Integer> reasons = new LinkedHashMap<>();
        for (Reason reason : Reason.values()) {
            reasons.put("figures.why." + reason, summary.reasons().getOrDefault(reason, 0));
        }
        return new Report(year, Rounded.of(summary.requests().all()), table(timeliness),
                table(all(Languages.all().stream().map(Language::tag), summary.languages())), table(answered),
                enough ? answers.median() : null, enough ? answers.ninth() : null,
                table(all(aidsOnOffer.getAll().stream().map(Aid::getCode), summary.aids())), table(ends), table(reasons));
    }

    // Each that there can be, also those that nobody asked for: which are in the table tells nothing.
    private static Map<String, Integer> all(Stream<String> codes, List<Tally> tallies) {
        Map<String, Integer> all = new LinkedHashMap<>();
        codes.forEach(code -> all.put(code, 0));
        tallies.forEach(tally -> all.computeIfPresent(tally.code(), (code, none) -> tally.all()));
        return all;
    }

    private static List<Cell> table(Map<String, Integer> numbers) {
        Iterator<Rounded> rounded = Rounded.table(List.copyOf(numbers.values())).iterator();
        return numbers.keySet().stream().map(name -> new Cell(name, rounded.next())).toList();
    }
}
