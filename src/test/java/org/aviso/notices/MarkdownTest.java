package org.aviso.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ## When|<h2>When</h2>
            Please *come* and **ask**.|<p>Please <em>come</em> and <strong>ask</strong>.</p>
            <https://example.org/>|<p><a href="https://example.org/">https://example.org/</a></p>
            [call](tel:+15207912639)|<p><a href="tel:&#43;15207912639">call</a></p>
            ¿Qué? ñ 廣東話|<p>¿Qué? ñ 廣東話</p>""")
    void wordsBecomeHtml(String markdown, String html) {
        assertEquals(html, Markdown.toHtml(markdown).strip());
    }

    @Test
    void listsAndTablesBecomeHtml() {
        String html = Markdown.toHtml("1. one\n2. two\n\n- a\n\n| day | time |\n|---|---|\n| Monday | 5 p.m. |\n");
        assertTrue(Stream.of("<ol>", "<li>one</li>", "<ul>", "<table>", "<th>day</th>", "<td>Monday</td>")
                .allMatch(html::contains), html);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "<a href=\"https://example.org\" onclick=\"alert(1)\">press</a>",
            "<iframe src=\"https://example.org\"></iframe>",
            "<form action=\"https://example.org\"><input name=\"password\"></form>",
            "<style>body { display: none }</style>",
            "<p style=\"position: fixed\">over everything</p>",
            "<!-- <script>alert(1)</script> -->",
            "[press](javascript:alert(1))",
            "[press](JaVaScRiPt:alert(1))",
            "[press](java&#10;script:alert(1))",
            "[press](&#106;avascript:alert(1))",
            "[press](vbscript:x)",
            "[press](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
            "![picture](https://example.org/track.png)",
            "<javascript:alert(1)>",
            "[press](https://example.org \"x\\\" onmouseover=\\\"alert(1)\")",
            "[a]: javascript:alert(1)\n\n[a]",
            "`</code><script>alert(1)</script>`"})
    void whatCouldDoHarmIsGone(String markdown) {
        String html = Markdown.toHtml(markdown).toLowerCase(Locale.ROOT);
        assertTrue(Stream.of("<script", "<img", "<svg", "<iframe", "<form", "<input", "<style", "<!--", "style=", "href=\"java",
                "href=\"vb", "href=\"data", "href=\"&").noneMatch(html::contains), html);
        assertTrue(!html.matches("(?s).*<[^>]*\\son[a-z]+\\s*=.*"), html);
    }

    @Test
    void aFirstHeadingCannotTakeThePlaceOfTheTitle() {
        assertTrue(!Markdown.toHtml("# Title").contains("<h1"));
    }
}
