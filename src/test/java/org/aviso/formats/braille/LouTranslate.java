package org.aviso.formats.braille;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Debian's program of liblouis: built by others, from other sources than the library that we use. It reads our tables: those of
 * Debian 12 are older, and write what has been corrected since ("DeafBlind", "$4.50" in Spanish) in another way.
 */
final class LouTranslate {

    /** Looked for, and installed where that may be done, once for all tests. */
    private static String program;

    private LouTranslate() {
    }

    /** Each line in Unicode braille. */
    static List<String> forward(BrailleTable table, List<String> lines) throws IOException, InterruptedException {
        return run(lines, "--forward", "unicode.dis," + table.file());
    }

    /** Each line of Unicode braille in print. */
    static List<String> backward(BrailleTable table, List<String> lines) throws IOException, InterruptedException {
        return run(lines, "--backward", "unicode.dis," + table.file());
    }

    private static List<String> run(List<String> lines, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder program = new ProcessBuilder(command);
        Path tables = Files.createTempDirectory("aviso-tables");
        program.environment().put("LC_ALL", "C.UTF-8");
        program.environment().put("LOUIS_TABLEPATH", tables.toString());
        List<String> said;
        try {
            unpack(tables);
            said = said(program, String.join("\n", lines) + "\n").lines().toList();
        } finally {
            try (Stream<Path> each = Files.walk(tables)) {
                for (Path path : each.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        assertEquals(lines.size(), said.size(), "as many lines as were given");
        return said;
    }

    private static synchronized String program() throws IOException, InterruptedException {
        if (program == null) {
            program = said(new ProcessBuilder("sh", "src/test/lou-translate.sh"), "").strip();
        }
        return program;
    }

    private static void unpack(Path into) throws IOException {
        try (ZipFile archive = new ZipFile(archive().toFile())) {
            for (ZipEntry entry : Collections.list(archive.entries())) {
                if (entry.getName().matches("share/liblouis/tables/(en-|es-|unicode|braille|latin|spaces|text|lit|digits).+")) {
                    try (InputStream in = archive.getInputStream(entry)) {
                        Files.copy(in, into.resolve(Path.of(entry.getName()).getFileName()));
                    }
                }
            }
        }
    }

    private static Path archive() throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(BrailleSamples.programs(), "louis-*noarch.nar")) {
            return found.iterator().next();
        }
    }

    private static String said(ProcessBuilder builder, String given) throws IOException, InterruptedException {
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Thread writer = new Thread(() -> {
            try (var out = process.getOutputStream()) {
                out.write(given.getBytes(StandardCharsets.UTF_8));
            } catch (IOException ended) {
                process.destroy();
            }
        });
        writer.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        writer.join();
        assertEquals(0, process.waitFor(), () -> "status of " + builder.command());
        return said;
    }
}
