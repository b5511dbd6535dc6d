package org.aviso.formats.braille;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.aviso.formats.FormatRefused;
import org.aviso.formats.FormatRefused.Reason;
import org.aviso.platform.Failure;

/**
 * Has print translated to braille by {@link LouisProcess}: starts it at the first use, keeps it, gives it a time for each
 * answer, and starts another where it ended or was ended. One text is translated at a time.
 *
 * <p>The library and its tables come as the archives that liblouis is published in. They are unpacked into a new private folder
 * whenever the process starts, and that is deleted as soon as they are loaded.
 */
final class BrailleTranslator implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(BrailleTranslator.class.getName());

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** How much the process may have for objects. Its tables take some more. */
    private static final String HEAP = "-Xmx96m";

    private static final Pattern INCLUDE = Pattern.compile("(?m)^\\s*include\\s+(\\S+)");

    private static final String TABLES = "share/liblouis/tables/";

    /** How many of the signs that cannot be written are told. */
    private static final int SIGNS_TOLD = 20;

    private final Path programs;
    private final Duration patience;
    private final ReentrantLock turn = new ReentrantLock(true);
    private boolean closed;
    private Process process;
    private DataInputStream answers;

    /**
     * A translator.
     *
     * @param programs the folder of JNA and of the archives of liblouis; or null where there is none
     */
    BrailleTranslator(Path programs) {
        this(programs, PATIENCE);
    }

    BrailleTranslator(Path programs, Duration patience) {
        this.programs = programs;
        this.patience = patience;
    }

    /**
     * Translates each block.
     *
     * @return in Unicode braille of six dots, as many as there are blocks
     * @throws FormatRefused if the table lacks a sign, if this machine has no such program, or if the translation failed
     */
    List<String> translate(BrailleTable table, List<BrailleBlock> blocks) throws FormatRefused {
        String misread = blocks.stream().flatMapToInt(block -> block.print().codePoints())
                .filter(point -> table.misread().indexOf(point) >= 0).distinct().mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
        if (!misread.isEmpty()) {
            throw new FormatRefused(Reason.SIGNS, misread);
        }
        byte[] question = question(table, blocks);
        byte[] answer;
        try {
            // Whoever waits in front of this one may need all of their time.
            if (!turn.tryLock(patience.toMillis() * 3, TimeUnit.MILLISECONDS)) {
                LOG.warning("Too many wait for braille");
                throw new FormatRefused(Reason.BROKEN);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new FormatRefused(Reason.BROKEN);
        }
        try {
            answer = answer(question);
        } finally {
            turn.unlock();
        }
        return read(answer, blocks.size());
    }

    private byte[] answer(byte[] question) throws FormatRefused {
        for (boolean again = false; ; again = true) {
            start();
            CompletableFuture<Void> late = new CompletableFuture<>();
            Process asked = process;
            late.completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS).thenRun(asked::destroyForcibly);
            try {
                DataOutputStream out = new DataOutputStream(asked.getOutputStream());
                out.writeInt(question.length);
                out.write(question);
                out.flush();
                byte[] answer = new byte[answers.readInt()];
                answers.readFully(answer);
                return answer;
            } catch (IOException ended) {
                stop();
                if (late.isDone() || again) {
                    LOG.log(Level.WARNING, late.isDone() ? "Braille took too long" : "The program for braille ended");
                    throw new FormatRefused(Reason.BROKEN);
                }
            } finally {
                late.cancel(false);
            }
        }
    }

    private static byte[] question(BrailleTable table, List<BrailleBlock> blocks) {
        ByteArrayOutputStream question = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(question)) {
            write(out, table.file().getBytes(StandardCharsets.UTF_8));
            out.writeInt(blocks.size());
            for (BrailleBlock block : blocks) {
                write(out, block.emphasis());
                write(out, block.print().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return question.toByteArray();
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static List<String> read(byte[] answer, int count) throws FormatRefused {
        List<String> braille = new ArrayList<>();
        Set<String> signs = new HashSet<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(answer))) {
            String unknown = text(in);
            if (!unknown.isEmpty()) {
                throw new FormatRefused(Reason.SIGNS, unknown.codePoints().limit(SIGNS_TOLD).mapToObj(Character::toString)
                        .collect(Collectors.joining(" ")));
            }
            for (int i = 0; i < count; i++) {
                String one = text(in);
                one.codePoints().filter(point -> point < 0x2800 || point > 0x283F)
                        .forEach(point -> signs.add(Character.toString(point)));
                braille.add(one);
            }
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        if (!signs.isEmpty()) {
            throw new FormatRefused(Reason.SIGNS, signs.stream().sorted().limit(SIGNS_TOLD).collect(Collectors.joining(" ")));
        }
        return braille;
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private void start() throws FormatRefused {
        if (process != null && process.isAlive()) {
            return;
        }
        stop();
        if (closed) {
            throw new FormatRefused(Reason.MACHINE);
        }
        Path unpacked = null;
        try {
            unpacked = Files.createTempDirectory("aviso-braille");
            launch(unpacked);
        } catch (IOException failed) {
            stop();
            LOG.log(Level.WARNING, "There is no braille on this machine: {0}", Failure.told(failed));
            throw new FormatRefused(Reason.MACHINE);
        } finally {
            delete(unpacked);
        }
    }

    private void launch(Path unpacked) throws IOException {
        Path jna = program("jna*.jar");
        String library = unpack(unpacked);
        Path classFile = unpacked.resolve(LouisProcess.class.getName().replace('.', '/') + ".class");
        Files.createDirectories(classFile.getParent());
        try (InputStream in = LouisProcess.class.getResourceAsStream(LouisProcess.class.getSimpleName() + ".class")) {
            Files.copy(in, classFile);
        }
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+IgnoreUnrecognizedVMOptions", HEAP, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
                "-XX:+ErrorFileToStderr", "-XX:-CreateCoredumpOnCrash",
                "-Djava.io.tmpdir=" + unpacked, "-Djna.tmpdir=" + unpacked, "-Djna.nosys=true", "-Djna.encoding=UTF-8",
                "-cp", unpacked + System.getProperty("path.separator") + jna, LouisProcess.class.getName(), library));
        Arrays.stream(BrailleTable.values()).map(BrailleTable::file).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD)
                .directory(unpacked.getRoot().toFile());
        // It needs none of the secrets of the server.
        builder.environment().clear();
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "LOUIS_TABLEPATH", unpacked.toString()));
        process = builder.start();
        Process started = process;
        CompletableFuture<Void> late = new CompletableFuture<>();
        late.completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).thenRun(started::destroyForcibly);
        answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        try {
            if (answers.read() != 1) {
                throw new IOException("the program for braille did not start");
            }
        } finally {
            late.cancel(false);
        }
    }

    /** Unpacks the library and the tables, with all that they include. */
    private String unpack(Path into) throws IOException {
        if (!"Linux".equals(System.getProperty("os.name"))) {
            throw new NoSuchFileException("a library for this system");
        }
        Path library = into.resolve("liblouis.so");
        try (ZipFile archive = new ZipFile(program("louis-*" + System.getProperty("os.arch") + "-Linux-*.nar").toFile())) {
            ZipEntry entry = archive.stream().filter(each -> each.getName().endsWith("/liblouis.so")).findFirst()
                    .orElseThrow(() -> new NoSuchFileException("liblouis.so"));
            try (InputStream in = archive.getInputStream(entry)) {
                Files.copy(in, library);
            }
        }
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        Arrays.stream(BrailleTable.values()).map(BrailleTable::file).forEach(open::add);
        try (ZipFile archive = new ZipFile(program("louis-*noarch.nar").toFile())) {
            while (!open.isEmpty()) {
                String table = open.remove();
                if (seen.add(table)) {
                    open.addAll(unpack(archive, table, into));
                }
            }
        }
        return library.toString();
    }

    private static List<String> unpack(ZipFile archive, String table, Path into) throws IOException {
        ZipEntry entry = archive.getEntry(TABLES + table);
        if (entry == null) {
            throw new NoSuchFileException(table);
        }
        try (InputStream in = archive.getInputStream(entry)) {
            byte[] rules = in.readAllBytes();
            Files.write(into.resolve(Path.of(table).getFileName()), rules);
            return INCLUDE.matcher(new String(rules, StandardCharsets.UTF_8)).results().map(found -> found.group(1)).toList();
        }
    }

    private Path program(String name) throws IOException {
        if (programs == null || !Files.isDirectory(programs)) {
            throw new NoSuchFileException(name);
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(programs, name)) {
            for (Path each : found) {
                return each.toAbsolutePath();
            }
        }
        throw new NoSuchFileException(name);
    }

    private void stop() {
        if (process != null) {
            process.destroyForcibly();
            process = null;
        }
    }

    private static void delete(Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException stays) {
            LOG.log(Level.INFO, "A folder of temporary files stays: {0}", Failure.told(stays));
        }
    }

    /** The process that translates, for those who test what happens without it; or null. */
    Process process() {
        return process;
    }

    /** Ends the process. */
    @Override
    public void close() {
        turn.lock();
        try {
            closed = true;
            stop();
        } finally {
            turn.unlock();
        }
    }
}
