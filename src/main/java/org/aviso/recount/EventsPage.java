package org.aviso.recount;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.aviso.notices.Notice;

/** The events that are ahead. */
@Named
@RequestScoped
public class EventsPage {

    /** What was done just now. */
    public enum Saved { MOVED, CANCELLED }

    @Inject
    private ChangeEvent changeEvent;

    @Inject
    private HttpServletRequest visit;

    private List<Notice> upcoming;

    @PostConstruct
    void load() {
        upcoming = changeEvent.upcoming();
    }

    public List<Notice> getUpcoming() {
        return upcoming;
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
}
