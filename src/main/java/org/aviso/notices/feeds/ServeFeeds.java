package org.aviso.notices.feeds;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.notices.Event;
import org.aviso.notices.Notice;
import org.aviso.notices.Notices;
import org.aviso.notices.NoticesPage;
import org.aviso.offices.ContactDirectory;
import org.aviso.platform.Address;
import org.aviso.platform.Freshness;
import org.aviso.platform.KnownParameters;
import org.aviso.platform.Page;
import org.aviso.platform.Settings;

/** Gives feed readers and calendar programs their files, at the addresses of {@link FeedAddresses}. */
public class ServeFeeds extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern FILE = Pattern.compile("/([A-Za-z-]+)/([a-z-]+)\\.(atom|json|ics)");

    private static final String AFTER = "after";

    /** How long ago an event may have begun that still goes on. */
    private static final Duration LONGEST_EVENT = Duration.ofDays(31);

    /** How many events a calendar has at most: more would be more than a day of them each day of a year. */
    private static final int MOST_EVENTS = 400;

    @Inject
    private transient Feeds feeds;

    @Inject
    private transient FollowedNotices followed;

    @Inject
    private transient EventDates dates;

    @Inject
    private transient FeedAddresses addresses;

    @Inject
    private transient ContactDirectory directory;

    @Inject
    private transient Settings settings;

    @Inject
    private transient Address address;

    @Inject
    private transient Freshness freshness;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher file = FILE.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        Optional<Language> language = file.matches() ? Languages.find(file.group(1)) : Optional.empty();
        language.ifPresent(address::speak);
        if (language.isEmpty() || !KnownParameters.are(request.getParameterMap(), AFTER)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (file.group(3).equals("ics")) {
            calendar(language.get(), file.group(2), request, response);
        } else {
            feed(language.get(), file.group(2), file.group(3), request, response);
        }
    }

    private void feed(Language language, String name, String format, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        Notice.Kind kind = FeedAddresses.kind(name).orElse(null);
        String after = request.getParameter(AFTER);
        Optional<Notices.Position> last = Notices.Position.parse(after);
        if (kind == null && !name.equals(FeedAddresses.ALL) || after != null && last.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Instant now = clock.instant();
        NoticeFeed list = feeds.newest(language, kind, last.orElse(null));
        boolean atom = format.equals("atom");
        FeedAnswer.send(request, response, atom ? AtomFile.MEDIA_TYPE : JsonFeedFile.MEDIA_TYPE, language.tag(),
                atom ? AtomFile.of(list) : JsonFeedFile.of(list, directory.agency().zone()), list.updated(), now, freshness);
    }

    private void calendar(Language language, String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!name.equals("events") || request.getParameter(AFTER) != null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Instant now = clock.instant();
        ZoneId zone = directory.agency().zone();
        Instant today = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        List<FollowedNotices.Followed> shown = followed.events(language.tag(), today.minus(LONGEST_EVENT), MOST_EVENTS)
                .stream().filter(one -> !hasPassed(one.notice().getEvent(), today)).toList();
        CalendarFile file = CalendarFile.followed(language,
                directory.agencyName(language.tag()) + " – " + Phrases.pages(language).say("noticeKinds.EVENT"),
                settings.baseUrl() + Page.NOTICES.in(language) + "?kind=" + NoticesPage.code(Notice.Kind.EVENT), zone);
        shown.forEach(one -> dates.ofFollower(one.text()).forEach(file::add));
        FeedAnswer.send(request, response, "text/calendar", language.tag(), file.text(), Feeds.latest(shown), now, freshness);
    }

    /** Whether its day is over, the day on which it was to be for an event that does not take place. */
    private static boolean hasPassed(Event event, Instant today) {
        Instant last = event.getEnds() == null ? event.getStarts() : event.getEnds();
        return last.isBefore(today);
    }
}
