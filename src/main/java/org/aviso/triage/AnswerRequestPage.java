package org.aviso.triage;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.aviso.accommodations.AccessCodes;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.ContactRoute;
import org.aviso.accommodations.HistoryEntry;
import org.aviso.accommodations.Party;
import org.aviso.accommodations.Reader;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.accommodations.RequestStatus;
import org.aviso.accommodations.RequestedAid;
import org.aviso.accommodations.StoredDecision;
import org.aviso.accommodations.letters.Letters;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.notices.NoticeText;
import org.aviso.notices.Notices;
import org.aviso.platform.Address;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Visit;
import org.aviso.triage.meanwhile.Meanwhile;

/** One request, and what was done about it; here staff takes it a step on. */
@Named
@RequestScoped
public class AnswerRequestPage {

    /** What was done just now, here or on the page where staff writes. */
    public enum Saved { STATUS, MESSAGE, HELD, REFUSED, INSTEAD, PART }

    /**
     * A letter for one of those who read the request.
     *
     * @param to their name
     */
    public record Letter(String to, Language language, Letters.Offer files) { }

    @Inject
    private AnswerRequest answer;

    @Inject
    private Letters letters;

    @Inject
    private AccessCodes accessCodes;

    @Inject
    private Notices notices;

    @Inject
    private Address address;

    @Inject
    private PageErrors errors;

    @Inject
    private Meanwhile meanwhile;

    @Inject
    private HttpServletRequest visit;

    private AccommodationRequest request;
    private NoticeText notice;
    private List<Letter> papers = List.of();
    private List<StoredDecision> decisions = List.of();
    private Integer version;
    // Their names: what a menu puts into a map is text, whatever its choices are.
    private final Map<Integer, String> statuses = new HashMap<>();

    @PostConstruct
    void load() {
        read();
        if (FacesContext.getCurrentInstance().isPostback()) {
            // The form must say what was read.
            version = null;
        }
        if (request != null) {
            request.getAids().forEach(aid -> statuses.put(aid.getPosition(), aid.getStatus().name()));
            decisions = StoredDecision.read(request.getLeadTimeAccount());
            if (request.getNoticeId() != null) {
                notice = notices.byId(request.getNoticeId())
                        .map(found -> found.getTexts().get(address.getLanguage().tag())).orElse(null);
            }
        }
    }

    private void read() {
        String reference = ReferenceCode.normal(address.name("reference"));
        request = (FacesContext.getCurrentInstance().isPostback() ? answer.find(reference) : answer.open(reference))
                .orElse(null);
        version = request == null ? null : request.getVersion();
        papers = request == null ? List.of() : papers();
    }

    private List<Letter> papers() {
        List<Letter> all = new ArrayList<>();
        for (Reader reader : request.readers()) {
            String query = all.isEmpty() ? "" : "?" + StaffLetterPage.SECOND + "=2";
            Language language = Languages.orBase(reader.language());
            all.add(new Letter(all.isEmpty() ? request.getRequesterName() : request.getPerson().getName(), language,
                    letters.offer(Letters.Kind.STAFF, request, language,
                            file -> address.to("STAFF_LETTER", request.getReference(), file) + query)));
        }
        return all;
    }

    /** Shows the page, or says that there is none. */
    public boolean arrive() {
        if (request == null) {
            Visit.notFound();
            return false;
        }
        if (request.isMerged()) {
            // What it asked for is answered where it is now.
            Visit.redirect(address.to("MERGED_REQUEST", request.getReference()));
            return false;
        }
        return true;
    }

    /** Takes the aids a step on whose status was chosen anew. */
    public void changeStatus() {
        if (!arrive()) {
            return;
        }
        Map<Integer, RequestStatus> steps = new TreeMap<>();
        statuses.forEach((position, status) -> {
            if (status != null && !status.equals(request.aid(position).getStatus().name())) {
                steps.put(position, RequestStatus.valueOf(status));
            }
        });
        String first = "status-" + getMovable().stream().findFirst().map(RequestedAid::getPosition).orElse(0);
        if (steps.isEmpty()) {
            errors.show(first, "staff.status.missing");
            return;
        }
        try {
            answer.advance(request.getReference(), seen(), steps);
            done(Saved.STATUS);
        } catch (ChangedMeanwhile meanwhile) {
            showPresentState(first);
        } catch (IllegalArgumentException impossible) {
            errors.show(first, "staff.status.impossible");
        }
    }

    // No version is -1: whoever does not say what they have read has read nothing.
    private int seen() {
        return version == null ? -1 : version;
    }

    private void done(Saved what) {
        Visit.redirect(address.to("ANSWER_REQUEST", request.getReference()) + "?saved=" + what);
    }

    // What was typed stays in the form; sending it again is then an answer to what the page shows now.
    private void showPresentState(String field) {
        meanwhile.tell(field, request.getReference(), seen());
        read();
    }

    public AccommodationRequest getRequest() {
        return request;
    }

    public String getReference() {
        return ReferenceCode.spaced(request.getReference());
    }

    /** Each letter that can be printed or embossed, in the language of its reader. */
    public List<Letter> getLetters() {
        return papers;
    }

    /** The notice that announced the event, in the language of the page, or null. */
    public NoticeText getNotice() {
        return notice;
    }

    /** How it was counted: once for each lead that the aids need. */
    public List<StoredDecision> getDecisions() {
        return decisions;
    }

    /** The link that calls or writes to somebody, or null where there is none. */
    public String contactHref(ContactRoute route, String contact) {
        return route == null ? null : ContactLink.of(route, contact);
    }

    /** The access code of the person for whom it was asked: staff tells it to those whom no mail reaches. */
    public String getPersonsCode() {
        return AccessCodes.spaced(accessCodes.codeFor(request.getReference(), Party.PERSON));
    }

    /** What has happened, newest first. */
    public List<HistoryEntry> getHistory() {
        List<HistoryEntry> newestFirst = new ArrayList<>(request.getHistory());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** The aids whose status can change. */
    public List<RequestedAid> getMovable() {
        return request.getAids().stream().filter(aid -> !aid.getStatus().plainNext().isEmpty()).toList();
    }

    /**
     * The status of an aid and those that can follow. While a form is read, each status is a choice: after somebody else
     * has changed the request, the use case and not the page says that this one no longer follows.
     */
    public Collection<RequestStatus> choices(RequestedAid aid) {
        if (FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            return EnumSet.allOf(RequestStatus.class);
        }
        Set<RequestStatus> choices = EnumSet.of(aid.getStatus());
        choices.addAll(aid.getStatus().plainNext());
        if (!answer.isDeliverable(request, aid)) {
            choices.remove(RequestStatus.DELIVERED);
        }
        return choices;
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

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    /** The status chosen for each aid, by its place. */
    public Map<Integer, String> getStatuses() {
        return statuses;
    }
}
