package org.aviso.formats.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aviso.formats.NotNow;
import org.aviso.notices.Notice;
import org.aviso.notices.Notices;
import org.aviso.notices.NoticesKept;
import org.aviso.platform.DatabaseReady;
import org.aviso.platform.Failure;
import org.aviso.platform.Rounds;

/**
 * Makes the forms of notices in the background, as soon as they are published or changed, so that no reader waits. Every node
 * looks; seldom do two make the same one, and then the same comes out. What was published long ago is made when somebody asks for it.
 */
@ApplicationScoped
public class MakeFormatsAhead {

    private static final Logger LOG = Logger.getLogger(MakeFormatsAhead.class.getName());

    private static final Duration SOON = Duration.ofSeconds(2);

    /** How long ago a notice was changed at most. A portal that stood still for longer makes them for whoever asks. */
    private static final Duration LATELY = Duration.ofDays(7);

    /** How often all of these are compared: closures and telephone numbers are in every form, too. */
    private static final Duration OFTEN = Duration.ofMinutes(5);

    /** So many notices are read at once. */
    private static final int SOME = 20;

    @Inject
    private KeptFormats kept;

    @Inject
    private MakeFormats makeFormats;

    @Inject
    private Notices notices;

    @Inject
    private Rounds rounds;

    @Inject
    private Clock clock;

    /** The notices that were looked at, each by its version. Only the round touches it. */
    private final Map<Long, Integer> known = new HashMap<>();
    private long comparedAt = System.nanoTime();
    private volatile boolean changed;
    private final Set<Long> asked = ConcurrentHashMap.newKeySet();

    void onReady(@Observes DatabaseReady ready) {
        rounds.every(SOON, SOON, "Making the formats of notices", this::look);
    }

    void onKept(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoticesKept kept) {
        changed = true;
    }

    /** Makes what is missing of a notice, however old it is: somebody is waiting for it. */
    public void ask(long notice) {
        asked.add(notice);
    }

    /** Makes what is missing of what was changed since the last look, and of what somebody waits for. */
    public void look() {
        long now = System.nanoTime();
        if (now - comparedAt >= OFTEN.toNanos()) {
            known.clear();
            comparedAt = now;
        }
        changed = false;
        Map<Long, Integer> recent = kept.recent(clock.instant().minus(LATELY)).stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Integer) row[1], (one, same) -> one));
        known.keySet().retainAll(recent.keySet());
        Set<Long> waited = Set.copyOf(asked);
        asked.removeAll(waited);
        // What somebody waits for first; then the newest: its author is waiting, and so are its readers.
        List<Long> others = Stream.concat(waited.stream(), recent.keySet().stream().filter(id -> !waited.contains(id))
                .filter(id -> !recent.get(id).equals(known.get(id))).sorted(Comparator.reverseOrder())).toList();
        for (int from = 0; from < others.size() && !changed; from += SOME) {
            List<Long> some = others.subList(from, Math.min(others.size(), from + SOME));
            Map<Long, List<FormatState>> before = kept.of(some).stream().collect(Collectors.groupingBy(FormatState::notice));
            notices.byIds(some).forEach(notice -> make(notice, before.getOrDefault(notice.getId(), List.of())));
        }
    }

    private void make(Notice notice, List<FormatState> before) {
        try {
            notice.getTexts().values().forEach(text -> makeFormats.makeMissing(text, before));
        } catch (NotNow later) {
            // Its readers are served first; the next look goes on here.
            return;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError broken) {
            // The others are made all the same; this one is tried again when all are compared.
            LOG.log(Level.WARNING, "Making the formats of a notice failed: {0}", Failure.told(broken));
        }
        known.put(notice.getId(), notice.getVersion());
    }
}
