package org.aviso.figures;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aviso.accommodations.AidWords;
import org.aviso.language.TypedDate;
import org.aviso.offices.PageMoments;
import org.aviso.platform.Address;
import org.aviso.platform.PageErrors;
import org.aviso.platform.PagePhrases;
import org.aviso.platform.Visit;

/** The figures of a period: charts, and the same numbers in tables. */
@Named
@RequestScoped
public class FiguresPage {

    /** Where the figures begin: whoever has chosen days reads on there. */
    private static final String FOUND = "#found";

    @Inject
    private Figures figures;

    @Inject
    private FigureWords words;

    @Inject
    private AidWords aidWords;

    @Inject
    private PageMoments moments;

    @Inject
    private PagePhrases phrases;

    @Inject
    private Address address;

    @Inject
    private PageErrors errors;

    @Inject
    private HttpServletRequest visit;

    private Period period;
    private Summary summary;
    private TypedDate from;
    private TypedDate to;

    /** A period that is one press away. */
    public record Choice(String name, Period period, String href, boolean chosen) { }

    @PostConstruct
    void load() {
        period = Period.parse(visit.getParameter("from"), visit.getParameter("to"))
                .orElseGet(() -> Period.year(figures.today().getYear()));
        summary = figures.of(period);
        boolean posted = FacesContext.getCurrentInstance().isPostback();
        from = posted ? new TypedDate() : new TypedDate(period.from());
        to = posted ? new TypedDate() : new TypedDate(period.to());
    }

    /** Leads to the figures of the days that were typed. */
    public void choose() {
        errors.showDate("from", from);
        errors.showDate("to", to);
        if (errors.isAny()) {
            return;
        }
        LocalDate first = from.date().orElseThrow();
        LocalDate last = to.date().orElseThrow();
        if (last.isBefore(first)) {
            errors.show("to", "period.ends");
        } else if (!first.plusDays(Period.LONGEST).isAfter(last)) {
            errors.show("to", "period.long", Period.LONGEST);
        } else {
            Visit.redirect(href(new Period(first, last)) + FOUND);
        }
    }

    private String href(Period chosen) {
        return address.to("FIGURES") + "?from=" + chosen.from() + "&to=" + chosen.to();
    }

    /** The periods that are asked for most. */
    public List<Choice> getChoices() {
        LocalDate today = figures.today();
        Map<String, Period> all = new LinkedHashMap<>();
        all.put("figures.thisMonth", Period.month(YearMonth.from(today)));
        all.put("figures.lastMonth", Period.month(YearMonth.from(today).minusMonths(1)));
        all.put("figures.thisQuarter", Period.quarter(today));
        all.put("figures.lastQuarter", Period.quarter(today.minusMonths(3)));
        all.put("figures.thisYear", Period.year(today.getYear()));
        all.put("figures.lastYear", Period.year(today.getYear() - 1));
        return all.entrySet().stream().map(choice -> new Choice(phrases.all().say(choice.getKey()), choice.getValue(),
                href(choice.getValue()), choice.getValue().equals(period))).toList();
    }

    /** How many requests came in, and when. */
    public String getResult() {
        return phrases.of("figures.found", summary.requests().all(), moments.day(period.from()), moments.day(period.to()));
    }

    public Period getPeriod() {
        return period;
    }

    /** The year whose public report can be looked at beforehand: that of the period's end. */
    public String getReportYear() {
        return Integer.toString(Math.min(period.to().getYear(), figures.today().getYear()));
    }

    public Summary getSummary() {
        return summary;
    }

    public Columns getWeeks() {
        return new Columns(summary.weeks(), moments.all()::month);
    }

    public Bars getAids() {
        return split(summary.aids(), aidWords::name);
    }

    public Bars getLanguages() {
        return split(summary.languages(), aidWords::language);
    }

    public Bars getInterpreted() {
        return split(summary.interpreted(), aidWords::language);
    }

    private Bars split(List<Summary.Tally> tallies, Function<String, String> name) {
        return new Bars(tallies.stream().map(tally -> new Bars.Row(name.apply(tally.code()), tally.onTime(),
                tally.shortNotice(), words.number(tally.all()))).toList());
    }

    public Bars getAnswers() {
        Summary.Answers answers = summary.answers();
        return new Bars(Stream.of(row("figures.kept", answers.kept()), row("figures.late", answers.late()),
                row("figures.waiting", answers.waiting()), row("figures.none", answers.none())).toList());
    }

    public Bars getEnds() {
        return new Bars(Stream.of(Summary.End.values())
                .map(end -> row("end." + end, summary.ends().getOrDefault(end, 0))).toList());
    }

    public Bars getReasons() {
        return new Bars(summary.reasons().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(reason -> row("figures.why." + reason.getKey(), reason.getValue())).toList());
    }

    public Bars getSubstitutes() {
        Summary.Substitutes substitutes = summary.substitutes();
        return substitutes.all() == 0 ? new Bars(List.of()) : new Bars(List.of(row("figures.taken", substitutes.taken()),
                row("figures.refused", substitutes.refused()), row("figures.unanswered", substitutes.open())));
    }

    public Bars getOutcomes() {
        return new Bars(summary.outcomes().entrySet().stream()
                .map(outcome -> row("outcome." + outcome.getKey(), outcome.getValue())).toList());
    }

    private Bars.Row row(String key, int number) {
        return new Bars.Row(phrases.all().say(key), number, 0, words.number(number));
    }

    public TypedDate getFrom() {
        return from;
    }

    public TypedDate getTo() {
        return to;
    }
}
