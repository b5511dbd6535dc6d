package org.aviso.formats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.aviso.language.Language;
import org.junit.jupiter.api.Test;

class FormatsArchiveTest {

    private static final Instant REVISED = Instant.parse("2026-11-02T16:00:00Z");

    @Test
    void itHoldsEachFormAndSaysWhatItIs() throws IOException {
        Map<String, String> files = files(archive(Materials.ENGLISH, Format.LARGE_PRINT_18, Format.BRAILLE_CONTRACTED_BRF,
                Format.BRAILLE_CONTRACTED_PEF, Format.TTY));
        assertEquals(List.of("READ-ME.txt", "safe-large-print-18-point.pdf", "safe-braille-contracted.brf",
                "safe-braille-contracted.pef",
                "safe-text-for-text-telephones-tty.txt"), List.copyOf(files.keySet()));
        assertEquals("the form BRAILLE_CONTRACTED_PEF", files.get("safe-braille-contracted.pef"));
        assertEquals("""
                Safe & sound

                These files say the same, each in its own format. Only the text for text telephones is a summary. Pick the one that works for you.

                safe-large-print-18-point.pdf
                Large print, 18 point. To read on paper or on a screen.
                """, files.get("READ-ME.txt").replace("\r\n", "\n").split("\nsafe-braille")[0]);
    }

    @Test
    void itTellsTheKindsOfBrailleApart() throws IOException {
        String readMe = files(archive(Materials.ENGLISH, Format.BRAILLE_CONTRACTED_BRF, Format.BRAILLE_CONTRACTED_PEF))
                .get("READ-ME.txt");
        assertTrue(readMe.contains("Braille, contracted (BRF). ") && readMe.contains("Braille, contracted (PEF). "), readMe);
    }

    @Test
    void itSaysSoInItsLanguage() throws IOException {
        Map<String, String> files = files(archive(Materials.SPANISH, Format.EPUB));
        assertEquals(List.of("LEAME.txt", "safe-libro-electronico.epub"), List.copyOf(files.keySet()));
    }

    @Test
    void theSameIsTheSame() throws IOException {
        assertArrayEquals(archive(Materials.ENGLISH, Format.values()), archive(Materials.ENGLISH, Format.values()));
    }

    @Test
    void timesThatNoZipFileKnowsAreTheNearest() throws IOException {
        Map<String, Integer> years = Map.of("1970-01-01T00:00:00Z", 1980, "2026-11-02T16:00:00Z", 2026,
                "9999-01-01T00:00:00Z", 2099);
        for (Map.Entry<String, Integer> year : years.entrySet()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ReproducibleZip zip = new ReproducibleZip(out, Instant.parse(year.getKey()))) {
                zip.add("a", "b");
            }
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
                assertEquals(year.getValue(), zip.getNextEntry().getTimeLocal().getYear());
            }
        }
    }

    private static byte[] archive(Language language, Format... forms) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FormatsArchive(language, "Safe & sound", "safe", REVISED, List.of(forms))
                .write(form -> ("the form " + form).getBytes(StandardCharsets.UTF_8), out);
        return out.toByteArray();
    }

    private static Map<String, String> files(byte[] archive) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
