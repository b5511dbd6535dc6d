package org.aviso.formats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.aviso.platform.Failure;

/** Every form in which materials are written. */
@ApplicationScoped
public class Formats {

    private static final Logger LOG = Logger.getLogger(Formats.class.getName());

    @Inject
    @Any
    private Instance<FormatWriter> writers;

    /**
     * Writes a material. What goes wrong in one form ends there: it is told in the log, without a word of the material.
     *
     * @throws FormatRefused if this form cannot say what the material says, or cannot be had here
     */
    public FormatWriter.Written write(Material material, Format format) throws FormatRefused {
        if (!Format.in(material.language().tag()).contains(format)) {
            throw new FormatRefused(FormatRefused.Reason.LANGUAGE);
        }
        try {
            return writer(format).write(material, format);
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
