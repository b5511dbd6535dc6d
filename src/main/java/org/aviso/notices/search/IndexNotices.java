package org.aviso.notices.search;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeText;
import org.aviso.notices.NoticesKept;
import org.aviso.offices.ContactChannel;
import org.aviso.offices.ContactDirectory;
import org.aviso.offices.Office;
import org.aviso.platform.DatabaseReady;

/**
 * Keeps the indexes of this node, one a language, and lets them follow the database: nothing of them outlives the node.
 * A change on this node is found at once, one on another node soon. While one reader waits for the database, the others
 * search what was there before.
 */
@ApplicationScoped
public class IndexNotices {

    private static final Logger LOG = Logger.getLogger(IndexNotices.class.getName());

    /** How long a change on another node may go unnoticed. */
    private static final Duration SOON = Duration.ofSeconds(2);

    /** A transaction may end so long after the moment that it notes, and the clocks of nodes differ. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    /** How often every notice is compared: for what came past the moments and the ids, as an import in one piece may. */
    private static final Duration OFTEN = Duration.ofMinutes(5);

    /** What of an office stands with each of its notices. */
    private record OfficeFacts(String code, Map<String, String> names, Set<String> numbers) { }

    @Inject
    private NoticeChanges changes;

    @Inject
    private ContactDirectory directory;

    @Inject
    private Clock clock;

    /** Guards what follows the database. */
    private final Lock following = new ReentrantLock();

    /** The notices that were looked at, each by its version. */
    private final Map<Long, Integer> known = new HashMap<>();
    private volatile Map<String, NoticeIndex> indexes = Map.of();
    private List<Language> spoken = List.of();
    private Map<Long, OfficeFacts> offices = Map.of();
    private volatile boolean changed;
    private long newest;
    private volatile Instant looked;
    private long lookedAt;
    private long comparedAt;

    /** After whoever fills an empty database: a portal that is ready finds its notices. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void onReady(@Observes @Priority(Interceptor.Priority.APPLICATION + 900) DatabaseReady ready) {
        follow();
    }

    void onKept(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoticesKept kept) {
        changed = true;
    }

    /** The index of a language of the portal, as the database is now or, if somebody is just looking, was a moment ago. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    NoticeIndex of(String language) {
        follow();
        if (!indexes.containsKey(language)) {
            // Switched on a moment ago, while somebody else was looking; or off.
            following.lock();
            try {
                look();
            } finally {
                following.unlock();
            }
        }
        return indexes.getOrDefault(language, indexes.get(Languages.base().tag()));
    }

    private void follow() {
        if (looked == null) {
            // Nothing is there to be searched meanwhile.
            following.lock();
        } else if (!following.tryLock()) {
            return;
        }
        try {
            look();
        } finally {
            following.unlock();
        }
    }

    private void look() {
        long now = System.nanoTime();
        List<Language> all = Languages.all();
        boolean otherwise = !all.equals(spoken);
        if (looked != null && !changed && !otherwise && now - lookedAt < SOON.toNanos()) {
            return;
        }
        // First: what is kept from here on is looked for again.
        changed = false;
        Instant moment = clock.instant();
        if (otherwise) {
            speak(all);
        }
        if (officesChanged() || otherwise || now - comparedAt >= OFTEN.toNanos()) {
            compareAll();
            comparedAt = now;
        } else {
            takeAdded();
            takeRevised(looked.isBefore(moment) ? looked : moment);
        }
        indexes.values().forEach(NoticeIndex::refresh);
        looked = moment;
        lookedAt = now;
        spoken = all;
    }

    // A language is switched on or off. Who still searches an index that is gone may go on: nothing of it is outside memory.
    private void speak(List<Language> all) {
        Map<String, NoticeIndex> before = indexes;
        indexes = all.stream().map(Language::tag).collect(Collectors.toUnmodifiableMap(Function.identity(),
                tag -> Optional.ofNullable(before.get(tag)).orElseGet(() -> new NoticeIndex(tag))));
        known.replaceAll((id, version) -> -1);
    }

    private boolean officesChanged() {
        Map<Long, OfficeFacts> now = new HashMap<>();
        for (Office office : directory.getOffices()) {
            now.put(office.getId(), new OfficeFacts(office.getCode(), Languages.all().stream()
                    .collect(Collectors.toMap(Language::tag, language -> office.name(language.tag()))),
                    PhoneNumbers.in(office.getChannels().stream().map(ContactChannel::getNumber)
                            .collect(Collectors.joining("\n")))));
        }
        if (now.equals(offices)) {
            return false;
        }
        offices = now;
        // What stands in the indexes is of before: all of it is to be written anew.
        known.replaceAll((id, version) -> -1);
        return true;
    }

    private void compareAll() {
        Set<Long> gone = new HashSet<>(known.keySet());
        newest = 0;
        for (List<NoticeChanges.State> some = changes.after(newest); !some.isEmpty(); some = changes.after(newest)) {
            some.forEach(state -> gone.remove(state.id()));
            take(some);
        }
        gone.forEach(this::forget);
    }

    private void takeAdded() {
        for (List<NoticeChanges.State> some = changes.after(newest); !some.isEmpty(); some = changes.after(newest)) {
            take(some);
        }
    }

    private void takeRevised(Instant since) {
        NoticeChanges.State last = new NoticeChanges.State(0, 0, since.minus(OVERLAP));
        for (List<NoticeChanges.State> some = changes.revisedAfter(last.revised(), last.id()); !some.isEmpty();
                some = changes.revisedAfter(last.revised(), last.id())) {
            take(some);
            last = some.get(some.size() - 1);
        }
    }

    private void take(List<NoticeChanges.State> states) {
        Map<Long, NoticeChanges.State> others = states.stream()
                .filter(state -> !Integer.valueOf(state.version()).equals(known.get(state.id())))
                .collect(Collectors.toMap(NoticeChanges.State::id, Function.identity()));
        changes.whole(others.keySet()).forEach(this::keep);
        states.forEach(state -> newest = Math.max(newest, state.id()));
    }

    private void keep(Notice notice) {
        indexes.forEach((language, index) -> {
            try {
                keep(notice, language, index);
            } catch (RuntimeException | StackOverflowError e) {
                // It is not found until it is changed; all others are.
                LOG.log(Level.WARNING, e, () -> "Notice " + notice.getId() + " cannot be searched in " + language);
                index.remove(notice.getId());
            }
        });
        known.put(notice.getId(), notice.getVersion());
    }

    private void keep(Notice notice, String language, NoticeIndex index) {
        NoticeText text = notice.listed(language);
        if (text == null || notice.getArchived() != null) {
            index.remove(notice.getId());
        } else {
            index.put(indexed(text, language));
        }
    }

    private void forget(long id) {
        known.remove(id);
        indexes.values().forEach(index -> index.remove(id));
    }

    private IndexedNotice indexed(NoticeText text, String language) {
        Notice notice = text.getNotice();
        Phrases say = Phrases.pages(Languages.orBase(language));
        OfficeFacts office = offices.get(notice.getOffice().getId());
        return new IndexedNotice(notice.getId(), notice.getKind(), office.code(), notice.getPublished(),
                notice.getExpires(), notice.getEvent() == null ? null : notice.getEvent().getStarts(), text.getTitle(),
                text.getSummary(), PlainText.of(text.getBody()), text.getPlace(),
                String.join("\n", say.say("noticeKind." + notice.getKind()), say.say("noticeKinds." + notice.getKind()),
                        office.names().get(language)), office.numbers());
    }

    @PreDestroy
    void close() {
        indexes.values().forEach(NoticeIndex::close);
    }
}
