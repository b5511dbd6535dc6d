package org.aviso.publishing.exchange;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.notices.media.PictureName;
import org.aviso.notices.media.StoredPictures;
import org.aviso.notices.media.TrackName;
import org.aviso.notices.media.VideoAddress;
import org.aviso.publishing.pictures.Captions;
import org.aviso.publishing.pictures.CaptionsRefused;
import org.aviso.publishing.pictures.CleanPicture;
import org.aviso.publishing.pictures.CleanVideo;
import org.aviso.publishing.pictures.PictureCopy;
import org.aviso.publishing.pictures.PictureRefused;

/**
 * The pictures, videos and captions that lie in the folder {@code media} of a zip file. Each is cleaned once, by the same code as
 * one that is uploaded, before the notices that show it are read, and waits on the disk until it is stored.
 */
final class CarriedPictures implements Closeable {

    /** Unpacked, in bytes. */
    static final long LONGEST_TOGETHER = 1_000_000_000;

    private static final Pattern PATH = Pattern.compile("(?:.*/)?media/([^/]+)");

    /** What a text can name: {@code /media/truck.jpg}. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}\\.(?i:jpe?g|png|gif|mp4|webm)");

    private static final Pattern VIDEO = Pattern.compile("(.*)\\.(?i:mp4|webm)");

    /** The captions of {@code film.mp4} in a language: {@code film.en.vtt}. */
    private static final Pattern CAPTIONS = Pattern.compile("([A-Za-z0-9][A-Za-z0-9_-]{0,99})\\.([A-Za-z0-9-]{2,20})\\.(?i:vtt)");

    private static final Pattern ADDRESS = Pattern.compile(PictureName.FOLDER + "(" + NAME + ")(?![\\w.-])");

    private static final int MEGABYTE = 1_000_000;

    private final Path directory;
    private final Map<String, PictureName> drawn = new TreeMap<>();
    private final Map<PictureName, Duration> videos = new HashMap<>();
    private final Map<TrackName, PictureName> tracks = new HashMap<>();
    private final Set<String> refused = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final boolean whole;
    private final long longestVideo;

    /**
     * Draws what lies in a file; nothing if that is no zip file.
     *
     * @param whole whether each must be what its name says, because nothing can be changed in what names it
     * @param longestVideo in bytes
     */
    CarriedPictures(Path file, boolean whole, long longestVideo) throws IOException {
        this.whole = whole;
        this.longestVideo = longestVideo;
        this.directory = Files.createTempDirectory("pictures");
        try (ZipFile zip = NoticesFolder.open(file)) {
            if (zip != null && zip.size() <= NoticesFolder.MOST_FILES) {
                long left = LONGEST_TOGETHER;
                List<? extends ZipEntry> entries = Collections.list(zip.entries()).stream().filter(entry -> isPicture(entry.getName()))
                        // Captions are measured against their video.
                        .sorted(Comparator.comparing(CarriedPictures::isTrack)).toList();
                for (ZipEntry entry : entries) {
                    if (left >= 0) {
                        left -= take(zip, entry, left);
                    }
                }
                if (left < 0) {
                    problems.add(Problem.of(null, 1, Problem.Reason.TOO_LARGE, LONGEST_TOGETHER / MEGABYTE));
                }
            }
        } catch (IOException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /** Whether a file in the folder is meant as a picture. */
    static boolean isPicture(String path) {
        return PATH.matcher(path).matches() && !path.endsWith(".md") && !NoticesFolder.isLeft(path);
    }

    private static boolean isTrack(ZipEntry entry) {
        return entry.getName().toLowerCase(Locale.ROOT).endsWith(".vtt");
    }

    private long take(ZipFile zip, ZipEntry entry, long left) throws IOException {
        Matcher path = PATH.matcher(entry.getName());
        path.matches();
        String name = path.group(1);
        String shown = NoticesFolder.shown(entry.getName());
        if (isTrack(entry)) {
            return caption(zip, entry, name, shown);
        }
        if (!NAME.matcher(name).matches()) {
            problems.add(Problem.of(shown, 0, Problem.Reason.PICTURE_NAME));
            return 0;
        }
        if (drawn.containsKey(name) || refused.contains(name)) {
            problems.add(Problem.of(shown, 0, Problem.Reason.TWICE));
            return 0;
        }
        return VIDEO.matcher(name).matches() ? clean(zip, entry, name, shown, left) : draw(zip, entry, name, shown);
    }

    private long draw(ZipFile zip, ZipEntry entry, String name, String shown) throws IOException {
        byte[] bytes = read(zip, entry, CleanPicture.LONGEST_FILE);
        try {
            CleanPicture picture = CleanPicture.carried(bytes);
            drawn(name, picture.name(), shown);
            Files.write(directory.resolve(picture.name().toString()), picture.content());
        } catch (PictureRefused unreadable) {
            refused.add(name);
            problems.add(Problem.of(shown, 0, Problem.Reason.PICTURE, CleanPicture.LONGEST_FILE / MEGABYTE));
        }
        return bytes.length;
    }

    private void drawn(String name, PictureName as, String shown) {
        if (whole && !as.toString().equals(name)) {
            problems.add(Problem.of(shown, 0, Problem.Reason.OTHER_PICTURE));
        }
        drawn.put(name, as);
    }

    // Of a file that is longer, one byte more; of one that is damaged, nothing.
    private static byte[] read(ZipFile zip, ZipEntry entry, int longest) {
        try (InputStream content = zip.getInputStream(entry)) {
            return content.readNBytes(longest + 1);
        } catch (IOException damaged) {
            return new byte[0];
        }
    }

    private long clean(ZipFile zip, ZipEntry entry, String name, String shown, long left) throws IOException {
        Path copy = Files.createTempFile(directory, "video", null);
        long length = 0;
        try {
            length = copy(zip, entry, copy, Math.min(longestVideo, left));
            if (length > longestVideo) {
                problems.add(Problem.of(shown, 0, Problem.Reason.VIDEO, longestVideo / MEGABYTE));
                return length;
            }
            CleanVideo video = CleanVideo.of(copy);
            drawn(name, video.name(), shown);
            videos.put(video.name(), video.duration());
            Files.move(copy, directory.resolve(video.name().toString()), StandardCopyOption.REPLACE_EXISTING);
        } catch (PictureRefused refused) {
            problems.add(Problem.of(shown, 0, Problem.Reason.VIDEO, longestVideo / MEGABYTE));
        } finally {
            Files.deleteIfExists(copy);
        }
        return length;
    }

    // Of a longer file a little more than the longest, and of one that is damaged, what there is.
    private static long copy(ZipFile zip, ZipEntry entry, Path to, long longest) throws IOException {
        long length = 0;
        try (OutputStream out = Files.newOutputStream(to); InputStream content = zip.getInputStream(entry)) {
            byte[] next = content.readNBytes(65_536);
            while (next.length > 0 && length <= longest) {
                out.write(next);
                length += next.length;
                next = content.readNBytes(65_536);
            }
        } catch (ZipException | EOFException damaged) {
            // What there is of it is no whole video.
            return length;
        }
        return length;
    }

    private long caption(ZipFile zip, ZipEntry entry, String name, String shown) throws IOException {
        Optional<TrackName> own = TrackName.parse(name);
        Matcher named = CAPTIONS.matcher(name);
        boolean isNamed = own.isEmpty() && named.matches();
        Optional<PictureName> video = own.isPresent()
                ? videos.keySet().stream().filter(each -> each.hash().startsWith(own.get().video())).findFirst()
                : drawn.entrySet().stream().filter(each -> isNamed && videos.containsKey(each.getValue())
                        && stem(each.getKey()).equals(named.group(1))).map(Map.Entry::getValue).findFirst();
        Optional<Language> language = own.map(TrackName::language).or(() -> isNamed ? Optional.of(named.group(2)) : Optional.empty())
                .flatMap(tag -> Languages.find(tag).or(() -> Languages.silent(tag)));
        if (video.isEmpty() || language.isEmpty()) {
            problems.add(Problem.of(shown, 1, Problem.Reason.CAPTIONS, Captions.LONGEST_FILE / (double) MEGABYTE));
            return 0;
        }
        byte[] bytes = read(zip, entry, Captions.LONGEST_FILE);
        try {
            Captions captions = Captions.of(bytes, videos.get(video.get()));
            TrackName track = TrackName.of(video.get(), language.get().tag(), captions.hash());
            if (whole && !track.equals(own.orElse(null))) {
                problems.add(Problem.of(shown, 0, Problem.Reason.OTHER_PICTURE));
            }
            tracks.put(track, video.get());
            Files.write(directory.resolve(track.toString()), captions.file());
        } catch (CaptionsRefused refused) {
            problems.add(Problem.of(shown, refused.line(), Problem.Reason.CAPTIONS, Captions.LONGEST_FILE / (double) MEGABYTE));
        }
        return bytes.length;
    }

    private static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    List<Problem> problems() {
        return problems;
    }

    /**
     * The addresses under which texts of the file can show them, and those of captions; also of what is not taken, which is told
     * once.
     */
    Set<String> addresses() {
        return Stream.concat(Stream.concat(drawn.keySet().stream(), refused.stream()).map(name -> PictureName.FOLDER + name),
                tracks.keySet().stream().map(TrackName::address)).collect(Collectors.toSet());
    }

    /** A text that names each by what it is called here. */
    String named(String text) {
        return text == null || !text.contains(PictureName.FOLDER) ? text : ADDRESS.matcher(text).replaceAll(address ->
                Matcher.quoteReplacement(drawn.containsKey(address.group(1)) ? address(address.group(1)) : address.group()));
    }

    // Whoever names a video by a name of theirs has its captions beside it.
    private String address(String name) {
        PictureName here = drawn.get(name);
        if (!videos.containsKey(here) || here.toString().equals(name)) {
            return here.address();
        }
        Map<String, String> hashes = new TreeMap<>();
        tracks.forEach((track, video) -> {
            if (video.equals(here)) {
                hashes.put(track.language(), track.hash());
            }
        });
        return new VideoAddress(here, hashes).toString();
    }

    /** The same, with how long it lasts if it is a video of the file. */
    PictureCopy timed(PictureCopy picture) {
        return new PictureCopy(picture.name(), videos.getOrDefault(picture.name(), picture.duration()), picture.speechless(),
                picture.decorative(), picture.credit(), picture.described(), picture.added(), picture.addedBy(), picture.words());
    }

    /** Stores those of these pictures and videos that are in the file, with all captions, unless they are there. */
    void keep(Collection<PictureName> names, StoredPictures stored) {
        Map<Boolean, List<PictureName>> here = of(names).stream().collect(Collectors.partitioningBy(videos::containsKey));
        stored.keep(here.get(false), this::content);
        for (PictureName video : here.get(true)) {
            Path file = directory.resolve(video.toString());
            try (InputStream content = Files.newInputStream(file)) {
                stored.keepVideo(video, Files.size(file), content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        tracks.forEach((track, video) -> {
            if (here.get(true).contains(video)) {
                stored.keepTrack(track, video, content(track.toString()));
            }
        });
    }

    /** Those of these pictures that are in the file. */
    Set<PictureName> of(Collection<PictureName> names) {
        Set<PictureName> here = new LinkedHashSet<>(names);
        here.retainAll(drawn.values());
        return here;
    }

    /** What one of them shows. */
    byte[] content(PictureName name) {
        return content(name.toString());
    }

    private byte[] content(String name) {
        try {
            return Files.readAllBytes(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (PictureName each : Set.copyOf(drawn.values())) {
            Files.deleteIfExists(directory.resolve(each.toString()));
        }
        for (TrackName each : tracks.keySet()) {
            Files.deleteIfExists(directory.resolve(each.toString()));
        }
        Files.delete(directory);
    }
}
