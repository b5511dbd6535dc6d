package org.aviso.accommodations.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aviso.accommodations.Aid;
import org.aviso.accommodations.AidsOnOffer;
import org.aviso.accommodations.Ask;
import org.aviso.accommodations.ChosenAid;
import org.aviso.accommodations.MaterialFormat;
import org.aviso.accommodations.RequestForm;
import org.aviso.accommodations.RequestRefused;
import org.aviso.formats.Format;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.leadtime.Decision;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.platform.Secrets;

/**
 * Takes what a reader says of a format of a notice, that it did not work for them or was not there: as a request for the
 * notice, a document, in the format that they need, by the first day for which it is on time. So nobody is asked about short
 * notice.
 */
@ApplicationScoped
@Transactional
public class ReportFormat {

    /** The longest text that a reader can add, in characters: with our own words it fits into a note. */
    public static final int LONGEST_TEXT = 600;

    /** What somebody chooses who means none of the formats that we make. */
    public static final String OTHER = "other";

    /** Between the choice of the day and the decision of the request the cut-off of a day may pass: not in less than this. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private static final int FARTHEST_DAYS = 400;

    /**
     * What a reader says.
     *
     * @param title of the notice, in the language of the page
     * @param source the whole address of the notice
     * @param failed what did not work: the code of a {@link Format}, or {@link #OTHER}; null where what they need was not there
     * @param needed what they need: the code of a {@link Format}, which may be what failed, or {@link #OTHER}
     * @param text what they add, or null
     */
    public record Report(String title, String source, String failed, String needed, String text) { }

    @Inject
    private Drafts drafts;

    @Inject
    private AidsOnOffer aidsOnOffer;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private FormMark marks;

    @Inject
    private Secrets secrets;

    @Inject
    private Clock clock;

    private final Jsonb json = JsonbBuilder.create();

    /** What can be needed: each format, also what there is in no file of the language, for people make it; and anything else. */
    public static List<String> choices() {
        return choices(Stream.of(Format.values()));
    }

    /** What can have failed: each format that there is in a language, and anything else. */
    public static List<String> choices(String language) {
        return choices(Format.in(language).stream());
    }

    private static List<String> choices(Stream<Format> formats) {
        return Stream.concat(formats.map(Format::code).distinct(), Stream.of(OTHER)).toList();
    }

    /**
     * Sends a report as a request, once for each page that was shown and what was filled in there.
     *
     * @param person who says it, in which language, and how to reach them
     * @param mark what the page brought along
     * @return what names its receipt in addresses, as the secret of a draft does
     * @throws RequestRefused if no person can have filled in the page so fast, or no calendar reaches far enough
     */
    public String send(Report report, RequestForm person, String mark) {
        Instant shown = marks.shown(mark).orElseThrow(() -> new RequestRefused(RequestRefused.Reason.TOO_FAST));
        if (clock.instant().isBefore(shown.plus(Drafts.FASTEST))) {
            throw new RequestRefused(RequestRefused.Reason.TOO_FAST);
        }
        person.setForWhom(RequestForm.Who.SELF);
        person.setDocument(null);
        person.setAids(List.of(aid(report, person.getLanguage())));
        person.setFormat(material(report.needed()));
        // What was sent differs by all that was filled in, and not by the day, which may turn between two clicks.
        String secret = secrets.forAddress("report of a format " + mark + " " + json.toJson(person));
        RequestForm.Paper document = new RequestForm.Paper();
        document.setTitle(report.title());
        person.setDocument(document);
        // Requests are decided one after the other: a second click waits here until the first is a request, and finds it.
        LeadTimePolicy.Stored policy = leadTimes.held();
        drafts.sendAtOnce(secret, () -> {
            document.setNeededBy(firstDayOnTime(person.getAids().get(0).getCode(), policy));
            return person;
        });
        return secret;
    }

    private ChosenAid aid(Report report, String language) {
        Map<Ask, String> details = details(report.needed(), language);
        ChosenAid chosen = new ChosenAid(code(report.needed()), null, note(report, Phrases.pages(Languages.orBase(language))));
        aidsOnOffer.find(chosen.getCode()).orElseThrow().getAsks().stream().filter(details::containsKey)
                .forEach(ask -> chosen.getDetails().put(ask.name(), details.get(ask)));
        return chosen;
    }

    /** The aid that a format is: people make it where the machine did not. */
    static String code(String format) {
        return switch (format) {
            case "large-print-18", "large-print-24" -> "large-print";
            case "braille-contracted", "braille-uncontracted" -> "braille";
            case "pdf", "word" -> "accessible-file";
            default -> Aid.IN_OWN_WORDS;
        };
    }

    /** The format of whatever we send to whoever needs that one, or null where that tells nothing of other papers. */
    static MaterialFormat material(String format) {
        return switch (format) {
            case "large-print-18", "large-print-24" -> MaterialFormat.LARGE_PRINT;
            case "braille-contracted", "braille-uncontracted" -> MaterialFormat.BRAILLE;
            case "pdf", "word", "epub" -> MaterialFormat.ACCESSIBLE_FILE;
            default -> null;
        };
    }

    private static Map<Ask, String> details(String format, String language) {
        Map<String, String> spoken = Map.of("en", "ENGLISH", "es", "SPANISH");
        return switch (format) {
            case "large-print-18" -> Map.of(Ask.POINTS, "POINTS_18");
            case "large-print-24" -> Map.of(Ask.POINTS, "POINTS_24");
            case "braille-contracted", "braille-uncontracted" -> {
                String grade = format.equals("braille-contracted") ? "CONTRACTED" : "UNCONTRACTED";
                yield spoken.containsKey(language)
                        ? Map.of(Ask.BRAILLE_GRADE, grade, Ask.BRAILLE_LANGUAGE, spoken.get(language))
                        : Map.of(Ask.BRAILLE_GRADE, grade);
            }
            case "pdf" -> Map.of(Ask.FILE_FORMAT, "TAGGED_PDF");
            case "word" -> Map.of(Ask.FILE_FORMAT, "WORD_FILE");
            default -> Map.of();
        };
    }

    private static String note(Report report, Phrases say) {
        // Ours together and first: nothing that somebody writes passes for it.
        return Stream.of(failed(report, say), needed(report, say), report.source(), report.text())
                .filter(part -> part != null && !part.isBlank()).map(String::strip)
                .reduce((one, next) -> one + "\n" + next).orElseThrow();
    }

    private static String failed(Report report, Phrases say) {
        if (report.failed() == null) {
            return null;
        }
        return report.failed().equals(OTHER) ? say.say("reportFormat.note.none")
                : say.say("reportFormat.note", say.say("formats.name." + report.failed()));
    }

    private static String needed(Report report, Phrases say) {
        if (report.needed().equals(OTHER)) {
            return say.say("reportFormat.note.other");
        }
        return report.needed().equals(report.failed()) ? say.say("reportFormat.note.same")
                : say.say("reportFormat.note.wish", say.say("formats.name." + report.needed()));
    }

    private LocalDate firstDayOnTime(String code, LeadTimePolicy.Stored policy) {
        ZoneId zone = policy.rule().zone();
        Instant received = clock.instant().plus(SLACK);
        int days = aidsOnOffer.find(code).orElseThrow().leadOf(policy.rule().businessDays());
        try {
            return received.atZone(zone).toLocalDate().datesUntil(LocalDate.MAX).skip(1).limit(FARTHEST_DAYS)
                    .filter(day -> policy.decide(day.atStartOfDay(zone).toInstant(), null, received, days).decision()
                            == Decision.ON_TIME)
                    .findFirst().orElseThrow(() -> new RequestRefused(RequestRefused.Reason.TOO_FAR));
        } catch (DateTimeException | IllegalStateException beyondTheCalendar) {
            throw new RequestRefused(RequestRefused.Reason.TOO_FAR);
        }
    }
}
