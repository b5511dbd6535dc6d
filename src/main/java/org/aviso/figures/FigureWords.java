package org.aviso.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import org.aviso.platform.PagePhrases;

/** Figures in the language of the page. */
@Named("figureWords")
@RequestScoped
public class FigureWords {

    private static final double HALF_HOURS = 2;

    @Inject
    private PagePhrases phrases;

    @Inject
    private Figures figures;

    public String number(int number) {
        return phrases.of("figures.number", number);
    }

    /** Office time in hours; from a business day on in days; to the half. */
    public String time(Duration officeTime) {
        double day = figures.officeDay().toMinutes();
        double minutes = officeTime.toMinutes();
        return minutes < day ? phrases.of("figures.hours", half(minutes / Duration.ofHours(1).toMinutes()))
                : phrases.of("figures.days", half(minutes / day));
    }

    private static double half(double value) {
        return Math.round(value * HALF_HOURS) / HALF_HOURS;
    }

    /** A number as everyone may see it. */
    public String rounded(Rounded number) {
        return number.isUnknown() ? phrases.all().say("yearlyReport.unknown")
                : number.isFew() ? phrases.of("yearlyReport.few", Rounded.STEP)
                : phrases.of("yearlyReport.atLeast", number.atLeast());
    }
}
