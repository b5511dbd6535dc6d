package org.aviso.recount;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeText;
import org.aviso.offices.ContactDirectory;
import org.aviso.platform.Address;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Visit;

/** What moving or cancelling an event would do, before it is saved. */
@Named
@RequestScoped
public class EventPreviewPage {

    private static final String VERSION = "version";
    // Not as the fields of the form that finds them in its address: what was typed before would win over what is typed.
    private static final String STARTS = "from";
    private static final String ENDS = "to";

    @Inject
    private ChangeEvent changeEvent;

    @Inject
    private ContactDirectory directory;

    @Inject
    private Address address;

    @Inject
    private PageErrors errors;

    @Inject
    private HttpServletRequest visit;

    private Instant starts;
    private Instant ends;
    private int version;
    private ChangeEvent.Preview preview;

    /** The address that shows what moving would do; the times are the agency's. */
    static String moving(Address address, Notice notice, LocalDateTime starts, LocalDateTime ends) {
        return cancelling(address, notice) + "&" + times(starts, ends);
    }

    private static String times(Object starts, Object ends) {
        return STARTS + "=" + starts + (ends == null ? "" : "&" + ENDS + "=" + ends);
    }

    /** What the address says of that time, in the agency's zone, or nothing. */
    static Optional<LocalDateTime> starts(HttpServletRequest visit) {
        return typed(visit, STARTS);
    }

    /** As {@link #starts}, of the end. */
    static Optional<LocalDateTime> ends(HttpServletRequest visit) {
        return typed(visit, ENDS);
    }

    private static Optional<LocalDateTime> typed(HttpServletRequest visit, String parameter) {
        return Optional.ofNullable(visit.getParameter(parameter)).map(LocalDateTime::parse);
    }

    /** The address that shows what cancelling would do. */
    static String cancelling(Address address, Notice notice) {
        return address.to("EVENT_PREVIEW", notice.getCode()) + "?" + VERSION + "=" + notice.getVersion();
    }

    @PostConstruct
    void load() {
        String code = address.name("notice");
        try {
            version = Integer.parseInt(visit.getParameter(VERSION));
            starts = moment(starts(visit));
            ends = moment(ends(visit));
            preview = starts == null ? changeEvent.previewCancel(code) : changeEvent.previewMove(code, starts, ends);
        } catch (EventRefused | NumberFormatException | DateTimeException nothingToPreview) {
            // Asked all the same, so that nobody learns here what the page of the event would not tell them.
            changeEvent.upcoming();
            preview = null;
        }
    }

    private Instant moment(Optional<LocalDateTime> typed) {
        return typed.map(time -> time.atZone(directory.agency().zone()).toInstant()).orElse(null);
    }

    /** Shows the preview; without anything to preview, the events. */
    public boolean arrive() {
        if (preview == null) {
            Visit.redirect(address.to("EVENTS"));
        }
        return preview != null;
    }

    /** Saves the change. */
    public void save() {
        if (!arrive()) {
            return;
        }
        String code = preview.notice().getCode();
        try {
            if (isCancelling()) {
                changeEvent.cancel(code, version);
            } else {
                changeEvent.move(code, version, starts, ends);
            }
            Visit.redirect(address.to("EVENTS") + "?saved="
                    + (isCancelling() ? EventsPage.Saved.CANCELLED : EventsPage.Saved.MOVED));
        } catch (EventRefused meanwhile) {
            Visit.redirect(address.to("EVENTS"));
        } catch (ChangedMeanwhile meanwhile) {
            errors.show("save", "recount.changed");
        }
    }

    /** Where what was typed can be typed anew. */
    public String getBack() {
        return address.to("CHANGE_EVENT", preview.notice().getCode()) + (isCancelling() ? ""
                : "?" + times(starts(visit).orElseThrow(), ends(visit).orElse(null)));
    }

    public boolean isCancelling() {
        return starts == null;
    }

    public ChangeEvent.Preview getPreview() {
        return preview;
    }

    /** The words of the notice in the language of the page. */
    public NoticeText getText() {
        return preview.notice().text(address.getLanguage().tag());
    }

    public Instant getStarts() {
        return starts;
    }

    public Instant getEnds() {
        return ends;
    }
}
