package org.aviso.formats.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.TransactionalException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.aviso.formats.Format;
import org.aviso.formats.FormatRefused;
import org.aviso.formats.FormatWriter;
import org.aviso.formats.Formats;
import org.aviso.formats.Material;
import org.aviso.formats.NotNow;
import org.aviso.notices.NoticeText;
import org.aviso.platform.Failure;

/**
 * Makes the forms of a notice, each once: what was made of the same words is handed out again. Nothing is written to the
 * database before it is whole.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class MakeFormats {

    private static final Logger LOG = Logger.getLogger(MakeFormats.class.getName());

    /** How long a reader waits for what another one is just having made. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What no database of ours takes in one piece. */
    private static final int LONGEST = 16_000_000;

    private final NoticeMaterials materials;
    private final KeptFormats kept;
    private final Formats formats;
    private final Clock clock;

    /** Whoever wants what another is just making waits for it, and makes nothing. */
    private final ConcurrentMap<String, ReentrantLock> making = new ConcurrentHashMap<>();

    /** For the proxy. */
    protected MakeFormats() {
        this(null, null, null, null);
    }

    @Inject
    MakeFormats(NoticeMaterials materials, KeptFormats kept, Formats formats, Clock clock) {
        this.materials = materials;
        this.kept = kept;
        this.formats = formats;
        this.clock = clock;
    }

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
     * @throws NotNow if too many others wait
     */
    public Made made(NoticeText text, Format format) {
        String fingerprint = materials.fingerprint(text);
        FormatState before = before(text, format, fingerprint).orElse(null);
        if (before == null) {
            return make(text, format, fingerprint);
        }
        return before.refused() != null ? new Made(before, null) : kept(before)
                // Taken away at this very moment: what it was made from may have been, too.
                .orElseGet(() -> make(text, format, fingerprint));
    }

    /** As {@link #made}, for whoever needs no file yet. */
    public FormatState state(NoticeText text, Format format) {
        String fingerprint = materials.fingerprint(text);
        return before(text, format, fingerprint).orElseGet(() -> make(text, format, fingerprint).state());
    }

    /** The file of a form that was made, as {@link #state} told; nothing if another has taken its place. */
    public Optional<byte[]> content(FormatState made) {
        return kept.content(made.notice(), made.language(), made.format(), made.fingerprint());
    }

    private Optional<FormatState> before(NoticeText text, Format format, String fingerprint) {
        return kept.state(text.getNotice().getId(), text.getLanguage(), format)
                .filter(state -> state.holds(fingerprint, clock.instant()));
    }

    private Optional<Made> kept(FormatState state) {
        return content(state).map(content -> new Made(state, content));
    }

    private Made make(NoticeText text, Format format, String fingerprint) {
        String name = text.getNotice().getId() + " " + text.getLanguage() + " " + format;
        ReentrantLock lock = making.computeIfAbsent(name, each -> new ReentrantLock());
        await(lock);
        try {
            Optional<FormatState> meanwhile = before(text, format, fingerprint);
            Optional<Made> there = meanwhile.filter(state -> state.refused() == null).flatMap(this::kept);
            if (there.isPresent()) {
                return there.get();
            }
            return meanwhile.filter(state -> state.refused() != null).map(state -> new Made(state, null))
                    .orElseGet(() -> write(text, materials.of(text), format, fingerprint));
        } finally {
            lock.unlock();
            // Whoever still waits holds the lock itself; a later one begins with another, and finds what was made.
            making.remove(name, lock);
        }
    }

    private static void await(ReentrantLock lock) {
        try {
            if (!lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new NotNow();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotNow();
        }
    }

    /**
     * Makes what is missing in the language of a text, one form after the other.
     *
     * @param before what was there when somebody looked last
     * @throws NotNow if too many others wait
     */
    public void makeMissing(NoticeText text, List<FormatState> before) {
        String fingerprint = materials.fingerprint(text);
        List<Format> missing = Format.in(text.getLanguage()).stream().filter(format -> before.stream()
                .noneMatch(state -> state.language().equals(text.getLanguage()) && state.format() == format
                        && state.holds(fingerprint, clock.instant()))).toList();
        if (missing.isEmpty()) {
            return;
        }
        Material material = materials.of(text);
        // A reader, or another node, may have been faster by now.
        missing.stream().filter(format -> before(text, format, fingerprint).isEmpty())
                .forEach(format -> write(text, material, format, fingerprint));
    }

    private Made write(NoticeText text, Material material, Format format, String fingerprint) {
        long notice = text.getNotice().getId();
        String language = text.getLanguage();
        FormatWriter.Written written;
        try {
            written = formats.write(material, format);
            if (written.content().length > LONGEST) {
                throw new FormatRefused(FormatRefused.Reason.LONG);
            }
        } catch (FormatRefused refused) {
            FormatState state = new FormatState(notice, language, format, fingerprint, clock.instant(), null, null,
                    refused.reason(), refused.detail(), null);
            return new Made(keep(state, () -> kept.refuse(notice, language, format, fingerprint, refused)), null);
        }
        FormatState state = new FormatState(notice, language, format, fingerprint, clock.instant(), written.content().length,
                written.pages(), null, null, null);
        return new Made(keep(state, () -> kept.keep(notice, language, format, fingerprint, written)), written.content());
    }

    private static FormatState keep(FormatState made, Supplier<FormatState> keeping) {
        try {
            return keeping.get();
        } catch (PersistenceException | TransactionalException notKept) {
            // Another node has kept it at the same moment, the notice is gone, or the database is in trouble. What was made
            // is right all the same, and the next reader finds it or has it made again.
            LOG.log(Level.INFO, "A form of a notice was not kept: {0}", Failure.told(notKept));
            return made;
        }
    }
}
