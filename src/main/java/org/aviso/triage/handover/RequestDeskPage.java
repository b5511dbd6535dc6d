package org.aviso.triage.handover;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.EventChange;
import org.aviso.accommodations.Legible;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.platform.Address;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Visit;
import org.aviso.triage.AnswerRequest;
import org.aviso.triage.meanwhile.Meanwhile;
import org.aviso.triage.meanwhile.OpenedBy;
import org.aviso.triage.today.MoveOn;

/** What concerns the office about one request: who has it, what colleagues say, and what is done past this portal. */
@Named
@RequestScoped
public class RequestDeskPage {

    /** What was done just now. */
    public enum Saved { TOLD, ASKED, SETTLED, NOTED, GIVEN }

    @Inject
    private AnswerRequest answer;

    @Inject
    private HandOver handOver;

    @Inject
    private MoveOn moveOn;

    @Inject
    private OpenedBy openedBy;

    @Inject
    private Meanwhile meanwhile;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Address address;

    @Inject
    private PageErrors errors;

    @Inject
    private HttpServletRequest visit;

    private AccommodationRequest request;
    private Integer version;
    private List<RequestNote> notes = List.of();
    private List<String> others = List.of();
    private String note;

    @PostConstruct
    void load() {
        request = answer.find(ReferenceCode.normal(address.name("reference"))).orElse(null);
        if (request != null) {
            // A form must say what was read.
            version = FacesContext.getCurrentInstance().isPostback() ? null : request.getVersion();
            notes = handOver.notes(request.getId());
            others = openedBy.justNow(request.getReference()).stream().map(colleagues::name).toList();
        }
    }

    /** Notes that the resident was answered, or told the news, by phone or in person. */
    public void tell() {
        act("told", Saved.TOLD, () -> moveOn.tell(request.getReference(), seen()));
    }

    /** Notes that the resident was asked something. */
    public void awaitAnswer() {
        act("asked", Saved.ASKED, () -> moveOn.awaitAnswer(request.getReference(), seen()));
    }

    /** Notes that the change of the event is seen to. */
    public void settle() {
        act("settled", Saved.SETTLED, () -> moveOn.settleEventChange(request.getReference(), seen()));
    }

    private void act(String field, Saved done, Runnable deed) {
        if (request == null) {
            Visit.notFound();
            return;
        }
        try {
            deed.run();
            done(done);
        } catch (ChangedMeanwhile faster) {
            meanwhile.tell(field, request.getReference(), seen());
            read();
        }
    }

    private void read() {
        request = answer.find(request.getReference()).orElseThrow();
        version = request.getVersion();
    }

    /** Writes a note for colleagues. */
    public void write() {
        if (request == null) {
            Visit.notFound();
        } else if (note == null || note.isBlank()) {
            errors.show("note", "desk.note.missing");
        } else if (!checkNote(errors, note)) {
            handOver.note(request.getReference(), note);
            done(Saved.NOTED);
        }
    }

    /** Shows what is wrong with a note, if anything; gives whether something is. */
    static boolean checkNote(PageErrors errors, String note) {
        if (note != null && note.length() > RequestNote.LONGEST) {
            errors.show("note", "desk.note.long", RequestNote.LONGEST, note.length());
        } else if (note != null && !Legible.Check.isLegible(note)) {
            errors.show("note", "text.legible");
        }
        return errors.isAny();
    }

    private void done(Saved what) {
        Visit.redirect(address.to("ANSWER_REQUEST", request.getReference()) + "?desk=" + what);
    }

    // No version is -1: whoever does not say what they have read has read nothing.
    private int seen() {
        return version == null ? -1 : version;
    }

    public AccommodationRequest getRequest() {
        return request;
    }

    /** What colleagues have told each other, oldest first. */
    public List<RequestNote> getNotes() {
        return notes;
    }

    /** Whether somebody is to be told that they were answered by phone or in person. */
    public boolean isToTell() {
        return request.isAnswerDue();
    }

    /** Whether the office can wait for the resident: something is open, and nobody waits for an answer yet. */
    public boolean isToAsk() {
        return request.isOpen() && request.getAsked() == null;
    }

    /** Whether a move of the event is to be seen to. */
    public boolean isToSettle() {
        return request.isOpen() && request.isEventDue()
                && request.getEventChange() == EventChange.MOVED;
    }

    /** The names of the colleagues who have opened it just now. */
    public String getOthers() {
        return others.isEmpty() ? null : String.join(", ", others);
    }

    /** What was done just now, or null. */
    public Saved getSaved() {
        String saved = visit.getParameter("desk");
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

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
