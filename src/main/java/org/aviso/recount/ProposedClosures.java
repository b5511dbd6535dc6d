package org.aviso.recount;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aviso.calendar.Closure;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.platform.Settings;

/**
 * The public holidays of a year, as a library knows them. They are proposals: an agency works on some, and which ones is
 * its own to say.
 */
@ApplicationScoped
class ProposedClosures {

    @Inject
    private Settings settings;

    /** The weekdays of a year on which a public holiday is observed, one closure a day, first to last. */
    List<Closure> of(int year) {
        String[] place = settings.holidays().split("_");
        HolidayManager holidays = HolidayManager.getInstance(ManagerParameters.create(place[0]));
        String[] region = Stream.of(place).skip(1).toArray(String[]::new);
        Map<LocalDate, Closure> days = new TreeMap<>();
        // New Year's Day on a Saturday is observed in the year before. Presidents' Day has two names: the first stays.
        Stream.of(Year.of(year), Year.of(year + 1)).flatMap(of -> holidays.getHolidays(of, region).stream())
                .filter(holiday -> holiday.getDate().getYear() == year && !isWeekend(holiday.getDate()))
                .sorted(Comparator.comparing(Holiday::getPropertiesKey))
                .forEach(holiday -> days.computeIfAbsent(holiday.getDate(), day -> closure(day, holiday)));
        return List.copyOf(days.values());
    }

    private Closure closure(LocalDate day, Holiday holiday) {
        Map<String, String> names = new HashMap<>();
        String key = "holiday." + holiday.getPropertiesKey();
        for (Language language : Languages.required()) {
            Phrases phrases = Phrases.pages(language);
            String name = phrases.has(key) ? phrases.say(key) : holiday.getDescription(Locale.ENGLISH);
            // A name that is not translated yet stands in marks that turn the direction: what is stored has none.
            names.put(language.tag(), name.replaceAll("\\p{Cf}", ""));
        }
        return new Closure(day, names, "jollyday, " + settings.holidays());
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
