package org.aviso.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static final String VIDEO = "/media/0123456789abcdef0123456789abcdef-640x360.mp4";

    private static String html(String markdown) {
        return Markdown.toHtml(markdown, Languages.base());
    }

    @Test
    void aVideoHasItsCaptionsAndItsTranscript() {
        String markdown = "Before\n\n![A \"new\" truck](" + VIDEO + "#en=0011223344556677&es=8899aabbccddeeff \"Unit <7>\")\n\n"
                + "> **Ana:** It is red.\n>\n> - a bell rings\n\nAfter\n\n> A quote";
        String track = "<track kind=\"captions\" src=\"/media/0123456789abcdef-";
        String expected = "<p>Before</p><figure><video src=\"" + VIDEO + "\" width=\"640\" height=\"360\" controls=\"controls\""
                + " preload=\"metadata\" aria-label=\"A &#34;new&#34; truck\">"
                + track + "en-0011223344556677.vtt\" srclang=\"en\" label=\"English\" default=\"default\" />"
                + track + "es-8899aabbccddeeff.vtt\" srclang=\"es\" label=\"Español\" /></video>"
                + "<figcaption>Unit &lt;7&gt;</figcaption></figure>"
                + "<details><summary>Transcript: A &#34;new&#34; truck</summary><p><strong>Ana:</strong> It is red.</p>"
                + "<ul><li>a bell rings</li></ul></details>"
                + "<p><a download=\"download\" href=\"" + VIDEO + "\">Download the video: A &#34;new&#34; truck</a></p>"
                + "<p>After</p><blockquote><p>A quote</p></blockquote>";
        assertEquals(expected, html(markdown).replace("\n", ""));
        Language spanish = Languages.find("es").orElseThrow();
        String inSpanish = Markdown.toHtml(markdown, spanish);
        assertTrue(inSpanish.contains("label=\"Español\" default=\"default\"") && inSpanish.contains("Transcripción: "), inSpanish);
        assertEquals(List.of(), Markdown.pictures(markdown), "it is no picture for those who link to the notice");
    }

    @Test
    void isReadAsTextWithItsTranscript() {
        String text = Markdown.toText("![A truck](" + VIDEO + "#en=0011223344556677)\n\n> It is red.");
        assertTrue(text.contains("A truck") && text.contains(VIDEO) && text.contains("It is red.") && !text.contains("#en"), text);
    }

    @Test
    void aVideoAmongWordsIsNotShown() {
        for (String markdown : List.of("See ![it](" + VIDEO + ")", "![it](" + VIDEO + "#x)", "![it](" + VIDEO + "#en=0)",
                "![it](https://example.org" + VIDEO + ")")) {
            assertFalse(html(markdown).contains("<video"), markdown);
            assertFalse(html(markdown).contains("<img"), markdown);
        }
        assertFalse(html("<video src=\"" + VIDEO + "\" autoplay></video>").contains("<video"));
        String harmless = Markdown.harmless("<video src=\"https://example.org/a.mp4\" autoplay></video><video src=\"" + VIDEO
                + "\" autoplay onplay=\"a()\"><track src=\"javascript:a()\"></video><details open ontoggle=\"a()\">x</details>");
        assertEquals("<video src=\"" + VIDEO + "\"></video><details>x</details>", harmless);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ## When|<h2>When</h2>
            Please *come* and **ask**.|<p>Please <em>come</em> and <strong>ask</strong>.</p>
            <https://example.org/>|<p><a href="https://example.org/">https://example.org/</a></p>
            [call](tel:+15207912639)|<p><a href="tel:&#43;15207912639">call</a></p>
            [all](/en/notices)|<p><a href="/en/notices">all</a></p>
            ¿Qué? ñ 廣東話|<p>¿Qué? ñ 廣東話</p>""")
    void wordsBecomeHtml(String markdown, String html) {
        assertEquals(html, html(markdown).strip());
    }

    @Test
    void listsAndTablesBecomeHtml() {
        String html = html("1. one\n2. two\n\n- a\n\n| day | time |\n|---|---|\n| Monday | 5 p.m. |\n");
        assertTrue(Stream.of("<ol>", "<li>one</li>", "<ul>", "<table>", "<th>day</th>", "<td>Monday</td>")
                .allMatch(html::contains), html);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ![A car](/media/2026/car.jpg)|<p><img src="/media/2026/car.jpg" alt="A car" /></p>
            ![](/media/line.png "decorative")|<p><img src="/media/line.png" alt="" /></p>
            ![](/media/line.png "Decorativa")|<p><img src="/media/line.png" alt="" /></p>
            ![A car](/media/car.jpg "Unit 7 < 8")|<figure><img src="/media/car.jpg" alt="A car" /><figcaption>Unit 7 &lt; 8</figcaption></figure>
            Our ![star](/media/star.svg "S") here|<p>Our <img src="/media/star.svg" alt="star" /> here</p>
            ![A car](/media/car "  ")|<p><img src="/media/car" alt="A car" /></p>""")
    void aPictureOfOurOwnIsShown(String markdown, String html) {
        assertEquals(html, html(markdown).strip());
    }

    /** So nothing moves when a picture is there at last, and what nobody scrolls to is not sent. */
    @Test
    void aPictureTellsItsSizeAndTheLaterOnesWait() {
        String name = "0123456789abcdef0123456789abcdef-640x480.jpg";
        String html = html("![A car](/media/" + name + " \"Unit 7\")\n\nText\n\n![A bus](/media/" + name + ")");
        assertEquals("<figure><img src=\"/media/" + name + "\" alt=\"A car\" width=\"640\" height=\"480\" />"
                + "<figcaption>Unit 7</figcaption></figure>\n<p>Text</p>\n<p><img src=\"/media/" + name
                + "\" alt=\"A bus\" width=\"640\" height=\"480\" loading=\"lazy\" /></p>", html.strip());
        assertEquals(html, html("![A car](/media/" + name + " \"Unit 7\")\n\nText\n\n![A bus](/media/" + name + ")"),
                "another text begins anew");
    }

    @Test
    void tellsThePicturesThatSaySomething() {
        String name = "0123456789abcdef0123456789abcdef-640x480.jpg";
        List<Markdown.Shown> pictures = Markdown.pictures("![](/media/" + name + " \"decorative\")\n\n- ![A *red* car](/media/" + name
                + " \"Unit 7\")\n\n![A](https://example.org/" + name + ")");
        assertEquals(1, pictures.size());
        assertEquals("A red car", pictures.get(0).alternative());
        assertEquals(640, pictures.get(0).name().width());
    }

    @Test
    void aFigureStandsInAListToo() {
        String html = html("- one\n\n  ![A car](/media/car.jpg \"Unit 7\")\n- two\n");
        assertTrue(html.contains("<figure><img src=\"/media/car.jpg\" alt=\"A car\" /><figcaption>Unit 7</figcaption></figure>"), html);
        assertTrue(!html.contains("<p><figure"), html);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <img src="/media/a.png" alt="A" width="640" height="480">|<img src="/media/a.png" alt="A" width="640" height="480" />
            <img src="/media/a.png" alt="A" width="100%" height="1e9">|<img src="/media/a.png" alt="A" />
            <img src="/media/a.png" alt="A" loading="lazy">|<img src="/media/a.png" alt="A" loading="lazy" />
            <img src="/media/a.png" alt="A" loading="eager">|<img src="/media/a.png" alt="A" />
            <img src="/media/a.png" alt="A" style="width:1px" class="x" id="y" title="t">|<img src="/media/a.png" alt="A" />""")
    void aPictureHasItsSizeAndNothingElse(String written, String kept) {
        assertEquals(kept, Markdown.harmless(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<img src=/media/a.png onerror=alert(1)>",
            "<img src=/media/a.png onload='alert(1)' srcset='https://example.org/x 2x'>",
            "<img src=\"/media/a.png\" style=\"background: url(https://example.org)\">",
            "<img src=\"javascript:alert(1)\">",
            "<img/src=`/media/a.png`onerror=alert(1)>",
            "<picture><source srcset=\"https://example.org/x\"><img src=\"https://example.org/x\"></picture>",
            "<image xlink:href=\"https://example.org/x\">",
            "<svg/onload=alert(1)>",
            "<svg><script>alert(1)</script></svg>",
            "<math><mtext></p><style><img src onerror=alert(1)></style></mtext></math>",
            "<figure onclick=alert(1)><figcaption style=\"position: fixed\">over everything</figcaption></figure>",
            "<a href=\"https://example.org\" onclick=\"alert(1)\">press</a>",
            "<a href=\"&#106;avascript:alert(1)\">press</a>",
            "<a href=\"java\tscript:alert(1)\">press</a>",
            "<iframe src=\"https://example.org\"></iframe>",
            "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
            "<object data=\"data:text/html,x\"></object><embed src=\"x\">",
            "<video src=\"x\" onerror=alert(1)></video><audio src=x onerror=alert(1)>",
            "<form action=\"https://example.org\"><input name=\"password\"></form>",
            "<style>body { display: none }</style>",
            "<link rel=stylesheet href=https://example.org/x.css><meta http-equiv=refresh content=\"0;url=https://example.org\">",
            "<base href=\"https://example.org/\">",
            "<p style=\"position: fixed\">over everything</p>",
            "<!-- <script>alert(1)</script> -->",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "<textarea><img src=x onerror=alert(1)></textarea>",
            "<details open ontoggle=alert(1)>x</details>",
            "[press](javascript:alert(1))",
            "[press](JaVaScRiPt:alert(1))",
            "[press](java&#10;script:alert(1))",
            "[press](&#106;avascript:alert(1))",
            "[press](vbscript:x)",
            "[press](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
            "![picture](https://example.org/track.png)",
            "![picture](//example.org/media/track.png)",
            "![picture](http:/media/track.png)",
            "![picture](/media/../staff/sign-out)",
            "![picture](/media/%2e%2e/staff/sign-out)",
            "![picture](/media/a.png?track=1)",
            "![picture](/media//example.org/a.png)",
            "![picture](/MEDIA/a.png)",
            "![picture](data:image/svg+xml;base64,PHN2Zy8+)",
            "![picture](javascript:alert(1) \"caption\")",
            "![x\" onerror=\"alert(1)](https://example.org/a.png)",
            "<javascript:alert(1)>",
            "[press](https://example.org \"x\\\" onmouseover=\\\"alert(1)\")",
            "[a]: javascript:alert(1)\n\n[a]",
            "`</code><script>alert(1)</script>`"})
    void whatCouldDoHarmIsGone(String written) {
        for (String result : List.of(html(written), Markdown.harmless(written))) {
            String html = result.toLowerCase(Locale.ROOT);
            assertTrue(!html.matches("(?s).*<[^>]*[\\s/]on[a-z]+\\s*=.*"), html);
            assertTrue(Stream.of("<script", "<svg", "<iframe", "<form", "<input", "<style", "<!--", "<object", "<embed", "<video",
                    "<audio", "<link", "<meta", "<base", "<picture", "<source", "<textarea", "<details open", "style=", "srcset=",
                    "title=", "href=\"java", "href=\"vb", "href=\"data", "href=\"&").noneMatch(html::contains), html);
            // Of a picture, only what is ours is left.
            assertTrue(!html.replaceAll("<img src=\"/media/a\\.png\"(?: alt=\"[^\"<>]*\")? />", "").contains("<img"), html);
        }
    }

    @Test
    void aCaptionIsText() {
        String html = html("![x\" onerror=\"alert(1)](/media/a.png \"<script>alert(1)</script>\")");
        assertEquals("<figure><img src=\"/media/a.png\" alt=\"x&#34; onerror&#61;&#34;alert(1)\" />"
                + "<figcaption>&lt;script&gt;alert(1)&lt;/script&gt;</figcaption></figure>", html.strip());
    }

    @Test
    void aFirstHeadingCannotTakeThePlaceOfTheTitle() {
        assertTrue(!html("# Title").contains("<h1"));
    }

    @Test
    void whatLiesTooDeepIsShownAsItWasWritten() {
        for (String deep : List.of(">".repeat(5_000) + " word", "- ".repeat(5_000) + "word", "*a ".repeat(5_000),
                "[".repeat(5_000) + "a" + "](/b)".repeat(5_000), "**a _b ".repeat(3_000) + "_ **".repeat(3_000))) {
            assertTrue(html(deep).startsWith("<"), deep.substring(0, 10));
            assertFalse(Markdown.toText(deep).isEmpty());
        }
        assertTrue(Markdown.isTooDeep(">".repeat(41) + " word"));
        assertFalse(Markdown.isTooDeep(">".repeat(9) + " word"));
    }

    @Test
    void aNumberCanBeCalledAlthoughNobodyMadeItALink() {
        String html = Markdown.toHtml("Voice (520) 791-4852, TDD **(520) 791-2639**.", Languages.base());
        assertTrue(html.contains("href=\"tel:&#43;15207914852\""), html);
        assertTrue(html.contains("href=\"tel:&#43;15207912639\""), html);
        assertEquals("Voice (520) 791-4852, TDD (520) 791-2639.", html.replaceAll("<[^>]*>", "").strip());
        for (String other : List.of("[(520) 791-4852](https://example.org/)", "`(520) 791-4852`", "1(520) 791-4852", "(520) 791-48521",
                "![(520) 791-4852](/media/a.png)")) {
            assertFalse(Markdown.toHtml(other, Languages.base()).contains("tel:"), other);
        }
    }

    @Test
    void aTableThatWouldBecomeMillionsOfCellsIsShownAsWritten() {
        String bomb = "|a".repeat(8_000) + "|\n" + "|-".repeat(8_000) + "|\n" + "|a\n".repeat(6_000);
        assertTrue(Markdown.isTooWide(bomb));
        assertFalse(Markdown.toHtml(bomb, Languages.base()).contains("<td"));
        assertTrue(Markdown.toText(bomb).startsWith("|a|a"));
        String table = "| Day | Place |\n| --- | --- |\n" + "| Monday | Library |\n".repeat(3_000);
        assertFalse(Markdown.isTooWide(table));
        assertEquals(6_000, Markdown.toHtml(table, Languages.base()).split("<td", -1).length - 1);
    }
}
