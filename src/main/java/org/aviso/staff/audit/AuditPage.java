package org.aviso.staff.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aviso.language.TypedDate;
import org.aviso.offices.PageMoments;
import org.aviso.platform.Address;
import org.aviso.platform.PageErrors;
import org.aviso.platform.PagePhrases;
import org.aviso.platform.Visit;

/** Who did what: a search, what it finds, and whether anything is missing. */
@Named
@RequestScoped
public class AuditPage {

    private static final int LONGEST_WORD = 100;

    /** Where the result begins: whoever has searched reads on there. */
    private static final String FOUND = "#found";

    @Inject
    private SearchTrail searchTrail;

    @Inject
    private AuditWords words;

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

    private String actor;
    private String deed;
    private String about;
    private TypedDate from = new TypedDate();
    private TypedDate to = new TypedDate();
    private SearchTrail.Found found;
    private Wholeness wholeness;

    @PostConstruct
    void load() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            // What was typed decides what is found; until it is right, nothing is.
            found = new SearchTrail.Found(List.of(), null);
            return;
        }
        actor = word("actor");
        deed = Arrays.stream(Deed.values()).map(Deed::name).filter(name -> name.equals(word("deed"))).findFirst()
                .orElse(null);
        about = word("about");
        from = date("from");
        to = date("to");
        found = searchTrail.search(criteria(), olderThan());
        if (visit.getParameter("check") != null) {
            wholeness = searchTrail.check();
        }
    }

    private String word(String name) {
        String value = visit.getParameter(name);
        return value == null || value.isBlank() || value.length() > LONGEST_WORD ? null : value.strip();
    }

    private TypedDate date(String name) {
        try {
            return word(name) == null ? new TypedDate() : new TypedDate(LocalDate.parse(word(name)));
        } catch (DateTimeException noDay) {
            return new TypedDate();
        }
    }

    private Long olderThan() {
        String older = visit.getParameter("older");
        return older != null && older.matches("[0-9]{1,18}") ? Long.valueOf(older) : null;
    }

    private SearchTrail.Criteria criteria() {
        return new SearchTrail.Criteria(actor == null ? null : actor.strip().toLowerCase(Locale.ROOT),
                deed == null ? null : Deed.valueOf(deed), about, from.date().orElse(null), to.date().orElse(null));
    }

    /** Leads to what is found. */
    public void search() {
        if (isGood()) {
            Visit.redirect(address.to("AUDIT") + query(null) + FOUND);
        }
    }

    /** Gives what is found as a file. */
    public void export() {
        if (!isGood()) {
            return;
        }
        List<String> headings = Stream.of("audit.when", "audit.who", "audit.what", "audit.kind", "audit.about", "audit.details")
                .map(phrases.all()::say).toList();
        byte[] file = AuditFile.of(headings, searchTrail.export(criteria()).stream().map(entry -> Arrays.asList(
                moments.machine(entry.getHappened()), entry.getActor(), words.deed(entry), words.kind(entry),
                entry.getSubject(), words.details(entry))));
        Visit.handOver(phrases.all().say("path.audit") + ".csv", "text/csv;charset=UTF-8", file);
    }

    private boolean isGood() {
        for (Map.Entry<String, String> typed : Map.of("actor", actor == null ? "" : actor, "about",
                about == null ? "" : about).entrySet()) {
            if (typed.getValue().length() > LONGEST_WORD) {
                errors.show(typed.getKey(), "audit.word.long", LONGEST_WORD);
            }
        }
        if (!from.isEmpty()) {
            errors.showDate("from", from);
        }
        if (!to.isEmpty()) {
            errors.showDate("to", to);
        }
        if (!errors.isAny() && !from.isEmpty() && !to.isEmpty()
                && to.date().orElseThrow().isBefore(from.date().orElseThrow())) {
            errors.show("to", "period.ends");
        }
        return !errors.isAny();
    }

    private String query(Long olderThan) {
        Map<String, Object> criteria = new LinkedHashMap<>();
        criteria.put("actor", actor);
        criteria.put("deed", deed);
        criteria.put("about", about);
        criteria.put("from", from.date().orElse(null));
        criteria.put("to", to.date().orElse(null));
        criteria.put("older", olderThan);
        return criteria.entrySet().stream().filter(each -> each.getValue() != null)
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** How many entries the page shows, and whether there are older ones: the trail is too long to be counted. */
    public String getResult() {
        return phrases.of(found.older() == null ? "audit.found" : "audit.found.more", found.entries().size());
    }

    public List<AuditEntry> getEntries() {
        return found.entries();
    }

    /** The address of the older entries, or null where there are none. */
    public String getOlder() {
        return found.older() == null ? null : address.to("AUDIT") + query(found.older()) + FOUND;
    }

    /** The address of the newest entries of this search, or null where these are they. */
    public String getNewest() {
        return olderThan() == null ? null : address.to("AUDIT") + query(null) + FOUND;
    }

    /** The address of all that one member of staff did. */
    public String by(AuditEntry entry) {
        return address.to("AUDIT") + "?actor=" + URLEncoder.encode(entry.getActor(), StandardCharsets.UTF_8);
    }

    /** The address of all that was done to one thing. */
    public String about(AuditEntry entry) {
        return address.to("AUDIT") + "?about=" + URLEncoder.encode(entry.getSubject(), StandardCharsets.UTF_8);
    }

    /** Whether the trail is whole, or null where nobody asked. */
    public Wholeness getWholeness() {
        return wholeness;
    }

    public Deed[] getDeeds() {
        return Deed.values();
    }

    public String getActor() {
        return actor;
    }

    public void setActor(String actor) {
        this.actor = actor;
    }

    public String getDeed() {
        return deed;
    }

    public void setDeed(String deed) {
        this.deed = deed;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public TypedDate getFrom() {
        return from;
    }

    public TypedDate getTo() {
        return to;
    }
}
