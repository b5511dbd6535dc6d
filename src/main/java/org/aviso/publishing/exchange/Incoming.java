package org.aviso.publishing.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aviso.language.Languages;
import org.aviso.notices.NoticeCopy;
import org.aviso.notices.media.PictureName;
import org.aviso.notices.media.TrackName;
import org.aviso.notices.media.VideoAddress;
import org.aviso.publishing.checks.MarkdownCheck;
import org.aviso.publishing.checks.PictureCheck;
import org.aviso.publishing.checks.Written;
import org.aviso.publishing.pictures.PictureCopy;

/**
 * A notice that comes in.
 *
 * @param where the file in which it stands, to name it in problems
 * @param line the line on which it begins, from 1
 * @param whole null where it cannot be read
 * @param bodies what readers read of it, or have read
 * @param problems what keeps it from being taken in, as far as the file alone tells
 * @param doubts what is probably a slip: somebody has to say that it is meant
 */
record Incoming(String where, int line, Whole whole, List<Body> bodies, List<Problem> problems, List<Problem> doubts) {

    /**
     * A text in Markdown.
     *
     * @param file the file in which it stands; null where all of it stands on one line
     * @param line the line of the file on which it begins, from 1
     */
    record Body(String file, int line, String markdown) {

        /** The line of the file on which one of its own is, from 1. */
        int lineOf(int own) {
            return file == null ? line : line + own - 1;
        }
    }

    Incoming {
        bodies = List.copyOf(bodies);
        problems = List.copyOf(problems);
        doubts = List.copyOf(doubts);
    }

    /** Something that is no notice. */
    static Incoming wrong(String where, int line, List<Problem> problems) {
        return new Incoming(where, line, null, List.of(), problems, List.of());
    }

    /** The same, naming the pictures that came with it as they are called here. */
    Incoming naming(CarriedPictures pictures) {
        return whole == null ? this : new Incoming(where, line, whole.with(pictures::named), bodies, problems, doubts);
    }

    Problem problem(Problem.Reason reason, Object... arguments) {
        return Problem.of(where, line, reason, arguments);
    }

    /**
     * The pictures that it shows and nobody has.
     *
     * @param there the addresses of those that are there, and of captions
     */
    List<Problem> missingPictures(Set<String> there) {
        List<Problem> missing = new ArrayList<>();
        for (Body body : bodies) {
            Written.markdown(Languages.base(), body.markdown()).pictures().stream()
                    .filter(picture -> picture.address().startsWith(PictureName.FOLDER))
                    .forEach(picture -> needed(picture.address()).filter(address -> !there.contains(address)).forEach(address ->
                            missing.add(Problem.of(body.file(), body.lineOf(picture.line()), Problem.Reason.NO_PICTURE, address))));
        }
        return missing.stream().distinct().toList();
    }

    /** The pictures and videos that stand in what readers read. */
    Set<PictureName> images() {
        return bodies.stream().flatMap(body -> Written.markdown(Languages.base(), body.markdown()).pictures().stream())
                .flatMap(picture -> PictureName.at(picture.address().split("#", 2)[0]).stream()).collect(Collectors.toSet());
    }

    // A video needs its captions, too.
    private static Stream<String> needed(String address) {
        return Stream.concat(Stream.of(address.split("#", 2)[0]), VideoAddress.parse(address).stream()
                .flatMap(video -> video.trackNames().stream()).map(TrackName::address));
    }

    /**
     * The pictures of which its texts do not say in their language what they show.
     *
     * @param known what is said of its pictures here, or nothing
     */
    List<Problem> silentPictures(List<PictureCopy> known) {
        Map<PictureName, PictureCopy> said = new HashMap<>();
        BringNotices.said(whole.notice(), Instant.EPOCH, Instant.EPOCH, "").forEach(picture -> said.put(picture.name(), picture));
        known.stream().filter(picture -> picture.described() != null).forEach(picture -> said.merge(picture.name(), picture,
                (file, here) -> here.decorative() ? here : file));
        List<Problem> silent = new ArrayList<>();
        for (NoticeCopy.TextCopy text : whole.notice().texts()) {
            String file = FolderFiles.name(whole.code(), text.language(), null);
            Predicate<String> ready = address -> PictureName.at(address.split("#", 2)[0]).map(said::get)
                    .map(picture -> picture.isReadyAt(address, text.language())).orElse(true);
            PictureCheck.of(text.words().body(), ready).forEach(finding ->
                    silent.add(Problem.of(file, firstLine(file) + finding.line() - 1, Problem.Reason.PICTURE_WORDS)));
        }
        return silent;
    }

    /** What some readers could not use of what its texts say now, where its pictures are named as here. */
    List<Problem> unusable() {
        List<Problem> unusable = new ArrayList<>();
        for (NoticeCopy.TextCopy text : whole.notice().texts()) {
            String file = FolderFiles.name(whole.code(), text.language(), null);
            MarkdownCheck.of(text.words().body()).forEach(finding -> unusable.add(Problem.of(file, firstLine(file), finding)));
        }
        return unusable;
    }

    private int firstLine(String file) {
        return bodies.stream().filter(body -> file.equals(body.file())).map(Body::line).findFirst().orElse(1);
    }
}
