package org.aviso.formats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.aviso.platform.Failure;

/** Every form in which materials are written. */
@ApplicationScoped
public class Formats {

    private static final Logger LOG = Logger.getLogger(Formats.class.getName());

    /** So many are written at once; others wait. */
    private static final int AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore room = new Semaphore(AT_ONCE, true);

    @Inject
    @Any
    private Instance<FormatWriter> writers;

    /**
     * Writes a material. What goes wrong in one form ends there: it is told in the log, without a word of the material.
     *
     * @throws FormatRefused if this form cannot say what the material says, or cannot be had here
     * @throws NotNow if too many others wait
     */
    public FormatWriter.Written write(Material material, Format format) throws FormatRefused {
        if (!Format.in(material.language().tag()).contains(format)) {
            throw new FormatRefused(FormatRefused.Reason.LANGUAGE);
        }
        if (format.isBraille()) {
            // Of that, one is written after the other anyway: nobody who wants another form waits for it.
            return writeNow(material, format);
        }
        try {
            if (!room.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new NotNow();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotNow();
        }
        try {
            return writeNow(material, format);
        } finally {
            room.release();
        }
    }

    private FormatWriter.Written writeNow(Material material, Format format) throws FormatRefused {
        try {
            return writer(format).write(material, format);
        } catch (NotNow later) {
            throw later;
        } catch (RuntimeException | StackOverflowError | LinkageError broken) {
            LOG.log(Level.WARNING, "Writing {0} failed: {1}", new Object[] {format, Failure.told(broken)});
            throw new FormatRefused(FormatRefused.Reason.BROKEN);
        }
    }

    private FormatWriter writer(Format format) throws FormatRefused {
        return writers.stream().filter(writer -> writer.formats().contains(format)).findFirst()
                .orElseThrow(() -> new FormatRefused(FormatRefused.Reason.MACHINE));
    }
}
