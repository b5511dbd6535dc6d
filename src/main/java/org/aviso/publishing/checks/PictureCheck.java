package org.aviso.publishing.checks;

import java.util.List;
import java.util.function.Predicate;
import org.aviso.language.Languages;
import org.aviso.notices.media.PictureName;
import org.aviso.notices.media.VideoAddress;

/** Whether the pictures and videos in the body of a notice are there, and described; a video has captions. */
public final class PictureCheck {

    private PictureCheck() {
    }

    /**
     * Looks at the body of a notice in any language. Pictures of others are what {@link MarkdownCheck} finds.
     *
     * @param body Markdown, or null for nothing
     * @param ready whether what is at an address can stand there
     * @return the others, by line
     */
    public static List<Finding> of(String body, Predicate<String> ready) {
        return Written.markdown(Languages.base(), body).pictures().stream()
                .filter(picture -> picture.address().startsWith(PictureName.FOLDER) && !ready.test(picture.address()))
                .map(picture -> VideoAddress.parse(picture.address()).isPresent()
                        ? Finding.at(picture.line(), "check.video.unknown")
                        : Finding.at(picture.line(), "check.picture.unknown", picture.address())).distinct().toList();
    }
}
