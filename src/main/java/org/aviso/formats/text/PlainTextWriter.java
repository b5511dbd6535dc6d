package org.aviso.formats.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.aviso.formats.Bounds;
import org.aviso.formats.Format;
import org.aviso.formats.FormatRefused;
import org.aviso.formats.FormatWriter;
import org.aviso.formats.Material;

/**
 * Writes plain text in UTF-8. Lines end in CR LF, which every system has always understood; each paragraph is one line, because
 * screen readers, displays of braille and editors break lines themselves, at the width of their reader. Before a heading are two
 * empty lines; the title and headings of the second level are in capitals. No sign marks them, which speech would read out.
 */
@ApplicationScoped
public class PlainTextWriter implements FormatWriter {

    @Override
    public Set<Format> formats() {
        return Set.of(Format.PLAIN);
    }

    @Override
    public Written write(Material material, Format format) throws FormatRefused {
        Bounds.check(material);
        return new Written(new PlainText(material).toString().getBytes(StandardCharsets.UTF_8), 0);
    }
}
