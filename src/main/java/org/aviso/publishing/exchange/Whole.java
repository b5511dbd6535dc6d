package org.aviso.publishing.exchange;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.aviso.notices.NoticeCopy;
import org.aviso.notices.NoticeText;
import org.aviso.notices.media.PictureName;
import org.aviso.publishing.ledger.ManuscriptCopy;
import org.aviso.publishing.pictures.PictureCopy;

/**
 * A notice as a whole: what readers read, what is being written of it, and its pictures.
 *
 * @param notice null where it was never published
 * @param manuscript null where nothing is known of how it was written
 * @param pictures what is said of the pictures of the manuscript
 */
record Whole(NoticeCopy notice, ManuscriptCopy manuscript, List<PictureCopy> pictures) {

    Whole {
        pictures = List.copyOf(pictures);
    }

    /** A notice as its readers read it, of which nothing else is known. */
    static Whole of(NoticeCopy notice) {
        return new Whole(notice, null, List.of());
    }

    String code() {
        return notice != null ? notice.code() : manuscript.code();
    }

    /** The pictures that it has, or that one of its texts names. */
    Set<PictureName> names() {
        Set<PictureName> names = new LinkedHashSet<>();
        pictures.forEach(picture -> names.add(picture.name()));
        if (notice != null) {
            notice.texts().forEach(text -> names.addAll(PictureName.in(text.words().body())));
            notice.editions().forEach(edition -> names.addAll(PictureName.in(edition.words().body())));
        }
        if (manuscript != null) {
            manuscript.texts().forEach(text -> names.addAll(PictureName.in(text.words().body())));
        }
        return names;
    }

    /** The same, with other bodies of what readers read. */
    Whole with(UnaryOperator<String> bodies) {
        return notice == null ? this : new Whole(notice.with(words -> new NoticeText.Words(words.slug(), words.title(),
                words.summary(), bodies.apply(words.body()), words.place())), manuscript, pictures);
    }
}
