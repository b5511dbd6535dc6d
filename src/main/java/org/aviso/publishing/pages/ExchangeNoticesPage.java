package org.aviso.publishing.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import org.aviso.platform.Address;
import org.aviso.platform.PageErrors;
import org.aviso.platform.PagePhrases;
import org.aviso.platform.Visit;
import org.aviso.publishing.exchange.ImportNotices;
import org.aviso.publishing.exchange.Problem;

/** Brings many notices in out of a file, and leads to the files that have them all. */
@Named
@RequestScoped
public class ExchangeNoticesPage {

    private static final String FILE = "file";

    private interface Deed {

        ImportNotices.Outcome with(Path file, ImportNotices.Order order);
    }

    @Inject
    private ImportNotices importNotices;

    @Inject
    private PageErrors errors;

    @Inject
    private PagePhrases phrases;

    @Inject
    private Address address;

    @Inject
    private HttpServletRequest visit;

    private String publish;
    private String update;
    private boolean meant;
    private ImportNotices.Outcome outcome;
    private String said;

    /** Says what is wrong with the file; nothing is stored. */
    public void check() {
        attempt(importNotices::check);
        if (outcome != null && outcome.isRight() && (meant || outcome.doubtful() == 0)) {
            said = phrases.all().say("exchangeNotices.checked");
        }
    }

    /** Brings the notices in, if nothing is wrong with the file. */
    public void take() {
        attempt(importNotices::take);
        if (outcome != null && outcome.isRight() && (meant || outcome.doubtful() == 0)) {
            // Whoever loads the page again does not send the file again.
            Visit.redirect(address.to("EXCHANGE_NOTICES") + "?added=" + outcome.added() + "&changed=" + outcome.changed() + "&left="
                    + outcome.left() + (outcome.stop() == null ? "" : "&stop=" + outcome.stop()));
        }
    }

    @PostConstruct
    void afterwards() {
        if (visit.getParameter("added") == null || FacesContext.getCurrentInstance().isPostback()) {
            return;
        }
        ImportNotices.Stop stop = Arrays.stream(ImportNotices.Stop.values())
                .filter(each -> each.name().equals(visit.getParameter("stop"))).findFirst().orElse(null);
        outcome = new ImportNotices.Outcome(number("added"), number("changed"), number("left"), List.of(), 0, List.of(), 0, stop);
        said = phrases.all().say(stop == null ? "exchangeNotices.taken" : "exchangeNotices.stopped." + stop);
    }

    private int number(String name) {
        String says = visit.getParameter(name);
        return says != null && says.matches("\\d{1,7}") ? Integer.parseInt(says) : 0;
    }

    private void attempt(Deed deed) {
        Part file = Visit.file(FILE).orElse(null);
        if (file == null) {
            errors.show(FILE, "exchangeNotices.file.missing");
        }
        if (publish == null) {
            errors.show("publish", "exchangeNotices.publish.missing");
        }
        if (update == null) {
            errors.show("update", "exchangeNotices.update.missing");
        }
        if (errors.isAny()) {
            if (file != null) {
                errors.show(FILE, "file.again");
            }
            return;
        }
        try {
            // It is read twice, and not always from the beginning to the end.
            Path copy = Files.createTempFile("notices", null);
            try (InputStream content = file.getInputStream()) {
                Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
                outcome = deed.with(copy, new ImportNotices.Order(publish.equals("published"), update.equals("update"),
                        meant));
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!outcome.isRight()) {
            errors.show("problems", "exchangeNotices.refused");
        } else if (outcome.doubtful() > 0 && !meant) {
            errors.show("meant", "exchangeNotices.doubtful");
        }
    }

    /** What came of the file, or null. */
    public ImportNotices.Outcome getOutcome() {
        return outcome;
    }

    /** What was done just now, or null. */
    public String getSaid() {
        return said;
    }

    /** Where a problem stands, in the words of the page. */
    public String where(Problem problem) {
        return problem.file() == null ? phrases.of("manuscriptText.line", problem.line())
                : problem.line() == 0 ? problem.file() : phrases.of("exchangeNotices.where", problem.file(), problem.line());
    }

    /** What the problem is, in the words of the page. */
    public String words(Problem problem) {
        return problem.in(phrases.all());
    }

    /** Whether the notices are published or wait, by name; null where that was not said. */
    public String getPublish() {
        return publish;
    }

    public void setPublish(String publish) {
        this.publish = publish;
    }

    /** Whether somebody has read in what the languages differ; never ticked beforehand. */
    public boolean isMeant() {
        return meant;
    }

    public void setMeant(boolean meant) {
        this.meant = meant;
    }

    /** What becomes of notices that are here already, by name; null where that was not said. */
    public String getUpdate() {
        return update;
    }

    public void setUpdate(String update) {
        this.update = update;
    }
}
