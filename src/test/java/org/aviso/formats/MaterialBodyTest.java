package org.aviso.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Set;
import java.util.stream.Stream;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MaterialBodyTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void writersUnderstandIt(String what, String html, String body) {
        assertEquals("<h1>A &amp; B</h1>" + body, MaterialBody.of("A & B", html, Set.of("/media/a.png"),
                Phrases.pages(Languages.base())).html());
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("no level of heading is left out", "<h4>One</h4><p>a</p><h2>Two</h2><h4>Three</h4>",
                        "<h2>One</h2><p>a</p><h2>Two</h2><h3>Three</h3>"),
                arguments("a caption follows its picture",
                        "<figure><img src=\"/media/a.png\" alt=\"A car\" loading=\"lazy\"><figcaption>Unit 7</figcaption></figure>",
                        "<p><img src=\"/media/a.png\" alt=\"A car\"></img></p><p class=\"caption\">Unit 7</p>".replace("></img>", " />")),
                arguments("a picture that is not there leaves its words", "<p><img src=\"/media/b.png\" alt=\"A car\"></p>",
                        "<p>Picture: A car</p>"),
                arguments("a picture that says nothing leaves nothing", "<p>a</p><p><img src=\"/media/a.png\" alt=\"\"></p>", "<p>a</p>"),
                arguments("what is said in a video stays",
                        "<figure><video src=\"/media/v.mp4\"><track src=\"/media/v.vtt\"></video><figcaption>Our park</figcaption></figure>"
                                + "<details><summary>Transcript</summary><p>Hello.</p></details><p><a href=\"https://e.org/v.mp4\">Video</a></p>",
                        "<p class=\"caption\">Our park</p><p><strong>Transcript</strong></p><p>Hello.</p>"
                                + "<p><a href=\"https://e.org/v.mp4\">Video</a></p>"),
                arguments("columns have their names", "<table><thead><tr><th>When</th></tr></thead><tbody><tr><td>Noon</td></tr></tbody></table>",
                        "<table><thead><tr><th scope=\"col\">When</th></tr></thead><tbody><tr><td>Noon</td></tr></tbody></table>"),
                arguments("a language has a tag", "<p lang=\"ES-us\" xml:lang=\"es\">a <span lang=\"not a tag\">b</span></p>",
                        "<p lang=\"es-US\">a <span>b</span></p>"),
                arguments("nothing is empty", "<p> </p>loose<ul><li></li></ul><hr>\n<p><strong></strong>b</p>", "<p>loose</p><p>b</p>"));
    }
}
