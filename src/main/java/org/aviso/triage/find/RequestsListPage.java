package org.aviso.triage.find;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.Aid;
import org.aviso.accommodations.AidsOnOffer;
import org.aviso.accommodations.ContactRoute;
import org.aviso.accommodations.Legible;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.accommodations.RequestStatus;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.TypedDate;
import org.aviso.leadtime.Decision;
import org.aviso.platform.Address;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Visit;
import org.aviso.staff.StaffAccount;
import org.aviso.triage.handover.HandOver;

/** The list of requests: looked for, page by page, acknowledged together. */
@Named
@RequestScoped
public class RequestsListPage {

    /** The views that everybody has, in the words of the bundle keys {@code requestsList.view.<key>}. */
    private static final Map<String, Criteria> READY = Map.of("open", Criteria.open(), "all", new Criteria(),
            "mine", ownedBy(Criteria.ME), "unassigned", ownedBy(Criteria.NOBODY), "colleagues", ownedBy(Criteria.OTHERS),
            "arranged", arranged());
    private static final List<String> READY_ORDER = List.of("open", "mine", "unassigned", "colleagues", "arranged", "all");
    private static final String FIRST = "open";
    private static final int LONGEST_WORDS = 200;

    // What every database can compare with.
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** Where the result begins: whoever has searched reads on there. */
    private static final String FOUND = "#found";

    @Inject
    private FindRequests findRequests;

    @Inject
    private AcknowledgeRequests acknowledgeRequests;

    @Inject
    private Views views;

    @Inject
    private HandOver handOver;

    @Inject
    private AidsOnOffer aidsOnOffer;

    @Inject
    private Address address;

    @Inject
    private PageErrors errors;

    @Inject
    private HttpServletRequest visit;

    private String key;
    private Views.Found view;
    private Criteria criteria;
    private FindRequests.Listing listing;
    private long count;
    private List<RequestView> saved;
    private List<StaffAccount> colleagues;
    private String name;
    private boolean shared;

    @PostConstruct
    void load() {
        String asked = visit.getParameter("view");
        key = asked == null ? FIRST : asked;
        view = READY.containsKey(key) ? null : views.find(key).orElse(null);
        if (view == null && !READY.containsKey(key)) {
            // Forgotten, or somebody else's.
            key = FIRST;
        }
        Criteria shown = view == null ? READY.get(key) : view.criteria();
        listing = findRequests.list(shown, position(visit.getParameter("after")), position(visit.getParameter("before")));
        count = findRequests.count(shown);
        saved = views.saved();
        colleagues = handOver.colleagues();
        // The form fills in a copy: the ready-made views are everybody's.
        criteria = view == null ? copy(shown) : shown;
    }

    private static Criteria ownedBy(String assigned) {
        Criteria owned = Criteria.open();
        owned.setAssigned(assigned);
        return owned;
    }

    private static Criteria arranged() {
        Criteria arranged = new Criteria();
        arranged.setStatus(RequestStatus.CONFIRMED.name());
        return arranged;
    }

    private static Criteria copy(Criteria ready) {
        Criteria copy = new Criteria();
        copy.setStatus(ready.getStatus());
        copy.setAssigned(ready.getAssigned());
        return copy;
    }

    /** Where a page of the list begins, as its own link says it; null, the beginning, for anything else. */
    static FindRequests.Position position(String says) {
        if (says == null || !says.matches("[^_]{1,40}_[0-9]{1,18}")) {
            return null;
        }
        String[] parts = says.split("_");
        try {
            Instant value = Instant.parse(parts[0]);
            return value.isBefore(EARLIEST) || value.isAfter(LATEST) ? null
                    : new FindRequests.Position(value, Long.parseLong(parts[1]));
        } catch (DateTimeException nonsense) {
            return null;
        }
    }

    /** Looks for what the form says. */
    public void search() {
        if (criteria.getWords() != null && criteria.getWords().length() > LONGEST_WORDS) {
            errors.show("words", "requestsList.words.long", LONGEST_WORDS);
        } else if (criteria.getWords() != null && !Legible.Check.isLegible(criteria.getWords())) {
            errors.show("words", "text.legible");
        }
        checkSpan("event", criteria.getEventFrom(), criteria.getEventTo());
        checkSpan("received", criteria.getReceivedFrom(), criteria.getReceivedTo());
        if (!errors.isAny()) {
            Visit.redirect(address.to("REQUESTS_LIST") + "?view=" + views.keep(criteria) + FOUND);
        }
    }

    // A day that is left out does not matter; one that is half there does.
    private void checkSpan(String field, TypedDate from, TypedDate to) {
        for (TypedDate each : List.of(from, to)) {
            boolean empty = each.getMonth() == null && each.getDay() == null && each.getYear() == null;
            if (!empty) {
                errors.showDate(field + (each == from ? "From" : "To"), each);
            }
        }
        Optional<LocalDate> first = from.date();
        Optional<LocalDate> last = to.date();
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            errors.show(field + "To", "requestsList.span");
        }
    }

    /** Saves what the list shows under a name. */
    public void save() {
        if (name == null || name.isBlank()) {
            errors.show("name", "requestsList.name.missing");
        } else if (name.strip().length() > RequestView.LONGEST_NAME) {
            errors.show("name", "requestsList.name.long", RequestView.LONGEST_NAME);
        } else if (!Legible.Check.isLegible(name)) {
            errors.show("name", "text.legible");
        }
        if (!errors.isAny()) {
            String kept = view == null ? views.keep(criteria) : key;
            Visit.redirect(address.to("REQUESTS_LIST") + "?view=" + views.save(kept, name, shared) + "&saved=VIEW");
        }
    }

    /** Deletes the saved view that the list shows. */
    public void delete() {
        views.delete(key);
        Visit.redirect(address.to("REQUESTS_LIST") + "?saved=DELETED");
    }

    /** Acknowledges the requests that were ticked. */
    public void acknowledge() {
        List<AcknowledgeRequests.Chosen> chosen = chosen("chosen");
        if (chosen.isEmpty()) {
            errors.show("chosen", "requestsList.chosen.missing");
        } else {
            acknowledge(chosen);
        }
    }

    /** Acknowledges every new request of the page, as it was shown. */
    public void acknowledgeAll() {
        acknowledge(chosen("shown"));
    }

    private void acknowledge(List<AcknowledgeRequests.Chosen> chosen) {
        AcknowledgeRequests.Result result = acknowledgeRequests.acknowledge(chosen);
        StringBuilder to = new StringBuilder(address.to("REQUESTS_LIST")).append("?view=").append(key)
                .append("&done=").append(result.done().size()).append("&needless=").append(result.needless().size());
        result.changed().forEach(reference -> to.append("&changed=").append(reference));
        result.failed().forEach(reference -> to.append("&failed=").append(reference));
        // The page stays the one that was read.
        for (String side : List.of("after", "before")) {
            if (position(visit.getParameter(side)) != null) {
                to.append('&').append(side).append('=').append(visit.getParameter(side));
            }
        }
        Visit.redirect(to.toString());
    }

    private List<AcknowledgeRequests.Chosen> chosen(String box) {
        String[] boxes = visit.getParameterValues(box);
        Set<AcknowledgeRequests.Chosen> chosen = new LinkedHashSet<>();
        for (String each : boxes == null ? new String[0] : boxes) {
            if (each.matches("[A-Z0-9]{1,12}:[0-9]{1,9}") && chosen.size() < FindRequests.SHOWN) {
                String[] parts = each.split(":");
                chosen.add(new AcknowledgeRequests.Chosen(parts[0], Integer.parseInt(parts[1])));
            }
        }
        return List.copyOf(chosen);
    }

    public List<AccommodationRequest> getRequests() {
        return listing.requests();
    }

    public long getCount() {
        return count;
    }

    public String reference(AccommodationRequest request) {
        return ReferenceCode.spaced(request.getReference());
    }

    /** What the box of a request sends: which, and as it was read. */
    public String chosen(AccommodationRequest request) {
        return request.getReference() + ":" + request.getVersion();
    }

    /** Whether nobody has taken up an aid of a request yet. */
    public boolean isNew(AccommodationRequest request) {
        return request.getAids().stream().anyMatch(aid -> aid.getStatus() == RequestStatus.RECEIVED);
    }

    /** Which of the boxes of this page is that of a request: 0 for the first. */
    public int place(AccommodationRequest request) {
        return (int) listing.requests().stream().takeWhile(other -> other != request).filter(this::isNew).count();
    }

    /** Whether there is something on this page to acknowledge. */
    public boolean isAnyNew() {
        return listing.requests().stream().anyMatch(this::isNew);
    }

    /** The address of the page before, or null. */
    public String getPrevious() {
        return listing.before() ? page("before", listing.first()) : null;
    }

    /** The address of the page after, or null. */
    public String getNext() {
        return listing.after() ? page("after", listing.last()) : null;
    }

    private String page(String side, FindRequests.Position position) {
        return address.to("REQUESTS_LIST") + "?view=" + key + "&" + side + "=" + position.value() + "_" + position.id() + FOUND;
    }

    /** The address of the table of what is found. */
    public String getExport() {
        return address.to("REQUESTS_EXPORT") + "?view=" + key;
    }

    /** The key of the view that is shown. */
    public String getKey() {
        return key;
    }

    /** The view that is shown, or null where it is one that everybody has. */
    public Views.Found getView() {
        return view;
    }

    /** The keys of the views that everybody has. */
    public List<String> getReady() {
        return READY_ORDER;
    }

    /** The saved views. */
    public List<RequestView> getSavedViews() {
        return saved;
    }

    /** The address of a view. */
    public String viewAt(String other) {
        return address.to("REQUESTS_LIST") + "?view=" + other;
    }

    /** The attributes of the link to a view. */
    public Map<String, Object> current(String other) {
        return other.equals(key) ? Map.of("aria-current", "page") : Map.of();
    }

    /** The attributes of the part of the form that is folded up: open where it says something, or something is wrong. */
    public Map<String, Object> getOpened() {
        return view != null || visit.getMethod().equals("POST") ? Map.of("open", "open") : Map.of();
    }

    public Criteria getCriteria() {
        return criteria;
    }

    public RequestStatus[] getStatuses() {
        return RequestStatus.values();
    }

    public List<Aid> getAids() {
        return aidsOnOffer.getAll();
    }

    public List<Language> getLanguages() {
        return Languages.all();
    }

    public List<Decision> getDecisions() {
        return List.of(Decision.ON_TIME, Decision.SHORT_NOTICE);
    }

    public ContactRoute[] getRoutes() {
        return ContactRoute.values();
    }

    public Criteria.Sort[] getSorts() {
        return Criteria.Sort.values();
    }

    public List<StaffAccount> getColleagues() {
        return colleagues;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }

    /** How many were acknowledged just now; null where nobody asked for it. */
    public Integer getDone() {
        return number("done");
    }

    /** How many of those that were chosen were read before. */
    public Integer getNeedless() {
        return number("needless");
    }

    private Integer number(String parameter) {
        String says = visit.getParameter(parameter);
        return says != null && says.matches("[0-9]{1,3}") && !FacesContext.getCurrentInstance().isPostback()
                ? Integer.valueOf(says) : null;
    }

    /** The references of those that somebody else had changed. */
    public List<String> getChanged() {
        return references("changed");
    }

    /** The references of those about which nothing could be done. */
    public List<String> getFailed() {
        return references("failed");
    }

    private List<String> references(String parameter) {
        String[] says = visit.getParameterValues(parameter);
        return Stream.of(says == null ? new String[0] : says).filter(ReferenceCode::isValid).toList();
    }

    public String spaced(String reference) {
        return ReferenceCode.spaced(reference);
    }

    /** What was done with a view just now, as a part of a bundle key; or null. */
    public String getSaved() {
        String says = visit.getParameter("saved");
        return ("VIEW".equals(says) || "DELETED".equals(says)) && !FacesContext.getCurrentInstance().isPostback()
                ? says : null;
    }
}
