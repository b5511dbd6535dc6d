package org.aviso.intake;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aviso.accommodations.Aid;
import org.aviso.accommodations.AidWords;
import org.aviso.accommodations.AidsOnOffer;
import org.aviso.accommodations.Arrival;
import org.aviso.accommodations.ChosenAid;
import org.aviso.accommodations.ContactRoute;
import org.aviso.accommodations.InvalidRequest;
import org.aviso.accommodations.MaterialFormat;
import org.aviso.accommodations.OfferedLanguage;
import org.aviso.accommodations.RequestAccommodation;
import org.aviso.accommodations.RequestForm;
import org.aviso.accommodations.RequestRefused;
import org.aviso.accommodations.Updates;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.language.TypedDate;
import org.aviso.language.TypedTime;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeText;
import org.aviso.notices.Notices;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.offices.PageMoments;
import org.aviso.platform.Address;
import org.aviso.platform.Page;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Visit;

/** One page for a call: everything that a resident would fill in, how it came, and when. */
@Named
@RequestScoped
public class TakeCallPage {

    /** The choice that the caller hands over the copy of the person for whom they ask. */
    private static final String BY_HAND = "BY_HAND";

    /** More events than an agency has ahead. */
    private static final int MOST_EVENTS = 100;

    @Inject
    private TakeCall takeCall;

    @Inject
    private AidsOnOffer aidsOnOffer;

    @Inject
    private AidWords aidWords;

    @Inject
    private Notices notices;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private PageMoments moments;

    @Inject
    private PageErrors errors;

    @Inject
    private Address address;

    @Inject
    private Clock clock;

    private String code;
    private TakeCall.Found found;
    private CallForm form = new CallForm();
    private List<NoticeText> events = List.of();
    private final Map<String, Boolean> chosen = new HashMap<>();
    private final Map<String, ChosenAid> aids = new LinkedHashMap<>();

    @PostConstruct
    void load() {
        code = address.name("call");
        if (code == null) {
            ZonedDateTime now = clock.instant().atZone(leadTimes.rule().zone());
            form.setDay(new TypedDate(now.toLocalDate()));
            form.setTime(moments.typed(now.toLocalTime()));
            form.getRequest().setForWhom(RequestForm.Who.SELF);
        } else {
            found = takeCall.find(code).orElse(null);
            form = found == null ? form : found.form();
        }
        String language = address.getLanguage().tag();
        events = notices.nextEvents(language, MOST_EVENTS).stream()
                .filter(text -> !text.getNotice().getEvent().isCancelled()).toList();
        if (form.getNotice() != null) {
            // The address of a notice differs by language.
            form.setNotice(notices.at(form.getNotice()).map(notice -> notice.text(language).getSlug()).orElse(null));
        }
        aidsOnOffer.getAll().forEach(aid -> aids.put(aid.getCode(), new ChosenAid(aid.getCode(), null, null)));
        form.getRequest().getAids().forEach(aid -> {
            chosen.put(aid.getCode(), true);
            aids.put(aid.getCode(), aid);
        });
    }

    /**
     * Shows the page; a call that was saved leads to its codes.
     *
     * @return whether it is shown
     */
    public boolean arrive() {
        if (code != null && found == null) {
            Visit.notFound();
            return false;
        }
        if (found != null && found.isSaved()) {
            Visit.redirect(address.to("CALL_RECEIPT", code));
            return false;
        }
        return true;
    }

    /** Goes on to read it back, or shows what is missing. */
    public void next() {
        if (!arrive()) {
            return;
        }
        take();
        check();
        if (!errors.isAny()) {
            Visit.redirect(address.to("CALL_CHECK", takeCall.keep(code, form)));
        }
    }

    /** Shows the page in another language, with what was written down. */
    public void speak(String language) {
        if (arrive()) {
            take();
            form.settle(leadTimes.rule().zone());
            Visit.redirect(Page.CHANGE_CALL.in(Languages.orBase(language), takeCall.keep(code, form)));
        }
    }

    // What plain buttons send, and the aids that were ticked.
    private void take() {
        RequestForm request = form.getRequest();
        Stream.of(CallForm.About.values()).filter(about -> about.name().equals(Visit.typed("about"))).findFirst()
                .ifPresent(form::setAbout);
        ContactRoute.named(Visit.typed("route")).ifPresent(request::setRoute);
        String theirs = Visit.typed("person-route");
        if (theirs != null) {
            form.getPerson().setRoute(ContactRoute.named(theirs).orElse(null));
            form.getPerson().setByHand(theirs.equals(BY_HAND));
        }
        Stream.of(RequestForm.Who.values()).filter(who -> who.name().equals(Visit.typed("forWhom"))).findFirst()
                .ifPresent(request::setForWhom);
        request.setAids(aids.values().stream().filter(aid -> Boolean.TRUE.equals(chosen.get(aid.getCode())))
                .collect(Collectors.toCollection(ArrayList::new)));
    }

    private void check() {
        checkTheSubject();
        for (InvalidRequest.Problem problem : takeCall.problems(form)) {
            show(problem);
        }
        checkTheMoment();
        if (!errors.isAny()) {
            try {
                takeCall.foresee(form);
            } catch (RequestRefused cannot) {
                errors.show(fieldOfSubject(), cannot.reason() == RequestRefused.Reason.PASSED ? "call.passed"
                        : "refused." + cannot.reason());
            }
        }
    }

    private void checkTheSubject() {
        switch (form.getAbout()) {
            case NOTICE -> {
                if (form.getNotice() == null) {
                    errors.show("notice", "call.notice.missing");
                }
            }
            case EVENT -> {
                errors.showDate("event-day", form.getEvent().getDay());
                if (form.getEvent().getTime().problem() != null) {
                    errors.show("event-time", form.getEvent().getTime().problem());
                }
            }
            case DOCUMENT -> errors.showDate("document-day", form.getDocument().getDay());
            default -> throw new IllegalStateException("a call is about something");
        }
    }

    private String fieldOfSubject() {
        return switch (form.getAbout()) {
            case NOTICE -> "notice";
            case EVENT -> "event-day";
            case DOCUMENT -> "document-day";
        };
    }

    private void checkTheMoment() {
        errors.showDate("received", form.getDay());
        if (form.getTime().problem() != null) {
            errors.show("received-time", form.getTime().problem());
        }
        if (errors.of("received") == null && errors.of("received-time") == null) {
            try {
                takeCall.received(form);
            } catch (CallRefused impossible) {
                errors.show("received", "call.refused." + impossible.reason(), TakeCall.LONGEST_AGO.toDays());
            }
        }
    }

    // Each problem beside its field. The date and the time say theirs themselves.
    private void show(InvalidRequest.Problem problem) {
        String field = problem.field();
        String says = spoken(problem.message());
        if (field.matches("aids\\[\\d+].*")) {
            ChosenAid aid = form.getRequest().getAids().get(Integer.parseInt(field.replaceAll("\\D", "")));
            String about = aidWords.name(aid.getCode());
            String part = field.replaceFirst("^aids\\[\\d+]\\.", "");
            switch (problem.message()) {
                case RequestAccommodation.LANGUAGE_MISSING ->
                    errors.show(part + "-" + aid.getCode(), "aids.language.missingFor", about);
                case RequestAccommodation.LANGUAGE_UNNAMED ->
                    errors.show(part + "-" + aid.getCode(), "aids.language.nameFor", about);
                default -> errors.show(part + "-" + aid.getCode(), says);
            }
        } else if (field.equals("aids")) {
            errors.show("aid-" + aidsOnOffer.getAll().get(0).getCode(), says);
        } else if (field.equals("contact")) {
            errors.show("contact-" + form.getRequest().getRoute(), says);
        } else if (field.equals("onBehalfOf.contact")) {
            errors.show("person-contact-" + form.getPerson().getRoute(), says);
        } else if (!field.matches("notice|event\\.starts|document\\.neededBy")) {
            errors.show(field.replace("onBehalfOf.", "person-").replace('.', '-'), says);
        }
    }

    // What is said to a resident of themselves is said to staff of a caller.
    private String spoken(String message) {
        String key = message.replaceAll("^\\{|}$", "");
        return Phrases.of(Phrases.Family.VALIDATION, address.getLanguage()).has("call." + key) ? "call." + key : key;
    }

    public CallForm getForm() {
        return form;
    }

    /** The ways in which it may have come. */
    public Arrival[] getArrivals() {
        return Arrival.values();
    }

    /** The events ahead, soonest first, in the language of the page. */
    public List<NoticeText> getEvents() {
        return events;
    }

    /** An event in a list: what it is called and when it is. */
    public String named(NoticeText event) {
        Notice notice = event.getNotice();
        return event.getTitle() + " – " + moments.dateTime(notice.getEvent().getStarts());
    }

    /** Which aids are ticked, by their codes. */
    public Map<String, Boolean> getChosen() {
        return chosen;
    }

    /** What is said about each aid, ticked or not, by its code. */
    public Map<String, ChosenAid> getAids() {
        return aids;
    }

    /** Whether there is more to say about an aid than that it is needed. */
    public boolean isAskedAbout(Aid aid) {
        return aidsOnOffer.isAskedAbout(aid.getCode());
    }

    /** The languages in which an aid can be had. */
    public List<OfferedLanguage> languages(Aid aid) {
        return aidWords.inOrder(aidsOnOffer.languages(aid.getInLanguage()));
    }

    /** The languages that somebody may speak or sign. */
    public List<OfferedLanguage> getSpokenOrSigned() {
        return aidWords.inOrder(aidsOnOffer.languages().stream()
                .filter(language -> language.serves(Aid.InLanguage.SPOKEN) || language.serves(Aid.InLanguage.SIGNED))
                .toList());
    }

    public MaterialFormat[] getFormats() {
        return MaterialFormat.values();
    }

    public Updates[] getUpdates() {
        return Updates.values();
    }

    public RequestForm.Who[] getChoices() {
        return RequestForm.Who.values();
    }

    public CallForm.About[] getSubjects() {
        return CallForm.About.values();
    }

    /** How far back the moment may lie, in days. */
    public long getDaysBack() {
        return TakeCall.LONGEST_AGO.toDays();
    }
}
