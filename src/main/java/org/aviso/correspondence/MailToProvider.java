package org.aviso.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aviso.accommodations.AidWords;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Moments;
import org.aviso.language.Phrases;
import org.aviso.offices.ContactDirectory;
import org.aviso.platform.Page;
import org.aviso.platform.Settings;
import org.aviso.providers.offers.Assignment;
import org.aviso.providers.offers.BookingCancelled;
import org.aviso.providers.offers.Offer;
import org.aviso.providers.offers.OfferMade;
import org.aviso.providers.offers.OfferWithdrawn;

/** Writes to a provider, in their language: what is asked, when and where. Of the resident they learn nothing. */
@ApplicationScoped
public class MailToProvider {

    private static final String PARAGRAPH = "\n\n";

    @Inject
    private Outbox outbox;

    @Inject
    private ContactDirectory directory;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** What is said to one provider about one offer, in their language. */
    private record Voice(Offer offer, Language language, Phrases mail, Phrases pages, Moments moments) { }

    void sendOffer(@Observes OfferMade event) {
        Voice voice = voice(event.offer());
        send(voice, "offer", what(voice, "offer"),
                event.offer().getAid().getProvidersNeeded() > 1 ? voice.mail().say("offer.team") : "",
                voice.mail().say("offer.answer", voice.moments().dateTime(event.offer().getExpires()),
                        settings.baseUrl() + Page.OFFER.in(voice.language(), event.secret())));
    }

    void sendWithdrawal(@Observes OfferWithdrawn event) {
        Voice voice = voice(event.offer());
        send(voice, "offerWithdrawn", what(voice, "offerWithdrawn"));
    }

    void sendCancellation(@Observes BookingCancelled event) {
        Voice voice = voice(event.offer());
        send(voice, "bookingCancelled", what(voice, "bookingCancelled"),
                voice.mail().say(event.free() ? "bookingCancelled.free" : "bookingCancelled.terms"));
    }

    private Voice voice(Offer offer) {
        Language language = Languages.orBase(offer.getProvider().getLanguage());
        return new Voice(offer, language, Phrases.of(Phrases.Family.MAIL, language), Phrases.pages(language),
                new Moments(language, directory.agency().zone()));
    }

    private static String what(Voice voice, String kind) {
        Offer offer = voice.offer();
        Assignment assignment = offer.getAssignment();
        String when = assignment.isDelivery() ? voice.mail().say("offer.ready", voice.moments().date(assignment.getEnds()))
                : voice.moments().span(assignment.getStarts(), assignment.getEnds());
        String where = assignment.isDelivery() ? null
                : assignment.isRemote() ? voice.mail().say("offer.remote") : assignment.getPlace();
        String served = offer.getAid().getServedCode();
        String aid = AidWords.named(served, served.equals(offer.getAid().getCode()) ? offer.getAid().getLanguage() : null,
                voice.pages());
        return voice.mail().say(kind + ".what", Stream.of(aid,
                        offer.getAid().isLegal() ? voice.mail().say("offer.legal") : null, when, where)
                .filter(line -> line != null).collect(Collectors.joining("\n")));
    }

    private void send(Voice voice, String kind, String... paragraphs) {
        Language language = voice.language();
        String numbers = directory.getStrip().stream()
                .map(channel -> voice.pages().say(channel.getLabelKey()) + ": " + channel.getNumber())
                .collect(Collectors.joining("\n"));
        String body = Stream.concat(Stream.concat(Stream.of(voice.mail().say("greeting")), Stream.of(paragraphs)),
                        Stream.of(voice.mail().say("contact"), numbers, directory.getDesk().name(language.tag()) + "\n"
                                + directory.agencyName(language.tag())))
                .filter(paragraph -> !paragraph.isBlank()).collect(Collectors.joining(PARAGRAPH, "", "\n"));
        String host = settings.host();
        outbox.add(new OutboxMail(voice.offer().getProvider().getMail(), language.tag(), voice.mail().say(kind + ".subject"),
                body, "<" + UUID.randomUUID() + "@" + host.substring(Math.max(0, host.length() - 60))
                        .replaceAll("^[.-]+", "") + ">", clock.instant()));
    }
}
