package org.aviso.publishing.pictures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.aviso.notices.media.PictureName;
import org.aviso.notices.media.VideoAddress;

/**
 * All that is said of a picture or a video of a manuscript, to be carried to another portal; what it shows is a file of its own.
 *
 * @param duration of a video; zero where it is not known, and of a picture
 * @param speechless whether nobody speaks in a video
 * @param decorative whether it says nothing
 * @param credit who made it, or null
 * @param described when somebody last said what it shows, or null if nobody has
 */
public record PictureCopy(PictureName name, Duration duration, boolean speechless, boolean decorative, String credit,
        Instant described, Instant added, String addedBy, List<WordsCopy> words) {

    /**
     * What is said of it in one language.
     *
     * @param alternative what is read to whoever does not see it, or null
     * @param caption what stands below it, or null
     * @param track the hash of the captions of a video, or null
     */
    public record WordsCopy(String language, String alternative, String caption, String track) { }

    public PictureCopy {
        words = List.copyOf(words);
    }

    /** Whether enough is said of it that it can stand in a text of that language. */
    public boolean isReady(String language) {
        Optional<WordsCopy> said = words.stream().filter(each -> each.language().equals(language)).findFirst();
        return described != null && (decorative || said.map(WordsCopy::alternative).isPresent())
                && (!name.type().moves() || speechless || said.map(WordsCopy::track).isPresent());
    }

    /** Whether a text of that language that names it so shows all that its readers need. */
    public boolean isReadyAt(String address, String language) {
        if (!isReady(language) || !name.type().moves()) {
            return isReady(language) && address.equals(name.address());
        }
        // Captions of other languages may have come later; those of a text that has any have to be those of now.
        return VideoAddress.parse(address).filter(video -> video.name().equals(name)
                && (speechless || video.tracks().containsKey(language))
                && tracks().entrySet().containsAll(video.tracks().entrySet())).isPresent();
    }

    /** The hashes of the captions of a video, by the tags of their languages. */
    public Map<String, String> tracks() {
        Map<String, String> tracks = new TreeMap<>();
        words.stream().filter(said -> said.track() != null).forEach(said -> tracks.put(said.language(), said.track()));
        return tracks;
    }

    /** The same, added by somebody else. */
    public PictureCopy addedBy(String actor) {
        return new PictureCopy(name, duration, speechless, decorative, credit, described, added, actor, words);
    }
}
