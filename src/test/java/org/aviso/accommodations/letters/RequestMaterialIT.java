package org.aviso.accommodations.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aviso.accommodations.AccessCodes;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.AmendRequest;
import org.aviso.accommodations.FollowRequest;
import org.aviso.accommodations.Party;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.accommodations.RequestForm;
import org.aviso.accommodations.RequestStatus;
import org.aviso.accommodations.Updates;
import org.aviso.formats.Material;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.notices.Event;
import org.aviso.notices.Notices;
import org.aviso.recount.ChangeEvent;
import org.aviso.staff.Role;
import org.aviso.testing.InPortal;
import org.aviso.testing.Samples;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a request says away from its pages. Moments are UTC; the agency is seven hours behind. */
class RequestMaterialIT extends InPortal {

    private static final Instant PUBLISHED = Instant.parse("2026-10-01T16:00:00Z");
    private static final Instant ASKED = Instant.parse("2026-11-10T16:00:00Z");
    private static final Instant EVENT = Instant.parse("2026-12-02T01:00:00Z");

    private static final Language ENGLISH = Languages.base();
    private static final Language SPANISH = Languages.orBase("es");

    @Inject
    private RequestMaterial materials;

    @Inject
    private AccessCodes accessCodes;

    @Inject
    private FollowRequest followRequest;

    @Inject
    private AmendRequest amend;

    @Inject
    private ChangeEvent changeEvent;

    @Inject
    private Notices notices;

    private String reference;

    @BeforeEach
    void ask() {
        clock.set(ASKED);
        RequestForm form = Samples.form(samples.event(PUBLISHED, EVENT, Event.Status.SCHEDULED), "asl", "braille");
        form.getAids().get(1).setNote("Por favor\nsin <b>contraer</b>");
        form.getAids().get(1).getDetails().put("BRAILLE_GRADE", "UNCONTRACTED");
        reference = asks(form);
    }

    @Test
    void receiptSaysWhatItsPageSaysInEachLanguage() {
        for (Language language : List.of(ENGLISH, SPANISH)) {
            Phrases say = Phrases.pages(language);
            Material receipt = materials.receipt(request(reference), Party.REQUESTER, language);
            assertEquals(say.say("requestReceipt.title"), receipt.title());
            assertEquals(receipt.title(), receipt.body().selectFirst("h1").text());
            assertEquals(language, receipt.language());
            assertNull(receipt.source(), "nobody else may read it");
            String text = receipt.body().text();
            for (String said : List.of(ReferenceCode.spaced(reference), code(Party.REQUESTER), say.say("aid.asl.name"),
                    say.say("aid.braille.name"), say.say("answer.UNCONTRACTED"), say.say("decision.ON_TIME"),
                    "Sample in " + language.endonym(), "(520) 791-2639", "711", say.say("channel.TDD"))) {
                assertTrue(text.contains(said), said + " in " + text);
            }
            assertEquals("Por favor sin <b>contraer</b>", receipt.body().selectFirst("blockquote").text());
            assertEquals(1, receipt.body().select("blockquote br").size(), "a line is a line");
            assertEquals(0, receipt.body().select("b").size(), "nothing that somebody typed is markup");
            assertEquals(language.equals(SPANISH) ? "" : "es", receipt.body().selectFirst("blockquote").attr("lang"));
            assertTrue(text.contains(language.equals(SPANISH) ? "noviembre" : "November"), text);
        }
    }

    @Test
    void headingsLeaveNoLevelOut() {
        int above = 0;
        for (Element heading : materials.receipt(request(reference), Party.REQUESTER, ENGLISH).body()
                .select("h1, h2, h3, h4")) {
            int level = heading.tagName().charAt(1) - '0';
            assertTrue(level <= above + 1, heading.text());
            above = level;
        }
        assertEquals(2, above, "it ends with whom to call");
    }

    @Test
    void answersAreInTheirOrderEachInItsLanguage() {
        FollowRequest.Followed followed = followRequest.find(reference, code(Party.REQUESTER)).orElseThrow();
        amend.write(followed, version(reference), "¿Ya hay intérprete?", "es");
        clock.set(ASKED.plusSeconds(3600));
        change(reference, request -> {
            request.write("Sí, viene Rosa.", "es", clock.instant(), "coordinator");
            request.advance(0, RequestStatus.CONFIRMED, clock.instant(), "coordinator");
        });

        Material letter = materials.answers(request(reference), Party.REQUESTER, ENGLISH);
        assertEquals(List.of("Por favor sin <b>contraer</b>", "¿Ya hay intérprete?", "Sí, viene Rosa."),
                letter.body().select("blockquote").eachText());
        assertEquals(Set.of("es"), Set.copyOf(letter.body().select("blockquote").eachAttr("lang")));
        String text = letter.body().text();
        Phrases say = Phrases.pages(ENGLISH);
        assertTrue(text.contains(say.say("status.CONFIRMED")) && text.contains(say.say("status.RECEIVED")), text);
        assertTrue(text.contains(say.say("requestStatus.you")), text);
        assertFalse(text.contains(code(Party.REQUESTER)), "who finds the letter opens nothing with it");
        assertFalse(text.contains("@example.org"), text);
        assertEquals(0, materials.answers(request(reference), Party.REQUESTER, SPANISH).body().select("[lang]").size());
    }

    @Test
    void eachReaderHasTheirOwnCopy() {
        RequestForm form = Samples.form(samples.event(PUBLISHED, EVENT, Event.Status.SCHEDULED), "asl");
        RequestForm.Helped person = new RequestForm.Helped();
        person.setName("Luz Ortiz");
        person.setLanguage("en");
        person.setPermission(true);
        person.setUpdates(Updates.BOTH);
        person.setByHand(true);
        form.setForWhom(RequestForm.Who.OTHER);
        form.setOnBehalfOf(person);
        reference = asks(form);

        Map<Party, String> codes = Map.of(Party.REQUESTER, code(Party.REQUESTER), Party.PERSON, code(Party.PERSON));
        codes.forEach((reader, code) -> {
            String copy = materials.receipt(request(reference), reader, ENGLISH).body().text();
            codes.forEach((whose, each) -> assertEquals(whose == reader, copy.contains(each), whose + " in the copy of " + reader));
            assertEquals(reader == Party.PERSON, copy.contains("Luz Ortiz"));
        });
    }

    @Test
    void nothingMoreHappensWhereTheEventIsCancelled() {
        RequestForm form = Samples.form(samples.event(PUBLISHED, EVENT, Event.Status.SCHEDULED), "asl");
        reference = asks(form);
        caller.is("publisher", Role.PUBLISHER);
        changeEvent.cancel(form.getNotice(), notices.byCode(form.getNotice()).orElseThrow().getVersion());
        AccommodationRequest request = request(reference);
        String text = materials.answers(request, Party.REQUESTER, SPANISH).body().text();
        Phrases say = Phrases.pages(SPANISH);
        assertTrue(text.contains(say.say("requestStatus.cancelled")) && text.contains(say.say("nextStep.cancelled")), text);
    }

    private String code(Party party) {
        return AccessCodes.spaced(accessCodes.codeFor(reference, party));
    }
}
