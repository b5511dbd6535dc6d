package org.aviso.publishing.pictures;

import java.time.Instant;
import java.util.List;
import org.aviso.notices.media.PictureName;

/**
 * All that is said of a picture of a manuscript, to be carried to another portal; what it shows is a file of its own.
 *
 * @param decorative whether it says nothing
 * @param credit who made it, or null
 * @param described when somebody last said what it shows, or null if nobody has
 */
public record PictureCopy(PictureName name, boolean decorative, String credit, Instant described, Instant added, String addedBy,
        List<WordsCopy> words) {

    /**
     * What is said of it in one language.
     *
     * @param alternative what is read to whoever does not see it, or null
     * @param caption what stands below it, or null
     */
    public record WordsCopy(String language, String alternative, String caption) { }

    public PictureCopy {
        words = List.copyOf(words);
    }
}
