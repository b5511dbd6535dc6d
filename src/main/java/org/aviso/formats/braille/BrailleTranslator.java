package org.aviso.formats.braille;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
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
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.aviso.formats.FormatRefused;
import org.aviso.formats.FormatRefused.Reason;
import org.aviso.formats.NotNow;
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

    /** In bytes: some ten times the longest that we ask for. A process that says more is out of step. */
    private static final int LONGEST_ANSWER = 64 << 20;

    /** For how long nobody tries again on a machine without braille, or tells so in the log. */
    private static final long HOUR = TimeUnit.HOURS.toNanos(1);

    /** How many of the signs that cannot be written are told. */
    private static final int SIGNS_TOLD = 20;

    private final Path programs;
    private final Duration patience;
    private final LongSupplier nanoseconds;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile boolean closed;
    private volatile Process process;
    private DataInputStream answers;
    private boolean missing;
    private long missed;

    /**
     * A translator.
     *
     * @param programs the folder of JNA and of the archives of liblouis; or null where there is none
     */
    BrailleTranslator(Path programs) {
        this(programs, PATIENCE, System::nanoTime);
    }

    /**
     * A translator.
     *
     * @param patience how long one answer may take
     * @param nanoseconds how many have passed, as {@link System#nanoTime} counts them
     */
    BrailleTranslator(Path programs, Duration patience, LongSupplier nanoseconds) {
        this.programs = programs;
        this.patience = patience;
        this.nanoseconds = nanoseconds;
    }

    /**
     * Translates each block.
     *
     * @return in Unicode braille of six dots, as many as there are blocks
     * @throws FormatRefused if the table lacks a sign, if this machine has no such program, or if the translation failed
     * @throws NotNow if too many wait already, or if the application is being stopped
     */
    List<String> translate(List<BrailleBlock> blocks) throws FormatRefused {
        String misread = blocks.stream().flatMapToInt(block -> block.print().codePoints()
                .filter(point -> block.table().misread().indexOf(point) >= 0)).distinct().mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
        if (!misread.isEmpty()) {
            throw new FormatRefused(Reason.SIGNS, misread);
        }
        byte[] question = question(blocks);
        try {
            // Whoever waits in front of this one may need all of their time.
            if (!turn.tryLock(patience.toMillis() * 3, TimeUnit.MILLISECONDS)) {
                LOG.warning("Too many wait for braille");
                throw new NotNow();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new NotNow();
        }
        try {
            return answer(question, blocks.size());
        } finally {
            turn.unlock();
        }
    }

    private List<String> answer(byte[] question, int count) throws FormatRefused {
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
                return read(answers, count);
            } catch (IOException ended) {
                stop();
                if (closed) {
                    throw new NotNow();
                }
                if (late.isDone() || again) {
                    LOG.log(Level.WARNING, late.isDone() ? "Braille took too long" : "The program for braille ended");
                    throw new FormatRefused(Reason.BROKEN);
                }
            } catch (RuntimeException | Error lost) {
                // Its answer may still come, and would be taken for that to the next question, of somebody else.
                stop();
                throw lost;
            } finally {
                late.cancel(false);
            }
        }
    }

    static byte[] question(List<BrailleBlock> blocks) {
        ByteArrayOutputStream question = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(question)) {
            out.writeInt(blocks.size());
            for (BrailleBlock block : blocks) {
                write(out, block.table().file().getBytes(StandardCharsets.UTF_8));
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

    /**
     * The next answer.
     *
     * @throws IOException if it is none, or one to another question: what follows in this stream cannot be told
     */
    static List<String> read(DataInputStream answers, int count) throws IOException, FormatRefused {
        int length = answers.readInt();
        if (length < 0 || length > LONGEST_ANSWER) {
            throw new StreamCorruptedException("an answer of " + length + " bytes");
        }
        byte[] answer = new byte[length];
        answers.readFully(answer);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(answer));
        String unknown = text(in);
        List<String> braille = new ArrayList<>();
        Set<String> signs = new HashSet<>();
        for (int i = 0; unknown.isEmpty() && i < count; i++) {
            String one = text(in);
            one.codePoints().filter(point -> point < 0x2800 || point > 0x283F)
                    .forEach(point -> signs.add(Character.toString(point)));
            braille.add(one);
        }
        if (in.available() > 0) {
            throw new StreamCorruptedException("more than was asked for");
        }
        if (!unknown.isEmpty()) {
            throw new FormatRefused(Reason.SIGNS, unknown.codePoints().limit(SIGNS_TOLD).mapToObj(Character::toString)
                    .collect(Collectors.joining(" ")));
        }
        if (!signs.isEmpty()) {
            throw new FormatRefused(Reason.SIGNS, signs.stream().sorted().limit(SIGNS_TOLD).collect(Collectors.joining(" ")));
        }
        return braille;
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new StreamCorruptedException("a text of " + length + " bytes");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private void start() throws FormatRefused {
        if (closed) {
            throw new NotNow();
        }
        if (process != null && process.isAlive()) {
            return;
        }
        stop();
        if (missing && nanoseconds.getAsLong() - missed < HOUR) {
            throw new FormatRefused(Reason.MACHINE);
        }
        Path unpacked = null;
        try {
            unpacked = Files.createTempDirectory("aviso-braille");
            launch(unpacked);
            missing = false;
        } catch (IOException failed) {
            stop();
            if (closed) {
                throw new NotNow();
            }
            missing = true;
            missed = nanoseconds.getAsLong();
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
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
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

    /** Whoever has this translates, for those who test what happens to the others. */
    ReentrantLock turn() {
        return turn;
    }

    /** Ends the process, and what it is doing. */
    @Override
    public void close() {
        closed = true;
        Process running = process;
        if (running != null) {
            // Whoever waits for its answer is told that there is none now.
            running.destroyForcibly();
        }
        turn.lock();
        try {
            stop();
        } finally {
            turn.unlock();
        }
    }
}
