package org.aviso.notices.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.aviso.testing.Xml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Held to the schema of the protocol, and read back by Java's parser. */
class AlertFileTest {

    static final String SCHEMA = "cap-1.2.xsd";

    private static final ZoneId ZONE = ZoneId.of("America/Phoenix");
    private static final Instant SENT = Instant.parse("2026-11-20T16:15:30Z");

    @ParameterizedTest
    @EnumSource(Alert.Kind.class)
    void isWhatTheProtocolWants(Alert.Kind kind) {
        String file = AlertFile.of(alert(kind, "Headline", null), ZONE);
        Xml.validate(file, AlertFileTest.class, SCHEMA);
        Element alert = Xml.parse(file).getDocumentElement();
        assertEquals("2026-11-20T09:15:30-07:00", Xml.text(alert, "sent"));
        assertEquals(kind.name(), Xml.text(alert, "msgType").toUpperCase(Locale.ROOT));
        assertEquals(kind == Alert.Kind.ALERT ? 0 : 1, Xml.children(alert, "references").size());
        if (kind != Alert.Kind.ALERT) {
            assertEquals("aviso.example,a.0,2026-11-19T09:15:30-07:00 aviso.example,a.00,2026-11-19T10:15:30-07:00",
                    Xml.text(alert, "references"));
        }
        List<Element> infos = Xml.children(alert, "info");
        assertEquals(List.of("en-US", "es-US"), infos.stream().map(info -> Xml.text(info, "language")).toList());
        assertEquals("Headline", Xml.text(infos.get(0), "headline"));
        assertEquals("https://aviso.example/en/notices/a", Xml.text(infos.get(0), "web"));
        assertEquals(0, Xml.children(infos.get(0), "expires").size());
    }

    @Test
    void saysUntilWhenItHolds() {
        String file = AlertFile.of(alert(Alert.Kind.ALERT, "Headline", SENT.plusSeconds(60)), ZONE);
        Xml.validate(file, AlertFileTest.class, SCHEMA);
        assertTrue(file.contains("<expires>2026-11-20T09:16:30-07:00</expires>"), file);
    }

    @ParameterizedTest
    @CsvSource({"America/Phoenix, 2026-11-20T09:15:30-07:00", "UTC, 2026-11-20T16:15:30-00:00",
        "Asia/Kathmandu, 2026-11-20T22:00:30+05:45"})
    void momentHasAnOffsetAndNeverTheLetterZ(ZoneId zone, String moment) {
        assertEquals(moment, AlertFile.moment(SENT, zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a & b < c > d \"e\" ]]>", "¿Qué? ¡Ñandú! 👩🏽‍🦯", "a\u0000\u000bb"})
    void everyLetterThatXmlHoldsComesBack(String words) {
        String file = AlertFile.of(alert(Alert.Kind.ALERT, words, null), ZONE);
        Xml.validate(file, AlertFileTest.class, SCHEMA);
        assertEquals(words.replaceAll("[\u0000\u000b]", ""),
                Xml.text(Xml.children(Xml.parse(file).getDocumentElement(), "info").get(0), "headline"));
    }

    @Test
    void longTitleIsCutBetweenWords() {
        String headline = headline("word ".repeat(40).strip());
        assertTrue(headline.length() <= 160 && headline.endsWith("word…"), headline);
        assertTrue(headline("👩".repeat(200)).codePoints().allMatch(letter -> letter == 0x1F469 || letter == '…'));
    }

    @Test
    void schemaNoticesWhatIsWrong() {
        String right = AlertFile.of(alert(Alert.Kind.UPDATE, "Headline", null), ZONE);
        for (String[] fault : new String[][] {{"<scope>Public</scope>", ""}, {"-07:00</sent>", "Z</sent>"},
            {"<msgType>Update", "<msgType>Change"}, {"<identifier>", "<identifier>a, b"},
            {"<urgency>Unknown</urgency><severity>Unknown</severity>", "<severity>Unknown</severity><urgency>Unknown</urgency>"},
            {"<category>Safety</category>", ""}, {"<references>", "<references>x "}}) {
            assertTrue(right.contains(fault[0]), fault[0]);
            assertThrows(AssertionError.class,
                    () -> Xml.validate(right.replace(fault[0], fault[1]), AlertFileTest.class, SCHEMA), fault[0]);
        }
    }

    private static String headline(String title) {
        return Xml.text(Xml.children(Xml.parse(AlertFile.of(alert(Alert.Kind.ALERT, title, null), ZONE)).getDocumentElement(),
                "info").get(0), "headline");
    }

    private static Alert alert(Alert.Kind kind, String headline, Instant expires) {
        return new Alert("a.1", "aviso.example", SENT, false, kind,
                kind == Alert.Kind.ALERT ? List.of() : List.of("aviso.example,a.0,2026-11-19T09:15:30-07:00",
                        "aviso.example,a.00,2026-11-19T10:15:30-07:00"), "a",
                List.of(info("en-US", headline, expires), info("es-US", "Título", expires)));
    }

    private static Alert.Info info(String language, String headline, Instant expires) {
        return new Alert.Info(Locale.forLanguageTag(language), "Advisory", SENT, expires, "Agency, Office", headline,
                "Words.\n\nMore words.", "https://aviso.example/en/notices/a", "TDD/TTY: (520) 791-2639");
    }
}
