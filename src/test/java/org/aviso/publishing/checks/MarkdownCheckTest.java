package org.aviso.publishing.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownCheckTest {

    /** "\" stands for the end of a line. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            # Title; 1 heading.first []
            Title\\=====; 1 heading.first []
            ## When\\\\#### Where; 3 heading.skipped [###, ####]
            ### When; 1 heading.skipped [##, ###]
            ## A\\### B\\#### C\\##### D; 4 heading.deep []
            ## A\\\\##\\\\Text.; 3 heading.empty []
            ## **`` ``**; 1 heading.empty []
            **Who can come**\\\\All of you.; 1 heading.bold [Who can come]
            Hello.\\\\**¿Quién puede venir?**\\\\Todos.; 3 heading.bold [¿Quién puede venir?]
            **When:**\\Friday; 1 heading.bold [When:]
            ***When***; 1 heading.bold [When]
            ![](/media/a.jpg); 1 picture.alternative []
            ![  ](/media/a.jpg "A caption"); 1 picture.alternative []
            ![A line](/media/a.jpg "decorative"); 1 picture.both [A line]
            ![car.JPG](/media/a.jpg); 1 picture.fileName [car.JPG]
            ![IMG_2024](/media/a.jpg); 1 picture.fileName [IMG_2024]
            ![patrol-car](/media/patrol-car.jpg); 1 picture.fileName [patrol-car]
            ![Image of a car](/media/a.jpg); 1 picture.imageOf [Image of a car]
            ![photo](/media/a.jpg); 1 picture.imageOf [photo]
            ![Una imagen de un carro](/media/a.jpg); 1 picture.imageOf [Una imagen de un carro]
            ![Fotografía del carro](/media/a.jpg); 1 picture.imageOf [Fotografía del carro]
            ![A car](https://example.org/a.jpg); 1 picture.elsewhere [https://example.org/a.jpg]
            ![A car](car.jpg); 1 picture.elsewhere [car.jpg]
            Our ![car](/media/a.jpg "Unit 7") here.; 1 picture.caption [Unit 7]
            Our ![truck](/media/0123456789abcdef0123456789abcdef-640x360.mp4) here.; 1 video.alone []
            Text.\\\\![A truck](/media/0123456789abcdef0123456789abcdef-640x360.mp4#en=0011223344556677); 3 video.transcript []
            ![A truck](/media/0123456789abcdef0123456789abcdef-640x360.mp4)\\>; 1 video.transcript []
            ![](/media/0123456789abcdef0123456789abcdef-640x360.mp4)\\> It is red.; 1 video.title []
            ![A truck](/media/0123456789abcdef0123456789abcdef-640x360.mp4 "decorative")\\> It is red.; 1 video.title []
            ![truck.mp4](/media/0123456789abcdef0123456789abcdef-640x360.mp4)\\> It is red.; 1 picture.fileName [truck.mp4]
            ![A truck](/media/0123456789abcdef0123456789abcdef-640x360.mp4#x)\\> It is red.; 1 picture.elsewhere [/media/0123456789abcdef0123456789abcdef-640x360.mp4#x]
            See [click here](https://example.org).; 1 link.vague [click here]
            [Here](https://example.org); 1 link.vague [Here]
            [Read more…](https://example.org); 1 link.vague [Read more…]
            [**Aquí**](https://example.org); 1 link.vague [Aquí]
            [Haga clic aquí.](https://example.org); 1 link.vague [Haga clic aquí.]
            [leer más](https://example.org); 1 link.vague [leer más]
            Text.\\<https://example.org/page>; 2 link.bare [https://example.org/page]
            [example.org](https://example.org); 1 link.bare [example.org]
            Go to https://example.org/page now.; 1 link.notLinked [https://example.org/page]
            [](https://example.org); 1 link.empty [https://example.org]
            [→](https://example.org); 1 link.empty [https://example.org]
            [The form](https://example.org/a)\\\\[the *form*](https://example.org/b); 3 link.same [the form, 1]
            [A page](http://example.org); 1 link.target [http://example.org]
            [A page](page.html); 1 link.target [page.html]
            [A page](//example.org/x); 1 link.target [//example.org/x]
            [A page](javascript:alert(1)); 1 link.target [javascript:alert(1)]
            [A page](); 1 link.target []
            Times:\\\\| | |\\|---|---|\\| a | b |; 3 table.noHeaders []
            Times:\\\\| | Day |\\|---|---|\\| a | b |; 3 table.emptyHeader [1]
            ## Times\\\\| Time | Day |\\|---|---|\\| a | b |; 3 table.unnamed []
            Times:\\\\| Time | Day |\\| 5 | Monday |; 3 table.broken []
            Bring:\\– a phone\\– a pen; 1 list.faked []
            • a phone\\• a pen; 1 list.faked []
            Bring: - a phone - a pen - a friend; 1 list.faked []
            Bring • a phone • a pen; 1 list.faked []
            a) a phone\\b) a pen; 1 list.faked []
            Text.\\\\<div>\\hello\\</div>; 3 html [<div>]
            Some <b>bold</b> words.; 1 html [<b>]
            <!-- a note -->; 1 html [<!-- a note -->]
            Please note.\\IMPORTANT NOTICE TO PARENTS; 2 capitals [IMPORTANT NOTICE TO PARENTS]
            PADRES Y MADRES; 1 capitals [PADRES Y MADRES]
            ## PARENTS, PLEASE READ; 1 capitals [PARENTS, PLEASE READ]""")
    void whatStandsInTheWayIsNamedWithItsLine(String body, String findings) {
        assertEquals(findings, findings(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "## When\n\n### Where\n\n#### How\n\n## Who\n",
            "**This is a demonstration.** You can try it.",
            "**Nobody watches this portal day and night. We cannot send help from here.**",
            "- **In an emergency:** call 911.\n- **To give a tip:** call 88-CRIME.\n",
            "- **Item**\n- **Another**\n",
            "![](/media/line.png \"decorative\")",
            "![](/media/line.png \"Decorativa\")",
            "![A patrol car in front of a school](/media/car.jpg \"Unit 7\")",
            "![A patrol car](/media/2026/car.jpg)",
            "Read the [form to ask for help (example.org)](https://example.org/form).",
            "[A page about here and now](https://example.org)",
            "[The form](https://example.org/a) and [the form](https://example.org/a)",
            "[(520) 791-4852](tel:+15207914852), [711](tel:711)",
            "<tips@example.org>",
            "[Write to us](mailto:tips@example.org?subject=Hello)",
            "[All notices](/en/notices)",
            "[![The cover of the report](/media/cover.jpg)](https://example.org/report)",
            "These are the times:\n\n| Day | Time |\n|---|---|\n| Monday | 5 p.m. |\n",
            "The talk – short, and in Spanish – is at noon – or so.",
            "It is - as we said - easy - and free.",
            "Some words\n- a list\n- of two\n",
            "1. One\n2. Two\n",
            "5 < 7 and 7 > 5, and a < b > c",
            "Use ASL, CART or TDD/TTY. The FBI and ICAC. The PROTECT Our Children Act. CTC ICAC TTY.",
            "IMPORTANT: read this.",
            "Either a | b or c | d.",
            "",
            "Una sola línea — con rayas — y nada más."})
    void whatEveryoneCanUsePasses(String body) {
        assertEquals("", findings(body));
    }

    @Test
    void aLongAlternativeTextSuggestsTextInThePicture() {
        assertEquals("", findings("![" + "word ".repeat(30).strip() + "](/media/a.jpg)"));
        assertEquals("1 picture.long [154, 150]", findings("![" + "word ".repeat(31).strip() + "](/media/a.jpg)"));
    }

    @Test
    void aPictureInALinkIsLookedAt() {
        assertEquals("1 link.empty [https://example.org] | 1 picture.alternative []",
                findings("[![](/media/a.jpg)](https://example.org)"));
    }

    @Test
    void everyProblemIsNamedInTheOrderOfItsLines() {
        assertEquals("1 heading.first [] | 3 link.target [http://example.org] | 3 link.vague [here] | 5 heading.skipped [##, ###]"
                + " | 7 html [<br>]", findings("# Title\\\\[here](http://example.org)\\\\### Deep\\\\a<br>b"));
    }

    @Test
    void nothingWrittenIsNothingWrong() {
        assertEquals(List.of(), MarkdownCheck.of(null));
    }

    private static String findings(String body) {
        List<Finding> findings = MarkdownCheck.of(body.replace('\\', '\n'));
        for (Finding finding : findings) {
            Languages.all().forEach(language -> {
                String says = finding.in(Phrases.pages(language));
                assertFalse(says.isBlank() || says.matches(".*\\{\\d.*"), says);
                finding.arguments().forEach(argument -> assertTrue(says.contains("" + argument), says));
            });
        }
        return findings.stream().map(each -> each.line() + " " + each.key().substring("check.".length()) + " " + each.arguments())
                .collect(Collectors.joining(" | "));
    }
}
