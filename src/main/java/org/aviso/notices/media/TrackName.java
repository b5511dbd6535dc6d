package org.aviso.notices.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the captions of a video in one language are called at the end of their address. Other captions have another name, so
 * that whoever reads an earlier version of a notice gets those that it had.
 *
 * @param video the first 16 digits of the hash of the video
 * @param language the tag of the language, at most 20 characters
 * @param hash 16 digits of the hexadecimal SHA-256 of the captions
 */
public record TrackName(String video, String language, String hash) {

    /** The media type of captions. */
    public static final String MEDIA_TYPE = "text/vtt; charset=utf-8";

    private static final Pattern NAME = Pattern.compile("([0-9a-f]{16})-([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,2})-([0-9a-f]{16})\\.vtt");

    public TrackName {
        if (!NAME.matcher(written(video, language, hash)).matches() || language.length() > 20) {
            throw new IllegalArgumentException("no name of captions");
        }
    }

    /** The captions of a video. */
    public static TrackName of(PictureName video, String language, String hash) {
        return new TrackName(video.hash().substring(0, 16), language, hash);
    }

    /** Reads what {@link #toString} wrote; nothing where it is anything else. */
    public static Optional<TrackName> parse(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches() && parts.group(2).length() <= 20
                ? Optional.of(new TrackName(parts.group(1), parts.group(2), parts.group(3))) : Optional.empty();
    }

    /** Its address within the portal. */
    public String address() {
        return PictureName.FOLDER + this;
    }

    @Override
    public String toString() {
        return written(video, language, hash);
    }

    private static String written(String video, String language, String hash) {
        return video + "-" + language + "-" + hash + ".vtt";
    }
}
