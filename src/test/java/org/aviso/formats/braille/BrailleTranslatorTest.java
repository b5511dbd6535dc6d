package org.aviso.formats.braille;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.aviso.formats.FormatRefused;
import org.aviso.formats.FormatRefused.Reason;
import org.aviso.formats.NotNow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to the process that translates, and that nothing else happens. */
class BrailleTranslatorTest {

    private static final BrailleTable TABLE = BrailleTable.ENGLISH_UNCONTRACTED;

    private BrailleTranslator translator = new BrailleTranslator(BrailleSamples.programs());

    @AfterEach
    void end() {
        translator.close();
    }

    @Test
    void oneProcessTranslatesAll() throws Exception {
        assertEquals("\u2801", translate("a"));
        long first = translator.process().pid();
        assertEquals("\u2803", translate("b"));
        assertEquals(first, translator.process().pid());
    }

    @Test
    void killedItIsStartedAgain() throws Exception {
        translate("a");
        Process killed = translator.process();
        kill("KILL", killed);
        assertTrue(killed.waitFor(10, TimeUnit.SECONDS));
        assertEquals("\u2803", translate("b"));
        assertNotEquals(killed.pid(), translator.process().pid());
    }

    @Test
    void killedWhileItAnswersItIsAskedAgain() throws Exception {
        translate("a");
        Process killed = translator.process();
        stop(killed);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<String> waits = other.submit(() -> translate("b"));
            kill("KILL", killed);
            assertEquals("\u2803", waits.get(30, TimeUnit.SECONDS));
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void whatTakesTooLongIsRefusedAndTheNextIsWritten() throws Exception {
        translator.close();
        translator = new BrailleTranslator(BrailleSamples.programs(), Duration.ofSeconds(2), System::nanoTime);
        translate("a");
        Process stands = translator.process();
        stop(stands);
        assertEquals(Reason.BROKEN, assertThrows(FormatRefused.class, () -> translate("b")).reason());
        assertTrue(stands.waitFor(10, TimeUnit.SECONDS));
        assertEquals("\u2809", translate("c"));
    }

    @Test
    void itGetsNoSecretsAndLeavesNoFiles() throws Exception {
        translate("a");
        List<String> environment =
                Arrays.asList(Files.readString(Path.of("/proc/" + translator.process().pid() + "/environ")).split("\0"));
        assertEquals(List.of("LC_ALL", "LOUIS_TABLEPATH"),
                environment.stream().map(each -> each.split("=")[0]).sorted().toList());
        String folder = environment.stream().filter(each -> each.startsWith("LOUIS_TABLEPATH=")).findFirst().orElseThrow();
        assertFalse(Files.exists(Path.of(folder.substring(folder.indexOf('=') + 1))));
    }

    @Test
    void itGoesFirstWhereMemoryRunsOut() throws Exception {
        translate("a");
        assertEquals("1000", Files.readString(Path.of("/proc/" + translator.process().pid() + "/oom_score_adj")).strip());
    }

    @Test
    void itEndsWithTheApplication() throws Exception {
        translate("a");
        Process process = translator.process();
        translator.close();
        assertTrue(process.waitFor(10, TimeUnit.SECONDS));
        assertThrows(NotNow.class, () -> translate("b"));
    }

    @Test
    void whoWaitsWhileItIsClosedIsToldToComeAgain() throws Exception {
        translate("a");
        stop(translator.process());
        ExecutorService others = Executors.newFixedThreadPool(3);
        try {
            List<Future<String>> waiting = new ArrayList<>();
            for (String each : List.of("b", "c", "d")) {
                waiting.add(others.submit(() -> translate(each)));
            }
            translator.close();
            for (Future<String> each : waiting) {
                assertInstanceOf(NotNow.class, assertThrows(ExecutionException.class, () -> each.get(30, TimeUnit.SECONDS))
                        .getCause());
            }
            assertNull(translator.process());
        } finally {
            others.shutdownNow();
        }
    }

    @Test
    void whereTooManyWaitTheNextIsToldToComeAgain() throws Exception {
        translator.close();
        translator = new BrailleTranslator(BrailleSamples.programs(), Duration.ofMillis(1), System::nanoTime);
        translator.turn().lock();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<String> waits = other.submit(() -> translate("b"));
            assertInstanceOf(NotNow.class, assertThrows(ExecutionException.class, () -> waits.get(30, TimeUnit.SECONDS))
                    .getCause());
        } finally {
            translator.turn().unlock();
            other.shutdownNow();
        }
    }

    @Test
    void whoIsInterruptedIsToldToComeAgain() {
        Thread.currentThread().interrupt();
        assertThrows(NotNow.class, () -> translate("b"));
        assertTrue(Thread.interrupted(), "it stays interrupted");
    }

    @Test
    void aProcessThatIsOutOfStepIsEndedAndAnotherIsAsked() throws Exception {
        // What is left of an answer that somebody else read in part: three cells as a number are one below zero.
        for (int taken : new int[] {4, 12}) {
            translate("a");
            Process outOfStep = translator.process();
            byte[] question = BrailleTranslator.question(blocks("a"));
            DataOutputStream asked = new DataOutputStream(outOfStep.getOutputStream());
            asked.writeInt(question.length);
            asked.write(question);
            asked.flush();
            assertEquals(taken, outOfStep.getInputStream().readNBytes(taken).length);
            assertEquals("\u2803", translate("b"));
            assertNotEquals(outOfStep.pid(), translator.process().pid());
            assertTrue(outOfStep.waitFor(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void whatIsNoAnswerIsNotRead() throws Exception {
        for (int[] answer : new int[][] {{-1}, {(64 << 20) + 1, 0}, {Integer.MAX_VALUE}, {0}, {3, 0}, {4, 0}, {4, 1}, {8, 0, -1},
                {8, 0, Integer.MAX_VALUE}, {12, 0, 0, 0}, {8, 0}}) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            for (int number : answer) {
                out.writeInt(number);
            }
            assertThrows(IOException.class, () -> BrailleTranslator.read(
                    new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), 1), Arrays.toString(answer));
        }
    }

    @Test
    void aMachineWithoutBrailleIsTriedOnceAnHour() throws Exception {
        Path programs = Files.createTempDirectory("aviso-later-braille");
        AtomicLong now = new AtomicLong(Long.MAX_VALUE);
        List<String> told = new ArrayList<>();
        Logger log = Logger.getLogger(BrailleTranslator.class.getName());
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                told.add(entry.getMessage());
            }

            @Override
            public void flush() { }

            @Override
            public void close() { }
        };
        log.addHandler(ear);
        try (BrailleTranslator later = new BrailleTranslator(programs, Duration.ofSeconds(20), now::get)) {
            assertEquals(Reason.MACHINE, refused(later));
            assertEquals(1, told.size(), told::toString);
            copyPrograms(programs, "");
            now.addAndGet(TimeUnit.MINUTES.toNanos(59));
            assertEquals(Reason.MACHINE, refused(later));
            assertEquals(1, told.size(), told::toString);
            now.addAndGet(TimeUnit.MINUTES.toNanos(1));
            assertEquals(List.of("\u2801"), later.translate(blocks("a")));
            // Once there was braille, it is tried at once.
            kill("KILL", later.process());
            assertTrue(later.process().waitFor(10, TimeUnit.SECONDS));
            assertEquals(List.of("\u2801"), later.translate(blocks("a")));
            assertEquals(1, told.size(), told::toString);
        } finally {
            log.removeHandler(ear);
            delete(programs);
        }
    }

    private static Reason refused(BrailleTranslator translator) {
        return assertThrows(FormatRefused.class, () -> translator.translate(blocks("a"))).reason();
    }

    /** All but those that begin so, which are no programs then. */
    private static void copyPrograms(Path into, String broken) throws IOException {
        try (Stream<Path> programs = Files.list(BrailleSamples.programs())) {
            for (Path program : programs.toList()) {
                boolean whole = broken.isEmpty() || !program.getFileName().toString().startsWith(broken);
                Files.copy(whole ? program : Path.of("pom.xml"), into.resolve(program.getFileName()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Test
    void itEndsWhenNobodyAsksAnyMore() throws Exception {
        translate("a");
        Process process = translator.process();
        process.getOutputStream().close();
        assertTrue(process.waitFor(10, TimeUnit.SECONDS));
    }

    @Test
    void manyMayAskAtOnce() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> questions = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String letter = Character.toString('a' + i % 2);
                questions.add(() -> letter + translate(letter));
            }
            for (Future<String> answer : many.invokeAll(questions)) {
                assertTrue(List.of("a\u2801", "b\u2803").contains(answer.get()), answer.get());
            }
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void withoutTheLibraryThereIsNoBraille() throws Exception {
        Path empty = Files.createTempDirectory("aviso-no-braille");
        try {
            for (Path programs : new Path[] {null, empty, empty.resolve("none")}) {
                try (BrailleTranslator none = new BrailleTranslator(programs)) {
                    assertEquals(Reason.MACHINE, refused(none));
                }
            }
        } finally {
            Files.delete(empty);
        }
    }

    @Test
    void aLibraryThatCannotBeLoadedIsNoBraille() throws Exception {
        Path broken = Files.createTempDirectory("aviso-broken-braille");
        try {
            copyPrograms(broken, "jna");
            try (BrailleTranslator none = new BrailleTranslator(broken)) {
                assertEquals(Reason.MACHINE, refused(none));
            }
        } finally {
            delete(broken);
        }
    }

    private String translate(String print) throws FormatRefused {
        return translator.translate(blocks(print)).get(0);
    }

    private static List<BrailleBlock> blocks(String print) {
        return List.of(new BrailleBlock(TABLE, print, new byte[0], 0, 0, BrailleBlock.Place.TEXT));
    }

    /** Lets a process stand still, with all of its threads. */
    private static void stop(Process process) throws Exception {
        kill("STOP", process);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        boolean stands = false;
        while (!stands && System.nanoTime() < end) {
            stands = true;
            try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc/" + process.pid() + "/task"))) {
                for (Path thread : threads) {
                    stands &= Files.readString(thread.resolve("stat")).contains(") T ");
                }
            }
        }
        assertTrue(stands, "it stands still");
    }

    private static void kill(String signal, Process process) throws Exception {
        assertEquals(0, new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor());
    }
}
