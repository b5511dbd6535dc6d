package org.aviso.subscriptions.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeText;
import org.aviso.notices.NoticesBrought;
import org.aviso.notices.Notices;
import org.aviso.offices.Agency;
import org.aviso.offices.ContactDirectory;
import org.aviso.platform.Failure;
import org.aviso.subscriptions.FollowNotices;
import org.aviso.subscriptions.Rhythm;
import org.aviso.subscriptions.Subscription;
import org.aviso.subscriptions.SubscriptionSecrets;

/**
 * The steps in which followers are told, each a transaction of its own. A step writes its mail and notes how far it got in
 * one, so that one that is broken off is done anew, and none is done twice; nodes that take the same step wait for each
 * other.
 */
@ApplicationScoped
class Announcements {

    private static final Logger LOG = Logger.getLogger(Announcements.class.getName());

    /** Published longer ago, a notice is no news: also where it is translated only now, or was brought along. */
    static final Duration NEWS = Duration.ofDays(30);

    /** How many followers are looked at in one step. */
    static final int AT_ONCE = 100;

    /** A morning mail is made of so many announcements at most, the latest; it leads to the list of all notices. */
    static final int MOST = 100;

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private Notices notices;

    @Inject
    private FollowNotices followNotices;

    @Inject
    private SubscriptionSecrets secrets;

    @Inject
    private ContactDirectory directory;

    @Inject
    private Event<NewsTold> told;

    @Inject
    private Clock clock;

    /**
     * Notes what there is to tell of a notice: in each language that it has by now, for itself, and in those that no notice
     * waits for.
     */
    @Transactional(TxType.REQUIRES_NEW)
    void note(long noticeId) {
        Notice notice = notices.byId(noticeId).orElseThrow();
        if (!notices.announce(notice)) {
            return;
        }
        Instant now = clock.instant();
        int sequence = notice.getEvent() == null ? 0 : notice.getEvent().getSequence();
        Map<String, Integer> earlier = entities.createQuery("select a from Announcement a where a.noticeId = :notice",
                Announcement.class).setParameter("notice", noticeId).getResultStream().collect(Collectors.toMap(
                        Announcement::getLanguage, Announcement::getSequence, Math::max));
        Set<String> heard = new TreeSet<>(notice.getTexts().keySet());
        Languages.all().stream().map(Language::tag).filter(tag -> !Languages.isBuiltIn(tag)).forEach(heard::add);
        heard.forEach(language -> {
            NoticeText text = notice.text(language);
            Integer before = heardBefore(earlier, language);
            if (before == null || before < sequence) {
                entities.persist(new Announcement(noticeId, language, sequence, what(notice, before == null, now),
                        before == null ? later(notice.getPublished(), text.getUpdated()) : notice.getRevised(), now));
            }
        });
    }

    // Readers of a language that was added had the notice in another until then, and perhaps heard of it in that.
    private static Integer heardBefore(Map<String, Integer> earlier, String language) {
        return Languages.isBuiltIn(language) ? earlier.get(language)
                : earlier.getOrDefault(language, earlier.values().stream().max(Comparator.naturalOrder()).orElse(null));
    }

    /**
     * Notes that there is nothing to tell of notices that came from elsewhere as no news: when such an event is moved,
     * followers hear that, and not that it is new.
     */
    @Transactional(TxType.MANDATORY)
    void noteOld(@Observes NoticesBrought brought) {
        List<Long> ids = brought.ids();
        Query notes = entities.createNativeQuery("INSERT INTO announcement (notice_id, language, event_sequence, what, occurred,"
                + " told_up_to, completed) SELECT n.id, t.language, COALESCE(n.event_sequence, 0), 'NOTED', n.published, 0, n.revised"
                + " FROM notice n JOIN notice_text t ON t.notice_id = n.id WHERE n.id IN (?1"
                + IntStream.rangeClosed(2, ids.size()).mapToObj(place -> ", ?" + place).collect(Collectors.joining()) + ")");
        IntStream.range(0, ids.size()).forEach(place -> notes.setParameter(place + 1, ids.get(place)));
        notes.executeUpdate();
    }

    private static Announcement.What what(Notice notice, boolean first, Instant now) {
        boolean over = notice.getEvent() != null && !notice.getEvent().getStarts().isAfter(now);
        if (over || notice.isArchived(now)) {
            return Announcement.What.NOTED;
        }
        boolean cancelled = notice.getEvent() != null && notice.getEvent().isCancelled();
        if (first) {
            // Nobody who never heard of an event needs to hear that there is none.
            return cancelled || notice.getPublished().isBefore(now.minus(NEWS)) ? Announcement.What.NOTED
                    : Announcement.What.PUBLISHED;
        }
        return cancelled ? Announcement.What.CANCELLED : Announcement.What.MOVED;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** The ids of what is not told to the end, the first noted first; at most so many. */
    @Transactional
    List<Long> unfinished(int limit) {
        return entities.createQuery("select a.id from Announcement a where a.completed is null order by a.id", Long.class)
                .setMaxResults(limit).getResultList();
    }

    /**
     * Tells some more of those who want to hear of it at once.
     *
     * @return whether there may be more of them
     */
    @Transactional(TxType.REQUIRES_NEW)
    boolean tellMore(long id) {
        Announcement announcement = entities.find(Announcement.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (announcement.getCompleted() != null) {
            return false;
        }
        Instant now = clock.instant();
        NoticeText text = notices.byId(announcement.getNoticeId()).map(notice -> notice.listed(
                announcement.getLanguage())).orElse(null);
        // It may have been put away since.
        List<Subscription> next = text == null || text.getNotice().isArchived(now) ? List.of()
                : followNotices.hearingAtOnce(announcement.getLanguage(), announcement.getOccurred(),
                        announcement.getToldUpTo(), AT_ONCE);
        next.stream().filter(each -> isFor(each, announcement, text, Rhythm.AT_ONCE)).forEach(each -> tell(
                new NewsTold(each, secrets.of(each), Rhythm.AT_ONCE, List.of(new News(announcement.getWhat(), text)))));
        boolean more = next.size() == AT_ONCE;
        announcement.told(next.isEmpty() ? announcement.getToldUpTo() : next.get(next.size() - 1).getId(), more ? null : now);
        return more;
    }

    private static boolean isFor(Subscription subscription, Announcement announcement, NoticeText text, Rhythm rhythm) {
        Notice notice = text.getNotice();
        return subscription.language().tag().equals(announcement.getLanguage())
                && subscription.rhythmAt(announcement.getOccurred()) == rhythm
                && subscription.follows(notice.getKind(), notice.getOffice().getId(), announcement.getOccurred());
    }

    /**
     * Begins the telling of today, from the hour the agency opens: all that was noted until now, and not told on another
     * morning.
     *
     * @throws jakarta.persistence.PersistenceException if another node begins it at the same moment
     */
    @Transactional(TxType.REQUIRES_NEW)
    void beginDay() {
        Instant now = clock.instant();
        Agency agency = directory.agency();
        ZonedDateTime there = now.atZone(agency.zone());
        LocalDate today = there.toLocalDate();
        if (there.toLocalTime().isBefore(agency.opening()) || entities.find(DayOfNews.class, today) != null) {
            return;
        }
        int news = entities.createQuery("update Announcement a set a.toldOn = :today where a.toldOn is null"
                        + " and a.what <> :noted").setParameter("today", today)
                .setParameter("noted", Announcement.What.NOTED).executeUpdate();
        entities.persist(new DayOfNews(today, now, news == 0 ? now : null));
    }

    /** The mornings that are not told to the end, the first one first. */
    @Transactional
    List<LocalDate> unfinishedDays() {
        return entities.createQuery("select d.day from DayOfNews d where d.completed is null order by d.day",
                LocalDate.class).getResultList();
    }

    /**
     * Tells some more of those who get one mail a day what was new on a morning.
     *
     * @return whether there may be more of them
     */
    @Transactional(TxType.REQUIRES_NEW)
    boolean tellMoreOfDay(LocalDate day) {
        DayOfNews morning = entities.find(DayOfNews.class, day, LockModeType.PESSIMISTIC_WRITE);
        if (morning.getCompleted() != null) {
            return false;
        }
        List<Announcement> latest = entities.createQuery("select a from Announcement a where a.toldOn = :day"
                + " order by a.id desc", Announcement.class).setParameter("day", day).setMaxResults(MOST).getResultList();
        Map<Long, Notice> about = notices.byIds(latest.stream().map(Announcement::getNoticeId).distinct().toList()).stream()
                .filter(notice -> !notice.isArchived(morning.getBegun()))
                .collect(Collectors.toMap(Notice::getId, Function.identity()));
        List<Announcement> shown = latest.stream().filter(each -> about.containsKey(each.getNoticeId())
                && about.get(each.getNoticeId()).listed(each.getLanguage()) != null).toList();
        Instant since = shown.stream().map(Announcement::getOccurred).min(Comparator.naturalOrder())
                .orElse(morning.getBegun());
        List<Subscription> next = shown.isEmpty() ? List.of()
                : followNotices.hearingDaily(since, morning.getToldUpTo(), AT_ONCE);
        next.forEach(each -> {
            List<News> news = news(each, shown, about);
            if (!news.isEmpty()) {
                tell(new NewsTold(each, secrets.of(each), Rhythm.DAILY, news));
            }
        });
        boolean more = next.size() == AT_ONCE;
        morning.told(next.isEmpty() ? morning.getToldUpTo() : next.get(next.size() - 1).getId(),
                more ? null : clock.instant());
        return more;
    }

    // Where a phrase of one language cannot be said, its readers must not keep all others from hearing the news. Whatever else
    // goes wrong ends the step, and it is done anew.
    private void tell(NewsTold news) {
        try {
            told.fire(news);
        } catch (DateTimeException | IllegalArgumentException | MissingResourceException failed) {
            LOG.log(Level.SEVERE, "The news for subscription {0} cannot be written: {1}",
                    new Object[] {news.subscription().getId(), Failure.told(failed)});
        }
    }

    // Of a notice that came and whose event was moved on the same day, one thing is told: that it is new.
    private static List<News> news(Subscription subscription, List<Announcement> latest, Map<Long, Notice> about) {
        Map<Long, News> byNotice = new LinkedHashMap<>();
        for (Announcement each : latest) {
            NoticeText text = about.get(each.getNoticeId()).listed(each.getLanguage());
            if (isFor(subscription, each, text, Rhythm.DAILY)) {
                byNotice.merge(each.getNoticeId(), new News(each.getWhat(), text), (later, earlier) ->
                        later.what() == Announcement.What.CANCELLED ? later : earlier);
            }
        }
        return new ArrayList<>(byNotice.values());
    }
}
