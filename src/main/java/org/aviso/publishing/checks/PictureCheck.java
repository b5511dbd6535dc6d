package org.aviso.publishing.checks;

import java.util.List;
import java.util.Set;
import org.aviso.language.Languages;
import org.aviso.notices.media.PictureName;

/** Whether the pictures in the body of a notice are there, and described. */
public final class PictureCheck {

    private PictureCheck() {
    }

    /**
     * Looks at the body of a notice in any language. Pictures of others are what {@link MarkdownCheck} finds.
     *
     * @param body Markdown, or null for nothing
     * @param ready the addresses of the pictures that can stand there
     * @return the others, by line
     */
    public static List<Finding> of(String body, Set<String> ready) {
        return Written.markdown(Languages.base(), body).pictures().stream()
                .filter(picture -> picture.address().startsWith(PictureName.FOLDER) && !ready.contains(picture.address()))
                .map(picture -> Finding.at(picture.line(), "check.picture.unknown", picture.address())).distinct().toList();
    }
}
