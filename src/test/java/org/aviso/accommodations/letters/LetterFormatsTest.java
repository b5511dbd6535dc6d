package org.aviso.accommodations.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.aviso.accommodations.MaterialFormat;
import org.aviso.formats.Format;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LetterFormatsTest {

    private static final Language ENGLISH = Languages.base();
    private static final Language SPANISH = Languages.orBase("es");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "STANDARD | PDF",
        "LARGE_PRINT | LARGE_PRINT_18, LARGE_PRINT_24",
        "BRAILLE | BRAILLE_CONTRACTED_BRF, BRAILLE_CONTRACTED_PEF, BRAILLE_UNCONTRACTED_BRF, BRAILLE_UNCONTRACTED_PEF",
        "ACCESSIBLE_FILE | PDF, EPUB, WORD"})
    void profileSaysWhichFilesComeFirst(MaterialFormat profile, String files) {
        assertEquals(files, names(LetterFormats.of(profile, ENGLISH)));
    }

    @Test
    void brailleIsThatOfTheLanguage() {
        assertEquals("BRAILLE_UNCONTRACTED_BRF, BRAILLE_UNCONTRACTED_PEF", names(LetterFormats.of(MaterialFormat.BRAILLE, SPANISH)));
    }

    @ParameterizedTest
    @EnumSource(names = {"AUDIO", "PLAIN"})
    void noMachineSpeaksOrMakesLanguagePlain(MaterialFormat profile) {
        assertEquals(List.of(), LetterFormats.of(profile, ENGLISH));
    }

    @ParameterizedTest
    @EnumSource
    void whatComesFirstIsAmongAll(MaterialFormat profile) {
        assertTrue(LetterFormats.in(SPANISH).containsAll(LetterFormats.of(profile, SPANISH)));
    }

    @Test
    void nobodyIsSentAFileForATextTelephone() {
        assertFalse(LetterFormats.in(ENGLISH).contains(Format.TTY));
        assertEquals(Format.in("en").size() - 1, LetterFormats.in(ENGLISH).size());
    }

    private static String names(List<Format> formats) {
        return String.join(", ", formats.stream().map(Format::name).toList());
    }
}
