package org.aviso.publishing.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.aviso.notices.NoticeCopy;
import org.aviso.notices.NoticeText;
import org.aviso.notices.media.PictureName;
import org.aviso.notices.media.TrackName;
import org.aviso.notices.media.VideoAddress;
import org.aviso.publishing.ledger.FieldState;
import org.aviso.publishing.ledger.ManuscriptCopy;
import org.aviso.publishing.ledger.Words;
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

    /** When its event begins, as readers read it and as it is being written. */
    Stream<Instant> starts() {
        return Stream.of(notice == null || notice.event() == null ? null : notice.event().starts(),
                manuscript == null ? null : manuscript.event().getStarts()).filter(Objects::nonNull);
    }

    /** The pictures that it has, or that one of its texts names. */
    Set<PictureName> names() {
        Set<PictureName> names = new LinkedHashSet<>();
        pictures.forEach(picture -> names.add(picture.name()));
        bodies().forEach(body -> names.addAll(PictureName.in(body)));
        return names;
    }

    /** The captions that one of its texts names, or that belong to its videos. */
    Set<TrackName> tracks() {
        Set<TrackName> tracks = new LinkedHashSet<>();
        pictures.stream().filter(picture -> picture.name().type().moves()).forEach(picture -> picture.tracks()
                .forEach((language, hash) -> tracks.add(TrackName.of(picture.name(), language, hash))));
        bodies().forEach(body -> VideoAddress.in(body).forEach(video -> tracks.addAll(video.trackNames())));
        return tracks;
    }

    private List<String> bodies() {
        List<String> bodies = new ArrayList<>();
        if (notice != null) {
            notice.texts().forEach(text -> bodies.add(text.words().body()));
            notice.editions().forEach(edition -> bodies.add(edition.words().body()));
        }
        if (manuscript != null) {
            manuscript.texts().forEach(text -> bodies.add(text.words().body()));
        }
        return bodies;
    }

    /**
     * The same, as far as a file is believed that anybody may have written: it names nobody who did anything, and nobody stands by
     * words that no reader reads.
     *
     * @param actor who brings it in
     */
    Whole saidBy(String actor) {
        return new Whole(notice, manuscript == null ? null : new ManuscriptCopy(manuscript.code(), manuscript.kind(),
                manuscript.office(), manuscript.sourceLanguage(), manuscript.stage(), manuscript.published(), manuscript.expires(),
                manuscript.event(), manuscript.urgentReason(), null, manuscript.urgentAt(), manuscript.changed(), null,
                manuscript.texts().stream().map(this::said).toList()),
                pictures.stream().map(picture -> picture.addedBy(actor)).toList());
    }

    private ManuscriptCopy.TextCopy said(ManuscriptCopy.TextCopy text) {
        Words read = notice == null ? new Words(null, null, null, null, null) : notice.texts().stream()
                .filter(each -> each.language().equals(text.language())).map(each -> UpdateCheck.words(each.words())).findFirst()
                .orElse(new Words(null, null, null, null, null));
        return new ManuscriptCopy.TextCopy(text.language(), text.words(), text.ledger().stream().map(entry -> {
            boolean stands = entry.state() == FieldState.REVIEWED && text.words().of(entry.field()) != null
                    && text.words().of(entry.field()).equals(read.of(entry.field()));
            return new ManuscriptCopy.EntryCopy(entry.field(), entry.state() == FieldState.REVIEWED && !stands ? FieldState.DRAFT
                    : entry.state(), entry.sourceHash(), entry.changed(), null, stands ? entry.reviewed() : null, null);
        }).toList());
    }

    /** The same, with other bodies of what readers read. */
    Whole with(UnaryOperator<String> bodies) {
        return notice == null ? this : new Whole(notice.with(words -> new NoticeText.Words(words.slug(), words.title(),
                words.summary(), bodies.apply(words.body()), words.place())), manuscript, pictures);
    }
}
