package org.aviso.providers.offers;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.Legible;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.accommodations.RequestStatus;
import org.aviso.accommodations.RequestedAid;
import org.aviso.language.Languages;
import org.aviso.language.TypedDate;
import org.aviso.language.TypedTime;
import org.aviso.notices.Notices;
import org.aviso.offices.PageMoments;
import org.aviso.platform.Address;
import org.aviso.platform.Page;
import org.aviso.platform.PageErrors;
import org.aviso.platform.PagePhrases;
import org.aviso.platform.Visit;
import org.aviso.providers.Unfit;
import org.aviso.triage.meanwhile.Meanwhile;

/** The providers for one aid: who was asked and what they said, and whom to ask next. */
@Named
@RequestScoped
public class OfferAidPage {

    /** What was done just now. */
    public enum Saved { ASKED, YES, NO, TAKEN_BACK, CHANGED }

    private static final String FROM_AFAR = "remote";

    @Inject
    private OfferAid offerAid;

    @Inject
    private Notices notices;

    @Inject
    private PageMoments moments;

    @Inject
    private Meanwhile meanwhile;

    @Inject
    private PagePhrases phrases;

    @Inject
    private Address address;

    @Inject
    private PageErrors errors;

    @Inject
    private HttpServletRequest visit;

    @Inject
    private Clock clock;

    private String reference;
    private OfferAid.Plan plan;
    private Integer version;
    private String needed;
    private TypedDate date = new TypedDate();
    private TypedTime time = new TypedTime();
    private String place;
    private String material;
    private final Map<String, Boolean> chosen = new HashMap<>();

    @PostConstruct
    void load() {
        reference = ReferenceCode.normal(address.name("reference"));
        read();
        if (FacesContext.getCurrentInstance().isPostback()) {
            if (plan == null) {
                // The aid has gone since the form was shown: there is no button to hear, and nobody else says so.
                arrive();
            }
            return;
        }
        if (plan == null) {
            return;
        }
        version = plan.request().getVersion();
        needed = Integer.toString(plan.needed());
        place = isInARoom() ? placeOfTheEvent() : null;
        if (plan.answerBy() != null) {
            LocalDateTime by = plan.answerBy().atZone(moments.all().zone()).toLocalDateTime();
            date = new TypedDate(by.toLocalDate());
            time = moments.typed(by.toLocalTime());
        }
    }

    // A request keeps the place in the language of the resident; the notice has it in that of the page.
    private String placeOfTheEvent() {
        Long announced = plan.request().getNoticeId();
        return announced == null ? plan.assignment().getPlace()
                : notices.byId(announced).orElseThrow().text(address.getLanguage().tag()).getPlace();
    }

    private void read() {
        String aid = address.name("aid");
        if (!aid.matches("[0-9]{1,4}")) {
            return;
        }
        plan = offerAid.plan(reference, Integer.parseInt(aid), FROM_AFAR.equals(visit.getParameter("how"))).orElse(null);
    }

    /**
     * Shows the page, or says that there is no such aid. Of a request that was joined with another, it leads to the page
     * that says so: its aids are there now.
     */
    public boolean arrive() {
        if (plan != null && !plan.request().isMerged()) {
            return true;
        }
        if (offerAid.find(reference).filter(AccommodationRequest::isMerged).isPresent()) {
            Visit.redirect(address.to("MERGED_REQUEST", reference));
        } else {
            Visit.notFound();
        }
        return false;
    }

    /** Asks those who are ticked. */
    public void ask() {
        if (!arrive()) {
            return;
        }
        List<Long> asked = plan.fitting().stream().map(candidate -> candidate.provider().getId())
                .filter(id -> Boolean.TRUE.equals(chosen.get(id.toString()))).toList();
        if (asked.isEmpty()) {
            errors.show(first(), "offer.none");
        }
        errors.showDate("date", date);
        if (time.problem() != null) {
            errors.show("time", time.problem());
        }
        checkText("place", place, Assignment.LONGEST_PLACE);
        if (isInARoom() && (place == null || place.isBlank())) {
            errors.show("place", "offer.place.missing");
        }
        checkText("material", material, Assignment.LONGEST_MATERIAL);
        if (errors.isAny()) {
            return;
        }
        Instant answerBy = date.date().orElseThrow().atTime(time.time().orElseThrow()).atZone(moments.all().zone())
                .toInstant();
        try {
            offerAid.offer(reference, seen(), plan.aid().getPosition(), new OfferAid.Terms(isRemote(),
                    "2".equals(needed) ? 2 : 1, answerBy, isInARoom() ? place.strip() : null, orNull(material)), asked);
            done(Saved.ASKED);
        } catch (ChangedMeanwhile faster) {
            showPresentState(first());
        } catch (OfferRefused refused) {
            errors.show(switch (refused.reason()) {
                case ANSWER_BY -> "date";
                default -> refused.provider() == null ? first() : "ask-" + refused.provider();
            }, "offer.refused." + refused.reason(), why(refused));
        }
    }

    private void checkText(String field, String text, int longest) {
        if (text != null && text.length() > longest) {
            errors.show(field, "provider.long", longest);
        } else if (text != null && !Legible.Check.isLegible(text)) {
            errors.show(field, "text.legible");
        }
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    // What was typed stays; sending it again then rests on what the page shows now.
    private void showPresentState(String field) {
        meanwhile.tell(field, plan.request().getReference(), seen());
        read();
        version = plan.request().getVersion();
    }

    private String first() {
        return plan.fitting().isEmpty() ? "ask" : "ask-" + plan.fitting().get(0).provider().getId();
    }

    /** Notes what a provider has said by phone. */
    public void record(long offer, boolean yes) {
        onOffer(offer, yes ? Saved.YES : Saved.NO, () -> offerAid.recordAnswer(reference, seen(), offer, yes));
    }

    /** Takes an offer or a booking back. */
    public void takeBack(long offer) {
        onOffer(offer, Saved.TAKEN_BACK, () -> offerAid.takeBack(reference, seen(), offer));
    }

    private void onOffer(long offer, Saved what, Runnable deed) {
        if (!arrive()) {
            return;
        }
        try {
            deed.run();
            done(what);
        } catch (ChangedMeanwhile faster) {
            // Nothing is typed here that could be lost: the page shows what holds now.
            done(Saved.CHANGED);
        } catch (OfferRefused refused) {
            errors.show("offer-" + offer, "offer.refused." + refused.reason(), why(refused));
        }
    }

    private String why(OfferRefused refused) {
        return refused.unfit().stream().sorted().map(reason -> phrases.all().say("unfit." + reason))
                .collect(Collectors.joining(" "));
    }

    private void done(Saved what) {
        Visit.redirect(address.to("OFFER_AID", reference, address.name("aid")) + "?saved=" + what);
    }

    // No version is -1: whoever does not say what they have read has read nothing.
    private int seen() {
        return version == null ? -1 : version;
    }


    public OfferAid.Plan getPlan() {
        return plan;
    }

    public RequestedAid getAid() {
        return plan.aid();
    }

    public String getReference() {
        return ReferenceCode.spaced(reference);
    }

    /** The address of the request. */
    public String getBack() {
        return address.to("ANSWER_REQUEST", reference);
    }

    /** The address of this page for work in the room, or from a distance. */
    public String how(boolean fromAfar) {
        return address.to("OFFER_AID", reference, address.name("aid")) + (fromAfar ? "?how=" + FROM_AFAR : "");
    }

    /** Whether it is offered as work from a distance. */
    public boolean isRemote() {
        return plan.assignment().isRemote() && !isDelivery();
    }

    /** Whether the resident can be offered something else in its place, such as the same by video. */
    public boolean isInsteadPossible() {
        return plan.aid().getStatus().next().contains(RequestStatus.SUBSTITUTE_OFFERED);
    }

    public boolean isDelivery() {
        return plan.assignment().isDelivery();
    }

    /** Whether the provider must be somewhere. */
    public boolean isInARoom() {
        return !plan.assignment().isRemote();
    }

    /** How long the event is, in minutes. */
    public long getMinutes() {
        return plan.length().toMinutes();
    }

    /** Whether nobody is booked though somebody was to be by now. */
    public boolean isNextAsked() {
        return plan.possible() && plan.aid().getBookBy() != null && !plan.aid().getBookBy().isAfter(clock.instant())
                && plan.offers().stream().noneMatch(offer -> offer.isOpenAt(clock.instant()));
    }

    /** How many have said yes so far. */
    public long getAccepted() {
        return plan.offers().stream().filter(offer -> offer.getState() == Offer.State.ACCEPTED).count();
    }

    public Offer.State state(Offer offer) {
        return offer.stateAt(clock.instant());
    }

    /** Whether an answer can be noted. What was there when the page was read must be heard, if only to refuse it. */
    public boolean isAnswerable(Offer offer) {
        return offer.isOpenAt(clock.instant()) || FacesContext.getCurrentInstance().isPostback();
    }

    /** Whether it can be taken back; as {@link #isAnswerable}. */
    public boolean isRevocable(Offer offer) {
        return offer.isOpenAt(clock.instant()) || offer.getState() == Offer.State.ACCEPTED
                || FacesContext.getCurrentInstance().isPostback();
    }

    /** Whether cancelling a booking costs nothing now, or did not when it was cancelled. */
    public boolean isFree(Offer offer) {
        return offer.isFreeToCancel(clock.instant());
    }

    /** The whole address of a provider's page, for one whom our mail does not reach. */
    public String link(Offer offer) {
        return address.absolute(Page.OFFER.in(Languages.orBase(offer.getProvider().getLanguage()), offerAid.secretOf(offer)));
    }

    public List<Unfit> unfit(OfferAid.Candidate candidate) {
        return candidate.unfit().stream().sorted().toList();
    }

    /** What was done just now, or null. */
    public Saved getSaved() {
        String saved = visit.getParameter("saved");
        return FacesContext.getCurrentInstance().isPostback() ? null
                : Arrays.stream(Saved.values()).filter(each -> each.name().equals(saved)).findFirst().orElse(null);
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public String getNeeded() {
        return needed;
    }

    public void setNeeded(String needed) {
        this.needed = needed;
    }

    public TypedDate getDate() {
        return date;
    }

    public TypedTime getTime() {
        return time;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getMaterial() {
        return material;
    }

    public void setMaterial(String material) {
        this.material = material;
    }

    /** Which providers are ticked, by their ids. */
    public Map<String, Boolean> getChosen() {
        return chosen;
    }
}
