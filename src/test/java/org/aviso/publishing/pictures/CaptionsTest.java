package org.aviso.publishing.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionsTest {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @Test
    void keepsTimesAndPlacesAndWordsAndNothingElse() {
        Captions captions = captions("""
                \uFEFFWEBVTT - a title\r
                Kind: captions\r
                \r
                STYLE\r
                ::cue { background: url(https://example.org/a) }\r
                \r
                NOTE written by somebody\r
                \r
                first\r
                00:01.000 --> 00:00:02.500 line:0 align:start region:x\r
                <v.loud Ana Ruiz><b>It is</b> <c.red>red</c>.</v>\r
                <00:00:02.000>Really? 1 &lt; 2 &amp; <i>3</i>\r
                \r
                00:00:02.500 --> 00:00:10.900\r
                ¿Qué?<script>alert(1)</script>""");
        assertEquals("""
                WEBVTT

                00:00:01.000 --> 00:00:02.500 line:0 align:start
                Ana Ruiz: It is red.
                Really? 1 &lt; 2 &amp; 3

                00:00:02.500 --> 00:00:10.900
                ¿Qué?alert(1)
                """, new String(captions.file(), StandardCharsets.UTF_8));
        assertEquals(captions, Captions.of(captions.file(), TEN_SECONDS), "it reads what it wrote");
        assertEquals(captions.hash(), Captions.of(captions.file(), TEN_SECONDS).hash());
        assertNotEquals(captions.hash(), captions("WEBVTT\n\n00:01.000 --> 00:02.000\nA").hash());
    }

    @Test
    void aTranscriptBeginsWithWhatIsSaid() {
        assertEquals("\\- Hello. \\*Loud\\* \\<b\\>", captions("""
                WEBVTT

                00:01.000 --> 00:02.000
                - Hello.

                00:02.000 --> 00:03.000
                *Loud* &lt;b&gt;""").transcript());
        assertEquals("1\\. One", captions("WEBVTT\n\n00:01.000 --> 00:02.000\n1. One").transcript());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ; TYPE 1
            1|00:00:01,000 --> 00:00:02,000|A; TYPE 1
            WEBVTTx||00:01.000 --> 00:02.000|A; TYPE 1
            WEBVTT; EMPTY 1
            WEBVTT||NOTE nothing; EMPTY 1
            WEBVTT||00:01,000 --> 00:02.000|A; TIME 3
            WEBVTT||00:61.000 --> 00:62.000|A; TIME 3
            WEBVTT||a|b --> c|A; TIME 4
            WEBVTT||00:01.000 --> 00:02.000|A|00:02.000 --> 00:03.000|B; TIME 5
            WEBVTT||00:02.000 --> 00:01.000|A; ORDER 3
            WEBVTT||00:02.000 --> 00:02.000|A; ORDER 3
            WEBVTT||00:05.000 --> 00:06.000|A||00:01.000 --> 00:02.000|B; ORDER 6
            WEBVTT||00:01.000 --> 00:11.001|A; LATE 3
            WEBVTT||00:01.000 --> 00:02.000; BLANK 3
            WEBVTT||00:01.000 --> 00:02.000|<b></b> &nbsp@; BLANK 3
            WEBVTT||00:01.000 --> 00:02.000|A|\u202Eetihw; LEGIBLE 5""")
    void refusesWhatReadersCouldNotFollow(String file, String why) {
        String text = file == null ? "" : file.replace('|', '\n').replace('@', ';');
        CaptionsRefused refused = assertThrows(CaptionsRefused.class, () -> captions(text));
        assertEquals(why, refused.reason() + " " + refused.line());
    }

    @Test
    void refusesWhatIsTooLongOrOfOtherSigns() {
        byte[] latin = "WEBVTT\n\n00:01.000 --> 00:02.000\n¿Qué?".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(CaptionsRefused.Reason.ENCODING,
                assertThrows(CaptionsRefused.class, () -> Captions.of(latin, TEN_SECONDS)).reason());
        assertEquals(CaptionsRefused.Reason.LONG, assertThrows(CaptionsRefused.class,
                () -> Captions.of(new byte[Captions.LONGEST_FILE + 1], TEN_SECONDS)).reason());
        assertEquals(1, Captions.of("WEBVTT\n\n99:00:01.000 --> 99:00:02.000\nA".getBytes(StandardCharsets.UTF_8), Duration.ZERO)
                .cues().size(), "nobody knows how long that video is");
    }

    private static Captions captions(String file) {
        return Captions.of(file.getBytes(StandardCharsets.UTF_8), TEN_SECONDS);
    }
}
