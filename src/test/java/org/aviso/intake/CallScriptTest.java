package org.aviso.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.aviso.accommodations.ChosenAid;
import org.aviso.accommodations.ContactRoute;
import org.aviso.accommodations.DecidedAid;
import org.aviso.accommodations.RequestForm;
import org.aviso.accommodations.SubjectView;
import org.aviso.calendar.TucsonCalendar;
import org.aviso.language.Languages;
import org.aviso.leadtime.LeadTimeRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff says to a caller, and types to one. */
class CallScriptTest {

    private static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");

    /** Tuesday, December 1, 2026, 6:00 p.m.; five business days ahead is Monday, November 23, 5:00 p.m. */
    private static final Instant EVENT = Instant.parse("2026-12-02T01:00:00Z");
    private static final Instant ASK_BY = Instant.parse("2026-11-24T00:00:00Z");

    private final RequestForm form = new RequestForm();

    @Test
    void readsBackWhatWasWrittenDown() {
        List<String> says = script("en").readBack(asked("asl"), subject(), decided(ASK_BY, null));
        assertEquals(List.of(
                "This is the Front Desk. I will read back what I wrote. Please stop me if something is wrong.",
                "Your name is Luz Niño.",
                "You ask for this event: Safety night. It is on Tuesday, December 1, 2026, 6:00\u00a0p.m.\u00a0MST.",
                "You asked for:\n– American Sign Language (ASL) interpreter\n  I sit in front",
                "We call you at this number: 5 2 0, 5 5 5, 0 1 4 2",
                "We write to you in Spanish.",
                "You are on time. The last moment to ask was Monday, November 23, 2026, 5:00\u00a0p.m.\u00a0MST.",
                "Is all of this right?"), says);
    }

    @Test
    void asksAtShortNoticeWhetherToTryAllTheSame() {
        List<String> says = script("es").readBack(asked("asl"), subject(), decided(ASK_BY.plusSeconds(60), null));
        assertTrue(says.get(6).startsWith("Hay poco tiempo para esto: Intérprete"), says.get(6));
        assertTrue(says.get(6).endsWith("Pero tal vez no lo logremos a tiempo."), says.get(6));
        assertEquals("¿Está todo bien? ¿Quiere que lo intentemos aunque tal vez no se pueda?", says.get(7));
    }

    @Test
    void saysThatOurOwnNoticeCameLate() {
        Instant published = ASK_BY.plusSeconds(3600);
        List<String> says = script("en").readBack(asked("asl"), subject(), decided(published.plusSeconds(60), published));
        assertTrue(says.get(6).startsWith("You are on time. Our own notice came out late"), says.get(6));
    }

    @Test
    void namesWhomItIsForAndADocumentByItsDay() {
        asked("asl");
        RequestForm.Helped person = new RequestForm.Helped();
        person.setName("Ana");
        form.setOnBehalfOf(person);
        SubjectView document = new SubjectView(true, "Budget", "en", Instant.parse("2026-12-02T07:00:00Z"), null, null, null);
        List<String> says = script("en").readBack(form, document, decided(ASK_BY, null));
        assertEquals("You ask for Ana, and they know about it.", says.get(2));
        assertEquals("You ask for this document: Budget. You need it by Wednesday, December 2, 2026.", says.get(3));
    }

    @Test
    void spellsMailAndLeavesAnAddressAsItIs() {
        asked("asl");
        form.setRoute(ContactRoute.EMAIL);
        form.setContact("lu@x.org");
        assertTrue(script("en").readBack(form, subject(), decided(ASK_BY, null)).get(4).endsWith(
                "lu@x.org\nL as in Lemon, U as in Utah, at, X as in X-ray, dot, O as in Orange, R as in River, G as in Georgia"));
        form.setRoute(ContactRoute.POST);
        form.setContact("12 Main St\nTucson");
        assertEquals("We write to this address: 12 Main St\nTucson",
                script("en").readBack(form, subject(), decided(ASK_BY, null)).get(4));
    }

    @ParameterizedTest
    @EnumSource(ContactRoute.class)
    void saysEveryWayToReachSomebody(ContactRoute route) {
        asked("asl");
        form.setRoute(route);
        assertTrue(script("es").readBack(form, subject(), decided(ASK_BY, null)).get(4).length() > 20);
    }

    @Test
    void endsWithTheCodesLetterByLetterAndTheNumbers() {
        List<String> says = script("en").ending("7K4M9RXT", "CDFHJ23456", ASK_BY);
        assertEquals("The first is the reference code: 7, K as in Kansas, 4, M as in Monday, 9, R as in River, X as in X-ray,"
                + " T as in Tucson", says.get(1));
        assertEquals("We will read your request by Monday, November 23, 2026, 5:00\u00a0p.m.\u00a0MST.", says.get(4));
        assertEquals("You can call us here:\nVoice: (520) 791-4852\nTDD/TTY: (520) 791-2639", says.get(5));
        assertEquals("Thank you for calling. Goodbye.", says.get(says.size() - 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void aTextTelephoneGetsShortLinesOfItsOwnSignsAndItsTurns(String language) {
        String before = script(language).typedReadBack(asked("asl"), subject(), decided(ASK_BY, null));
        String after = script(language).typedEnding("7K4M9RXT", "CDFHJ23456", ASK_BY);
        for (String typed : List.of(before, after)) {
            assertTrue(typed.matches("(?s)[A-Z0-9 \\-$',!:()\"?./;\\r\\n]*"), typed);
            assertTrue(typed.lines().allMatch(line -> line.length() <= CallScript.WIDTH), typed);
            assertTrue(typed.contains("\r\n"));
        }
        assertTrue(before.matches("(?s).*\\sGA\r\n"), before);
        assertTrue(after.matches("(?s).*\\sSK\r\n"), after);
        assertTrue(after.contains("GA\r\n\r\n"), "it hands over once more before it ends: " + after);
        assertTrue(after.contains("7K4M-9RXT") && after.contains("CDFHJ-23456"), "codes are read, not spelled");
        assertTrue(before.contains("\r\n(520) 555-0142\r\n"), "a number is not broken: " + before);
        assertTrue(before.contains("LUZ NINIO"), before);
        assertFalse(before.contains("\u00a0"));
    }

    @Test
    void tellsHowLongATextTelephoneTakes() {
        assertEquals(1, CallScript.minutes("A".repeat(360)));
        assertEquals(2, CallScript.minutes("A".repeat(361)));
    }

    private static CallScript script(String language) {
        return new CallScript(Languages.orBase(language), PHOENIX, "Front Desk",
                List.of("Voice: (520) 791-4852", "TDD/TTY: (520) 791-2639"));
    }

    private RequestForm asked(String aid) {
        form.setAids(List.of(new ChosenAid(aid, null, "I sit in front")));
        form.setName(" Luz Niño ");
        form.setLanguage("es");
        form.setRoute(ContactRoute.PHONE);
        form.setContact("(520) 555-0142");
        return form;
    }

    private static SubjectView subject() {
        return new SubjectView(false, "Safety night", "en", EVENT, null, "Library", null);
    }

    private List<DecidedAid> decided(Instant received, Instant published) {
        LeadTimeRule rule = new LeadTimeRule(5, LocalTime.of(17, 0), LocalTime.of(8, 0), PHOENIX);
        return List.of(new DecidedAid(null, form.getAids().isEmpty() ? asked("asl").getAids().get(0) : form.getAids().get(0),
                rule.decide(TucsonCalendar.make(), EVENT, received, published)));
    }
}
