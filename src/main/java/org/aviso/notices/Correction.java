package org.aviso.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;

/**
 * What was corrected in a notice since it came out.
 *
 * @param moment when readers had it corrected
 * @param note what was wrong, or a word in its place where that is not said any more
 * @param before the edition that readers had until then
 */
public record Correction(Instant moment, String note, EditionNote before) {

    /**
     * The corrections of a notice in one language, the newest first.
     *
     * @param editions all of them in that language, the newest first
     */
    public static List<Correction> in(List<EditionNote> editions) {
        List<Correction> corrections = new ArrayList<>();
        for (int i = 0; i < editions.size() - 1; i++) {
            EditionNote edition = editions.get(i);
            EditionNote before = editions.get(i + 1);
            // What was taken away leaves a word about it, even where its note went with it.
            if (edition.correction() != null || edition.withheld() != null || before.withheld() != null) {
                corrections.add(new Correction(edition.moment(), edition.correction() != null ? edition.correction()
                        : Phrases.pages(Languages.orBase(edition.language())).say("notice.correction.none"), before));
            }
        }
        return corrections;
    }
}
