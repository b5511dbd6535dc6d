package org.aviso.formats;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aviso.language.Phrases;

/**
 * A form in which somebody reads, as a file. What readers call it stands under the bundle key {@code formats.name.<code>}, for
 * whom or for what it is under {@code formats.for.<code>}.
 */
public enum Format {

    PDF("pdf", "pdf", "application/pdf"),
    /** Letters of 18 points. */
    LARGE_PRINT_18("large-print-18", "pdf", "application/pdf"),
    /** Letters of 24 points. */
    LARGE_PRINT_24("large-print-24", "pdf", "application/pdf"),
    /** Contracted braille, as embossers take it: ASCII braille in lines of 40 cells and pages of 25 lines. */
    BRAILLE_CONTRACTED_BRF("braille-contracted", "brf", "application/x-brf"),
    /** Contracted braille in the Portable Embosser Format. */
    BRAILLE_CONTRACTED_PEF("braille-contracted", "pef", "application/x-pef+xml"),
    BRAILLE_UNCONTRACTED_BRF("braille-uncontracted", "brf", "application/x-brf"),
    BRAILLE_UNCONTRACTED_PEF("braille-uncontracted", "pef", "application/x-pef+xml"),
    EPUB("epub", "epub", "application/epub+zip"),
    WORD("word", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PLAIN("plain", "txt", "text/plain; charset=utf-8"),
    /** A short text for text telephones (ITU-T V.18, TIA-825-A). */
    TTY("tty", "txt", "text/plain; charset=us-ascii");

    /** In which languages there is a code of braille that can be proven: read back, it gives what was written. */
    private static final Map<String, List<Format>> BRAILLE = Map.of(
            "en", List.of(BRAILLE_CONTRACTED_BRF, BRAILLE_CONTRACTED_PEF, BRAILLE_UNCONTRACTED_BRF, BRAILLE_UNCONTRACTED_PEF),
            "es", List.of(BRAILLE_UNCONTRACTED_BRF, BRAILLE_UNCONTRACTED_PEF));

    private final String code;
    private final String extension;
    private final String mediaType;

    Format(String code, String extension, String mediaType) {
        this.code = code;
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The form by the end of its address, {@code braille-contracted.brf}. */
    public static Optional<Format> at(String file) {
        return Arrays.stream(values()).filter(format -> format.file().equals(file)).findFirst();
    }

    /** The forms that there are in a language. */
    public static List<Format> in(String language) {
        return Arrays.stream(values()).filter(format -> !format.isBraille()
                || BRAILLE.getOrDefault(language, List.of()).contains(format)).toList();
    }

    /** What programs call it; braille has this name in two kinds of file. */
    public String code() {
        return code;
    }

    /** The end of the name of its files. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What readers call it. Braille has this name in two kinds of file. */
    public String title(Phrases phrases) {
        return phrases.say("formats.name." + code);
    }

    /** For whom or for what it is, in one sentence. */
    public String purpose(Phrases phrases) {
        return phrases.say("formats.for." + code);
    }

    /** The end of its address: {@code braille-contracted.brf}. */
    public String file() {
        return code + "." + extension;
    }

    /**
     * What a file is called where somebody keeps it, in their language: {@code no-hay-agua-letra-grande-18-puntos.pdf}.
     *
     * @param slug what it is about, in letters that every system keeps
     */
    public String fileOf(String slug, Phrases phrases) {
        String name = Normalizer.normalize(title(phrases), Normalizer.Form.NFKD).replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug + "-" + (name.isEmpty() ? code : name) + "." + extension;
    }

    public boolean isBraille() {
        return code.startsWith("braille");
    }
}
