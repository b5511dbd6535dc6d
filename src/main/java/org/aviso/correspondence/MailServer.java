package org.aviso.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.aviso.platform.Settings;

/** The server that takes our mail. */
@ApplicationScoped
class MailServer {

    private static final String TIMEOUT_MILLISECONDS = "10000";

    @Inject
    private Settings settings;

    boolean isSet() {
        return settings.smtpHost().isPresent();
    }

    /**
     * Hands a mail over.
     *
     * @throws MessagingException if the server does not take it
     */
    void take(OutboxMail mail) throws MessagingException {
        Transport.send(message(mail, session()));
    }

    private Session session() {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", settings.smtpHost().orElseThrow());
        properties.put("mail.smtp.port", Integer.toString(settings.smtpPort()));
        properties.put("mail.smtp.connectiontimeout", TIMEOUT_MILLISECONDS);
        properties.put("mail.smtp.timeout", TIMEOUT_MILLISECONDS);
        properties.put("mail.smtp.writetimeout", TIMEOUT_MILLISECONDS);
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
        int at = recipient.lastIndexOf('@') + 1;
        try {
            return new InternetAddress(recipient.substring(0, at) + IDN.toASCII(recipient.substring(at)), true);
        } catch (IllegalArgumentException noDomain) {
            throw new AddressException("no domain");
        }
    }

    private Message message(OutboxMail mail, Session session) throws MessagingException {
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
        message.setText(mail.getBody(), StandardCharsets.UTF_8.name());
        return message;
    }
}
