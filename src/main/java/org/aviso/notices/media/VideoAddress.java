package org.aviso.notices.media;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a text names a video: by its address, and behind a sign that no browser sends the captions that belong to it, such as
 * {@code /media/0f…e9-640x360.mp4#en=5a…01&es=77…c2}. So a text says for ever what its readers got, and a page knows it
 * without asking.
 *
 * @param tracks the hashes of the captions, by the tags of their languages; none where nobody speaks
 */
public record VideoAddress(PictureName name, SortedMap<String, String> tracks) {

    private static final Pattern TRACKS = Pattern.compile("[A-Za-z0-9-]{2,20}=[0-9a-f]{16}(?:&[A-Za-z0-9-]{2,20}=[0-9a-f]{16}){0,39}");

    private static final Pattern NAMED = Pattern.compile(PictureName.FOLDER + "[0-9a-fx-]{1,60}\\.(?:mp4|webm)(?:#" + TRACKS + ")?");

    public VideoAddress {
        if (!name.type().moves()) {
            throw new IllegalArgumentException("no video");
        }
        tracks.forEach((language, hash) -> TrackName.of(name, language, hash));
        tracks = Collections.unmodifiableSortedMap(new TreeMap<>(tracks));
    }

    public VideoAddress(PictureName name, Map<String, String> tracks) {
        this(name, new TreeMap<>(tracks));
    }

    /** Reads what {@link #toString} wrote; nothing where it is anything else. */
    public static Optional<VideoAddress> parse(String address) {
        String[] parts = address.split("#", 2);
        Optional<PictureName> video = PictureName.at(parts[0]).filter(name -> name.type().moves());
        if (video.isEmpty() || parts.length == 2 && !TRACKS.matcher(parts[1]).matches()) {
            return Optional.empty();
        }
        SortedMap<String, String> tracks = new TreeMap<>();
        if (parts.length == 2) {
            for (String track : parts[1].split("&")) {
                String[] pair = track.split("=");
                tracks.put(pair[0], pair[1]);
            }
        }
        try {
            return Optional.of(new VideoAddress(video.get(), tracks));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    /** The videos that a text names in this way. */
    public static List<VideoAddress> in(String text) {
        return text == null || !text.contains(PictureName.FOLDER) ? List.of() : NAMED.matcher(text).results()
                .flatMap(named -> parse(named.group()).stream()).distinct().toList();
    }

    /** The captions in all of its languages. */
    public List<TrackName> trackNames() {
        return tracks.keySet().stream().map(this::track).toList();
    }

    /** Where the captions in one of its languages are. */
    public TrackName track(String language) {
        return TrackName.of(name, language, tracks.get(language));
    }

    @Override
    public String toString() {
        return name.address() + (tracks.isEmpty() ? "" : tracks.entrySet().stream()
                .map(track -> track.getKey() + "=" + track.getValue()).collect(Collectors.joining("&", "#", "")));
    }
}
