package org.aviso.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aviso.language.PlainLanguage.Text;
import org.aviso.notices.files.NoticeFile;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever we say is in plain language: English of grade 8 or less, Spanish of INFLESZ 55 or more, as
 * {@link PlainLanguage} holds short texts to it. Run alone, it tells a writer in seconds which text is too hard.
 */
class ReadabilityTest {

    private static final Path NOTICES = Path.of("src/main/resources/org/aviso/notices/demonstration");

    private static final Path TEMPLATES = Path.of("src/main/resources/db/migration/common/V022__answer_in_both_languages.sql");

    /** What nobody reads as a text: patterns of dates, words of addresses, what a search also finds. */
    private static final Pattern NOT_READ = Pattern.compile("format\\..*|path\\..*|channel\\.[A-Z_]+\\.words");

    /** Names of languages: we do not choose them. As long as they are names, that is. */
    private static final Pattern NAMES = Pattern.compile("language\\.(?!und$).*");

    private static final Parser MARKDOWN = Parser.builder().build();

    @ParameterizedTest
    @EnumSource
    void everyPhraseIsPlain(Readability readability) {
        assertPlain(readability, phrases(readability.language()));
    }

    @ParameterizedTest
    @EnumSource
    void everyNoticeOfTheDemonstrationIsPlain(Readability readability) {
        assertPlain(readability, notices(readability.language()));
    }

    @ParameterizedTest
    @EnumSource
    void everyTemplateThatComesWithThePortalIsPlain(Readability readability) {
        assertPlain(readability, templates(readability.language()), 20);
    }

    private static void assertPlain(Readability readability, List<Text> texts) {
        assertPlain(readability, texts, 100);
    }

    private static void assertPlain(Readability readability, List<Text> texts, int most) {
        assertTrue(texts.size() > most, "few texts: " + texts.size());
        assertEquals("", String.join("\n", new PlainLanguage(readability).faults(texts)));
    }

    static List<Text> phrases(Language language) {
        List<Text> texts = new ArrayList<>();
        for (Phrases.Family family : Phrases.Family.values()) {
            Map<String, String> notes = Bundles.notes(family);
            Bundles.phrases(family, language)
                    .forEach((key, phrase) -> texts.addAll(forms(family, language, key, phrase, notes.getOrDefault(key, ""))));
        }
        return texts;
    }

    /** What is read of a phrase: each of its forms, or nothing. */
    static List<Text> forms(Phrases.Family family, Language language, String key, String phrase, String note) {
        if (NOT_READ.matcher(key).matches()) {
            return List.of();
        }
        return FilledIn.forms(phrase, note, language).stream()
                .map(form -> new Text(Bundles.file(family, language).toString(), page(key), key, form))
                .filter(text -> !NAMES.matcher(key).matches() || !text.isShort()).toList();
    }

    /** The title, the summary, and each heading, paragraph and row of a list of the notices that come with the portal. */
    static List<Text> notices(Language language) {
        List<Text> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(NOTICES)) {
            for (Path file : files.filter(each -> each.toString().endsWith("." + language.tag() + ".md")).sorted().toList()) {
                NoticeFile notice = NoticeFile.read(Files.readString(file));
                for (String fact : List.of("title", "summary")) {
                    texts.add(new Text(file.toString(), file.toString(), fact, notice.value(fact)));
                }
                MARKDOWN.parse(notice.body()).accept(new AbstractVisitor() {
                    @Override
                    public void visit(Heading heading) {
                        add("heading", heading);
                    }

                    @Override
                    public void visit(Paragraph paragraph) {
                        add("paragraph", paragraph);
                    }

                    private void add(String name, Node block) {
                        texts.add(new Text(file.toString(), file.toString(), name + " " + texts.size(), seen(block)));
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoticeFile.Unreadable e) {
            throw new AssertionError(e);
        }
        return texts;
    }

    /** The name and each paragraph of the answers that come with the portal. */
    static List<Text> templates(Language language) {
        Pattern row = Pattern.compile("SELECT id, '" + language.tag() + "', '((?:[^']|'')*)', '((?:[^']|'')*)'");
        try {
            return row.matcher(Files.readString(TEMPLATES)).results().flatMap(found -> Stream.concat(
                    Stream.of(found.group(1)), Stream.of(found.group(2).split("\n+"))))
                    // What is filled in is none of our words: a code, which is not measured, stands for it.
                    .map(text -> text.replace("''", "'").replaceAll("\\{\\w+}", "7K4M"))
                    .map(text -> new Text(TEMPLATES.toString(), "templates", text, text)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String seen(Node block) {
        StringBuilder seen = new StringBuilder();
        block.accept(new AbstractVisitor() {
            @Override
            public void visit(org.commonmark.node.Text text) {
                seen.append(text.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                seen.append(' ');
            }
        });
        return seen.toString();
    }

    private static String page(String key) {
        return key.split("\\.")[0];
    }
}
