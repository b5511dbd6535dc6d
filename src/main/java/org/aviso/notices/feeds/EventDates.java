package org.aviso.notices.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.notices.Event;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeText;
import org.aviso.platform.Page;
import org.aviso.platform.Settings;

/** The event of a notice and its last day to ask, as entries of a calendar: what everyone may read, as it stands now. */
@ApplicationScoped
public class EventDates {

    @Inject
    private NoticeWords words;

    @Inject
    private Settings settings;

    /** For somebody who goes there: their time is filled, and their calendar reminds them. No word tells of a request. */
    public List<CalendarFile.Entry> ofGuest(NoticeText text) {
        return entries(text, true, null);
    }

    /** For somebody who follows all events: with what else they need to know. */
    public List<CalendarFile.Entry> ofFollower(NoticeText text) {
        return entries(text, false, words.text(text));
    }

    private List<CalendarFile.Entry> entries(NoticeText text, boolean fillsTime, String description) {
        Notice notice = text.getNotice();
        Event event = notice.getEvent();
        String title = words.title(text);
        String page = settings.baseUrl() + Page.NOTICE.in(Languages.orBase(text.getLanguage()), text.getSlug());
        CalendarFile.Revision revision = new CalendarFile.Revision(event.getSequence(), FollowedNotices.updated(notice));
        List<CalendarFile.Entry> entries = new ArrayList<>();
        entries.add(new CalendarFile.Entry(uid(notice, "event"), title, event.getStarts(), event.getEnds(), text.getPlace(),
                page, event.isCancelled(), fillsTime, description, revision));
        words.lastMoment(notice).ifPresent(askBy -> entries.add(new CalendarFile.Entry(uid(notice, "ask-by"),
                Phrases.pages(Languages.orBase(text.getLanguage())).say("requestCalendar.askBy", title), askBy, null, null,
                page, event.isCancelled(), false, description, revision)));
        return entries;
    }

    // The same in every language, file and revision: a calendar takes an entry in once, and again where it has moved.
    private String uid(Notice notice, String what) {
        return "notice-" + notice.getId() + "-" + what + "@" + settings.host();
    }
}
