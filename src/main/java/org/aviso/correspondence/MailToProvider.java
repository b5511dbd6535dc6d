package org.aviso.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
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

    @Inject
    private Outbox outbox;

    @Inject
    private ContactDirectory directory;

    @Inject
    private Settings settings;

    /** What is said to one provider about one offer, in their language. */
    private record Voice(Offer offer, Language language, Phrases mail, Phrases pages, Moments moments) { }

    void sendOffer(@Observes OfferMade event) {
        Voice voice = voice(event.offer());
        Phrases mail = voice.mail();
        send(voice, "offer", new Letter.Draft().say(what(voice, "offer"))
                .say(event.offer().getAid().getProvidersNeeded() > 1 ? mail.say("offer.team") : "")
                .say(mail.say("offer.answer", voice.moments().dateTime(event.offer().getExpires())))
                .link(mail.say("offer.page"), settings.baseUrl() + Page.OFFER.in(voice.language(), event.secret()))
                .say(mail.say("offer.silence")), event.secret());
    }

    void sendWithdrawal(@Observes OfferWithdrawn event) {
        Voice voice = voice(event.offer());
        send(voice, "offerWithdrawn", new Letter.Draft().say(what(voice, "offerWithdrawn")), null);
    }

    void sendCancellation(@Observes BookingCancelled event) {
        Voice voice = voice(event.offer());
        send(voice, "bookingCancelled", new Letter.Draft().say(what(voice, "bookingCancelled"))
                .say(voice.mail().say(event.free() ? "bookingCancelled.free" : "bookingCancelled.terms")), null);
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

    private void send(Voice voice, String kind, Letter.Draft says, String secret) {
        Language language = voice.language();
        outbox.add(voice.offer().getProvider().getMail(), new Letter.Draft().say(voice.mail().say("greeting")).add(says)
                .say(voice.mail().say("contact")).numbers(directory.getStrip().stream().map(channel -> new Letter.Number(
                        voice.pages().say(channel.getLabelKey()), channel.getNumber(), channel.getDial())).toList())
                .say(directory.getDesk().name(language.tag()) + "\n" + directory.agencyName(language.tag()))
                .in(language, voice.mail().say(kind + ".subject")), null, secret);
    }
}
