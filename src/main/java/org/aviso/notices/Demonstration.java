package org.aviso.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.aviso.calendar.BusinessCalendar;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.notices.files.NoticeFile;
import org.aviso.offices.Office;
import org.aviso.offices.Offices;
import org.aviso.platform.DatabaseReady;

/**
 * The notices that an empty installation is shown with: Markdown files with their facts in front. The days of their
 * events are counted from the day of installation.
 */
@ApplicationScoped
public class Demonstration {

    private static final String FOLDER = "demonstration/";

    private static final List<String> CODES = List.of("icac-press-release-2013", "arizona-icac-task-force",
            "attorney-general-award-2016", "not-for-emergencies", "internet-safety-evening", "online-games-and-chats",
            "first-phone-saturday", "teens-and-social-media", "grandparents-online-safety", "strong-passwords");

    @Inject
    private Notices notices;

    @Inject
    private Offices offices;

    @Inject
    private Clock clock;

    @Transactional
    void load(@Observes DatabaseReady ready) {
        if (!ready.demonstration() || !notices.isEmpty()) {
            return;
        }
        Office office = offices.byCode(Office.OF_THE_AGENCY);
        BusinessCalendar calendar = offices.calendar();
        ZoneId zone = offices.agency().zone();
        Instant now = clock.instant();
        LocalDate today = now.atZone(zone).toLocalDate();
        for (String code : CODES) {
            NoticeFile facts = read(code, Languages.base());
            Notice notice = new Notice(code, Notice.Kind.valueOf(upper(facts.value("kind"))), office,
                    published(facts.value("published"), now, zone), event(facts, today, calendar, zone));
            for (Language language : Languages.all()) {
                if (Demonstration.class.getResource(file(code, language)) == null) {
                    continue;
                }
                NoticeFile words = read(code, language);
                new NoticeText(notice, language.tag(), words.value("slug"), words.value("title"), words.value("summary"),
                        words.body(), words.value("place"), now);
            }
            notices.add(notice);
        }
    }

    private static String file(String code, Language language) {
        return FOLDER + code + "." + language.tag() + ".md";
    }

    private static NoticeFile read(String code, Language language) {
        try (InputStream file = Demonstration.class.getResourceAsStream(file(code, language))) {
            return NoticeFile.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoticeFile.Unreadable e) {
            throw new IllegalStateException(code, e);
        }
    }

    /** A day such as {@code 2013-04-09}, or {@code -12 days} from now. */
    private static Instant published(String says, Instant now, ZoneId zone) {
        return says.endsWith("days")
                ? now.plus(Duration.ofDays(Integer.parseInt(says.split(" ")[0])))
                : LocalDate.parse(says).atTime(9, 0).atZone(zone).toInstant();
    }

    /** {@code in: 24 business days} or {@code in: saturday 3 weeks}, with {@code at}, {@code lasts} and {@code status}. */
    private static Event event(NoticeFile facts, LocalDate today, BusinessCalendar calendar, ZoneId zone) {
        String in = facts.value("in");
        if (in == null) {
            return null;
        }
        String[] words = in.split(" ");
        LocalDate day = in.endsWith("business days")
                ? calendar.shift(today, Integer.parseInt(words[0]))
                : today.with(TemporalAdjusters.next(DayOfWeek.valueOf(upper(words[0]))))
                        .plusWeeks(Integer.parseInt(words[1]) - 1L);
        Instant starts = day.atTime(LocalTime.parse(facts.value("at"))).atZone(zone).toInstant();
        return new Event(starts, starts.plus(Duration.ofMinutes(Integer.parseInt(facts.value("lasts").split(" ")[0]))),
                Event.Status.valueOf(upper(facts.value("status"))));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
