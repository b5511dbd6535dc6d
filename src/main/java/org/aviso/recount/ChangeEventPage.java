package org.aviso.recount;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.aviso.language.TypedDate;
import org.aviso.language.TypedTime;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeText;
import org.aviso.offices.ContactDirectory;
import org.aviso.offices.PageMoments;
import org.aviso.platform.Address;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Visit;

/** Moves an event, or cancels it: what somebody types before they see what it would do. */
@Named
@RequestScoped
public class ChangeEventPage {

    @Inject
    private ChangeEvent changeEvent;

    @Inject
    private ContactDirectory directory;

    @Inject
    private PageMoments moments;

    @Inject
    private Address address;

    @Inject
    private PageErrors errors;

    @Inject
    private HttpServletRequest visit;

    private Notice notice;
    private TypedDate date;
    private TypedTime starts;
    private TypedTime ends;

    @PostConstruct
    void load() {
        try {
            notice = changeEvent.find(address.name("notice"));
        } catch (EventRefused nothingToChange) {
            return;
        }
        fill(local(notice.getEvent().getStarts()), local(notice.getEvent().getEnds()));
        try {
            // Whoever comes back from the preview finds what they typed.
            EventPreviewPage.starts(visit).ifPresent(typed -> fill(typed, EventPreviewPage.ends(visit).orElse(null)));
        } catch (DateTimeException madeUp) {
            // What holds now is as good.
        }
    }

    private void fill(LocalDateTime from, LocalDateTime to) {
        date = new TypedDate(from.toLocalDate());
        starts = typed(from);
        ends = typed(to);
    }

    private LocalDateTime local(Instant moment) {
        return moment == null ? null : moment.atZone(zone()).toLocalDateTime();
    }

    private TypedTime typed(LocalDateTime moment) {
        return moment == null ? new TypedTime() : moments.typed(moment.toLocalTime());
    }

    /** Shows the page, or says that there is no such event to change. */
    public boolean arrive() {
        if (notice == null) {
            Visit.notFound();
        }
        return notice != null;
    }

    /** Leads to what moving it would do. */
    public void previewMove() {
        if (!arrive()) {
            return;
        }
        errors.showDate("date", date);
        if (starts.problem() != null) {
            errors.show("starts", starts.problem());
        }
        boolean open = ends.getText() == null || ends.getText().isBlank();
        if (!open && ends.problem() != null) {
            errors.show("ends", ends.problem());
        }
        if (errors.isAny()) {
            return;
        }
        LocalDate day = date.date().orElseThrow();
        LocalTime from = starts.time().orElseThrow();
        LocalTime to = open ? null : ends.time().orElseThrow();
        try {
            changeEvent.previewMove(notice.getCode(), at(day, from), to == null ? null : at(day, to));
            Visit.redirect(EventPreviewPage.moving(address, notice, day.atTime(from), to == null ? null : day.atTime(to)));
        } catch (EventRefused refused) {
            String field = switch (refused.reason()) {
                case END, TOO_LONG -> "ends";
                default -> "date";
            };
            errors.show(field, "event.refused." + refused.reason());
        }
    }

    /** Leads to what cancelling it would do. */
    public void previewCancel() {
        if (arrive()) {
            Visit.redirect(EventPreviewPage.cancelling(address, notice));
        }
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone()).toInstant();
    }

    private ZoneId zone() {
        return directory.agency().zone();
    }

    public Notice getNotice() {
        return notice;
    }

    /** The words of the notice in the language of the page. */
    public NoticeText getText() {
        return notice.text(address.getLanguage().tag());
    }

    public TypedDate getDate() {
        return date;
    }

    public TypedTime getStarts() {
        return starts;
    }

    public TypedTime getEnds() {
        return ends;
    }
}
