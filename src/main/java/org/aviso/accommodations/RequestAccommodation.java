package org.aviso.accommodations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aviso.language.Languages;
import org.aviso.leadtime.Decision;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeText;
import org.aviso.notices.Notices;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.platform.Secrets;

/**
 * Takes a request. Pages, programs and tests come through here, so that all meet the same rule, decided by this
 * bean's own clock at the moment of submission.
 */
@ApplicationScoped
public class RequestAccommodation {

    public static final String LANGUAGE_MISSING = "{aids.language.missing}";

    /** What is wrong with an aid in a language that is not listed, as long as nobody has written which. */
    public static final String LANGUAGE_UNNAMED = "{aids.language.name}";

    @Inject
    private Requests requests;

    @Inject
    private Notices notices;

    @Inject
    private AidsOnOffer aidsOnOffer;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private AccessCodes accessCodes;

    @Inject
    private Validator validator;

    @Inject
    private Clock clock;

    @Inject
    private Event<AccommodationRequested> requested;

    @Inject
    private Event<RequestChanged> changed;

    @Inject
    private Event<MessageSent> sent;

    private final Jsonb json = JsonbBuilder.create();

    /**
     * Takes a request, once for each key.
     *
     * @param key what makes sending twice one request, at most 64 characters; null if the sender gives none
     * @throws InvalidRequest if the form does not say what is needed
     * @throws RequestRefused if the event was cancelled or has passed, or the key came with another form before
     * @throws LeadTimeNotMet if it comes at short notice and that is not acknowledged; nothing is stored
     */
    @Transactional
    public Receipt submit(RequestForm form, String key) {
        List<InvalidRequest.Problem> problems = problems(form);
        if (!problems.isEmpty()) {
            throw new InvalidRequest(problems);
        }
        String hash = Secrets.hash(json.toJson(form));
        if (key != null) {
            Optional<AccommodationRequest> before = requests.byKey(key);
            if (before.isPresent()) {
                if (!before.get().getContentHash().equals(hash)) {
                    throw new RequestRefused(RequestRefused.Reason.KEY_USED);
                }
                return receipt(before.get());
            }
        }
        AccommodationRequest request = decided(form, clock.instant());
        request.identifyBy(key, hash);
        requests.add(request);
        Receipt receipt = receipt(request);
        requested.fire(new AccommodationRequested(request));
        return receipt;
    }

    /**
     * Takes a request that reached the office in another way, decided by the moment at which it did. Whoever calls makes
     * sure that it is staff, and tells of the request: it may become one with another at once.
     *
     * @param received when it reached the office
     * @throws InvalidRequest as {@link #submit} does
     * @throws RequestRefused as that does too; also if the event has begun by now
     * @throws LeadTimeNotMet if it came at short notice and the resident does not know; nothing is stored
     */
    @Transactional
    public AccommodationRequest enter(RequestForm form, Instant received, StaffEntry entry) {
        List<InvalidRequest.Problem> problems = problems(form);
        if (!problems.isEmpty()) {
            throw new InvalidRequest(problems);
        }
        AccommodationRequest request = decided(form, received);
        if (!clock.instant().isBefore(request.getSubject().getStarts())) {
            throw new RequestRefused(RequestRefused.Reason.PASSED);
        }
        request.identifyBy(null, Secrets.hash(json.toJson(form)));
        request.enteredBy(entry);
        requests.add(request);
        return request;
    }

    private AccommodationRequest decided(RequestForm form, Instant received) {
        LeadTimePolicy.Stored policy = leadTimes.held();
        Asked asked = asked(form, policy);
        List<DecidedAid> decided = decide(form.getAids(), asked, received, policy);
        return new AccommodationRequest(ReferenceCode.next(), form, asked.noticeId(), asked.subject(), decided,
                StoredAccount.of(decided), received);
    }

    /**
     * Changes a request as its resident filled in the form anew: only what is not arranged yet.
     *
     * @param party who changes it; the person for whom it was asked takes it over with that
     * @throws InvalidRequest if the form does not say what is needed
     * @throws RequestRefused if it changes what is arranged by now, or the event was cancelled or has passed
     * @throws LeadTimeNotMet if a new aid comes at short notice and that is not acknowledged; nothing is changed
     */
    @Transactional
    public void change(AccommodationRequest request, RequestForm form, Party party) {
        List<InvalidRequest.Problem> problems = problems(form);
        if (!problems.isEmpty()) {
            throw new InvalidRequest(problems);
        }
        Instant now = clock.instant();
        LeadTimePolicy.Stored policy = leadTimes.held();
        List<ChosenAid> added = added(form, request);
        Asked asked = asked(request);
        if (!now.isBefore(asked.subject().getStarts())) {
            throw new RequestRefused(RequestRefused.Reason.PASSED);
        }
        List<DecidedAid> decided = decide(added, asked, now, policy);
        List<Reader> before = request.readers();
        request.change(form, decided, now, party);
        changed.fire(new RequestChanged(request, RequestChanged.What.CHANGED, party, before));
        request.readAnew(now).forEach((message, languages) -> sent.fire(new MessageSent(request, message, languages)));
        requests.keep(request);
    }

    /** What each aid of a form would count as if it were sent now; nothing is stored. */
    @Transactional
    public List<DecidedAid> foresee(RequestForm form) {
        LeadTimePolicy.Stored policy = leadTimes.stored();
        return decide(form.getAids(), asked(form, policy), clock.instant(), policy);
    }

    /**
     * What each aid of a form counts as that reached the office at a moment; nothing is stored.
     *
     * @throws RequestRefused as {@link #enter} does
     */
    @Transactional
    public List<DecidedAid> foresee(RequestForm form, Instant received) {
        LeadTimePolicy.Stored policy = leadTimes.stored();
        Asked asked = asked(form, policy);
        if (!clock.instant().isBefore(asked.subject().getStarts())) {
            throw new RequestRefused(RequestRefused.Reason.PASSED);
        }
        return decide(form.getAids(), asked, received, policy);
    }

    /** What each aid that a form adds to a request would count as if it were sent now; nothing is stored. */
    @Transactional
    public List<DecidedAid> foresee(RequestForm form, AccommodationRequest request) {
        return decide(added(form, request), asked(request), clock.instant(), leadTimes.stored());
    }

    // What was asked for in another language, or in other words, is another aid.
    private static List<ChosenAid> added(RequestForm form, AccommodationRequest request) {
        form.getAids().stream().filter(aid -> aid.getPosition() != null && !request.aid(aid.getPosition()).isStill(aid))
                .forEach(aid -> aid.setPosition(null));
        return form.getAids().stream().filter(aid -> aid.getPosition() == null).toList();
    }

    /** The receipt of a request that was taken before. */
    public Receipt receipt(AccommodationRequest request) {
        return new Receipt(request.getReference(), accessCodes.codeFor(request.getReference(), Party.REQUESTER),
                request.getDecision(), request.getAskBy(), request.getStatus());
    }

    // Whoever began in a language that is switched off by now goes on: they are answered in the base language.
    private static boolean isKnown(String language) {
        return Languages.known(language).isPresent();
    }

    /** What a form does not say, or does not say well enough; nothing where it can be sent. */
    public List<InvalidRequest.Problem> problems(RequestForm form) {
        List<InvalidRequest.Problem> problems = new ArrayList<>();
        validator.validate(form).forEach(violation -> problems.add(
                new InvalidRequest.Problem(violation.getPropertyPath().toString(), violation.getMessageTemplate())));
        if (form.getLanguage() != null && !isKnown(form.getLanguage())) {
            problems.add(new InvalidRequest.Problem("language", "{language.unknown}"));
        }
        if (form.getOnBehalfOf() != null && form.getOnBehalfOf().getLanguage() != null
                && !isKnown(form.getOnBehalfOf().getLanguage())) {
            problems.add(new InvalidRequest.Problem("onBehalfOf.language", "{language.unknown}"));
        }
        if (form.getForWhom() == RequestForm.Who.OTHER && form.getOnBehalfOf() == null) {
            problems.add(new InvalidRequest.Problem("onBehalfOf.name", "{person.name.missing}"));
        }
        if (form.getCommunicationLanguage() != null
                && aidsOnOffer.language(form.getCommunicationLanguage()).isEmpty()) {
            problems.add(new InvalidRequest.Problem("communicationLanguage", "{aids.language.unknown}"));
        }
        for (int i = 0; i < form.getAids().size(); i++) {
            problems.addAll(checkAid(form.getAids().get(i), "aids[" + i + "]."));
        }
        return problems;
    }

    /** What is wrong with one aid, judged by what is on offer. */
    public List<InvalidRequest.Problem> checkAid(ChosenAid chosen, String path) {
        if (chosen.getCode() == null || chosen.getCode().isBlank()) {
            return List.of();
        }
        Optional<Aid> aid = aidsOnOffer.find(chosen.getCode());
        if (aid.isEmpty()) {
            return List.of(new InvalidRequest.Problem(path + "code", "{aids.unknown}"));
        }
        for (Map.Entry<String, String> detail : chosen.getDetails().entrySet()) {
            if (detail.getValue() != null && aid.get().getAsks().stream().noneMatch(ask ->
                    ask.name().equals(detail.getKey()) && ask.getAnswers().contains(detail.getValue()))) {
                return List.of(new InvalidRequest.Problem(path + "details." + detail.getKey(), "{aids.detail.unknown}"));
            }
        }
        Aid.InLanguage kind = aid.get().getInLanguage();
        if (kind == null) {
            if (chosen.getCode().equals(Aid.IN_OWN_WORDS) && chosen.getNote() == null) {
                return List.of(new InvalidRequest.Problem(path + "note", "{aids.other.missing}"));
            }
            return chosen.getLanguage() == null ? List.of()
                    : List.of(new InvalidRequest.Problem(path + "language", "{aids.language.needless}"));
        }
        if (chosen.getLanguage() == null) {
            return List.of(new InvalidRequest.Problem(path + "language", LANGUAGE_MISSING));
        }
        if (aidsOnOffer.language(chosen.getLanguage()).filter(language -> language.serves(kind)).isEmpty()) {
            return List.of(new InvalidRequest.Problem(path + "language", "{aids.language.unknown}"));
        }
        return chosen.getLanguage().equals(OfferedLanguage.UNLISTED) && (chosen.getNote() == null
                || chosen.getNote().isBlank())
                ? List.of(new InvalidRequest.Problem(path + "note", LANGUAGE_UNNAMED)) : List.of();
    }

    /** What a form asks about, and since when that was known. */
    private record Asked(Subject subject, Long noticeId, Instant published) { }

    private Asked asked(RequestForm form, LeadTimePolicy.Stored policy) {
        if (form.getEvent() != null) {
            RequestForm.Occasion event = form.getEvent();
            return new Asked(new Subject(Subject.Kind.EVENT, event.getTitle().strip(), form.getLanguage(), event.getStarts(),
                    event.getPlace()), null, null);
        }
        if (form.getDocument() != null) {
            // Needed by a day: the day itself does not count, as the day of an event does not.
            Instant start = form.getDocument().getNeededBy().atStartOfDay(policy.rule().zone()).toInstant();
            return new Asked(new Subject(Subject.Kind.DOCUMENT, form.getDocument().getTitle().strip(), form.getLanguage(), start,
                    null), null, null);
        }
        Notice notice = notices.at(form.getNotice())
                .orElseThrow(() -> new RequestRefused(RequestRefused.Reason.NO_SUCH_NOTICE));
        if (notice.getEvent() == null) {
            throw new RequestRefused(RequestRefused.Reason.NO_EVENT);
        }
        if (notice.getEvent().isCancelled()) {
            throw new RequestRefused(RequestRefused.Reason.CANCELLED);
        }
        NoticeText text = notice.text(Languages.orBase(form.getLanguage()).tag());
        return new Asked(new Subject(Subject.Kind.EVENT, text.getTitle(), text.getLanguage(), notice.getEvent().getStarts(),
                text.getPlace()), notice.getId(), notice.getPublished());
    }

    // Of a request that is about to be changed: the event as its notice has it now.
    private Asked asked(AccommodationRequest request) {
        Subject subject = request.getSubject();
        Notice notice = request.getNoticeId() == null ? null : notices.byId(request.getNoticeId()).orElseThrow();
        if (notice == null) {
            return new Asked(subject, null, null);
        }
        if (notice.getEvent().isCancelled()) {
            throw new RequestRefused(RequestRefused.Reason.CANCELLED);
        }
        return new Asked(new Subject(subject.getKind(), subject.getTitle(), subject.getLanguage(),
                notice.getEvent().getStarts(), subject.getPlace()), notice.getId(), notice.getPublished());
    }

    private List<DecidedAid> decide(List<ChosenAid> chosenAids, Asked asked, Instant received,
            LeadTimePolicy.Stored policy) {
        int ruleDays = policy.rule().businessDays();
        List<DecidedAid> decided = new ArrayList<>();
        try {
            for (ChosenAid chosen : chosenAids) {
                Aid aid = aidsOnOffer.find(chosen.getCode()).orElseThrow();
                decided.add(new DecidedAid(aid, chosen, policy.decide(asked.subject().getStarts(), asked.published(),
                        received, aid.leadOf(ruleDays))));
            }
        } catch (DateTimeException | IllegalStateException beyondTheCalendar) {
            throw new RequestRefused(RequestRefused.Reason.TOO_FAR);
        }
        if (decided.stream().anyMatch(aid -> aid.leadTime().decision() == Decision.EVENT_PASSED)) {
            throw new RequestRefused(RequestRefused.Reason.PASSED);
        }
        return decided;
    }
}
