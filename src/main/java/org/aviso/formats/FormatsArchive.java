package org.aviso.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aviso.language.Language;
import org.aviso.language.Phrases;

/**
 * All forms of a text as one zip file, with a text that says what each file is. The same forms give the same bytes.
 *
 * @param language of the text
 * @param slug what the names of the files begin with
 * @param revised when the text said this first
 * @param forms which are in it, in this order
 */
public record FormatsArchive(Language language, String title, String slug, Instant revised, List<Format> forms) {

    /** What there is to put into it: asked for one after the other, so that never two of them are in memory. */
    @FunctionalInterface
    public interface Contents {

        byte[] of(Format form) throws IOException;
    }

    /** What is packed already. */
    private static final Set<Format> PACKED = Set.of(Format.PDF, Format.LARGE_PRINT_18, Format.LARGE_PRINT_24, Format.EPUB,
            Format.WORD);

    private static final String END = "\r\n";

    public FormatsArchive {
        forms = List.copyOf(forms);
    }

    /** Writes it to a stream, which it closes. */
    public void write(Contents contents, OutputStream out) throws IOException {
        try (ReproducibleZip zip = new ReproducibleZip(out, revised)) {
            zip.add(readMe(), whatIsIn());
            for (Format form : forms) {
                byte[] content = contents.of(form);
                if (PACKED.contains(form)) {
                    zip.store(file(form), content);
                } else {
                    zip.add(file(form), content);
                }
            }
        }
    }

    /** What a form is called in it: {@code slug-braille-contracted.brf}. */
    public String file(Format form) {
        return form.fileOf(slug, Phrases.pages(language));
    }

    private String readMe() {
        // Whatever a translator has written: a name, and no folder.
        return Phrases.pages(language).say("formats.archive.readMe").replaceAll("[^\\p{L}\\p{M}\\p{N}-]+", "-") + ".txt";
    }

    private String whatIsIn() {
        Phrases phrases = Phrases.pages(language);
        StringBuilder text = new StringBuilder(CleanText.line(title)).append(END).append(END)
                .append(phrases.say("formats.archive.what")).append(END);
        for (Format form : forms) {
            text.append(END).append(file(form)).append(END).append(form.title(phrases))
                    .append(form.isBraille() ? " (" + form.extension().toUpperCase(Locale.ROOT) + ")" : "").append(". ")
                    .append(form.purpose(phrases)).append(END);
        }
        return text.toString();
    }
}
