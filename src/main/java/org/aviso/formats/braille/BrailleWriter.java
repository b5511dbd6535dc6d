package org.aviso.formats.braille;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aviso.formats.Format;
import org.aviso.formats.FormatRefused;
import org.aviso.formats.FormatRefused.Reason;
import org.aviso.formats.FormatWriter;
import org.aviso.formats.Material;
import org.aviso.formats.NotNow;
import org.aviso.platform.Settings;

/** Writes materials in braille, for embossers and braille displays. */
@ApplicationScoped
public class BrailleWriter implements FormatWriter {

    /** In characters: some 300 pages. */
    private static final int LONGEST = 250_000;

    private static final Set<Format> FORMATS =
            Stream.of(Format.values()).filter(Format::isBraille).collect(Collectors.toUnmodifiableSet());

    private BrailleTranslator translator;

    /** For proxies. */
    protected BrailleWriter() {
    }

    @Inject
    public BrailleWriter(Settings settings) {
        this(settings.braille().orElse(null));
    }

    /**
     * A writer.
     *
     * @param programs the folder of JNA and of the archives of liblouis; null where there is none, and no braille
     */
    public BrailleWriter(Path programs) {
        this(new BrailleTranslator(programs));
    }

    BrailleWriter(BrailleTranslator translator) {
        this.translator = translator;
    }

    @Override
    public Set<Format> formats() {
        return FORMATS;
    }

    /**
     * Writes a material.
     *
     * @throws FormatRefused {@code SIGNS} for what the code of braille has no sign for; {@code LONG} for more than 250,000
     *     characters; {@code MACHINE} where there is no liblouis; {@code BROKEN} if it takes longer than 20 seconds
     * @throws NotNow if too many wait for braille already, or if the application is being stopped
     */
    @Override
    public Written write(Material material, Format format) throws FormatRefused {
        BrailleTable table = BrailleTable.of(format, material.language().tag());
        if (table == null) {
            throw new FormatRefused(Reason.LANGUAGE);
        }
        List<BrailleBlock> blocks = BrailleText.of(material, table);
        if (blocks.stream().mapToLong(block -> block.print().length()).sum() > LONGEST) {
            throw new FormatRefused(Reason.LONG);
        }
        List<List<String>> pages = BraillePages.of(blocks, translator.translate(blocks));
        String file = "brf".equals(format.extension()) ? Brf.of(pages) : Pef.of(pages, material, table);
        return new Written(file.getBytes(StandardCharsets.UTF_8), pages.size());
    }

    /** Ends the process that translates. */
    @PreDestroy
    public void close() {
        translator.close();
    }
}
