package org.aviso.formats.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.aviso.formats.Format;
import org.aviso.formats.FormatRefused;
import org.aviso.formats.FormatWriter;
import org.aviso.formats.Formats;
import org.aviso.formats.Material;
import org.aviso.notices.NoticeText;

/**
 * Makes the forms of a notice, each once: what was made of the same words is handed out again. Nothing is written to the
 * database before it is whole.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class MakeFormats {

    /** So many readers' forms are made at once; others wait. */
    private static final int AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What no database of ours takes in one piece. */
    private static final int LONGEST = 16_000_000;

    /** Too many wait already; try again in a while. */
    public static class Busy extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @Inject
    private NoticeMaterials materials;

    @Inject
    private KeptFormats kept;

    @Inject
    private Formats formats;

    @Inject
    private Clock clock;

    private final Semaphore room = new Semaphore(AT_ONCE, true);

    /** Whoever wants what another is just making waits for it, and makes nothing. */
    private final ConcurrentMap<String, ReentrantLock> making = new ConcurrentHashMap<>();

    /**
     * One form of a notice in the language of a text.
     *
     * @param state how it was made, or why it was not
     * @param content the file, or null
     */
    public record Made(FormatState state, byte[] content) { }

    /**
     * One form as the text is now, made unless that was done before.
     *
     * @throws Busy if too many others wait
     */
    public Made made(NoticeText text, Format format) {
        String fingerprint = materials.fingerprint(text);
        Optional<Made> before = before(text, format, fingerprint);
        return before.isPresent() ? before.get() : make(text, format, fingerprint);
    }

    private Optional<Made> before(NoticeText text, Format format, String fingerprint) {
        long notice = text.getNotice().getId();
        Optional<FormatState> state = kept.state(notice, text.getLanguage(), format)
                .filter(each -> each.holds(fingerprint, clock.instant()));
        if (state.isEmpty() || state.get().refused() != null) {
            return state.map(each -> new Made(each, null));
        }
        return kept.content(notice, text.getLanguage(), format, fingerprint).map(content -> new Made(state.get(), content));
    }

    private Made make(NoticeText text, Format format, String fingerprint) {
        String name = text.getNotice().getId() + " " + text.getLanguage() + " " + format;
        ReentrantLock lock = making.computeIfAbsent(name, each -> new ReentrantLock());
        lock.lock();
        try {
            Optional<Made> meanwhile = before(text, format, fingerprint);
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            if (!room.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Busy();
            }
            try {
                return write(text, materials.of(text), format, fingerprint);
            } finally {
                room.release();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Busy();
        } finally {
            lock.unlock();
            // Whoever still waits holds the lock itself; a later one begins with another, and finds what was made.
            making.remove(name, lock);
        }
    }

    /** Makes what is missing in the language of a text, one form after the other. */
    public void makeMissing(NoticeText text, List<FormatState> before) {
        String fingerprint = materials.fingerprint(text);
        List<Format> missing = Format.in(text.getLanguage()).stream().filter(format -> before.stream()
                .noneMatch(state -> state.language().equals(text.getLanguage()) && state.format() == format
                        && state.holds(fingerprint, clock.instant()))).toList();
        if (missing.isEmpty()) {
            return;
        }
        Material material = materials.of(text);
        missing.forEach(format -> write(text, material, format, fingerprint));
    }

    private Made write(NoticeText text, Material material, Format format, String fingerprint) {
        long notice = text.getNotice().getId();
        String language = text.getLanguage();
        try {
            FormatWriter.Written written = formats.write(material, format);
            if (written.content().length > LONGEST) {
                throw new FormatRefused(FormatRefused.Reason.LONG);
            }
            try {
                return new Made(kept.keep(notice, language, format, fingerprint, written), written.content());
            } catch (PersistenceException sameMoment) {
                // Another node has kept it, or the notice is gone: what was made is right all the same.
                return new Made(new FormatState(notice, language, format, fingerprint, clock.instant(),
                        written.content().length, written.pages(), null, null, null), written.content());
            }
        } catch (FormatRefused refused) {
            try {
                return new Made(kept.refuse(notice, language, format, fingerprint, refused), null);
            } catch (PersistenceException sameMoment) {
                return new Made(new FormatState(notice, language, format, fingerprint, clock.instant(), null, null,
                        refused.reason(), refused.detail(), null), null);
            }
        }
    }
}
