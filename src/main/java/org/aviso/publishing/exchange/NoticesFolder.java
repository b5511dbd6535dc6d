package org.aviso.publishing.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.aviso.language.Languages;
import org.aviso.notices.files.NoticeFile;
import org.aviso.publishing.ledger.Slug;

/**
 * A folder of notices, packed as a zip file. Nothing of it is ever written to the disk under a name of its own, and nothing is
 * believed that it says of its size.
 */
final class NoticesFolder implements NoticeSource {

    /** How many files a zip file may have. */
    static final int MOST_FILES = 60_000;

    /** Of one file, unpacked, in bytes: a body of 50,000 characters has at most 200,000, and its facts are short. */
    static final int LONGEST_FILE = 250_000;

    /** Unpacked, in bytes. */
    static final long LONGEST_TOGETHER = 200_000_000;

    /** Of one notice: its languages, and what it said before. */
    static final int MOST_FILES_OF_ONE = 100;

    /** So many bytes are read before they are handed on: what waits has to fit into the memory. */
    private static final long HANDED_ON = 20_000_000;

    private static final Pattern NAME = Pattern.compile("(?:.*/)?([^/.]+)\\.([A-Za-z0-9-]+)(?:\\.([1-9][0-9]{0,5}))?\\.md");

    /** What programs leave in a folder without being asked. */
    private static final Pattern LEFT = Pattern.compile("(?:.*/)?(?:__MACOSX/.*|\\.[^/]*|Thumbs\\.db|desktop\\.ini)|.*/");

    private record Named(String language, Integer edition, ZipEntry entry) { }

    private final Path file;
    private final FolderFiles.Portal portal;

    /**
     * A folder in a file.
     *
     * @param portal what its notices come to
     */
    NoticesFolder(Path file, FolderFiles.Portal portal) {
        this.file = file;
        this.portal = portal;
    }

    @Override
    public boolean isWhole() {
        return false;
    }

    @Override
    public void read(boolean checked, Consumer<List<Incoming>> part) throws IOException {
        FolderFiles.Portal known = new FolderFiles.Portal(portal.zone(), portal.now(), portal.offices(), portal.publish(), checked);
        try (ZipFile zip = open(file)) {
            if (zip == null) {
                part.accept(List.of(Incoming.wrong(null, 1, List.of(Problem.of(null, 1, Problem.Reason.DAMAGED)))));
                return;
            }
            List<Problem> problems = new ArrayList<>();
            TreeMap<String, List<Named>> notices = new TreeMap<>();
            if (zip.size() > MOST_FILES) {
                problems.add(Problem.of(null, 1, Problem.Reason.TOO_MANY, MOST_FILES));
            } else {
                Set<String> seen = new TreeSet<>();
                Collections.list(zip.entries()).forEach(entry -> sort(entry, notices, seen, problems));
                if (notices.isEmpty() && problems.isEmpty()) {
                    problems.add(Problem.of(null, 1, Problem.Reason.NO_NOTICES));
                }
            }
            if (!problems.isEmpty()) {
                part.accept(List.of(Incoming.wrong(null, 1, problems)));
            }
            long[] left = {LONGEST_TOGETHER};
            long handed = LONGEST_TOGETHER;
            List<Incoming> some = new ArrayList<>();
            for (Map.Entry<String, List<Named>> notice : notices.entrySet()) {
                some.add(read(zip, notice.getKey(), notice.getValue(), known, left));
                if (left[0] < 0) {
                    part.accept(List.of(Incoming.wrong(null, 1, List.of(Problem.of(null, 1, Problem.Reason.TOO_LARGE,
                            LONGEST_TOGETHER / 1_000_000)))));
                    return;
                }
                if (some.size() == AT_ONCE || handed - left[0] > HANDED_ON) {
                    part.accept(some);
                    some = new ArrayList<>();
                    handed = left[0];
                }
            }
            if (!some.isEmpty()) {
                part.accept(some);
            }
        }
    }

    /** A zip file; null if it is none, or damaged. */
    static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException damaged) {
            return null;
        }
    }

    private static void sort(ZipEntry entry, TreeMap<String, List<Named>> notices, Set<String> seen, List<Problem> problems) {
        String path = entry.getName();
        if (path.startsWith("/") || path.contains("\\") || path.contains(":") || List.of(path.split("/")).contains("..")
                || path.chars().anyMatch(Character::isISOControl)) {
            problems.add(Problem.of(shown(path), 1, Problem.Reason.PATH));
            return;
        }
        if (isLeft(path) || CarriedPictures.isPicture(path)) {
            return;
        }
        Matcher name = NAME.matcher(path);
        if (!name.matches() || name.group(1).length() > FolderFiles.LONGEST_CODE || !Slug.isFit(name.group(1))) {
            problems.add(Problem.of(shown(path), 1, Problem.Reason.NAME, FolderFiles.LONGEST_CODE));
        } else if (Languages.find(name.group(2)).or(() -> Languages.silent(name.group(2))).isEmpty()) {
            problems.add(Problem.of(shown(path), 1, Problem.Reason.UNKNOWN_LANGUAGE, name.group(2)));
        } else if (!seen.add(path.substring(path.lastIndexOf('/') + 1))) {
            problems.add(Problem.of(shown(path), 1, Problem.Reason.TWICE));
        } else {
            notices.computeIfAbsent(name.group(1), code -> new ArrayList<>()).add(new Named(name.group(2),
                    name.group(3) == null ? null : Integer.valueOf(name.group(3)), entry));
        }
    }

    static boolean isLeft(String path) {
        return LEFT.matcher(path).matches();
    }

    /** The end of a path, as far as somebody can read it. */
    static String shown(String path) {
        String legible = path.replaceAll("\\p{C}", "?");
        return legible.length() > 120 ? "…" + legible.substring(legible.length() - 120) : legible;
    }

    private static Incoming read(ZipFile zip, String code, List<Named> files, FolderFiles.Portal portal, long[] left)
            throws IOException {
        FolderFiles notice = new FolderFiles(code, portal);
        if (files.size() > MOST_FILES_OF_ONE) {
            return Incoming.wrong(code, 1, List.of(Problem.of(code, 1, Problem.Reason.MANY_FILES, MOST_FILES_OF_ONE)));
        }
        for (Named named : files) {
            String name = FolderFiles.name(code, named.language(), named.edition());
            byte[] bytes;
            try (InputStream content = zip.getInputStream(named.entry())) {
                bytes = content.readNBytes(LONGEST_FILE + 1);
            } catch (IOException damaged) {
                // Also where it ends too early.
                notice.add(Problem.of(name, 1, Problem.Reason.DAMAGED));
                continue;
            }
            left[0] -= bytes.length;
            if (bytes.length > LONGEST_FILE) {
                notice.add(Problem.of(name, 1, Problem.Reason.TOO_LARGE, LONGEST_FILE / 1_000_000d));
                continue;
            }
            try {
                notice.add(named.language(), named.edition(), NoticeFile.read(
                        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()));
            } catch (CharacterCodingException other) {
                notice.add(Problem.of(name, 1, Problem.Reason.NOT_UTF8));
            } catch (NoticeFile.Unreadable unreadable) {
                notice.add(new Problem(name, unreadable.line(), "noticeFile." + unreadable.reason(), List.of()));
            }
        }
        return notice.whole();
    }
}
