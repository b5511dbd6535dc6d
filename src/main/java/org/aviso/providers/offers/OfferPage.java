package org.aviso.providers.offers;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import org.aviso.accommodations.RequestedAid;
import org.aviso.accommodations.Subject;
import org.aviso.notices.NoticeText;
import org.aviso.notices.Notices;
import org.aviso.platform.Address;
import org.aviso.platform.Limits;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Visit;

/**
 * What a provider is asked for: the logistics, and a yes or no to send. Reading answers nothing, because programs that look
 * for harm in mail open every address. Afterwards it is the sheet of the booking, until the work is done.
 */
@Named
@RequestScoped
public class OfferPage {

    private static final String ANSWER = "answer";

    @Inject
    private AnswerOffer answerOffer;

    @Inject
    private Bookings bookings;

    @Inject
    private Notices notices;

    @Inject
    private Limits limits;

    @Inject
    private Address address;

    @Inject
    private PageErrors errors;

    @Inject
    private Clock clock;

    private Offer offer;
    private NoticeText notice;
    private String answer;

    @PostConstruct
    void load() {
        read();
        if (offer != null && offer.getAid().getRequest().getNoticeId() != null) {
            notice = notices.byId(offer.getAid().getRequest().getNoticeId())
                    .map(found -> found.text(address.getLanguage().tag())).orElse(null);
        }
    }

    private void read() {
        offer = answerOffer.find(address.name("offer")).orElse(null);
    }

    /** Shows the page, or says that there is no such offer. */
    public boolean arrive() {
        if (offer != null) {
            return true;
        }
        long wait = limits.count(Limits.Deed.TRY_CODE, Visit.sender());
        if (wait > 0) {
            Visit.tooMany(wait);
        } else {
            Visit.notFound();
        }
        return false;
    }

    /** Sends the answer that was chosen. */
    public void send() {
        if (!arrive() || !isOpen()) {
            // Where it is over by now, the page says so itself.
            return;
        }
        if (answer == null) {
            errors.show(ANSWER, "instead.missing");
            return;
        }
        long wait = limits.count(Limits.Deed.WRITE, Visit.sender());
        if (wait > 0) {
            Visit.tooMany(wait);
            return;
        }
        try {
            answerOffer.answer(address.name("offer"), answer.equals("YES"));
            Visit.redirect(address.getHere());
        } catch (OfferRefused refused) {
            read();
            if (isOpen()) {
                errors.show(ANSWER, "offer.answer." + refused.reason());
            }
        }
    }

    /** YES or NO; null until it is chosen. */
    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public Offer getOffer() {
        return offer;
    }

    public RequestedAid getAid() {
        return offer.getAid();
    }

    /** The tag of the language in which the work is done, or null where it has none. */
    public String getLanguage() {
        return bookings.languageOf(offer.getAid());
    }

    /** The notice that announced the event, or null: what a resident wrote about it is not for others. */
    public NoticeText getNotice() {
        return notice;
    }

    /** Whether it is about a document. */
    public boolean isDocument() {
        return offer.getAid().getRequest().getSubject().getKind() == Subject.Kind.DOCUMENT;
    }

    /** Whether it can be answered. */
    public boolean isOpen() {
        return offer.isOpenAt(clock.instant());
    }

    /** Whether its details are still of use: to whoever can answer, and to whoever is booked until the work is done. */
    public boolean isShown() {
        Instant now = clock.instant();
        return offer.isOpenAt(now) || offer.getState() == Offer.State.ACCEPTED && now.isBefore(offer.getAssignment().getEnds());
    }

    /** Where it stands: a state, or {@code OVER} for a booking whose work is done. */
    public String getState() {
        return offer.getState() == Offer.State.ACCEPTED && !isShown() ? "OVER"
                : offer.stateAt(clock.instant()).name();
    }
}
