package org.aviso.publishing.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.notices.Markdown;
import org.aviso.notices.Notice;
import org.aviso.notices.media.PictureName;
import org.aviso.offices.Office;
import org.aviso.publishing.checks.Finding;
import org.aviso.publishing.checks.MarkdownCheck;
import org.aviso.publishing.checks.PictureCheck;
import org.aviso.publishing.ledger.Manuscript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManuscriptPictureTest {

    private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
    private static final PictureName NAME = PictureName.parse("0123456789abcdef0123456789abcdef-640x480.jpg").orElseThrow();
    private static final PictureName VIDEO = PictureName.parse("0123456789abcdef0123456789abcdef-640x360.mp4").orElseThrow();
    private static final Language ENGLISH = Languages.base();
    private static final Language SPANISH = Languages.find("es").orElseThrow();

    private final ManuscriptPicture picture = picture();

    @Test
    void canStandInATextOnceItsReadersAreToldWhatItShows() {
        assertFalse(picture.isReady("en"));
        describe(false, Map.of("en", " A fire truck "), Map.of(), null);
        assertTrue(picture.isReady("en"));
        assertFalse(picture.isReady("es"));
        assertEquals("![A fire truck](" + NAME.address() + ")", picture.markdown(ENGLISH));
        describe(false, Map.of("es", "Un camión de bomberos", "en", " "), Map.of(), null);
        assertFalse(picture.isReady("en"), "what is taken back is not said");
        assertTrue(picture.isReady("es"));
    }

    @Test
    void itsCaptionSaysWhoMadeIt() {
        describe(false, Map.of("en", "A fire truck", "es", "Un camión"), Map.of("en", "Unit 7 leaves."), "Ana Ruiz");
        assertEquals("![A fire truck](" + NAME.address() + " \"Unit 7 leaves. Picture: Ana Ruiz\")", picture.markdown(ENGLISH));
        assertEquals("![Un camión](" + NAME.address() + " \"Imagen: Ana Ruiz\")", picture.markdown(SPANISH));
    }

    @Test
    void onlyDecoratesInEveryLanguage() {
        describe(true, Map.of(), Map.of(), null);
        for (Language language : Languages.all()) {
            assertTrue(picture.isReady(language.tag()));
            assertEquals(List.of(), MarkdownCheck.of(picture.markdown(language)), language.tag());
            assertEquals("<p><img src=\"" + NAME.address() + "\" alt=\"\" width=\"640\" height=\"480\" /></p>",
                    Markdown.toHtml(picture.markdown(language), language).strip());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A [map] of the *old* town", "It says \"Welcome\"", "Back\\slash", "1 < 2 & 3 > 2", "a_b_c `d` ~~e~~ f|g",
        "![x](y)", "<b>bold</b>", "](/media/other.png) x", "&amp; &lt;"})
    void wordsAreReadAsTheyAreWritten(String words) {
        describe(false, Map.of("en", words), Map.of("en", words), null);
        String html = Markdown.toHtml(picture.markdown(ENGLISH), ENGLISH).strip();
        String read = html.replaceAll("(?s).*<figcaption>(.*)</figcaption>.*", "$1");
        assertEquals(words, plain(read), html);
        // The sanitiser adds a space to some, for old browsers.
        assertEquals(words, plain(html.replaceAll("(?s).* alt=\"([^\"]*)\".*", "$1")).strip(), html);
        assertTrue(html.startsWith("<figure><img src=\"" + NAME.address() + "\""), html);
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", "\"").replace("&#61;", "=").replace("&#96;", "`")
                .replace("&#39;", "'").replace("&amp;", "&");
    }

    @Test
    void saysSomethingOrNothing() {
        assertThrows(IllegalArgumentException.class, () -> new Description(true, Map.of("en", "A car"), Map.of(), null));
        assertThrows(IllegalArgumentException.class, () -> new Description(true, Map.of(), Map.of(), "Ana"));
        assertThrows(IllegalArgumentException.class, () -> new Description(false, Map.of("en", " "), Map.of(), null));
        assertThrows(IllegalArgumentException.class, () -> new Description(false, Map.of("en", "A"), Map.of("es", "B"), null));
        assertThrows(IllegalArgumentException.class, () -> new Description(false, Map.of("en", "x".repeat(151)), Map.of(), null));
        assertThrows(IllegalArgumentException.class, () -> new Description(false, Map.of("xx", "A car"), Map.of(), null));
        assertThrows(IllegalArgumentException.class, () -> new Description(false, Map.of("en", "A\ncar"), Map.of(), null));
    }

    @Test
    void aTextShowsOnlyPicturesThatAreReady() {
        String body = "Text\n\n![A car](" + NAME.address() + ")\n\n![A bus](https://example.org/bus.jpg)";
        assertEquals(List.of(), PictureCheck.of(body, NAME.address()::equals));
        Finding finding = PictureCheck.of(body, address -> false).get(0);
        assertEquals(3, finding.line());
        assertEquals(List.of(NAME.address()), finding.arguments());
        assertEquals(1, PictureCheck.of(body, address -> false).size());
        assertEquals(List.of(), PictureCheck.of(null, address -> false));
    }

    @Test
    void aVideoCanStandInATextOnceItHasCaptions() {
        ManuscriptPicture video = new ManuscriptPicture(new Manuscript("water", Notice.Kind.PRESS_RELEASE, new SomeOffice(), "en",
                NOW, "pat"), VIDEO, Duration.ofSeconds(7), NOW, "pat");
        video.describe(new Description(false, Map.of("en", "A truck", "es", "Un camión"), Map.of(), null), NOW);
        assertFalse(video.isReady("en"), "nobody knows yet whether somebody speaks");
        video.caption(Map.of("en", "0011223344556677"), false);
        assertTrue(video.isReady("en"));
        assertFalse(video.isReady("es"));
        String first = VIDEO.address() + "#en=0011223344556677";
        assertEquals("![A truck](" + first + ")", video.markdown(ENGLISH));
        assertTrue(video.isReadyAt(first, "en"));
        assertFalse(video.isReadyAt(VIDEO.address(), "en"), "without its captions");
        video.caption(Map.of("es", "8899aabbccddeeff"), false);
        String both = first + "&es=8899aabbccddeeff";
        assertEquals("![Un camión](" + both + ")", video.markdown(SPANISH));
        assertTrue(video.isReadyAt(both, "es") && video.isReadyAt(both, "en"));
        assertTrue(video.isReadyAt(first, "en"), "those of another language came later");
        assertFalse(video.isReadyAt(first, "es"));
        video.caption(Map.of("en", "ffffffffffffffff"), false);
        assertFalse(video.isReadyAt(both, "es") || video.isReadyAt(first, "en"), "they are others now");
        video.caption(Map.of(), true);
        assertEquals("![A truck](" + VIDEO.address() + ")", video.markdown(ENGLISH));
        assertTrue(video.isReadyAt(VIDEO.address(), "en"));
        Finding finding = PictureCheck.of("![A truck](" + both + ")", address -> false).get(0);
        assertEquals("check.video.unknown", finding.key());
    }

    @Test
    void aTextIsOutdatedThatShowsItOtherwise() {
        describe(false, Map.of("en", "A fire truck"), Map.of(), null);
        String before = picture.markdown(ENGLISH);
        assertFalse(picture.isOutdated(ENGLISH, "Text\n\n" + before));
        assertFalse(picture.isOutdated(ENGLISH, "Text"));
        assertFalse(picture.isOutdated(ENGLISH, null));
        assertTrue(picture.isOutdated(SPANISH, before), "nothing is said in this language");
        describe(false, Map.of("en", "A red fire truck"), Map.of(), null);
        assertTrue(picture.isOutdated(ENGLISH, before));
        assertTrue(picture.isOutdated(ENGLISH, picture.markdown(ENGLISH) + "\n\n" + before), "once is enough");
        assertFalse(picture.isOutdated(ENGLISH, picture.markdown(ENGLISH)));
        describe(false, Map.of("en", "A red fire truck"), Map.of("en", "It leaves."), "Ana Ruiz");
        assertTrue(picture.isOutdated(ENGLISH, "![A red fire truck](" + NAME.address() + ")"), "it has a caption now");
        describe(true, Map.of(), Map.of(), null);
        assertTrue(picture.isOutdated(ENGLISH, before), "it only decorates now");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A fire truck", "A [map] of the *old* town", "It says \"Welcome\"", "Back\\slash", "1 < 2 & 3 > 2", "![x](y)"})
    void whatATextSaysOfItIsReadBack(String words) {
        for (String credit : new String[] {null, "Ana Ruiz"}) {
            for (Map<String, String> captions : List.<Map<String, String>>of(Map.of(), Map.of("en", words + ".", "es", "Sale hoy."))) {
                ManuscriptPicture other = picture();
                other.describe(new Description(false, Map.of("en", words, "es", "Un camión"), captions, credit), NOW);
                PictureLines lines = new PictureLines();
                Languages.all().forEach(language -> lines.read(language.tag(), "Text\n\n" + other.markdown(language)));
                lines.read("en", "![Another](" + NAME.address() + ")");
                assertEquals(List.of(other.copy()), lines.copies(NOW, NOW, "pat"));
            }
        }
    }

    @Test
    void whatSaysNothingIsReadBackToo() {
        describe(true, Map.of(), Map.of(), null);
        PictureLines lines = new PictureLines();
        lines.read("en", picture.markdown(ENGLISH));
        assertEquals(List.of(picture.copy()), lines.copies(NOW, NOW, "pat"));
        PictureLines bare = new PictureLines();
        bare.read("en", "![](" + NAME.address() + ") ![" + "x".repeat(151) + "](" + NAME.address() + ")");
        assertEquals(null, bare.copies(NOW, NOW, "pat").get(0).described(), "nobody said what it shows");
    }

    @Test
    void aCopyAddsWhatIsNotSaidYet() {
        describe(false, Map.of("en", "A fire truck"), Map.of(), null);
        picture.complete(new PictureCopy(NAME, Duration.ZERO, false, false, "Ana", NOW, NOW, "kim", List.of(
                new PictureCopy.WordsCopy("en", "Another", null, null), new PictureCopy.WordsCopy("es", "Un camión", "Hoy", null))));
        assertEquals(List.of("A fire truck", "Un camión", "Hoy"), List.of(picture.getAlternative("en"), picture.getAlternative("es"),
                picture.getCaption("es")));
        assertEquals(null, picture.getCredit());
    }

    private void describe(boolean decorative, Map<String, String> alternatives, Map<String, String> captions, String credit) {
        picture.describe(new Description(decorative, alternatives, captions, credit), NOW);
    }

    private static ManuscriptPicture picture() {
        return new ManuscriptPicture(new Manuscript("water", Notice.Kind.PRESS_RELEASE, new SomeOffice(), "en", NOW, "pat"),
                NAME, Duration.ZERO, NOW, "pat");
    }

    /** Which one does not matter here. */
    private static final class SomeOffice extends Office { }
}
