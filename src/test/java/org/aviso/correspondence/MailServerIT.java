package org.aviso.correspondence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.naming.InitialContext;
import org.aviso.language.Languages;
import org.aviso.notices.Notice;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.subscriptions.Choices;
import org.aviso.subscriptions.FollowNotices;
import org.aviso.subscriptions.Rhythm;
import org.aviso.subscriptions.Subscription;
import org.aviso.testing.InPortal;
import org.aviso.testing.TestSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The outbox before a real mail server, over a line on which everything goes wrong that can. Whatever it is: each mail
 * arrives, and it arrives once, unless the word that it arrived is lost. Then it comes again under the same Message-ID.
 */
class MailServerIT extends InPortal {

    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

    private static final List<MimeMessage> RECEIVED = new CopyOnWriteArrayList<>();

    /** Everybody's mailbox: that of GreenMail needs parts of a mail library that the portal's server keeps to itself. */
    private static final GreenMailUser MAILBOX = (GreenMailUser) Proxy.newProxyInstance(MailServerIT.class.getClassLoader(),
            new Class<?>[] {GreenMailUser.class}, (mailbox, method, arguments) -> {
                if (method.getName().equals("deliver")) {
                    RECEIVED.add(((MovingMessage) arguments[0]).getMessage());
                }
                return null;
            });

    private static GreenMail server;
    private static UnreliableLine line;

    @Inject
    private Outbox outbox;

    @Inject
    private OutboxSender sender;

    @Inject
    private ResendMail resendMail;

    @Inject
    private TestSettings settings;

    @Inject
    private FollowNotices followNotices;

    /** Marks the mail of one test. */
    private final String domain = UUID.randomUUID() + ".example.org";

    @BeforeEach
    void start() {
        clock.set(NOW);
        // What other tests have left is not ours to send.
        database.run(em -> em.createQuery("update OutboxMail m set m.sent = m.created, m.nextAttempt = null"
                + " where m.sent is null").executeUpdate());
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        RECEIVED.clear();
        server.getUserManager().setMessageDeliveryHandler((mail, to) -> MAILBOX);
        line = new UnreliableLine(server.getSmtp().getPort());
        line.up();
        settings.mailServer(line.port());
    }

    @AfterEach
    void stop() {
        settings.mailServer(0);
        settings.base(null);
        line.close();
        server.stop();
    }

    @Test
    void aMailIsTextAndHtmlInItsLanguage() throws Exception {
        write("luz");
        assertEquals(1, sender.send());
        MimeMessage mail = RECEIVED.get(0);
        OutboxMail row = row("luz");
        assertEquals(row.getMessageId(), mail.getMessageID());
        assertEquals("es,en", mail.getHeader("Content-Language", ",").replace(" ", ""));
        assertEquals("auto-generated", mail.getHeader("Auto-Submitted", null));
        assertEquals("Novedades sobre su solicitud", mail.getSubject());
        assertTrue(mail.getContentType().startsWith("multipart/alternative"), mail.getContentType());
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertEquals(2, parts.getCount());
        for (int part = 0; part < 2; part++) {
            assertEquals("quoted-printable", parts.getBodyPart(part).getHeader("Content-Transfer-Encoding")[0]);
            assertTrue(parts.getBodyPart(part).getContentType().toLowerCase().contains("charset=utf-8"));
        }
        assertTrue(parts.getBodyPart(0).isMimeType("text/plain") && parts.getBodyPart(1).isMimeType("text/html"));
        String text = parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n");
        assertEquals(row.getBody(), text, "what is kept is what was sent, word for word");
        String html = parts.getBodyPart(1).getContent().toString().replace("\r\n", "\n");
        assertEquals(row.getHtml(), html);
        assertTrue(html.contains("<html lang=\"es\"") && html.contains("<blockquote lang=\"en\""), html);
    }

    @Test
    void aFollowersMailTellsProgramsHowToEndItAndIsNotKept() throws Exception {
        settings.base("https://notices.example.org");
        Subscription subscription = follower("luz");
        outbox.add(subscription, letter(), "https://notices.example.org/unsubscribe/a-secret");
        outbox.add(subscription, letter(), null);
        write("somebody");
        assertEquals(1, outbox.countWaiting(), "of those that staff must tell");
        assertEquals(3, sender.send());
        assertEquals(at("somebody"), RECEIVED.get(0).getAllRecipients()[0].toString());
        assertNull(RECEIVED.get(1).getHeader("List-Unsubscribe"), "the mail that asks to confirm");
        MimeMessage news = RECEIVED.get(2);
        assertEquals("<https://notices.example.org/unsubscribe/a-secret>", news.getHeader("List-Unsubscribe", null));
        assertEquals("List-Unsubscribe=One-Click", news.getHeader("List-Unsubscribe-Post", null));
        assertEquals("<notices.notices.example.org>", news.getHeader("List-Id", null));
        assertEquals("es,en", news.getHeader("Content-Language", ",").replace(" ", ""));
        assertEquals(0L, toFollowers());
    }

    @Test
    void withoutTlsNoProgramEndsASubscriptionByItself() throws Exception {
        outbox.add(follower("luz"), letter(), "http://localhost/unsubscribe/a-secret");
        assertEquals(1, sender.send());
        assertEquals("<http://localhost/unsubscribe/a-secret>", RECEIVED.get(0).getHeader("List-Unsubscribe", null));
        assertNull(RECEIVED.get(0).getHeader("List-Unsubscribe-Post"));
    }

    @Test
    void newsThatNobodyTakesIsLeft() throws Exception {
        line.refuse(at("luz"), "550 5.1.1 no such user");
        outbox.add(follower("luz"), letter(), "http://localhost/unsubscribe/a-secret");
        assertEquals(0, sender.send());
        assertEquals(0L, toFollowers());
        assertEquals(0, outbox.countGivenUp(), "staff has nobody to tell in another way");
    }

    @Test
    void whomTheServerRefusesForGoodOnThreeDaysFollowsNoMore() throws Exception {
        Subscription luz = follower("luz");
        Subscription sol = follower("sol");
        line.refuse(at("luz"), "550 5.1.1 no such user");
        // Three mails within a day are one day.
        for (int day = 1; day <= 2; day++) {
            for (int times = 0; times < 3; times++) {
                news(luz);
                clock.advance(Duration.ofMinutes(10));
            }
            news(sol);
            assertEquals(day, refusals("luz"));
            clock.advance(Duration.ofDays(1));
        }
        // What is taken between begins the count anew; what is refused for now does not count.
        line.refuse(at("luz"), null);
        news(luz);
        assertEquals(0, refusals("luz"));
        line.refuse(at("luz"), "450 4.2.0 try again later");
        news(luz);
        line.refuse(at("luz"), "550 5.7.1 relaying denied");
        news(luz);
        assertEquals(0, refusals("luz"));
        line.refuse(at("luz"), "550 5.1.1 no such user");
        for (int day = 0; day < 3; day++) {
            assertEquals(day, refusals("luz"));
            clock.advance(Duration.ofDays(1));
            news(luz);
            news(sol);
        }
        assertEquals(0L, database.<Long>ask(em -> em.createQuery("select count(s) from Subscription s where s.mail = :mail",
                Long.class).setParameter("mail", at("luz")).getSingleResult()));
        assertEquals(0L, toFollowers(), "and no mail waits for them");
    }

    @Test
    void aServerThatTakesNoMailAtAllEndsNoSubscription() throws Exception {
        Subscription luz = follower("luz");
        Subscription sol = follower("sol");
        news(sol);
        line.refuse(at("luz"), "550 relay not permitted");
        line.refuse(at("sol"), "550 relay not permitted");
        for (int day = 0; day < 5; day++) {
            clock.advance(Duration.ofDays(1));
            news(luz);
            news(sol);
        }
        assertEquals(1, refusals("luz"));
        assertEquals(1, refusals("sol"));
        // A mail to confirm may be asked for by anybody.
        line.refuse(at("luz"), "550 5.1.1 no such user");
        line.refuse(at("sol"), null);
        news(sol);
        clock.advance(Duration.ofDays(1));
        outbox.add(luz, letter(), null);
        sender.send();
        assertEquals(1, refusals("luz"));
    }

    private void news(Subscription follower) {
        database.run(em -> em.createQuery("delete from OutboxMail m where m.recipient = :recipient")
                .setParameter("recipient", follower.getMail()).executeUpdate());
        outbox.add(follower, letter(), "http://localhost/unsubscribe/a-secret");
        sender.send();
    }

    private int refusals(String name) {
        return database.ask(em -> ((Number) em.createNativeQuery("SELECT refusals FROM subscription WHERE mail = ?1")
                .setParameter(1, at(name)).getSingleResult()).intValue());
    }

    @Test
    void whileTheServerIsDownMailWaitsAndStaffSeesWhy() throws Exception {
        line.down();
        write("one", "two", "three");
        assertEquals(0, sender.send());
        assertEquals(List.of(1, 0, 0), List.of(row("one").getAttempts(), row("two").getAttempts(),
                row("three").getAttempts()), "the others keep their attempts");
        assertEquals(3, outbox.countWaiting());
        assertEquals(0, outbox.countGivenUp());
        assertTrue(outbox.lastError().orElseThrow().contains("no mail server"), outbox.lastError().toString());
        assertFalse(outbox.lastError().orElseThrow().contains("@"));

        line.up();
        assertEquals(2, sender.send(), "whose turn it is");
        later();
        assertEquals(1, sender.send());
        later();
        assertEquals(0, sender.send());
        arrived(3, 3);
        assertEquals(0, outbox.countWaiting());
    }

    @Test
    void aServerThatTakesItsTimeGetsAMailOnce() throws Exception {
        line.late(Duration.ofMillis(700));
        write("slow");
        assertEquals(1, sender.send());
        later();
        assertEquals(0, sender.send());
        arrived(1, 1);
    }

    @Test
    void aServerThatTakesTooLongGetsAMailAgainUnderTheSameName() throws Exception {
        line.late(Duration.ofSeconds(4));
        write("slow");
        assertEquals(0, sender.send());
        assertNotNull(row("slow").getLastError());
        line.word(UnreliableLine.Word.ARRIVES);
        later();
        assertEquals(1, sender.send());
        later();
        assertEquals(0, sender.send());
        arrived(2, 1);
    }

    @Test
    void aLostAnswerSendsAMailAgainUnderTheSameName() throws Exception {
        line.word(UnreliableLine.Word.IS_LOST);
        write("lost");
        assertEquals(0, sender.send());
        line.word(UnreliableLine.Word.ARRIVES);
        later();
        assertEquals(1, sender.send());
        arrived(2, 1);
    }

    @Test
    void aServerThatLeavesWithoutAFarewellGetsAMailOnce() throws Exception {
        line.word(UnreliableLine.Word.IS_THE_LAST);
        write("one", "two");
        assertEquals(2, sender.send());
        later();
        assertEquals(0, sender.send());
        arrived(2, 2);
    }

    @Test
    void whatIsRefusedForNowIsTakenLater() throws Exception {
        line.refuse(at("grey"), "450 4.2.0 try again later");
        write("grey", "other");
        assertEquals(1, sender.send(), "the other goes all the same");
        assertFalse(row("grey").isGivenUp());
        line.refuse(at("grey"), null);
        assertEquals(0, sender.send(), "not at once");
        later();
        assertEquals(1, sender.send());
        arrived(2, 2);
    }

    @Test
    void whomTheServerRefusesForGoodStaffSees() throws Exception {
        line.refuse(at("nobody"), "550 5.1.1 <" + at("nobody") + ">: no such user");
        write("nobody", "other");
        assertEquals(1, sender.send(), "the other goes all the same");
        assertTrue(row("nobody").isGivenUp());
        assertEquals(1, outbox.countGivenUp());
        assertTrue(row("nobody").getLastError().contains("550 5.1.1"), row("nobody").getLastError());
        assertFalse(row("nobody").getLastError().contains("nobody@"), "no address in what staff and logs read");
        later();
        assertEquals(0, sender.send());

        // The mailbox is there by now: staff tries again.
        line.refuse(at("nobody"), null);
        String reference = row("nobody").getReference();
        caller.is("pat", Role.PUBLISHER);
        assertThrows(NotAllowed.class, () -> resendMail.tryAgain(reference));
        assertThrows(NotAllowed.class, () -> resendMail.about(reference));
        caller.is("cleo", Role.COORDINATOR);
        assertEquals(1, resendMail.tryAgain(reference));
        assertEquals(0, resendMail.tryAgain(reference));
        assertEquals(1, sender.send());
        arrived(2, 2);
    }

    @Test
    void aPolicyOfTheServerMayBeOurOwnFaultAndIsTriedAgain() throws Exception {
        line.refuse(at("luz"), "550 5.7.1 relaying denied");
        write("luz");
        assertEquals(0, sender.send());
        assertFalse(row("luz").isGivenUp());
        line.refuse(at("luz"), null);
        later();
        assertEquals(1, sender.send());
        arrived(1, 1);
    }

    @Test
    void whatIsNoAddressIsGivenUpAndStopsNobody() throws Exception {
        outbox.add("no address at all@", letter(), "7K4M9RXT", null);
        write("other");
        assertEquals(1, sender.send());
        assertEquals(1, outbox.countGivenUp());
        arrived(1, 1);
    }

    @Test
    void ofTwoNodesEachMailIsSentByOne() throws Exception {
        write(IntStream.range(0, 30).mapToObj(each -> "r" + each).toArray(String[]::new));
        ManagedExecutorService executor = InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Integer>> nodes = IntStream.range(0, 2).mapToObj(node -> executor.submit(() -> {
            together.await(30, TimeUnit.SECONDS);
            return sender.send();
        })).toList();
        int taken = 0;
        for (Future<Integer> node : nodes) {
            taken += node.get(60, TimeUnit.SECONDS);
        }
        // A node that found nothing free has left the rest to the other.
        taken += sender.send();
        assertEquals(30, taken);
        arrived(30, 30);
    }

    @Test
    void aNodeThatDiesLeavesItsMailToTheOthers() throws Exception {
        write("left");
        assertTrue(outbox.claim(row("left")));
        assertEquals(0, sender.send(), "it is being sent, as far as anybody knows");
        clock.advance(Duration.ofMinutes(31));
        assertEquals(1, sender.send());
        arrived(1, 1);
    }

    /** Somebody whose subscription was asked for, without the mail that asks them to confirm. */
    private Subscription follower(String name) {
        followNotices.ask(at(name), new Choices(Set.of(Notice.Kind.EVENT), Set.of(), "es", Rhythm.AT_ONCE));
        database.run(em -> em.createQuery("delete from OutboxMail m where m.recipient = :recipient")
                .setParameter("recipient", at(name)).executeUpdate());
        return database.ask(em -> em.createQuery("select s from Subscription s where s.mail = :mail", Subscription.class)
                .setParameter("mail", at(name)).getSingleResult());
    }

    private long toFollowers() {
        return database.ask(em -> em.createQuery("select count(m) from OutboxMail m where m.recipient = :recipient", Long.class)
                .setParameter("recipient", at("luz")).getSingleResult());
    }

    private void write(String... names) {
        for (String name : names) {
            outbox.add(at(name), letter(), "7K4M9RXT", null);
        }
    }

    private static Letter letter() {
        return new Letter.Draft().say("Hola, señora: ¿cómo está?").quote("The door is open & <wide>.", Languages.base())
                .link("Vea su solicitud", "https://example.org/es/solicitudes")
                .in(Languages.orBase("es"), "Novedades sobre su solicitud");
    }

    private String at(String name) {
        return name + "@" + domain;
    }

    private OutboxMail row(String name) {
        return database.ask(em -> em.createQuery("select m from OutboxMail m where m.recipient = :recipient",
                OutboxMail.class).setParameter("recipient", at(name)).getSingleResult());
    }

    private void later() {
        clock.advance(Duration.ofHours(7));
    }

    /** So many mails came, under so many names. */
    private static void arrived(int mails, int names) throws MessagingException {
        assertEquals(mails, RECEIVED.size());
        Set<String> ids = new HashSet<>();
        for (MimeMessage mail : RECEIVED) {
            ids.add(mail.getMessageID());
        }
        assertEquals(names, ids.size());
    }
}
