package org.aviso.offices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.aviso.language.Moments;
import org.aviso.language.Phrases;
import org.aviso.leadtime.CountedDay;
import org.aviso.leadtime.LeadTime;
import org.aviso.platform.PagePhrases;

/** A decision about lead time in the words of the page's language: what is left, and how it was counted. */
@Named("leadTimeWords")
@RequestScoped
public class LeadTimeWords {

    @Inject
    private PagePhrases phrases;

    @Inject
    private PageMoments moments;

    /** What is left until the moment to ask by, or what holds after it, at the moment by which it was decided. */
    public String left(LeadTime leadTime) {
        Phrases say = phrases.all();
        return switch (leadTime.decision()) {
            case EVENT_PASSED -> say.say("leadTime.passed");
            case SHORT_NOTICE -> say.say("leadTime.shortNotice", leadTime.rule().businessDays());
            case ON_TIME -> onTime(leadTime, say);
        };
    }

    private String onTime(LeadTime leadTime, Phrases say) {
        if (leadTime.publishedAfterCutOff()) {
            return say.say("leadTime.publishedLate");
        }
        LocalDate today = leadTime.received().atZone(leadTime.rule().zone()).toLocalDate();
        LocalDate lastDay = leadTime.askBy().atZone(leadTime.rule().zone()).toLocalDate();
        if (today.equals(lastDay)) {
            return say.say("leadTime.today", moments.all().time(leadTime.askBy()));
        }
        // The business days on which one can still ask: what the reader has left, not what the office has.
        return say.say("leadTime.left", leadTime.businessDaysLeft() - leadTime.rule().businessDays() + 1);
    }

    /** A day as the page shows it: its place in the count, or a dash. */
    public record Day(LocalDate date, boolean counts, String mark, String why) { }

    /** The days from the one before the event back to the one to ask by. */
    public List<Day> days(LeadTime leadTime) {
        List<Day> days = new ArrayList<>();
        int count = 0;
        for (CountedDay day : leadTime.counted()) {
            if (day.counts()) {
                count++;
            }
            days.add(new Day(day.date(), day.counts(), day.counts() ? String.valueOf(count) : "–",
                    phrases.of(day.counts() ? "leadTime.counts" : "leadTime.countsNot",
                            day.counts() ? count : reason(day))));
        }
        return days;
    }

    /** Why a day counts, or does not, in a language: for the page, and for the interface for programs. */
    public static String reason(CountedDay day, Phrases phrases, Moments moments) {
        return switch (day.reason()) {
            case BUSINESS_DAY -> phrases.say("leadTime.businessDay");
            case SATURDAY, SUNDAY -> moments.weekday(day.date().getDayOfWeek());
            case CLOSURE -> day.closure().name(phrases.language().tag());
        };
    }

    public String reason(CountedDay day) {
        return reason(day, phrases.all(), moments.all());
    }
}
