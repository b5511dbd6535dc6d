package org.aviso.correspondence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.aviso.accommodations.AccessCodes;
import org.aviso.accommodations.ContactRoute;
import org.aviso.accommodations.LeadTimeNotMet;
import org.aviso.accommodations.Receipt;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.accommodations.RequestForm;
import org.aviso.accommodations.RequestStatus;
import org.aviso.accommodations.Updates;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.notices.Event;
import org.aviso.replies.ReplyToRequest;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.testing.InPortal;
import org.aviso.testing.Samples;
import org.aviso.triage.AnswerRequest;
import org.aviso.triage.today.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What we tell a resident is stored with what caused it, waits, is taken once, and keeps no code once it is sent. */
class OutboxIT extends InPortal {

    private static final Instant PUBLISHED = Instant.parse("2026-10-01T16:00:00Z");
    private static final Instant EVENT = Instant.parse("2026-12-02T01:00:00Z");
    private static final Instant IN_TIME = Instant.parse("2026-11-20T18:00:00Z");
    private static final Instant LATE = Instant.parse("2026-11-24T00:00:01Z");

    @Inject
    private AnswerRequest answerRequest;

    @Inject
    private ReplyToRequest reply;

    @Inject
    private Today today;

    @Inject
    private Outbox outbox;

    private String notice;

    @BeforeEach
    void publish() {
        clock.set(IN_TIME);
        notice = samples.event(PUBLISHED, EVENT, Event.Status.SCHEDULED);
    }

    @Test
    void theReceiptIsWrittenInTheLanguageOfTheResidentWithNothingPersonalInItsSubject() {
        String luz = "luz-" + UUID.randomUUID() + "@example.org";
        Receipt receipt = requestAccommodation.submit(form(luz, ContactRoute.EMAIL), null);
        OutboxMail mail = mailTo(luz).get(0);
        assertEquals("es", mail.getLanguage());
        assertTrue(mail.getBody().contains(ReferenceCode.spaced(receipt.reference())), mail.getBody());
        assertTrue(mail.getBody().contains(AccessCodes.spaced(receipt.accessCode())), mail.getBody());
        assertFalse(mail.getSubject().contains("Luz") || mail.getSubject().contains("luz-"), mail.getSubject());
        assertNull(mail.getSent());
    }

    @Test
    void thePersonIsNotMailedWhatTheirHelperWrote() {
        RequestForm form = form("helper-" + UUID.randomUUID() + "@example.org", ContactRoute.EMAIL);
        form.setName("Call 900 555 0199 now");
        String rosa = "rosa-" + UUID.randomUUID() + "@example.org";
        form.setForWhom(RequestForm.Who.OTHER);
        form.setOnBehalfOf(person(rosa));
        requestAccommodation.submit(form, null);
        String body = mailTo(rosa).get(0).getBody();
        assertFalse(body.contains("900 555"), body);
        assertTrue(body.contains(Phrases.of(Phrases.Family.MAIL, Languages.orBase("en")).say("receipt.person")), body);
    }

    @Test
    void nobodyFillsAMailboxButStaffMayAlwaysWrite() {
        String luz = "luz-" + UUID.randomUUID() + "@example.org";
        for (int times = 0; times < 20; times++) {
            requestAccommodation.submit(form(luz, ContactRoute.EMAIL), null);
        }
        assertEquals(20, mailTo(luz).size());
        String reference = requestAccommodation.submit(form(luz.toUpperCase(Locale.ROOT), ContactRoute.EMAIL), null)
                .reference();
        assertEquals(0, mailTo(luz.toUpperCase(Locale.ROOT)).size());
        caller.is("cleo", Role.COORDINATOR);
        reply.write(reference, answerRequest.find(reference).orElseThrow().getVersion(), "Hola", "es");
        assertEquals(1, mailTo(luz.toUpperCase(Locale.ROOT)).size());
    }

    @Test
    void whoChoseAnotherRouteGetsNoMail() {
        long before = database.rows("outbox_mail");
        requestAccommodation.submit(form("(520) 555-0142", ContactRoute.TDD), null);
        assertEquals(before, database.rows("outbox_mail"));
    }

    @Test
    void aRequestThatIsRefusedLeavesNoMail() {
        clock.set(LATE);
        long before = database.rows("outbox_mail");
        assertThrows(LeadTimeNotMet.class,
                () -> requestAccommodation.submit(form("tarde@example.org", ContactRoute.EMAIL), null));
        assertEquals(before, database.rows("outbox_mail"));
    }

    @Test
    void ofTwoWhoFindAMailDueOneGetsIt() {
        requestAccommodation.submit(form("uno@example.org", ContactRoute.EMAIL), null);
        OutboxMail seenByOne = mailTo("uno@example.org").get(0);
        OutboxMail seenByTheOther = mailTo("uno@example.org").get(0);
        assertTrue(outbox.claim(seenByOne));
        assertFalse(outbox.claim(seenByTheOther));
    }

    @Test
    void mailThatWasTakenIsNotDueAgainAndStaysWordForWordButForItsCode() {
        Receipt receipt = requestAccommodation.submit(form("enviado@example.org", ContactRoute.EMAIL), null);
        String code = AccessCodes.spaced(receipt.accessCode());
        OutboxMail mail = mailTo("enviado@example.org").get(0);
        assertTrue(mail.getBody().contains(code) && mail.getHtml().contains(code), mail.getBody());
        assertTrue(outbox.claim(mail));
        outbox.sent(mail);
        OutboxMail afterwards = mailTo("enviado@example.org").get(0);
        assertNotNull(afterwards.getSent());
        assertEquals(mail.getBody().replace(code, "\u2022\u2022\u2022\u2022"), afterwards.getBody());
        assertEquals(mail.getHtml().replace(code, "\u2022\u2022\u2022\u2022"), afterwards.getHtml());
        assertFalse(afterwards.getBody().contains(code) || afterwards.getHtml().contains(code));
        assertEquals(receipt.reference(), afterwards.getReference());
        clock.set(IN_TIME.plus(Duration.ofDays(30)));
        assertTrue(outbox.due(1000).stream().noneMatch(due -> due.getId().equals(mail.getId())));
    }

    @Test
    void mailThatFailsWaitsAndIsDueAgainWithTheSameMark() {
        requestAccommodation.submit(form("falla@example.org", ContactRoute.EMAIL), null);
        OutboxMail mail = mailTo("falla@example.org").get(0);
        assertTrue(outbox.claim(mail));
        outbox.failed(mail, "the server is down");
        assertTrue(outbox.due(1000).stream().noneMatch(due -> due.getId().equals(mail.getId())), "not at once");
        clock.set(IN_TIME.plus(Duration.ofDays(1)));
        OutboxMail again = outbox.due(1000).stream().filter(due -> due.getId().equals(mail.getId())).findFirst()
                .orElseThrow();
        assertEquals(mail.getMessageId(), again.getMessageId());
        assertEquals("the server is down", again.getLastError());
    }

    @Test
    void whoIsNotSignedInSeesAndChangesNothing() {
        String reference = requestAccommodation.submit(form("(520) 555-0142", ContactRoute.PHONE), null).reference();
        assertThrows(NotAllowed.class, () -> today.board());
        assertThrows(NotAllowed.class, () -> answerRequest.find(reference));
        assertThrows(NotAllowed.class, () -> answerRequest.advance(reference, 1, Map.of(0, RequestStatus.CONFIRMED)));
        assertThrows(NotAllowed.class, () -> reply.write(reference, 1, "Hola", "es"));
    }

    private static RequestForm.Helped person(String contact) {
        RequestForm.Helped person = new RequestForm.Helped();
        person.setName("Rosa");
        person.setLanguage("en");
        person.setPermission(true);
        person.setUpdates(Updates.BOTH);
        person.setRoute(ContactRoute.EMAIL);
        person.setContact(contact);
        return person;
    }

    private List<OutboxMail> mailTo(String recipient) {
        return database.ask(em -> em.createQuery("select m from OutboxMail m where m.recipient = :recipient",
                OutboxMail.class).setParameter("recipient", recipient).getResultList());
    }

    private RequestForm form(String contact, ContactRoute route) {
        RequestForm form = Samples.form(notice, "asl");
        form.setRoute(route);
        form.setContact(contact);
        return form;
    }
}
