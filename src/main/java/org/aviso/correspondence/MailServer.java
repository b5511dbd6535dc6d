package org.aviso.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.aviso.platform.MailAddress;
import org.aviso.platform.Settings;

/** The server that takes our mail. */
@ApplicationScoped
class MailServer {

    private static final Logger LOG = Logger.getLogger(MailServer.class.getName());

    private static final String CONNECT_MILLISECONDS = "10000";

    /** A policy of the server, or its rights (RFC 3463, x.7.x): it may be our own setting, and good addresses suffer too. */
    private static final Pattern POLICY = Pattern.compile("^5\\d\\d[ -]5\\.7\\.\\d+\\b");

    @Inject
    private Settings settings;

    /** There is no server to talk to, or it does not let us in: no other mail would fare better now. */
    static class Away extends MessagingException {

        private static final long serialVersionUID = 1L;

        Away(MessagingException why) {
            super("no mail server", why);
        }
    }

    /** The server will never take mail for this address. */
    static class NoSuchMailbox extends MessagingException {

        private static final long serialVersionUID = 1L;

        NoSuchMailbox(MessagingException why) {
            super("refused", why);
        }
    }

    boolean isSet() {
        return settings.smtpHost().isPresent();
    }

    /**
     * Hands a mail over.
     *
     * @throws Away if no server can be reached
     * @throws NoSuchMailbox if it refuses the recipient for good
     * @throws AddressException if the recipient is no address at all
     * @throws MessagingException if it does not take the mail now
     */
    void take(OutboxMail mail) throws MessagingException {
        Session session = session();
        MimeMessage message = message(mail, session);
        message.saveChanges();
        Transport transport = session.getTransport("smtp");
        try {
            transport.connect();
        } catch (MessagingException unreachable) {
            throw new Away(unreachable);
        }
        try {
            transport.sendMessage(message, message.getAllRecipients());
        } catch (SendFailedException refused) {
            throw isForGood(refused) ? new NoSuchMailbox(refused) : refused;
        } finally {
            hangUp(transport);
        }
    }

    // Only what was said about the recipient counts: what is said about the sender or the text is about us.
    private static boolean isForGood(SendFailedException refused) {
        if (refused.getInvalidAddresses() == null || refused.getInvalidAddresses().length == 0) {
            return false;
        }
        for (Exception cause = refused.getNextException(); cause != null;
                cause = cause instanceof MessagingException chained ? chained.getNextException() : null) {
            if (cause.getMessage() != null && POLICY.matcher(cause.getMessage()).find()) {
                return false;
            }
        }
        return true;
    }

    // Once the server has said that it took the mail, nothing that goes wrong with the farewell may send it again.
    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException alreadyGone) {
            LOG.log(Level.FINE, "the mail server left without a farewell");
        }
    }

    private Session session() {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", settings.smtpHost().orElseThrow());
        properties.put("mail.smtp.port", Integer.toString(settings.smtpPort()));
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLISECONDS);
        // A server may take long over a mail before it says that it took it (RFC 5321, 4.5.3.2.6); whoever hangs up
        // earlier sends it twice.
        properties.put("mail.smtp.timeout", Long.toString(settings.smtpPatience().toMillis()));
        properties.put("mail.smtp.writetimeout", Long.toString(settings.smtpPatience().toMillis()));
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.localhost", settings.host());
        if (settings.smtpUser().isEmpty()) {
            return Session.getInstance(properties);
        }
        properties.put("mail.smtp.auth", "true");
        properties.put("mail.smtp.starttls.enable", "true");
        // Whoever stands between could take the offer away: a password goes out encrypted or not at all.
        properties.put("mail.smtp.starttls.required", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(settings.smtpUser().orElseThrow(), settings.smtpPassword());
            }
        });
    }

    // Mail servers know the name of a domain in Latin letters only.
    private static InternetAddress address(String recipient) throws AddressException {
        try {
            return new InternetAddress(MailAddress.canonical(recipient), true);
        } catch (IllegalArgumentException noDomain) {
            throw new AddressException("no domain");
        }
    }

    private MimeMessage message(OutboxMail mail, Session session) throws MessagingException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", mail.getMessageId());
            }
        };
        message.setFrom(new InternetAddress(settings.smtpFrom()));
        message.setRecipient(Message.RecipientType.TO, address(mail.getRecipient()));
        message.setSubject(mail.getSubject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(mail.getCreated()));
        message.setContentLanguage(mail.getLanguage().split(","));
        // RFC 3834: an answering machine does not answer a machine.
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.getUnsubscribe() != null) {
            // RFC 2919, RFC 2369 and RFC 8058; the last one only over TLS.
            message.setHeader("List-Id", "<notices." + settings.host() + ">");
            message.setHeader("List-Unsubscribe", "<" + mail.getUnsubscribe() + ">");
            if (mail.getUnsubscribe().startsWith("https:")) {
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        }
        if (mail.getHtml() == null) {
            message.setText(mail.getBody(), StandardCharsets.UTF_8.name());
            message.setHeader("Content-Transfer-Encoding", "quoted-printable");
        } else {
            // The richest last (RFC 2046, 5.1.4): a program shows the last one that it can.
            message.setContent(new MimeMultipart("alternative", part(mail.getBody(), "plain"), part(mail.getHtml(), "html")));
        }
        return message;
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), kind);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }
}
