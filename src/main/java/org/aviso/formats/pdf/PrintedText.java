package org.aviso.formats.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aviso.formats.CleanText;
import org.aviso.formats.FormatRefused;

/**
 * Which texts can be printed, and how they are spelt for it. Scripts are left out where letters change with their neighbours
 * or run from the right: they would come out wrong.
 */
final class PrintedText {

    private static final Set<Integer> SCRIPTS = Set.of(UScript.LATIN, UScript.GREEK, UScript.CYRILLIC, UScript.ARMENIAN,
            UScript.GEORGIAN, UScript.BRAILLE, UScript.COMMON, UScript.INHERITED);

    /** So many signs that cannot be printed are told. */
    private static final int TOLD = 10;

    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

    private final Typefaces typefaces;
    private final Set<String> missing = new TreeSet<>();
    private long letters;
    private long strange;

    PrintedText(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** Whether a language is written from the left in a script that can be printed. */
    static boolean writes(String language) {
        ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(language));
        return UScript.getCodeFromName(likely.getScript()) != UScript.INVALID_CODE
                && SCRIPTS.contains(UScript.getCodeFromName(likely.getScript()));
    }

    /**
     * A text without what has no shape: soft hyphens, marks of direction, the choice between two shapes of a sign; and as
     * {@link CleanText} has it.
     */
    String of(String text) {
        if (text.chars().allMatch(each -> each < 0x7f && each >= ' ')) {
            letters += text.length();
            return text;
        }
        StringBuilder shaped = new StringBuilder(text.length());
        COMPOSED.normalize(CleanText.of(text)).codePoints().forEach(each -> add(each, shaped));
        return shaped.toString();
    }

    /** A text that is read aloud and not printed, so that it may have signs that no font has. */
    static String heard(String text) {
        StringBuilder heard = new StringBuilder(text.length());
        CleanText.line(text).codePoints().filter(each -> isHeard(each)).forEach(heard::appendCodePoint);
        return heard.toString().strip();
    }

    // Signs that are joined or have a shape chosen are heard as one; what turns the text around would be shown in a title.
    private static boolean isHeard(int codePoint) {
        return codePoint == ZERO_WIDTH_JOINER || UCharacter.hasBinaryProperty(codePoint, UProperty.VARIATION_SELECTOR)
                || !UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    private void add(int codePoint, StringBuilder shaped) {
        if (Character.isWhitespace(codePoint)) {
            shaped.append(' ');
        } else if (UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
            return;
        } else if (Character.isSpaceChar(codePoint) && !typefaces.has(codePoint)) {
            // A space of some width, which no font need have.
            shaped.append(isNarrow(codePoint) ? '\u00a0' : ' ');
        } else {
            count(codePoint);
            shaped.appendCodePoint(codePoint);
        }
    }

    private void count(int codePoint) {
        letters++;
        if (!isPrinted(codePoint)) {
            missing.add((isMark(codePoint) ? "\u25cc" : "") + Character.toString(codePoint));
        } else if (Character.isLetter(codePoint) && !typefaces.isMain(codePoint)) {
            strange++;
        }
    }

    private boolean isPrinted(int codePoint) {
        return typefaces.has(codePoint) && SCRIPTS.contains(UScript.getScript(codePoint)) && !isMark(codePoint)
                && Character.getType(codePoint) != Character.PRIVATE_USE;
    }

    // A mark that no letter has as a part of itself would lie beside its letter.
    private static boolean isMark(int codePoint) {
        int kind = Character.getType(codePoint);
        return kind == Character.NON_SPACING_MARK || kind == Character.ENCLOSING_MARK;
    }

    // No line ends at it.
    private static boolean isNarrow(int codePoint) {
        return codePoint == '\u202f' || codePoint == '\u2007';
    }

    /**
     * Ends the reading.
     *
     * @throws FormatRefused if there was a sign that cannot be printed
     */
    void check() throws FormatRefused {
        if (!missing.isEmpty()) {
            throw new FormatRefused(FormatRefused.Reason.SIGNS,
                    missing.stream().limit(TOLD).collect(Collectors.joining(" ")));
        }
    }

    /** The families in which to print: words look like one hand's where the main family lacks many of their letters. */
    String families() {
        return strange * 100 > letters ? quoted(Typefaces.OTHER) : quoted(Typefaces.MAIN) + ", " + quoted(Typefaces.OTHER);
    }

    private static String quoted(String family) {
        return "\"" + family + "\"";
    }
}
