package org.aviso.publishing;

import java.util.ArrayList;
import java.util.List;
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
        List<Doubt> doubts = new ArrayList<>();
        String source = manuscript.getSourceLanguage();
        for (String tag : manuscript.getLanguages()) {
            for (Field field : manuscript.getFields()) {
                String words = manuscript.words(tag).of(field);
                String original = manuscript.words(source).of(field);
                if (words == null) {
                    continue;
                }
                Written written = written(tag, field, words);
                if (!tag.equals(source) && original != null) {
                    Agreement.between(written(source, field, original), written).forEach(differs ->
                            doubts.add(new Doubt(differs.language().tag(), field, differs.line(), differs, null)));
                }
                GlossaryGuard.of(written).forEach(term -> doubts.add(new Doubt(tag, field, term.line(), null, term)));
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
