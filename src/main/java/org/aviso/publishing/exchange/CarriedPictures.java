package org.aviso.publishing.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
import org.aviso.notices.media.PictureName;
import org.aviso.publishing.pictures.CleanPicture;
import org.aviso.publishing.pictures.PictureRefused;

/**
 * The pictures that lie in the folder {@code media} of a zip file. Each is drawn once, by the same code as one that is
 * uploaded, before the notices that show it are read, and waits on the disk until it is stored.
 */
final class CarriedPictures implements Closeable {

    static final long LONGEST_TOGETHER = 1_000_000_000;

    private static final Pattern PATH = Pattern.compile("(?:.*/)?media/([^/]+)");

    /** What a text can name: {@code /media/truck.jpg}. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}\\.(?i:jpe?g|png|gif)");

    private static final Pattern ADDRESS = Pattern.compile(PictureName.FOLDER + "(" + NAME + ")(?![\\w.-])");

    private final Path directory;
    private final Map<String, PictureName> drawn = new TreeMap<>();
    private final Set<String> refused = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Draws what lies in a file; nothing if that is no zip file.
     *
     * @param whole whether each must be what its name says, because nothing can be changed in what names it
     */
    CarriedPictures(Path file, boolean whole) throws IOException {
        this.directory = Files.createTempDirectory("pictures");
        try (ZipFile zip = NoticesFolder.open(file)) {
            if (zip != null && zip.size() <= NoticesFolder.MOST_FILES) {
                long left = LONGEST_TOGETHER;
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    if (left >= 0 && isPicture(entry.getName())) {
                        left -= draw(zip, entry, whole);
                    }
                }
                if (left < 0) {
                    problems.add(Problem.of(null, 1, Problem.Reason.TOO_LARGE, LONGEST_TOGETHER / 1_000_000));
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

    private int draw(ZipFile zip, ZipEntry entry, boolean whole) throws IOException {
        Matcher path = PATH.matcher(entry.getName());
        path.matches();
        String name = path.group(1);
        String shown = NoticesFolder.shown(entry.getName());
        if (!NAME.matcher(name).matches()) {
            problems.add(Problem.of(shown, 0, Problem.Reason.PICTURE_NAME));
            return 0;
        }
        if (drawn.containsKey(name) || refused.contains(name)) {
            problems.add(Problem.of(shown, 0, Problem.Reason.TWICE));
            return 0;
        }
        byte[] bytes = new byte[0];
        try (InputStream content = zip.getInputStream(entry)) {
            bytes = content.readNBytes(CleanPicture.LONGEST_FILE + 1);
            CleanPicture picture = CleanPicture.carried(bytes);
            if (whole && !picture.name().toString().equals(name)) {
                problems.add(Problem.of(shown, 0, Problem.Reason.OTHER_PICTURE));
            }
            drawn.put(name, picture.name());
            Files.write(directory.resolve(picture.name().toString()), picture.content());
        } catch (PictureRefused | ZipException unreadable) {
            refused.add(name);
            problems.add(Problem.of(shown, 0, Problem.Reason.PICTURE, CleanPicture.LONGEST_FILE / 1_000_000));
        }
        return bytes.length;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The addresses under which texts of the file can show them; also of those that are not taken, which is told once. */
    Set<String> addresses() {
        return Stream.concat(drawn.keySet().stream(), refused.stream()).map(name -> PictureName.FOLDER + name).collect(Collectors.toSet());
    }

    /** A text that names each by what it is called here. */
    String named(String text) {
        return text == null || !text.contains(PictureName.FOLDER) ? text : ADDRESS.matcher(text).replaceAll(address ->
                Matcher.quoteReplacement(drawn.containsKey(address.group(1)) ? drawn.get(address.group(1)).address()
                        : address.group()));
    }

    /** Those of these pictures that are in the file. */
    Set<PictureName> of(Collection<PictureName> names) {
        Set<PictureName> here = new LinkedHashSet<>(names);
        here.retainAll(drawn.values());
        return here;
    }

    /** What one of them shows. */
    byte[] content(PictureName name) {
        try {
            return Files.readAllBytes(directory.resolve(name.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (PictureName each : Set.copyOf(drawn.values())) {
            Files.deleteIfExists(directory.resolve(each.toString()));
        }
        Files.delete(directory);
    }
}
