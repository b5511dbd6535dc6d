package org.aviso.recount;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aviso.accommodations.Legible;
import org.aviso.calendar.Closure;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.TypedDate;
import org.aviso.offices.PageMoments;
import org.aviso.platform.Address;
import org.aviso.platform.PageErrors;
import org.aviso.platform.PagePhrases;
import org.aviso.platform.Visit;

/** The agency's closures: those there are, a form to enter one, and the holidays of the next year to choose from. */
@Named
@RequestScoped
public class CalendarPage {

    /** What was done just now. */
    public enum Saved { CLOSED, REOPENED }

    @Inject
    private ChangeCalendar changeCalendar;

    @Inject
    private ProposedClosures proposedClosures;

    @Inject
    private Address address;

    @Inject
    private PageErrors errors;

    @Inject
    private PageMoments moments;

    @Inject
    private PagePhrases phrases;

    @Inject
    private HttpServletRequest visit;

    private List<ChangeCalendar.Kept> kept;
    private List<Closure> proposed;
    private TypedDate date = new TypedDate();
    private final Map<String, String> names = new HashMap<>();
    private String source;
    private final Map<String, Boolean> ticked = new HashMap<>();

    @PostConstruct
    void load() {
        kept = changeCalendar.closures();
        proposed = proposedClosures.of(getNextYear());
        if (!FacesContext.getCurrentInstance().isPostback()) {
            // Whoever comes back from the preview finds what they typed.
            PreviewAddress.closure(visit).ifPresent(closure -> {
                date = new TypedDate(closure.date());
                names.putAll(closure.names());
                source = closure.source();
            });
        }
    }

    /** Leads to what closing on that day would change. */
    public void preview() {
        errors.showDate("date", date);
        for (Language language : Languages.required()) {
            checkWords("name-" + language.tag(), names.get(language.tag()), "closure.name.missing",
                    phrases.all().say("language." + language.tag()));
        }
        checkWords("source", source, "closure.source.missing");
        if (errors.isAny()) {
            return;
        }
        Map<String, String> typed = Languages.required().stream()
                .collect(Collectors.toMap(Language::tag, language -> names.get(language.tag()).strip()));
        Closure closure = new Closure(date.date().orElseThrow(), typed, source.strip());
        try {
            changeCalendar.previewClosing(List.of(closure));
            Visit.redirect(PreviewAddress.closing(address, closure));
        } catch (ClosureRefused refused) {
            errors.show("date", "closure.refused." + refused.reason(), moments.day(closure.date()));
        }
    }

    private void checkWords(String field, String typed, String missing, Object... arguments) {
        if (typed == null || typed.isBlank()) {
            errors.show(field, missing, arguments);
        } else if (typed.length() > ChangeCalendar.LONGEST_WORDS) {
            errors.show(field, "closure.words.long", ChangeCalendar.LONGEST_WORDS);
        } else if (!Legible.Check.isLegible(typed)) {
            errors.show(field, "text.legible");
        } else if (!Legible.Check.isOneLine(typed)) {
            errors.show(field, "text.oneLine");
        }
    }

    /** Leads to what closing on the ticked holidays would change. */
    public void previewTicked() {
        List<Closure> chosen = getOpenProposals().stream()
                .filter(closure -> Boolean.TRUE.equals(ticked.get(closure.date().toString()))).toList();
        if (chosen.isEmpty()) {
            errors.show("proposal-" + getOpenProposals().stream().findFirst().map(Closure::date).orElse(null),
                    "closure.proposals.none");
        } else {
            Visit.redirect(PreviewAddress.proposed(address, chosen));
        }
    }

    public List<ChangeCalendar.Kept> getKept() {
        return kept;
    }

    /** The year whose holidays are proposed. */
    public int getNextYear() {
        return changeCalendar.today().getYear() + 1;
    }

    /** The holidays of the next year on which the agency would be open. */
    public List<Closure> getOpenProposals() {
        Set<LocalDate> closed = closedDays();
        return proposed.stream().filter(closure -> !closed.contains(closure.date())).toList();
    }

    /** The holidays of the next year that are closures already. */
    public List<Closure> getClosedProposals() {
        Set<LocalDate> closed = closedDays();
        return proposed.stream().filter(closure -> closed.contains(closure.date())).toList();
    }

    private Set<LocalDate> closedDays() {
        return kept.stream().map(each -> each.closure().date()).collect(Collectors.toSet());
    }

    /** The address that leads to what opening on a day again would change. */
    public String reopening(LocalDate day) {
        return PreviewAddress.reopening(address, day);
    }

    /** What was done just now, or null. */
    public Saved getSaved() {
        String saved = visit.getParameter("saved");
        for (Saved what : Saved.values()) {
            if (what.name().equals(saved) && !FacesContext.getCurrentInstance().isPostback()) {
                return what;
            }
        }
        return null;
    }

    public TypedDate getDate() {
        return date;
    }

    /** The names of the closure, by the tags of the languages. */
    public Map<String, String> getNames() {
        return names;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    /** Which holidays are ticked, by their dates; none is beforehand. */
    public Map<String, Boolean> getTicked() {
        return ticked;
    }
}
