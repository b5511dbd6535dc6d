package org.aviso.notices.media;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a picture or a video is called at the end of its address, such as {@code 0f…e9-640x480.jpg}: another content, size or
 * type has another name, so that a copy of it is right for ever, and a page knows its size without asking.
 *
 * @param hash 32 digits of the hexadecimal SHA-256 of the content
 * @param width in pixels, 1 to 9,999
 * @param height in pixels, 1 to 9,999
 */
public record PictureName(String hash, int width, int height, Type type) {

    /** What the content is. */
    public enum Type {

        JPEG("jpg", "image/jpeg"), PNG("png", "image/png"), MP4("mp4", "video/mp4"), WEBM("webm", "video/webm");

        private final String extension;
        private final String mediaType;

        Type(String extension, String mediaType) {
            this.extension = extension;
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        /** Whether it is a video. */
        public boolean moves() {
            return this == MP4 || this == WEBM;
        }

        private static Type of(String extension) {
            return Arrays.stream(values()).filter(type -> type.extension.equals(extension)).findFirst().orElseThrow();
        }
    }

    /** What every address of a picture begins with. */
    public static final String FOLDER = "/media/";

    private static final Pattern NAME = Pattern.compile("([0-9a-f]{32})-([1-9][0-9]{0,3})x([1-9][0-9]{0,3})\\.(jpg|png|mp4|webm)");

    private static final Pattern ADDRESS = Pattern.compile(FOLDER + "(" + NAME + ")(?![\\w.-])");

    public PictureName {
        Objects.requireNonNull(type);
        if (!NAME.matcher(written(hash, width, height, type)).matches()) {
            throw new IllegalArgumentException("no name of a picture");
        }
    }

    /** Reads what {@link #toString} wrote; nothing where it is anything else. */
    public static Optional<PictureName> parse(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches() ? Optional.of(new PictureName(parts.group(1), Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)), Type.of(parts.group(4)))) : Optional.empty();
    }

    /** What is at an address within the portal; nothing where nothing of ours can be. */
    public static Optional<PictureName> at(String address) {
        return address.startsWith(FOLDER) ? parse(address.substring(FOLDER.length())) : Optional.empty();
    }

    /** The pictures whose addresses stand in a text, whatever they do there. */
    public static Set<PictureName> in(String text) {
        return text == null || !text.contains(FOLDER) ? Set.of() : ADDRESS.matcher(text).results()
                .flatMap(address -> parse(address.group(1)).stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Its address within the portal. */
    public String address() {
        return FOLDER + this;
    }

    @Override
    public String toString() {
        return written(hash, width, height, type);
    }

    private static String written(String hash, int width, int height, Type type) {
        return hash + "-" + width + "x" + height + "." + type.extension;
    }
}
