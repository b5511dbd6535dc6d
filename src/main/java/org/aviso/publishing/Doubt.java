package org.aviso.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.platform.Secrets;
import org.aviso.publishing.checks.Agreement;
import org.aviso.publishing.checks.GlossaryGuard;
import org.aviso.publishing.checks.Written;
import org.aviso.publishing.ledger.Field;
import org.aviso.publishing.ledger.Manuscript;
import org.aviso.publishing.ledger.Words;

/**
 * Something that is probably a slip, and may be right: one language says a number, a date or an address that another does
 * not, or uses a word that the agency does not use. Somebody mends it, or confirms that it is meant.
 *
 * @param language the tag of the language in which it stands
 * @param line where it stands in the field, from 1
 * @param difference what no other language says; null where it is a word
 * @param term a word that should be another one; null where it is a difference
 */
public record Doubt(String language, Field field, int line, Agreement.Difference difference, GlossaryGuard.WrongTerm term) {

    /** The doubts about a manuscript, by language and field; no difference where a language is still empty. */
    static List<Doubt> of(Manuscript manuscript) {
        return of(manuscript.getSourceLanguage(), manuscript.getLanguages(), manuscript.getFields(), manuscript::words);
    }

    /**
     * The doubts about words that nobody has written here, by language and field.
     *
     * @param source the tag of the language from which the others were translated
     * @param words what is said in each of the languages; nothing is an empty text
     */
    public static List<Doubt> of(String source, List<String> languages, List<Field> fields, Function<String, Words> words) {
        List<Doubt> doubts = new ArrayList<>();
        for (String tag : languages) {
            for (Field field : fields) {
                String written = words.apply(tag).of(field);
                String original = words.apply(source).of(field);
                if (written == null) {
                    continue;
                }
                Written read = written(tag, field, written);
                if (!tag.equals(source) && original != null) {
                    Agreement.between(written(source, field, original), read).forEach(differs ->
                            doubts.add(new Doubt(differs.language().tag(), field, differs.line(), differs, null)));
                }
                GlossaryGuard.of(read).forEach(term -> doubts.add(new Doubt(tag, field, term.line(), null, term)));
            }
        }
        return List.copyOf(doubts);
    }

    private static Written written(String tag, Field field, String words) {
        Language language = Languages.orBase(tag);
        return field == Field.BODY ? Written.markdown(language, words) : Written.plain(language, words);
    }

    /** What it is, in the words of a language. */
    public String in(Phrases phrases) {
        return difference != null ? difference.in(phrases) : term.in(phrases);
    }

    /** What tells these doubts from any others: who confirms them has read these. Null where there are none. */
    static String seal(List<Doubt> doubts) {
        return doubts.isEmpty() ? null : Secrets.hash(doubts.stream()
                .map(doubt -> doubt.language() + " " + doubt.field() + " " + doubt.in(Phrases.pages(Languages.base())))
                .collect(Collectors.joining("\n")));
    }
}
