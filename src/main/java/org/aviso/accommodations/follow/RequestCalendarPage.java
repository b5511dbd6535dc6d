package org.aviso.accommodations.follow;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.Subject;
import org.aviso.leadtime.LeadTime;
import org.aviso.notices.Notice;
import org.aviso.notices.Notices;
import org.aviso.notices.feeds.CalendarFile;
import org.aviso.notices.feeds.EventDates;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.platform.Address;
import org.aviso.platform.PagePhrases;
import org.aviso.platform.Settings;
import org.aviso.platform.Visit;

/**
 * The dates of a request for the resident's calendar: the event, and the last day to ask. A calendar is seen by others,
 * at work or at home, so nothing in the file tells who asked, for what, or in which words.
 */
@Named
@RequestScoped
public class RequestCalendarPage {

    @Inject
    private FollowedVisit followed;

    @Inject
    private Notices notices;

    @Inject
    private EventDates dates;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private PagePhrases phrases;

    @Inject
    private Settings settings;

    @Inject
    private Address address;

    @Inject
    private Clock clock;

    private Notice notice;

    @PostConstruct
    void load() {
        if (followed.followed() != null && followed.getRequest().getNoticeId() != null) {
            notice = notices.byId(followed.getRequest().getNoticeId()).orElseThrow();
        }
    }

    /** Hands the file over; a pass that has run out leads back to where the codes are asked. */
    public void arrive() {
        if (followed.arrive()) {
            Visit.handOver("aviso.ics", CalendarFile.MEDIA_TYPE, (notice == null ? untold() : announced()).bytes());
        }
    }

    /** An event of a notice: what everyone may read of it, as it stands now. */
    private CalendarFile announced() {
        CalendarFile file = file();
        dates.ofGuest(notice.text(address.getLanguage().tag())).forEach(file::add);
        return file;
    }

    /** What the resident told us of in their own words: those words are theirs. */
    private CalendarFile untold() {
        AccommodationRequest request = followed.getRequest();
        Subject subject = request.getSubject();
        boolean event = subject.getKind() == Subject.Kind.EVENT;
        String title = phrases.all().say(event ? "requestCalendar.event" : "requestCalendar.document");
        LeadTime leadTime = leadTimes.now(subject.getStarts(), null);
        return file()
                .add(new CalendarFile.Entry(uid(request, "event"), title,
                        event ? subject.getStarts() : subject.getStarts().atZone(leadTime.rule().zone()).toLocalDate(),
                        null, null, null, false, event))
                .add(new CalendarFile.Entry(uid(request, "ask-by"),
                        phrases.of("requestCalendar.askBy", title), leadTime.askBy(), null, null, null, false, false));
    }

    private CalendarFile file() {
        return new CalendarFile(clock.instant(), address.getLanguage());
    }

    // The same in every language and each time: a calendar takes an entry in once, and again where it has moved.
    private String uid(AccommodationRequest request, String what) {
        return "request-" + request.getId() + "-" + what + "@" + settings.host();
    }
}
