package org.aviso.triage.today;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.offices.ContactDirectory;
import org.aviso.platform.Address;
import org.aviso.platform.Visit;

/** What to do now. */
@Named
@RequestScoped
public class TodayPage {

    /** What was done just now. */
    public enum Saved { ACKNOWLEDGE, DELIVER, CLOSE, CHANGED }

    @Inject
    private Today today;

    @Inject
    private MoveOn moveOn;

    @Inject
    private Address address;

    @Inject
    private HttpServletRequest visit;

    @Inject
    private ContactDirectory directory;

    @Inject
    private Clock clock;

    private Board board;

    @PostConstruct
    void load() {
        board = today.board();
    }

    /** Takes the step of the button that was pressed; the button says of which request, in the version that was read. */
    public void act() {
        String[] deed = String.valueOf(Visit.typed("deed")).split(" ");
        if (deed.length == 3 && deed[2].matches("[0-9]{1,9}")) {
            Visit.redirect(address.to("TODAY") + "?saved=" + act(deed[0], deed[1], Integer.parseInt(deed[2])) + "&request="
                    + ReferenceCode.normal(deed[1]));
        }
    }

    private Saved act(String step, String reference, int version) {
        try {
            boolean done = switch (step) {
                case "ACKNOWLEDGE" -> moveOn.acknowledge(reference, version);
                case "DELIVER" -> moveOn.deliver(reference, version);
                case "CLOSE" -> moveOn.close(reference, version);
                default -> false;
            };
            return done ? Saved.valueOf(step) : Saved.CHANGED;
        } catch (ChangedMeanwhile | IllegalArgumentException meanwhile) {
            return Saved.CHANGED;
        }
    }

    public Board getBoard() {
        return board;
    }

    /** The day, as the address of its sheet has it. */
    public String getDay() {
        return clock.instant().atZone(directory.agency().zone()).toLocalDate().toString();
    }

    /** The groups with something in them, in the order of the page. */
    public List<Section> getSections() {
        return board.sections();
    }

    /** What was done just now, or null; to which request says {@link #getReference}. */
    public Saved getSaved() {
        String saved = visit.getParameter("saved");
        for (Saved what : Saved.values()) {
            if (what.name().equals(saved) && ReferenceCode.isValid(request())
                    && !FacesContext.getCurrentInstance().isPostback()) {
                return what;
            }
        }
        return null;
    }

    // Never its name: the title of a page is kept by the browser.
    private String request() {
        return ReferenceCode.normal(visit.getParameter("request"));
    }

    /** The reference of the request to which something was done just now. */
    public String getReference() {
        return ReferenceCode.spaced(request());
    }

    /** The address of that request. */
    public String getDone() {
        return address.to("ANSWER_REQUEST", request());
    }
}
