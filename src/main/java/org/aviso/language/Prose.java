package org.aviso.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text as its sentences, and each sentence as its words, the way the formulas of readability count them.
 * <ul>
 * <li>A sentence ends at a full stop, question mark, exclamation mark or ellipsis before a word that can begin another,
 * and at the end of a line. A colon or semicolon ends none.
 * <li>A word stands between spaces. A hyphen holds it together, and so does a no-break space ("5:00 p.m. MST"); a dash
 * or a slash parts two, unless the slash stands in an abbreviation or an address ("TDD/TTY").
 * </ul>
 */
public record Prose(List<List<String>> sentences) {

    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Pattern SPACES = Pattern.compile("[ \\t—–]+");
    private static final Pattern NUMBER = Pattern.compile("\\p{N}");
    private static final Pattern END = Pattern.compile(".*[.!?…][)\\]\"”’»*]*");
    private static final Pattern BEGINNING = Pattern.compile("[(\\[\"“‘«¿¡]*[\\p{Lu}\\p{N}].*|¿.*|¡.*");

    /** What a full stop may end without ending a sentence: one letter, letters with stops between them, a title. */
    private static final Pattern SHORTENED = Pattern.compile(
            "\\P{L}*(?:\\p{L}|\\p{L}+(?:\\.\\p{L}+){1,20}|Dr|Jr|Mr|Ms|No|Pub|Sr|Sra|St)\\.\\P{L}*");

    /** Two to five capitals, with others after a slash or not. A longer word in capitals is a word like any. */
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,5}s?(?:/\\p{Lu}{2,5})*");

    /** A number, a time, a code, an address, a media type, a name in camel case, or a single word in quotes. */
    private static final Pattern CODE = Pattern.compile("\\p{N}|^application/|://|\\p{L}[@.:_]+\\p{L}|\\p{Ll}\\p{Lu}"
            + "|^[\"“][^\"”]*[\"”]$");

    /**
     * Reads a text.
     *
     * @param text plain text; each line of it is read by itself
     */
    public static Prose of(String text) {
        List<List<String>> sentences = new ArrayList<>();
        for (String line : LINES.split(text)) {
            List<String> sentence = new ArrayList<>();
            String[] tokens = SPACES.split(line.strip());
            for (int i = 0; i < tokens.length; i++) {
                words(tokens[i], sentence);
                boolean last = i + 1 == tokens.length;
                if (last || ends(tokens[i]) && BEGINNING.matcher(tokens[i + 1]).matches()) {
                    if (!sentence.isEmpty()) {
                        sentences.add(sentence);
                    }
                    sentence = new ArrayList<>();
                }
            }
        }
        return new Prose(sentences);
    }

    /** The words of all sentences, in their order. */
    public List<String> words() {
        return sentences.stream().flatMap(List::stream).toList();
    }

    /**
     * Whether a word is none of the language: a number, an abbreviation in capitals, a code. It lengthens its sentence,
     * but says nothing about the length of the words.
     */
    static boolean isCode(String word) {
        return CAPITALS.matcher(word).matches() || CODE.matcher(word).find();
    }

    private static void words(String token, List<String> sentence) {
        String bare = bare(token);
        String[] parts = isCode(bare) ? new String[] {bare} : bare.split("/");
        for (String part : parts) {
            String word = isCode(part) ? part : bare(part.replaceAll("[\"“”]", ""));
            if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                sentence.add(word);
            }
        }
    }

    // Without what stands around a word; quotation marks that belong to it stay.
    private static String bare(String token) {
        int from = 0;
        while (from < token.length() && !belongs(token.codePointAt(from), "\"“")) {
            from += Character.charCount(token.codePointAt(from));
        }
        int to = token.length();
        while (to > from && !belongs(token.codePointBefore(to), "\"”")) {
            to -= Character.charCount(token.codePointBefore(to));
        }
        return token.substring(from, to);
    }

    private static boolean belongs(int letter, String quotationMarks) {
        return Character.isLetter(letter) || NUMBER.matcher(Character.toString(letter)).matches()
                || quotationMarks.indexOf(letter) >= 0;
    }

    private static boolean ends(String token) {
        String last = token.substring(token.lastIndexOf('\u00a0') + 1);
        return END.matcher(last).matches() && !SHORTENED.matcher(last).matches();
    }
}
