package org.aviso.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aviso.accommodations.AccessCodes;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.AccommodationRequested;
import org.aviso.accommodations.ContactRoute;
import org.aviso.accommodations.Message;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.accommodations.Subject;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Moments;
import org.aviso.language.Phrases;
import org.aviso.offices.ContactDirectory;
import org.aviso.platform.Page;
import org.aviso.platform.Settings;
import org.aviso.recount.RequestRecounted;
import org.aviso.triage.RequestAnswered;

/**
 * Writes to a resident who asked for mail, in the language in which they read us. The subject of a mail, which others
 * may see, says nothing of the person or of what they asked for.
 */
@ApplicationScoped
public class MailToResident {

    private static final String PARAGRAPH = "\n\n";

    @Inject
    private Outbox outbox;

    @Inject
    private ContactDirectory directory;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    void sendReceipt(@Observes AccommodationRequested event) {
        AccommodationRequest request = event.request();
        Language language = Languages.orBase(request.getLanguage());
        Phrases mail = Phrases.of(Phrases.Family.MAIL, language);
        send(request, "receipt", language.tag(),
                what(request, mail, when(request, language)),
                mail.say("receipt.codes", ReferenceCode.spaced(request.getReference()),
                        AccessCodes.spaced(event.accessCode()), link(language)),
                mail.say("receipt.next." + request.getDecision()));
    }

    void sendAnswer(@Observes RequestAnswered event) {
        switch (event.what()) {
            case STATUS_CHANGED -> sendStatus(event.request());
            case MESSAGE_WRITTEN -> sendMessage(event.request(), event.message());
        }
    }

    private void sendStatus(AccommodationRequest request) {
        Language language = Languages.orBase(request.getLanguage());
        Phrases mail = Phrases.of(Phrases.Family.MAIL, language);
        Phrases pages = Phrases.pages(language);
        String status = "status." + request.getStatus();
        send(request, "status", language.tag(),
                mail.say("status.what", ReferenceCode.spaced(request.getReference()), pages.say(status)),
                pages.say(status + ".what"),
                mail.say("more", link(language)));
    }

    private void sendMessage(AccommodationRequest request, Message message) {
        Language language = Languages.orBase(request.getLanguage());
        Phrases mail = Phrases.of(Phrases.Family.MAIL, language);
        boolean otherLanguage = !message.getLanguage().equals(language.tag());
        send(request, "message", otherLanguage ? language.tag() + "," + message.getLanguage() : language.tag(),
                mail.say("message.what", ReferenceCode.spaced(request.getReference())),
                otherLanguage ? mail.say("message.inLanguage",
                        Phrases.pages(language).say("language." + message.getLanguage())) : "",
                message.getBody(),
                mail.say("more", link(language)));
    }

    void sendRecount(@Observes RequestRecounted event) {
        AccommodationRequest request = event.request();
        Language language = Languages.orBase(request.getLanguage());
        Phrases mail = Phrases.of(Phrases.Family.MAIL, language);
        Phrases pages = Phrases.pages(language);
        String reference = ReferenceCode.spaced(request.getReference());
        String aids = event.aids().stream().map(aid -> "– " + pages.say("aid." + aid.getCode() + ".name"))
                .collect(Collectors.joining("\n"));
        String now = event.decision() == null ? "" : mail.say("recount.now." + event.decision(), aids);
        String title = request.getSubject().getTitle();
        switch (event.cause()) {
            case CALENDAR -> send(request, "recount", language.tag(), mail.say("recount.what", reference), now,
                    mail.say("more", link(language)));
            case EVENT_MOVED -> send(request, "moved", language.tag(),
                    mail.say("moved.what", reference, title, when(request, language)), now,
                    mail.say("moved.next"), mail.say("more", link(language)));
            case EVENT_CANCELLED -> send(request, "cancelled", language.tag(),
                    mail.say("cancelled.what", reference, title, when(request, language)),
                    mail.say("cancelled.next"), mail.say("more", link(language)));
        }
    }

    private void send(AccommodationRequest request, String kind, String languages, String... paragraphs) {
        if (request.getContactRoute() != ContactRoute.EMAIL) {
            return;
        }
        Language language = Languages.orBase(request.getLanguage());
        Phrases mail = Phrases.of(Phrases.Family.MAIL, language);
        String body = Stream.concat(
                        Stream.concat(Stream.of(mail.say("greeting")), Stream.of(paragraphs)),
                        Stream.of(mail.say("contact"), numbers(language),
                                directory.getDesk().name(language.tag()) + "\n"
                                        + directory.agencyName(language.tag())))
                .filter(paragraph -> !paragraph.isBlank()).collect(Collectors.joining(PARAGRAPH, "", "\n"));
        outbox.add(new OutboxMail(request.getContactValue(), languages, mail.say(kind + ".subject"), body,
                "<" + UUID.randomUUID() + "@" + domain() + ">", clock.instant()));
    }

    // A title that somebody typed is not sent on: we would mail a stranger's text to whoever they name.
    private static String what(AccommodationRequest request, Phrases mail, String when) {
        return request.getNoticeId() == null ? mail.say("receipt.what." + request.getSubject().getKind(), when)
                : mail.say("receipt.what", request.getSubject().getTitle(), when);
    }

    private String when(AccommodationRequest request, Language language) {
        Moments moments = new Moments(language, directory.agency().zone());
        return request.getSubject().getKind() == Subject.Kind.DOCUMENT
                ? moments.date(request.getSubject().getStarts()) : moments.dateTime(request.getSubject().getStarts());
    }

    // The same numbers as on every page: voice never without TDD/TTY and relay.
    private String numbers(Language language) {
        Phrases pages = Phrases.pages(language);
        return directory.getStrip().stream()
                .map(channel -> pages.say(channel.getLabelKey()) + ": " + channel.getNumber())
                .collect(Collectors.joining("\n"));
    }

    private String link(Language language) {
        return settings.baseUrl() + Page.FOLLOW_REQUEST.in(language);
    }

    private String domain() {
        String host = settings.host();
        // The column holds a hundred characters, and the part before the host makes the name unique by itself.
        return host.length() > 60 ? host.substring(host.length() - 60).replaceAll("^[.-]+", "") : host;
    }
}
