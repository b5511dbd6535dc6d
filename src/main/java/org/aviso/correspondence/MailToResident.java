package org.aviso.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aviso.accommodations.AccessCodes;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.AccommodationRequested;
import org.aviso.accommodations.AidWords;
import org.aviso.accommodations.CodeLost;
import org.aviso.accommodations.ContactRoute;
import org.aviso.accommodations.Message;
import org.aviso.accommodations.Party;
import org.aviso.accommodations.Reader;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.accommodations.RequestChanged;
import org.aviso.accommodations.RequestedAid;
import org.aviso.accommodations.Requests;
import org.aviso.accommodations.Subject;
import org.aviso.intake.RequestsMerged;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Moments;
import org.aviso.language.Phrases;
import org.aviso.notices.Notices;
import org.aviso.offices.ContactDirectory;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.platform.Limits;
import org.aviso.platform.Page;
import org.aviso.platform.Settings;
import org.aviso.recount.RequestRecounted;
import org.aviso.triage.RequestAnswered;

/**
 * Writes to a resident who asked for mail, in the language in which they read us. The subject of a mail, which others
 * may see, says nothing of the person or of what they asked for.
 */
@ApplicationScoped
@Transactional
public class MailToResident {

    private static final Logger LOG = Logger.getLogger(MailToResident.class.getName());

    /** What residents cause, under names and addresses that nobody checks; what staff causes is sent without limit. */
    private static final Set<String> BY_RESIDENTS = Set.of("receipt", "code", "changed", "takenOver", "withdrawn");

    private static final String PARAGRAPH = "\n\n";

    @Inject
    private Outbox outbox;

    @Inject
    private Requests requests;

    @Inject
    private Notices notices;

    @Inject
    private AccessCodes accessCodes;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private ContactDirectory directory;

    @Inject
    private Settings settings;

    @Inject
    private Limits limits;

    @Inject
    private Clock clock;

    /** What is said to one reader, in their language. */
    private record Voice(Reader reader, Language language, Phrases mail, Phrases pages) {

        static Voice to(Reader reader) {
            Language language = Languages.orBase(reader.language());
            return new Voice(reader, language, Phrases.of(Phrases.Family.MAIL, language), Phrases.pages(language));
        }

        String aid(RequestedAid aid) {
            return AidWords.named(aid.getCode(), aid.getLanguage(), pages);
        }
    }

    void sendReceipt(@Observes AccommodationRequested event) {
        event.request().readers().forEach(reader -> sendReceipt(event.request(), reader));
    }

    private void sendReceipt(AccommodationRequest request, Reader reader) {
        Voice voice = Voice.to(reader);
        send(voice, "receipt",
                what(request, voice),
                reader.party() == Party.PERSON ? voice.mail().say("receipt.person") : "",
                request.getAids().stream().filter(aid -> !aid.isWithdrawn())
                        .map(aid -> voice.mail().say("receipt.aid", voice.aid(aid),
                                voice.pages().say(aid.isShortNotice() ? "eventState.SHORT" : "decision.ON_TIME")))
                        .collect(Collectors.joining("\n")),
                codes(request, voice),
                voice.mail().say("receipt.next." + request.getDecision(),
                        moments(voice).dateTime(leadTimes.readBy(request.getReceived()))));
    }

    void sendCodeAgain(@ObservesAsync CodeLost lost) {
        requests.byReference(lost.reference()).ifPresent(request -> request.readers().forEach(reader -> {
            Voice voice = Voice.to(reader);
            send(voice, "code", voice.mail().say("code.what"), codes(request, voice));
        }));
    }

    void sendChange(@Observes RequestChanged event) {
        AccommodationRequest request = event.request();
        switch (event.what()) {
            case CHANGED -> {
                List<Reader> now = request.readers();
                if (event.before().get(0).party() != now.get(0).party()) {
                    Voice voice = Voice.to(event.before().get(0));
                    send(voice, "takenOver", voice.mail().say("takenOver.what", reference(request)));
                }
                // A person who was named only now gets their own copy, with their code.
                now.stream().skip(event.before().size()).forEach(reader -> sendReceipt(request, reader));
                tell(request.readersOfNews(), request, "changed");
            }
            case WITHDRAWN -> tell(request.readers(), request, "withdrawn");
        }
    }

    private void tell(List<Reader> readers, AccommodationRequest request, String kind) {
        for (Reader reader : readers) {
            Voice voice = Voice.to(reader);
            send(voice, kind, voice.mail().say(kind + ".what", reference(request)),
                    request.getAids().stream().map(aid -> state(aid, voice)).collect(Collectors.joining("\n")),
                    voice.mail().say("more", link(voice.language())));
        }
    }

    void sendAnswer(@Observes RequestAnswered event) {
        for (Reader reader : event.request().readersOfNews()) {
            Voice voice = Voice.to(reader);
            if (event.message() == null) {
                sendStatus(event, voice);
            } else {
                sendMessage(event.request(), event.message(), voice);
            }
        }
    }

    private void sendStatus(RequestAnswered event, Voice voice) {
        AccommodationRequest request = event.request();
        send(voice, "status", voice.mail().say("status.what", reference(request)),
                event.advanced().stream().map(request::aid).map(aid -> decision(aid, voice))
                        .collect(Collectors.joining(PARAGRAPH)),
                voice.mail().say("more", link(voice.language())));
    }

    private void sendMessage(AccommodationRequest request, Message message, Voice voice) {
        boolean otherLanguage = !message.getLanguage().equals(voice.language().tag());
        send(voice, otherLanguage ? List.of(voice.language().tag(), message.getLanguage())
                        : List.of(voice.language().tag()), "message",
                voice.mail().say("message.what", reference(request)),
                otherLanguage ? voice.mail().say("message.inLanguage",
                        voice.pages().say("language." + message.getLanguage())) : "",
                message.getBody(),
                voice.mail().say("more", link(voice.language())));
    }

    void sendRecount(@Observes RequestRecounted event) {
        AccommodationRequest request = event.request();
        for (Reader reader : request.readersOfNews()) {
            Voice voice = Voice.to(reader);
            Phrases mail = voice.mail();
            String now = event.decision() == null ? "" : mail.say("recount.now." + event.decision(),
                    event.aids().stream().map(aid -> "– " + voice.aid(aid)).collect(Collectors.joining("\n")));
            String more = mail.say("more", link(voice.language()));
            switch (event.cause()) {
                case CALENDAR -> send(voice, "recount", mail.say("recount.what", reference(request)), now, more);
                case EVENT_MOVED -> send(voice, "moved", changed("moved", event, voice), now, mail.say("moved.next"), more);
                case EVENT_CANCELLED -> send(voice, "cancelled", changed("cancelled", event, voice),
                        mail.say("cancelled.next"), more);
            }
        }
    }

    void sendMerge(@Observes RequestsMerged event) {
        for (Reader reader : event.told()) {
            Voice voice = Voice.to(reader);
            send(voice, "joined", voice.mail().say("joined.what", reference(event.closed()), reference(event.kept())),
                    event.kept().getAids().stream().map(aid -> state(aid, voice)).collect(Collectors.joining("\n")),
                    voice.mail().say("joined.codes"), voice.mail().say("more", link(voice.language())));
        }
    }

    private String changed(String kind, RequestRecounted event, Voice voice) {
        return voice.mail().say(kind + ".what", reference(event.request()),
                event.notice().text(voice.language().tag()).getTitle(),
                moments(voice).dateTime(event.request().getSubject().getStarts()));
    }

    private void send(Voice voice, String kind, String... paragraphs) {
        send(voice, List.of(voice.language().tag()), kind, paragraphs);
    }

    private void send(Voice voice, List<String> languages, String kind, String... paragraphs) {
        if (voice.reader().route() != ContactRoute.EMAIL) {
            return;
        }
        // Nobody fills the mailbox of somebody else. Their request is taken all the same; staff and the page tell of it.
        if (BY_RESIDENTS.contains(kind) && limits.count(Limits.Deed.MAIL_TO_ONE, mailbox(voice.reader())) > 0) {
            LOG.log(Level.INFO, "A mail ({0}) was not written: its recipient had too many today.", kind);
            return;
        }
        Language language = voice.language();
        String body = Stream.concat(
                        Stream.concat(Stream.of(voice.mail().say("greeting")), Stream.of(paragraphs)),
                        Stream.of(voice.mail().say("contact"), numbers(language),
                                directory.getDesk().name(language.tag()) + "\n"
                                        + directory.agencyName(language.tag())))
                .filter(paragraph -> !paragraph.isBlank()).collect(Collectors.joining(PARAGRAPH, "", "\n"));
        outbox.add(new OutboxMail(voice.reader().contact(), String.join(",", languages),
                voice.mail().say(kind + ".subject"), body, "<" + UUID.randomUUID() + "@" + domain() + ">",
                clock.instant()));
    }

    private static String mailbox(Reader reader) {
        return reader.contact().strip().toLowerCase(Locale.ROOT);
    }

    // A refusal, a part, a substitute: the written statement goes out with the news.
    private static String decision(RequestedAid aid, Voice voice) {
        List<String> lines = new ArrayList<>(List.of(state(aid, voice),
                voice.pages().say("status." + aid.getStatus() + ".what")));
        lines.addAll(AidWords.decision(aid, voice.pages()));
        if (aid.getRefusal() != null) {
            lines.add(voice.pages().say("refusal.complaint") + " " + AidWords.COMPLAINTS);
        }
        return String.join("\n", lines);
    }

    private static String state(RequestedAid aid, Voice voice) {
        return voice.mail().say("receipt.aid", voice.aid(aid), voice.pages().say("status." + aid.getStatus()));
    }

    private String codes(AccommodationRequest request, Voice voice) {
        return voice.mail().say("receipt.codes", reference(request), AccessCodes.spaced(
                accessCodes.codeFor(request.getReference(), voice.reader().party())), link(voice.language()));
    }

    private static String reference(AccommodationRequest request) {
        return ReferenceCode.spaced(request.getReference());
    }

    // A title or a name that somebody typed is not sent on: we would mail a stranger's text to whoever they name.
    private String what(AccommodationRequest request, Voice voice) {
        Subject subject = request.getSubject();
        String when = subject.getKind() == Subject.Kind.DOCUMENT ? moments(voice).date(subject.getStarts())
                : moments(voice).dateTime(subject.getStarts());
        if (request.getNoticeId() == null) {
            return voice.mail().say("receipt.what." + subject.getKind(), when);
        }
        return voice.mail().say("receipt.what", notices.byId(request.getNoticeId()).orElseThrow()
                .text(voice.language().tag()).getTitle(), when);
    }

    private Moments moments(Voice voice) {
        return new Moments(voice.language(), directory.agency().zone());
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
