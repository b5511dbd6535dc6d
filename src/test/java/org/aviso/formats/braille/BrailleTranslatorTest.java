package org.aviso.formats.braille;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.aviso.formats.FormatRefused;
import org.aviso.formats.FormatRefused.Reason;
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
        translator = new BrailleTranslator(BrailleSamples.programs(), Duration.ofSeconds(2));
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
        assertEquals(Reason.MACHINE, assertThrows(FormatRefused.class, () -> translate("b")).reason());
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
                    List<BrailleBlock> text = blocks("a");
                    assertEquals(Reason.MACHINE, assertThrows(FormatRefused.class, () -> none.translate(TABLE, text)).reason());
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
            try (Stream<Path> programs = Files.list(BrailleSamples.programs())) {
                for (Path program : programs.toList()) {
                    // Without JNA in it.
                    Files.copy(program.getFileName().toString().startsWith("jna")
                            ? Path.of("pom.xml") : program, broken.resolve(program.getFileName()));
                }
            }
            try (BrailleTranslator none = new BrailleTranslator(broken)) {
                List<BrailleBlock> text = blocks("a");
                assertEquals(Reason.MACHINE, assertThrows(FormatRefused.class, () -> none.translate(TABLE, text)).reason());
            }
        } finally {
            try (Stream<Path> files = Files.list(broken)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(broken);
        }
    }

    private String translate(String print) throws FormatRefused {
        return translator.translate(TABLE, blocks(print)).get(0);
    }

    private static List<BrailleBlock> blocks(String print) {
        return List.of(new BrailleBlock(print, new byte[0], 0, 0, BrailleBlock.Place.TEXT));
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
