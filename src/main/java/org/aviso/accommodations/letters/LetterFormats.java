package org.aviso.accommodations.letters;

import java.util.List;
import java.util.stream.Stream;
import org.aviso.accommodations.MaterialFormat;
import org.aviso.formats.Format;
import org.aviso.language.Language;

/** In which files a letter can be had, and which of them are what somebody asked for in their profile. */
final class LetterFormats {

    private LetterFormats() {
    }

    /**
     * The files that are what a profile asks for, the likeliest first; none where no machine makes that: a voice, plain
     * language, braille in a language that has none here.
     */
    static List<Format> of(MaterialFormat profile, Language language) {
        return in(language).stream().filter(format -> switch (profile) {
            case STANDARD -> format == Format.PDF;
            case LARGE_PRINT -> format == Format.LARGE_PRINT_18 || format == Format.LARGE_PRINT_24;
            case BRAILLE -> format.isBraille();
            case ACCESSIBLE_FILE -> Stream.of(Format.PDF, Format.WORD, Format.EPUB).anyMatch(each -> each == format);
            case AUDIO, PLAIN -> false;
        }).toList();
    }

    /** Every file that there is in a language. */
    static List<Format> in(Language language) {
        return Format.in(language.tag()).stream().filter(LetterFormats::isLetter).toList();
    }

    /** Whether a letter is written in that form: a text telephone is called, and nobody sends it a file. */
    static boolean isLetter(Format format) {
        return format != Format.TTY;
    }
}
