package org.aviso.formats.braille;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Debian's program of liblouis, with Debian's own tables: another build of another version than the one that we use. */
final class LouTranslate {

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
        List<String> command = new ArrayList<>(List.of(said(new ProcessBuilder("sh", "src/test/lou-translate.sh"), "").strip()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder program = new ProcessBuilder(command);
        program.environment().put("LC_ALL", "C.UTF-8");
        List<String> said = said(program, String.join("\n", lines) + "\n").lines().toList();
        assertEquals(lines.size(), said.size(), "as many lines as were given");
        return said;
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
