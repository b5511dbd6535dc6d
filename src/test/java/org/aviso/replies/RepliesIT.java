package org.aviso.replies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aviso.accommodations.AccessCodes;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.AmendRequest;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.ContactRoute;
import org.aviso.accommodations.FollowRequest;
import org.aviso.accommodations.Party;
import org.aviso.accommodations.Receipt;
import org.aviso.accommodations.RequestForm;
import org.aviso.accommodations.ShownMessage;
import org.aviso.accommodations.Updates;
import org.aviso.accommodations.form.Drafts;
import org.aviso.correspondence.MorningDigest;
import org.aviso.correspondence.OutboxMail;
import org.aviso.language.Languages;
import org.aviso.notices.Event;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.testing.InPortal;
import org.aviso.testing.PseudoWords;
import org.aviso.testing.Samples;
import org.aviso.triage.today.Group;
import org.aviso.triage.today.Section;
import org.aviso.triage.today.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is written to in a language that they do not read: the beans see to it, and so does the database. */
class RepliesIT extends InPortal {

    private static final Instant PUBLISHED = Instant.parse("2026-10-01T16:00:00Z");

    /** Tuesday, December 1, 2026, 6:00 p.m. */
    private static final Instant EVENT = Instant.parse("2026-12-02T01:00:00Z");

    /** A Friday, 11:00 a.m. */
    private static final Instant IN_TIME = Instant.parse("2026-11-20T18:00:00Z");

    private static final String ENGLISH = "The door is open.";
    private static final String SPANISH = "La puerta está abierta.";

    @Inject
    private ReplyToRequest reply;

    @Inject
    private WriteTemplate writeTemplate;

    @Inject
    private FollowRequest followRequest;

    @Inject
    private AmendRequest amendRequest;

    @Inject
    private AccessCodes accessCodes;

    @Inject
    private Drafts drafts;

    @Inject
    private MorningDigest digest;

    @Inject
    private Today today;

    private String notice;

    @BeforeEach
    void publish() {
        clock.set(IN_TIME);
        caller.is("cleo", Role.COORDINATOR);
        notice = samples.event(PUBLISHED, EVENT, Event.Status.SCHEDULED);
    }

    @Test
    void onlyACoordinatorWritesToResidentsAndKeepsTemplates() {
        Receipt receipt = asks("es");
        long template = add("Come on {date}.", "Venga el {date}.");
        AccommodationRequest request = request(receipt);
        ReplyTemplate found = writeTemplate.find(template).orElseThrow();
        List<Runnable> nobody = new ArrayList<>();
        nobody.add(() -> reply.find(receipt.reference()));
        nobody.add(() -> reply.asks(request, found));
        nobody.add(() -> reply.preview(request, found, filling()));
        nobody.add(() -> reply.send(receipt.reference(), 1, template, filling(), "en", ""));
        nobody.add(() -> reply.write(receipt.reference(), 1, SPANISH, "es"));
        nobody.add(() -> reply.translate(receipt.reference(), 1, 1, "es", SPANISH));
        nobody.add(() -> writeTemplate.all());
        nobody.add(() -> writeTemplate.find(template));
        nobody.add(() -> writeTemplate.add(words("a", true, "b", true)));
        nobody.add(() -> writeTemplate.save(template, 1, words("a", true, "b", true)));
        for (Role other : List.of(Role.PUBLISHER, Role.ADMINISTRATOR)) {
            caller.is("eve", other);
            nobody.forEach(deed -> assertThrows(NotAllowed.class, deed::run));
        }
        caller.isNobody();
        nobody.forEach(deed -> assertThrows(NotAllowed.class, deed::run));
        caller.is("cleo", Role.COORDINATOR);
        assertEquals(List.of(), request(receipt).getMessages());
    }

    @Test
    void whatIsNotInTheReadersLanguageIsHeldUntilItIsTranslated() {
        Receipt receipt = asks("es");
        int mails = mails(receipt).size();
        long held = requests.countHeld();
        amendRequest.write(followed(receipt), request(receipt).getVersion(), "¿Qué puerta?", "es");
        int toAnswer = onToday(Group.ANSWER_NOW);
        int toTranslate = onToday(Group.TRANSLATION);
        assertTrue(reply.write(receipt.reference(), request(receipt).getVersion(), ENGLISH, "en"));
        assertEquals(List.of("¿Qué puerta?"), read(receipt, Party.REQUESTER));
        assertEquals(mails, mails(receipt).size(), "nothing was mailed");
        assertEquals(held + 1, requests.countHeld());
        assertFalse(request(receipt).isAnswerDue(), "what is missing is a translation");
        assertEquals(toAnswer, onToday(Group.ANSWER_NOW), "it is to be acknowledged all the same");
        assertEquals(toTranslate + 1, onToday(Group.TRANSLATION), "neither hides the other");
        assertTrue(requests.held(1000).stream()
                .anyMatch(text -> text.getMessage().getRequest().getReference().equals(receipt.reference())
                        && text.getLanguage().equals("es")));

        AccommodationRequest request = request(receipt);
        long message = request.getMessages().get(1).getId();
        int version = request.getVersion();
        for (String unfit : List.of("", " ", "x".repeat(4001), ENGLISH, "  the DOOR is\nopen. ", "a\u202Eb")) {
            assertThrows(IllegalArgumentException.class,
                    () -> reply.translate(receipt.reference(), version, message, "es", unfit), unfit);
        }
        assertThrows(IllegalArgumentException.class,
                () -> reply.translate(receipt.reference(), version, message, "en", SPANISH), "nobody waits for English");
        assertThrows(ChangedMeanwhile.class,
                () -> reply.translate(receipt.reference(), version - 1, message, "es", SPANISH));
        clock.advance(Duration.ofHours(1));
        reply.translate(receipt.reference(), version, message, "es", SPANISH);
        assertEquals(List.of("¿Qué puerta?", SPANISH), read(receipt, Party.REQUESTER));
        assertEquals(List.of(toAnswer, toTranslate), List.of(onToday(Group.ANSWER_NOW), onToday(Group.TRANSLATION)));
        OutboxMail mail = mails(receipt).get(0);
        assertEquals("es", mail.getLanguage());
        assertTrue(mail.getBody().contains(SPANISH) && !mail.getBody().contains(ENGLISH), mail.getBody());
        assertEquals(ENGLISH, request(receipt).message(message).getBody(), "both are kept");
        assertThrows(IllegalArgumentException.class, () -> reply.translate(receipt.reference(),
                request(receipt).getVersion(), message, "es", "Otra cosa."), "what was sent stays");
        assertEquals(held, requests.countHeld());
        assertEquals(List.of("OWN_WORDS en, HELD", "TRANSLATION, SENT_IN [es]"), audited(receipt));
    }

    @Test
    void whatIsInTheReadersLanguageGoesAtOnce() {
        Receipt receipt = asks("es");
        assertFalse(reply.write(receipt.reference(), request(receipt).getVersion(), SPANISH, "es"));
        assertEquals(List.of(SPANISH), read(receipt, Party.REQUESTER));
        assertTrue(mails(receipt).get(0).getBody().contains(SPANISH));
        Receipt english = asks("en");
        assertFalse(reply.write(english.reference(), request(english).getVersion(), ENGLISH, "en"));
        assertEquals(List.of(ENGLISH), read(english, Party.REQUESTER));
        assertThrows(IllegalArgumentException.class,
                () -> reply.write(english.reference(), request(english).getVersion(), ENGLISH, "fr"));
    }

    @Test
    void ofTwoReadersEachWaitsForTheirOwnLanguageOnly() {
        RequestForm form = form("en");
        form.setForWhom(RequestForm.Who.OTHER);
        RequestForm.Helped person = new RequestForm.Helped();
        person.setName("Rosa");
        person.setLanguage("es");
        person.setPermission(true);
        person.setUpdates(Updates.BOTH);
        person.setRoute(ContactRoute.EMAIL);
        person.setContact("rosa-" + UUID.randomUUID() + "@example.org");
        form.setOnBehalfOf(person);
        Receipt receipt = requestAccommodation.submit(form, null);
        assertTrue(reply.write(receipt.reference(), request(receipt).getVersion(), ENGLISH, "en"));
        assertEquals(List.of(ENGLISH), read(receipt, Party.REQUESTER));
        assertEquals(List.of(), read(receipt, Party.PERSON));
        assertEquals(List.of("en"), told(receipt));

        AccommodationRequest request = request(receipt);
        reply.translate(receipt.reference(), request.getVersion(), request.getMessages().get(0).getId(), "es", SPANISH);
        assertEquals(List.of(ENGLISH), read(receipt, Party.REQUESTER));
        assertEquals(List.of(SPANISH), read(receipt, Party.PERSON));
        assertEquals(List.of("es", "en"), told(receipt), "each once, the newest first");
    }

    @Test
    void whoReadsAnotherLanguageByNowNeedsNoTranslation() {
        Receipt receipt = asks("es");
        assertTrue(reply.write(receipt.reference(), request(receipt).getVersion(), ENGLISH, "en"));
        String draft = drafts.beginChange(followed(receipt));
        RequestForm form = drafts.find(draft).orElseThrow().form();
        form.setLanguage("en");
        drafts.send(draft, form);
        assertFalse(request(receipt).isHolding());
        assertEquals(List.of(ENGLISH), read(receipt, Party.REQUESTER));
        assertEquals(List.of("en"), told(receipt));
    }

    @Test
    void theDatabaseTakesNothingAsSentWithoutWords() {
        Receipt receipt = asks("es");
        reply.write(receipt.reference(), request(receipt).getVersion(), ENGLISH, "en");
        long message = request(receipt).getMessages().get(0).getId();
        assertThrows(PersistenceException.class, () -> database.run(em -> em.createNativeQuery(
                "UPDATE message_text SET sent = CURRENT_TIMESTAMP WHERE message_id = " + message).executeUpdate()));
        assertThrows(PersistenceException.class, () -> database.run(em -> em.createNativeQuery(
                "UPDATE message_text SET body = 'x' WHERE message_id = " + message).executeUpdate()));
        assertThrows(PersistenceException.class, () -> database.run(em -> em.createNativeQuery(
                "UPDATE reply_template_text SET state = 'APPROVED', approved = NULL").executeUpdate()));
    }

    @Test
    void aTemplateGoesOutAsItWasSeenInEachLanguage() {
        Receipt receipt = asks("es");
        long id = add("{provider} comes on {dateTime} to {place}: {aid}, {event}, {askBy}, {date}.",
                "{provider} viene el {dateTime} a {place}: {aid}, {event}, {askBy}, {date}.");
        ReplyTemplate template = writeTemplate.find(id).orElseThrow();
        AccommodationRequest request = request(receipt);
        assertEquals(EnumSet.of(Placeholder.PROVIDER), reply.asks(request, template), "the rest the request says itself");
        assertThrows(IllegalArgumentException.class, () -> reply.preview(request, template, filling()));
        Filling filling = new Filling(0, new EnumMap<>(Map.of(Placeholder.PROVIDER, "Sol {date} $1")));
        ReplyToRequest.Preview seen = reply.preview(request, template, filling);
        assertEquals("Sol {date} $1 comes on Tuesday, December 1, 2026, 6:00 p.m. MST to Library: American Sign Language"
                + " (ASL) interpreter, Sample in English, Monday, November 23, 2026, 5:00 p.m. MST, Tuesday, December 1,"
                + " 2026.", plain(seen.texts().get("en")));
        assertTrue(seen.texts().get("es").startsWith("Sol {date} $1 viene el martes, 1 de diciembre de 2026"), seen.toString());

        Filling other = new Filling(0, new EnumMap<>(Map.of(Placeholder.PROVIDER, "Somebody else")));
        assertThrows(TemplateChanged.class, () -> reply.send(receipt.reference(), request.getVersion(), id, other, "en",
                seen.mark()), "it was not seen like that");
        assertThrows(TemplateChanged.class, () -> reply.send(receipt.reference(), request.getVersion(), id, filling, "en",
                null), "it was not seen at all");
        assertThrows(ChangedMeanwhile.class, () -> reply.send(receipt.reference(), request.getVersion() - 1, id, filling,
                "en", seen.mark()));
        reply.send(receipt.reference(), request.getVersion(), id, filling, "en", seen.mark());
        assertEquals(List.of(seen.texts().get("es")), read(receipt, Party.REQUESTER));
        assertTrue(mails(receipt).get(0).getBody().contains(seen.texts().get("es")));
        assertFalse(request(receipt).isHolding());

        writeTemplate.save(id, version(id), words("Something else.", true, "Otra cosa.", true));
        assertEquals(List.of(seen.texts().get("es")), read(receipt, Party.REQUESTER), "what was sent stays");
        assertEquals(List.of("TEMPLATE " + id + ", SENT_IN [es]"), audited(receipt));
    }

    @Test
    void inALanguageThatNobodyHasWrittenATemplateGoesOutInTheBaseLanguage() {
        long id = add("On {date}.", "El {date}.");
        ReplyTemplate template = writeTemplate.find(id).orElseThrow();
        Languages.follow(List.of(PseudoWords.added()));
        try {
            Receipt receipt = asks(PseudoWords.TAG);
            AccommodationRequest request = request(receipt);
            assertEquals("en", request.getSubjectLanguage(), "its notice is not there in another");
            ReplyToRequest.Preview seen = reply.preview(request, template, filling());
            assertEquals(seen.texts().get("en"), seen.texts().get(PseudoWords.TAG));
            reply.send(receipt.reference(), request.getVersion(), id, filling(), PseudoWords.TAG, seen.mark());
            assertFalse(request(receipt).isHolding());
            assertEquals(List.of(seen.texts().get("en")), read(receipt, Party.REQUESTER));
            assertEquals("en", request(receipt).getMessages().get(0).getTexts().get(0).getWrittenIn());

            // Who chose a language that is switched off by now is written to in the base language.
            Languages.follow(List.of());
            reply.write(receipt.reference(), request(receipt).getVersion(), ENGLISH, "en");
            assertFalse(request(receipt).isHolding());
            assertEquals("en", request(receipt).readers().get(0).language());
        } finally {
            Languages.follow(List.of());
        }
    }

    // With spaces at which a line may break: nobody hears a difference.
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @Test
    void aTemplateThatIsOutOfDateInOneLanguageAnswersNobody() {
        Receipt receipt = asks("en");
        long id = add("One.", "Uno.");
        AccommodationRequest request = request(receipt);
        ReplyToRequest.Preview seen = reply.preview(request, writeTemplate.find(id).orElseThrow(), filling());
        writeTemplate.save(id, version(id), words("Two.", true, "Uno.", false));
        ReplyTemplate outdated = writeTemplate.find(id).orElseThrow();
        assertEquals(TemplateText.State.OUT_OF_DATE, outdated.state("es"));
        assertThrows(TemplateChanged.class, () -> reply.preview(request, outdated, filling()));
        assertThrows(TemplateChanged.class, () -> reply.send(receipt.reference(), request.getVersion(), id, filling(), "en",
                seen.mark()), "not even to somebody who reads the language that is right");
        caller.is("tomas", Role.COORDINATOR);
        writeTemplate.save(id, version(id), words("Two.", false, "Dos.", true));
        ReplyTemplate template = writeTemplate.find(id).orElseThrow();
        assertFalse(template.isUsable(), "now English is out of date");
        writeTemplate.save(id, version(id), words("Two.", true, "Dos.", false));
        assertTrue(writeTemplate.find(id).orElseThrow().isUsable());
        assertEquals("tomas", writeTemplate.find(id).orElseThrow().getTexts().get("es").getApprovedBy());
    }

    @Test
    void bothLanguagesLeaveTheSameOpen() {
        assertEquals(TemplateRefused.Reason.UNKNOWN_PLACEHOLDER, assertThrows(TemplateRefused.class,
                () -> add("On {dat}.", "El {date}.")).reason());
        TemplateRefused missing = assertThrows(TemplateRefused.class, () -> add("On {date} at {place}.", "El {date}."));
        assertEquals(List.of(TemplateRefused.Reason.MISSING_PLACEHOLDER, "es", "{place}"),
                List.of(missing.reason(), missing.language(), missing.which()));
        assertThrows(IllegalArgumentException.class, () -> add("On {date}.", " "));
        assertThrows(IllegalArgumentException.class, () -> writeTemplate.add(Map.of("en",
                new ReplyTemplate.Words("Name", "Text", true))));
    }

    @Test
    void ofTwoWhoChangeATemplateTheSecondIsTold() {
        long id = add("One.", "Uno.");
        int read = version(id);
        writeTemplate.save(id, read, words("Two.", true, "Dos.", true));
        assertThrows(TemplateChanged.class, () -> writeTemplate.save(id, read, words("Three.", true, "Tres.", true)));
        assertEquals("Two.", writeTemplate.find(id).orElseThrow().getTexts().get("en").getBody());
        writeTemplate.save(id, version(id), words("Two.", true, "Dos.", true));
        assertNotEquals(read + 1, version(id), "approving again is a change as well");
    }

    @Test
    void theListOfTheMorningComesOnceAndNamesNobody() {
        asks("es");
        String pat = "pat-" + UUID.randomUUID() + "@example.org";
        String off = "off-" + UUID.randomUUID() + "@example.org";
        account(pat, "COORDINATOR", true, true);
        account(off, "COORDINATOR", true, false);
        account("gone-" + off, "COORDINATOR", false, true);
        account("pub-" + off, "PUBLISHER", true, true);
        // A Monday at 7:59 in the morning, and a Sunday at noon.
        clock.set(Instant.parse("2026-11-23T14:59:00Z"));
        assertEquals(0, digest.write());
        clock.set(Instant.parse("2026-11-22T19:00:00Z"));
        assertEquals(0, digest.write());
        clock.set(Instant.parse("2026-11-23T15:00:00Z"));
        Receipt receipt = asks("es");
        reply.write(receipt.reference(), request(receipt).getVersion(), ENGLISH, "en");
        assertTrue(digest.write() > 0);
        assertEquals(0, digest.write());
        List<OutboxMail> mails = to(pat);
        assertEquals(1, mails.size());
        assertEquals(List.of(), List.of(to(off), to("gone-" + off), to("pub-" + off)).stream().flatMap(List::stream).toList());
        String body = mails.get(0).getBody();
        assertFalse(body.contains("Ana") || body.contains("@"), body);
        assertTrue(body.contains("/en/staff"), body);
        clock.set(Instant.parse("2026-11-24T15:00:00Z"));
        assertTrue(digest.write() > 0, "the next day");
        // Thanksgiving.
        clock.set(Instant.parse("2026-11-26T17:00:00Z"));
        assertEquals(0, digest.write());
    }

    private void account(String mail, String roles, boolean enabled, boolean wants) {
        database.run(em -> em.createNativeQuery("INSERT INTO staff_account (username, display_name, password_hash, roles,"
                + " enabled, mail, digest) VALUES ('" + mail.replaceAll("@.*", "") + "', 'x', 'x', '" + roles + "', " + enabled + ", '"
                + mail + "', " + wants + ")").executeUpdate());
    }

    private static Filling filling() {
        return new Filling(null, Map.of());
    }

    private long add(String english, String spanish) {
        return writeTemplate.add(words(english, true, spanish, true));
    }

    private static Map<String, ReplyTemplate.Words> words(String english, boolean approveEnglish, String spanish,
            boolean approveSpanish) {
        return Map.of("en", new ReplyTemplate.Words("Name", english, approveEnglish),
                "es", new ReplyTemplate.Words("Nombre", spanish, approveSpanish));
    }

    private int version(long template) {
        return writeTemplate.find(template).orElseThrow().getVersion();
    }

    private RequestForm form(String language) {
        RequestForm form = Samples.form(notice, "asl");
        form.setLanguage(language);
        form.setContact("ana-" + UUID.randomUUID() + "@example.org");
        return form;
    }

    private Receipt asks(String language) {
        return requestAccommodation.submit(form(language), null);
    }

    private AccommodationRequest request(Receipt receipt) {
        return requests.byReference(receipt.reference()).orElseThrow();
    }

    private FollowRequest.Followed followed(Receipt receipt) {
        return followRequest.find(receipt.reference(), receipt.accessCode()).orElseThrow();
    }

    /** What somebody reads on the page of the request. */
    private List<String> read(Receipt receipt, Party party) {
        return followRequest.find(receipt.reference(), accessCodes.codeFor(receipt.reference(), party)).orElseThrow()
                .messages().stream().map(ShownMessage::body).toList();
    }

    private List<OutboxMail> mails(Receipt receipt) {
        return database.ask(em -> em.createQuery("select m from OutboxMail m where m.reference = :reference"
                + " order by m.id desc", OutboxMail.class).setParameter("reference", receipt.reference()).getResultList());
    }

    /** The languages of the mails that bring a message, the newest first. */
    private List<String> told(Receipt receipt) {
        return mails(receipt).stream().filter(mail -> mail.getSubject().matches("A message.*|Un mensaje.*"))
                .map(OutboxMail::getLanguage).toList();
    }

    /** How much stands in a group of Today. */
    private int onToday(Group group) {
        return today.board().sections().stream().filter(section -> section.group() == group)
                .mapToInt(Section::count).sum();
    }

    private List<OutboxMail> to(String recipient) {
        return database.ask(em -> em.createQuery("select m from OutboxMail m where m.recipient = :recipient",
                OutboxMail.class).setParameter("recipient", recipient).getResultList());
    }

    private List<String> audited(Receipt receipt) {
        return database.ask(em -> em.createQuery("select e.details from AuditEntry e where e.subject = :subject"
                + " and e.actor = 'cleo' order by e.id", String.class).setParameter("subject", receipt.reference())
                .getResultList());
    }
}
