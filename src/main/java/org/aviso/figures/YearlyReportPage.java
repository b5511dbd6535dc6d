package org.aviso.figures;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.aviso.accommodations.AidWords;
import org.aviso.offices.ContactDirectory;
import org.aviso.platform.Address;
import org.aviso.platform.Freshness;
import org.aviso.platform.Page;
import org.aviso.platform.PagePhrases;
import org.aviso.platform.Visit;

/** What everyone may know of a year; the same for staff before it is published. */
@Named
@RequestScoped
public class YearlyReportPage {

    @Inject
    private YearlyReport yearlyReport;

    @Inject
    private FigureWords words;

    @Inject
    private AidWords aidWords;

    @Inject
    private PagePhrases phrases;

    @Inject
    private ContactDirectory directory;

    @Inject
    private Freshness freshness;

    @Inject
    private Address address;

    private int year;
    private boolean possible;
    private YearlyReport.Report report;

    /** A year that has a report. */
    public record Choice(String name, String href, boolean chosen) { }

    @PostConstruct
    void load() {
        String typed = address.name("year");
        year = typed != null && typed.matches("[0-9]{4}") ? Integer.parseInt(typed) : 0;
        possible = yearlyReport.isPossible(year);
        if (isPreview()) {
            report = possible ? yearlyReport.preview(year) : null;
        } else if (yearlyReport.isPublished(year)) {
            report = yearlyReport.published(year);
        } else if (possible) {
            holdsUntilTheEndOf(year);
        }
    }

    /** Shows the page, or says that there is none. */
    public void arrive() {
        if (!possible) {
            Visit.notFound();
        }
    }

    /** Whether staff looks at it beforehand. */
    public boolean isPreview() {
        return address.getPage() == Page.YEARLY_REPORT_PREVIEW;
    }

    public String getYear() {
        return Integer.toString(year);
    }

    /** The year in which a report that is not published yet will be. */
    public String getNextYear() {
        return Integer.toString(year + 1);
    }

    /** The report, or null where it is not published yet. */
    public YearlyReport.Report getReport() {
        return report;
    }

    /** Whether there is anything to show: with fewer than five requests nothing is told of them. */
    public boolean isTold() {
        return report != null && !report.requests().isFew();
    }

    public List<Choice> getYears() {
        return yearlyReport.years().stream().map(each -> new Choice(Integer.toString(each),
                address.to("YEARLY_REPORT", Integer.toString(each)), each == year && !isPreview())).toList();
    }

    private void holdsUntilTheEndOf(int running) {
        freshness.changesAt(Period.year(running).ends(directory.agency().zone()));
    }

    /** The address of the latest report that is published; the answer to the reader is kept until there is a later one. */
    public String getLatest() {
        holdsUntilTheEndOf(yearlyReport.lastYear() + 1);
        return address.to("YEARLY_REPORT", Integer.toString(yearlyReport.lastYear()));
    }

    public Bars getTimeliness() {
        return bars(report.timeliness(), phrases.all()::say);
    }

    public Bars getLanguages() {
        return bars(report.languages(), aidWords::language);
    }

    public Bars getAnswers() {
        return bars(report.answers(), phrases.all()::say);
    }

    public Bars getEnds() {
        return bars(report.ends(), phrases.all()::say);
    }

    public Bars getReasons() {
        return bars(report.reasons(), phrases.all()::say);
    }

    /** The aids that were asked for so often that the number can be told, most first. */
    public Bars getAids() {
        return bars(report.aids().stream().filter(cell -> cell.number().atLeast() > 0)
                .sorted(Comparator.comparing((YearlyReport.Cell cell) -> cell.number().atLeast()).reversed()).toList(),
                aidWords::name);
    }

    /** The names of those that fewer asked for, or nobody. */
    public List<String> getFewAids() {
        return names(Rounded::isFew);
    }

    /** The names of those of which nothing is told. */
    public List<String> getUntoldAids() {
        return names(Rounded::isUnknown);
    }

    private List<String> names(Function<Rounded, Boolean> which) {
        return report.aids().stream().filter(cell -> which.apply(cell.number())).map(cell -> aidWords.name(cell.name()))
                .toList();
    }

    private Bars bars(List<YearlyReport.Cell> cells, Function<String, String> name) {
        return new Bars(cells.stream().map(cell -> new Bars.Row(name.apply(cell.name()),
                Math.max(0, cell.number().atLeast()), 0, words.rounded(cell.number()))).toList());
    }
}
