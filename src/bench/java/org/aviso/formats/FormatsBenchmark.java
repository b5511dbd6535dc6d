package org.aviso.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.notices.Markdown;
import org.aviso.notices.files.NoticeFile;

/**
 * How long each form of a notice takes, how large it is, and whether memory grows: one table in Markdown. {@code run.sh}
 * beside it starts it on one core.
 */
public final class FormatsBenchmark {

    /** Each has a constructor without arguments. One that is not there, or has no program on this machine, is said to be so. */
    private static final List<String> WRITERS = List.of("org.aviso.formats.pdf.PdfWriter",
            "org.aviso.formats.braille.BrailleWriter", "org.aviso.formats.epub.EpubWriter",
            "org.aviso.formats.word.WordWriter", "org.aviso.formats.text.PlainTextWriter",
            "org.aviso.formats.text.TeletypeWriter");

    private static final String NOTICES = "/org/aviso/notices/demonstration/";

    /** Of the demonstration: one after the other, a notice of a little more than 400 words with headings, lists and links. */
    private static final List<String> TEXTS = List.of("arizona-icac-task-force", "strong-passwords");

    private static final int WARM_UP = 300;
    private static final int RUNS = 1_000;
    private static final double MILLISECOND = 1e6;
    private static final double MEGABYTE = 1 << 20;

    private FormatsBenchmark() {
    }

    public static void main(String... args) throws Exception {
        Map<Format, FormatWriter> writers = writers();
        for (Language language : Languages.all()) {
            Material material = material(language);
            System.out.printf(Locale.ROOT, "%n%s: %d words, Java %s, %d core(s), %d runs after %d to warm up%n%n",
                    language.endonym(), words(material), Runtime.version(),
                            Runtime.getRuntime().availableProcessors(), RUNS, WARM_UP);
            System.out.println("| format | median, ms | 95th percentile, ms | bytes | pages | heap before, MB | after, MB |");
            System.out.println("|---|---:|---:|---:|---:|---:|---:|");
            for (Format format : Format.in(language.tag())) {
                System.out.println("| " + format + " | " + row(writers.get(format), material, format) + " |");
            }
        }
    }

    private static String row(FormatWriter writer, Material material, Format format) {
        if (writer == null) {
            return "no writer | | | | |";
        }
        try {
            for (int i = 0; i < WARM_UP; i++) {
                writer.write(material, format);
            }
            double before = heap();
            long[] times = new long[RUNS];
            FormatWriter.Written written = null;
            for (int i = 0; i < RUNS; i++) {
                long start = System.nanoTime();
                written = writer.write(material, format);
                times[i] = System.nanoTime() - start;
            }
            Arrays.sort(times);
            return String.format(Locale.ROOT, "%.2f | %.2f | %d | %s | %.1f | %.1f", times[RUNS / 2] / MILLISECOND,
                    times[RUNS * 95 / 100] / MILLISECOND, written.content().length,
                    written.pages() == 0 ? "" : Integer.toString(written.pages()), before, heap());
        } catch (FormatRefused refused) {
            return refused.getMessage() + " | | | | |";
        }
    }

    private static double heap() {
        // Twice: what is only weakly held goes with the second.
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }

    private static Map<Format, FormatWriter> writers() {
        Map<Format, FormatWriter> writers = new EnumMap<>(Format.class);
        for (String name : WRITERS) {
            try {
                FormatWriter writer = (FormatWriter) Class.forName(name).getConstructor().newInstance();
                writer.formats().forEach(format -> writers.put(format, writer));
            } catch (ReflectiveOperationException | LinkageError absent) {
                System.err.println(name + " cannot be used: " + absent);
            }
        }
        return writers;
    }

    private static Material material(Language language) throws IOException, NoticeFile.Unreadable {
        NoticeFile file = null;
        StringBuilder html = new StringBuilder();
        for (String text : TEXTS) {
            file = NoticeFile.read(resource(NOTICES + text + "." + language.tag() + ".md"));
            html.append(Markdown.toHtml(file.body(), language));
        }
        String title = file.value("title");
        return new Material(language, title, file.value("summary"), List.of(title, file.value("summary"), "TDD (520) 791-2639"),
                "Office", "https://example.gov/" + language.tag() + "/notices/" + file.value("slug"),
                Instant.EPOCH, Instant.EPOCH,
                MaterialBody.of(title, html.toString(), Set.of(), Phrases.pages(language)), Map.of());
    }

    private static int words(Material material) {
        return material.body().text().split("\\s+").length;
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = FormatsBenchmark.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
