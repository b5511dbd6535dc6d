package org.aviso.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.aviso.formats.braille.BrailleWriter;
import org.aviso.formats.epub.EpubWriter;
import org.aviso.formats.pdf.PdfWriter;
import org.aviso.formats.text.PlainTextWriter;
import org.aviso.formats.text.TeletypeWriter;
import org.aviso.formats.word.WordWriter;
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

    /** Where the build puts the programs for braille. */
    private static final Path BRAILLE = Path.of("target/braille");

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
        BrailleWriter braille = new BrailleWriter(BRAILLE);
        try {
            List<FormatWriter> writers = List.of(new PdfWriter(), braille, new EpubWriter(), new WordWriter(),
                    new PlainTextWriter(), new TeletypeWriter());
            for (Language language : Languages.all()) {
                measure(writers, language);
            }
        } finally {
            braille.close();
        }
    }

    private static void measure(List<FormatWriter> writers, Language language) throws Exception {
        Material material = material(language);
        System.out.printf(Locale.ROOT, "%n%s: %d words, Java %s, %d core(s), %d runs after %d to warm up%n%n",
                language.endonym(), words(material), Runtime.version(),
                Runtime.getRuntime().availableProcessors(), RUNS, WARM_UP);
        System.out.println("| format | median, ms | 95th percentile, ms | bytes | pages | heap before, MB | after, MB |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|");
        for (Format format : Format.in(language.tag())) {
            FormatWriter writer = writers.stream().filter(each -> each.formats().contains(format)).findFirst().orElseThrow();
            System.out.println("| " + format + " | " + row(writer, material, format) + " |");
        }
    }

    private static String row(FormatWriter writer, Material material, Format format) {
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
