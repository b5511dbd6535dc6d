package org.aviso.publishing.exchange.xliff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.aviso.notices.files.NoticeFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a text is words, and what are marks that no translator touches. */
class PassagesTest {

    private static final Path NOTICES = Path.of("src/main/resources/org/aviso/notices/demonstration");

    static Stream<Path> notices() throws IOException {
        return Files.list(NOTICES).sorted();
    }

    @ParameterizedTest
    @MethodSource("notices")
    void aTextIsItsPassagesAndWhatStandsBetween(Path notice) throws Exception {
        String body = NoticeFile.read(Files.readString(notice)).body();
        Passages passages = Passages.of(body);
        assertEquals(body, passages.with(passages.all().stream().map(Piece::written).toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "[", "1. ", "![", "`", "\\", "|", "<", "  \n", "# "})
    void aTextThatGoesOnAndOnComesToAnEnd(String again) {
        String text = again.repeat(25_000 / again.length()) + "a" + "*".repeat(10_000);
        Passages passages = Passages.of(text);
        passages.with(passages.all().stream().map(Piece::written).toList());
    }

    @Test
    void marksAreApartFromWords() {
        assertEquals("[Call ][<1**][911][>1**][ or read ][<2[][our ][<3*][page][>3*][>2](https://example.org)][.]",
                shown("Call **911** or read [our *page*](https://example.org)."));
        assertEquals("[See ][=1<https://example.org>][ and ][=2`a*b`][: a\\*b &amp; c]",
                shown("See <https://example.org> and `a*b`: a\\*b &amp; c"));
        assertEquals("[one two][=1  \n][three]", shown("one\ntwo  \nthree"));
    }

    @Test
    void picturesGiveTheirWordsAway() {
        assertEquals("[<1![][A car][=2](/media/car.jpg \"][Unit 7][>1\")]", shown("![A car](/media/car.jpg \"Unit 7\")"));
        assertEquals("[=1![](/media/line.png \"decorative\")]", shown("![](/media/line.png \"decorative\")"));
        assertEquals("[<1![][A car][>1](/media/car.jpg)]", shown("![A car](/media/car.jpg)"));
    }

    @Test
    void blocksWithinBlocksArePassages() {
        String text = "## When\n\n> A *quoted*\n> line\n\n1. one\n2. two\n   - deep\n\n| Day | Hour |\n|---|---|\n| Mon | 5 **pm** |\n\n```\ncode\n```\n";
        Passages passages = Passages.of(text);
        assertEquals(List.of("When", "A *quoted* line", "one", "two", "deep", "Day", "Hour", "Mon", "5 **pm**"),
                passages.all().stream().map(Piece::written).toList());
        assertEquals(text.replace("\n> line", " line"), passages.with(passages.all().stream().map(Piece::written).toList()));
        assertNotEquals(passages.shape(), Passages.of(text.replace("## When", "### When")).shape());
        assertNotEquals(passages.shape(), Passages.of(text.replace("2. two", "")).shape());
        assertEquals(passages.shape(), Passages.of(text.replace("two", "*dos*")).shape());
    }

    private static String shown(String markdown) {
        StringBuilder shown = new StringBuilder();
        Passages passages = Passages.of(markdown);
        assertEquals(1, passages.all().size());
        passages.all().get(0).forEach(piece -> shown.append('[').append(switch (piece.type()) {
            case WORDS -> "";
            case BEGINS -> "<" + piece.id();
            case ENDS -> ">" + piece.id();
            case ALONE -> "=" + piece.id();
        }).append(piece.written()).append(']'));
        return shown.toString();
    }
}
