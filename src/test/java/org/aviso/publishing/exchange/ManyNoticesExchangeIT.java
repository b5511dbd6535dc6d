package org.aviso.publishing.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.staff.Role;
import org.aviso.testing.InPortal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long 10,000 notices take to come in and go out, beside 100 in the same run. It asserts no time, and leaves them all in a
 * database that is thrown away; the figures stand in {@code many-notices-exchange.txt} beside it.
 */
@Tag("measure")
class ManyNoticesExchangeIT extends InPortal {

    private static final Instant NOW = Instant.parse("2026-11-22T16:00:00Z");
    private static final ImportNotices.Order PUBLISH = new ImportNotices.Order(true, false, false);

    @Inject
    private ImportNotices importNotices;

    @Inject
    private ExportNotices exportNotices;

    private final StringBuilder figures = new StringBuilder("notices\tcheck ms\ttake ms\tJSON out ms\tfolder out ms\n");

    @Test
    void tenThousandBesideAHundred() throws IOException {
        clock.set(NOW);
        caller.is("pat", Role.PUBLISHER);
        for (int count : List.of(100, 100, 10_000)) {
            exchange(count);
            Files.writeString(Path.of(System.getenv("AVISO_DATA"), "many-notices-exchange.txt"), figures);
        }
    }

    private void exchange(int count) throws IOException {
        String run = "many-" + UUID.randomUUID().toString().substring(0, 8) + "-";
        Path file = Files.createTempFile("notices", ".zip");
        try {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                for (int i = 0; i < count; i++) {
                    for (Language language : Languages.all()) {
                        zip.putNextEntry(new ZipEntry(run + i + "." + language.tag() + ".md"));
                        zip.write(text(run + i, language).getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
            long began = System.nanoTime();
            assertEquals(count, importNotices.check(file, PUBLISH).added());
            long checked = System.nanoTime();
            assertEquals(count, importNotices.take(file, PUBLISH).added());
            long taken = System.nanoTime();
            exportNotices.json(OutputStream.nullOutputStream());
            long json = System.nanoTime();
            exportNotices.folder(OutputStream.nullOutputStream());
            long folder = System.nanoTime();
            figures.append(count).append('\t').append(millis(began, checked)).append('\t').append(millis(checked, taken)).append('\t')
                    .append(millis(taken, json)).append('\t').append(millis(json, folder)).append('\n');
        } finally {
            Files.delete(file);
        }
    }

    private static long millis(long from, long to) {
        return Duration.ofNanos(to - from).toMillis();
    }

    private static String text(String code, Language language) {
        return "---\nkind: press-release\npublished: 2013-04-09\nslug: " + code + "-" + language.tag() + "\ntitle: Title of " + code
                + "\nsummary: Summary of " + code + "\n---\n## Words\n\n" + "Some words of a notice, as long as most are. ".repeat(25) + "\n";
    }
}
