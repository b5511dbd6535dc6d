package org.aviso.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.aviso.accommodations.AccessCodes;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.AccommodationRequested;
import org.aviso.accommodations.AidWords;
import org.aviso.accommodations.CodeLost;
import org.aviso.accommodations.ContactRoute;
import org.aviso.accommodations.MessageSent;
import org.aviso.accommodations.MessageText;
import org.aviso.accommodations.Party;
import org.aviso.accommodations.Reader;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.accommodations.RequestChanged;
import org.aviso.accommodations.RequestedAid;
import org.aviso.accommodations.Requests;
import org.aviso.accommodations.RequestsMerged;
import org.aviso.accommodations.Subject;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Moments;
import org.aviso.language.Phrases;
import org.aviso.leadtime.Decision;
import org.aviso.notices.Notices;
import org.aviso.offices.ContactDirectory;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.platform.Limits;
import org.aviso.platform.MailAddress;
import org.aviso.platform.Page;
import org.aviso.platform.Settings;
import org.aviso.providers.offers.BookingLost;
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

    /** What brings a code along: it is taken out of what we keep. */
    private static final Set<String> WITH_CODES = Set.of("receipt", "code");

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
        send(request, voice, "receipt", new Letter.Draft()
                .say(what(request, voice))
                .say(reader.party() == Party.PERSON ? voice.mail().say("receipt.person") : "")
                .list(request.getAids().stream().filter(aid -> !aid.isWithdrawn())
                        .map(aid -> voice.mail().say("receipt.aid", voice.aid(aid),
                                voice.pages().say(aid.isShortNotice() ? "eventState.SHORT" : "decision.ON_TIME"))).toList())
                .add(codes(request, voice))
                .say(voice.mail().say("receipt.next." + request.getDecision(),
                        moments(voice).dateTime(leadTimes.readBy(request.getReceived())))));
    }

    void sendCodeAgain(@ObservesAsync CodeLost lost) {
        requests.byReference(lost.reference()).ifPresent(request -> request.readers().forEach(reader -> {
            Voice voice = Voice.to(reader);
            send(request, voice, "code", new Letter.Draft().say(voice.mail().say("code.what")).add(codes(request, voice)));
        }));
    }

    void sendChange(@Observes RequestChanged event) {
        AccommodationRequest request = event.request();
        switch (event.what()) {
            case CHANGED -> {
                List<Reader> now = request.readers();
                if (event.before().get(0).party() != now.get(0).party()) {
                    Voice voice = Voice.to(event.before().get(0));
                    send(request, voice, "takenOver",
                            new Letter.Draft().say(voice.mail().say("takenOver.what", reference(request))));
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
            send(request, voice, kind, new Letter.Draft().say(voice.mail().say(kind + ".what", reference(request)))
                    .list(request.getAids().stream().map(aid -> state(aid, voice)).toList())
                    .add(more(voice)));
        }
    }

    void sendAnswer(@Observes RequestAnswered event) {
        AccommodationRequest request = event.request();
        for (Reader reader : request.readersOfNews()) {
            Voice voice = Voice.to(reader);
            Letter.Draft draft = new Letter.Draft().say(voice.mail().say("status.what", reference(request)));
            event.advanced().stream().map(request::aid).forEach(aid -> draft.add(decision(aid, voice)));
            send(request, voice, "status", draft.add(more(voice)));
        }
    }

    void sendLoss(@Observes BookingLost event) {
        sendAnswer(RequestAnswered.advanced(event.request(), List.of(event.position())));
    }

    void sendMessage(@Observes MessageSent event) {
        AccommodationRequest request = event.request();
        for (Reader reader : request.readersOfNews()) {
            // Only what goes out now, and to nobody in a language that they do not read.
            event.message().text(reader.language()).filter(text -> event.languages().contains(text.getLanguage()))
                    .ifPresent(text -> sendMessage(request, Voice.to(reader), text));
        }
    }

    private void sendMessage(AccommodationRequest request, Voice voice, MessageText text) {
        send(request, voice, "message", new Letter.Draft().say(voice.mail().say("message.what", reference(request)))
                .quote(text.getBody(), Languages.orBase(text.getWrittenIn())).add(more(voice)));
    }

    void sendRecount(@Observes RequestRecounted event) {
        AccommodationRequest request = event.request();
        for (Reader reader : request.readersOfNews()) {
            Voice voice = Voice.to(reader);
            Phrases mail = voice.mail();
            Letter.Draft now = new Letter.Draft();
            if (event.decision() != null) {
                now.say(mail.say("recount.now." + event.decision())).list(event.aids().stream().map(voice::aid).toList());
                if (event.decision() == Decision.SHORT_NOTICE) {
                    now.say(mail.say("recount.tryAll"));
                }
            }
            switch (event.cause()) {
                case CALENDAR -> send(request, voice, "recount", new Letter.Draft()
                        .say(mail.say("recount.what", reference(request))).add(now).add(more(voice)));
                case EVENT_MOVED -> send(request, voice, "moved", new Letter.Draft()
                        .say(changed("moved", event, voice)).add(now).say(mail.say("moved.next")).add(more(voice)));
                case EVENT_CANCELLED -> send(request, voice, "cancelled", new Letter.Draft()
                        .say(changed("cancelled", event, voice)).say(mail.say("cancelled.next")).add(more(voice)));
            }
        }
    }

    void sendMerge(@Observes RequestsMerged event) {
        for (Reader reader : event.told()) {
            Voice voice = Voice.to(reader);
            send(event.kept(), voice, "joined", new Letter.Draft()
                    .say(voice.mail().say("joined.what", reference(event.closed()), reference(event.kept())))
                    .list(event.kept().getAids().stream().map(aid -> state(aid, voice)).toList())
                    .say(voice.mail().say("joined.codes")).add(more(voice)));
        }
    }

    private String changed(String kind, RequestRecounted event, Voice voice) {
        return voice.mail().say(kind + ".what", reference(event.request()),
                event.notice().text(voice.language().tag()).getTitle(),
                moments(voice).dateTime(event.request().getSubject().getStarts()));
    }

    private void send(AccommodationRequest request, Voice voice, String kind, Letter.Draft says) {
        if (voice.reader().route() != ContactRoute.EMAIL) {
            return;
        }
        // Nobody fills the mailbox of somebody else. Their request is taken all the same; staff and the page tell of it.
        if (BY_RESIDENTS.contains(kind)
                && limits.count(Limits.Deed.MAIL_TO_ONE, MailAddress.mailbox(voice.reader().contact())) > 0) {
            LOG.log(Level.INFO, "A mail ({0}) was not written: its recipient had too many today.", kind);
            return;
        }
        Language language = voice.language();
        Letter letter = new Letter.Draft().say(voice.mail().say("greeting")).add(says)
                .say(voice.mail().say("contact")).numbers(numbers(language))
                .say(directory.getDesk().name(language.tag()) + "\n" + directory.agencyName(language.tag()))
                .in(language, voice.mail().say(kind + ".subject"));
        outbox.add(voice.reader().contact(), letter, request.getReference(), WITH_CODES.contains(kind)
                ? AccessCodes.spaced(accessCodes.codeFor(request.getReference(), voice.reader().party())) : null);
    }

    // A refusal, a part, a substitute: the written statement goes out with the news.
    private static Letter.Draft decision(RequestedAid aid, Voice voice) {
        List<String> lines = new ArrayList<>(List.of(state(aid, voice),
                voice.pages().say("status." + aid.getStatus() + ".what")));
        lines.addAll(AidWords.decision(aid, voice.pages()));
        Letter.Draft draft = new Letter.Draft().say(String.join("\n", lines));
        return aid.getRefusal() == null ? draft
                : draft.link(voice.pages().say("refusal.complaint"), AidWords.COMPLAINTS);
    }

    private static String state(RequestedAid aid, Voice voice) {
        return voice.mail().say("receipt.aid", voice.aid(aid), voice.pages().say("status." + aid.getStatus()));
    }

    private Letter.Draft codes(AccommodationRequest request, Voice voice) {
        return new Letter.Draft().say(voice.mail().say("receipt.codes", reference(request), AccessCodes.spaced(
                accessCodes.codeFor(request.getReference(), voice.reader().party()))))
                .link(voice.mail().say("receipt.lookUp"), link(voice.language()));
    }

    private Letter.Draft more(Voice voice) {
        return new Letter.Draft().link(voice.mail().say("more"), link(voice.language()));
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
    private List<Letter.Number> numbers(Language language) {
        Phrases pages = Phrases.pages(language);
        return directory.getStrip().stream().map(channel -> new Letter.Number(pages.say(channel.getLabelKey()),
                channel.getNumber(), channel.getDial())).toList();
    }

    private String link(Language language) {
        return settings.baseUrl() + Page.FOLLOW_REQUEST.in(language);
    }
}
