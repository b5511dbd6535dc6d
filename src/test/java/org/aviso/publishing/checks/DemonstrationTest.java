package org.aviso.publishing.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.notices.files.NoticeFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an installation is shown with could be published as it stands. */
class DemonstrationTest {

    private static final Path NOTICES = Path.of("src/main/resources/org/aviso/notices/demonstration");

    static List<String> notices() throws IOException {
        String end = "." + Languages.base().tag() + ".md";
        try (Stream<Path> files = Files.list(NOTICES)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(end))
                    .map(name -> name.substring(0, name.length() - end.length())).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("notices")
    void everyoneCanUseIt(String notice) throws Exception {
        for (Language language : Languages.all()) {
            assertEquals(List.of(), MarkdownCheck.of(body(notice, language)), language.tag());
        }
    }

    @ParameterizedTest
    @MethodSource("notices")
    void itsLanguagesSayTheSame(String notice) throws Exception {
        List<Agreement.Difference> differences = new ArrayList<>();
        Map<String, Written> base = fields(notice, Languages.base());
        for (Language other : Languages.all()) {
            Map<String, Written> fields = fields(notice, other);
            base.forEach((field, written) -> differences.addAll(Agreement.between(written, fields.get(field))));
        }
        assertEquals(List.of(), differences);
    }

    @ParameterizedTest
    @MethodSource("notices")
    void itUsesTheRightTerms(String notice) throws Exception {
        List<GlossaryGuard.WrongTerm> wrong = new ArrayList<>();
        for (Language language : Languages.all()) {
            fields(notice, language).values().forEach(field -> wrong.addAll(GlossaryGuard.of(field)));
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @MethodSource("notices")
    void itIsPlain(String notice) throws Exception {
        for (Language language : Languages.all()) {
            ReadingEase ease = ReadingEase.of(fields(notice, language).get("body")).orElseThrow();
            assertTrue(ease.isPlain(), language.tag() + " " + ease.figure());
            assertEquals(List.of(), ease.advice());
        }
    }

    private static Map<String, Written> fields(String notice, Language language) throws Exception {
        NoticeFile file = read(notice, language);
        Map<String, Written> fields = new TreeMap<>();
        for (String field : List.of("title", "summary", "place")) {
            fields.put(field, Written.plain(language, file.value(field) == null ? "" : file.value(field)));
        }
        fields.put("body", Written.markdown(language, body(notice, language)));
        return fields;
    }

    private static String body(String notice, Language language) throws Exception {
        return read(notice, language).body();
    }

    private static NoticeFile read(String notice, Language language) throws Exception {
        return NoticeFile.read(Files.readString(file(notice, language)));
    }

    private static Path file(String notice, Language language) {
        return NOTICES.resolve(notice + "." + language.tag() + ".md");
    }
}
