package org.aviso.accommodations.form;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.aviso.accommodations.AccessCodes;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ChosenAid;
import org.aviso.accommodations.DecidedAid;
import org.aviso.accommodations.Party;
import org.aviso.accommodations.RequestAccommodation;
import org.aviso.accommodations.RequestForm;
import org.aviso.accommodations.SubjectView;
import org.aviso.language.Languages;
import org.aviso.leadtime.LeadTime;
import org.aviso.notices.Notice;
import org.aviso.notices.Notices;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.platform.Address;
import org.aviso.platform.Page;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Visit;

/** The draft that the address of a page names: what the pages of the form have in common. */
@Named("draft")
@RequestScoped
public class DraftVisit {

    /** The pages of a draft that was sent. */
    private static final Set<Page> AFTERWARDS = EnumSet.of(Page.REQUEST_RECEIPT, Page.REQUEST_COPY,
            Page.REQUEST_THEIR_COPY, Page.RECEIPT_LETTER, Page.THEIR_LETTER);

    @Inject
    private Drafts drafts;

    @Inject
    private Notices notices;

    @Inject
    private RequestAccommodation requestAccommodation;

    @Inject
    private AccessCodes accessCodes;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private Address address;

    @Inject
    private Clock clock;

    @Inject
    private PageErrors errors;

    private String secret;
    private Drafts.Found found;
    private RequestForm form = new RequestForm();
    private Notice notice;
    private SubjectView subject;
    private Question firstOpen;

    @PostConstruct
    void load() {
        secret = address.name("draft");
        found = drafts.find(secret).orElse(null);
        if (found == null) {
            return;
        }
        form = found.form();
        notice = found.noticeId() == null ? null : notices.byId(found.noticeId()).orElse(null);
        if (notice != null) {
            subject = SubjectView.of(notice.text(address.getLanguage().tag()));
        } else if (found.changes() != null) {
            subject = SubjectView.of(found.changes());
        } else if (!found.isSent()) {
            subject = SubjectView.of(form, leadTimes.rule().zone());
        }
        firstOpen = found.isSent() ? null : openIn(form);
    }

    private Question openIn(RequestForm answers) {
        return requestAccommodation.problems(answers).stream().map(problem -> Question.of(problem.field()))
                .min(Question::compareTo).orElse(Question.CHECK);
    }

    /**
     * Lets the reader onto a page of the form: a draft that was sent leads to its receipt.
     *
     * @return whether the page may be shown
     */
    public boolean arrive() {
        if (found == null) {
            Visit.notFound();
            return false;
        }
        boolean left = found.isSent() && !clock.instant().isBefore(found.touched().plus(AccessCodes.PASS_HOLDS));
        if (left || isChange() && !found.changes().isEntitled(found.changesAs())) {
            // Somebody else may sit there by now, or somebody else decides.
            Visit.redirect(address.to("FOLLOW_REQUEST") + "?ended=1");
            return false;
        }
        if (found.isSent() && !(AFTERWARDS.contains(address.getPage()) && found.changes() == null)) {
            Visit.redirect(found.changes() == null ? to("REQUEST_RECEIPT") : address.to("REQUEST_STATUS",
                    accessCodes.passFor(found.sentReference(), found.changesAs())) + "?done=CHANGED");
            return false;
        }
        return true;
    }

    /**
     * Lets the reader onto the page of a question, or leads to one that comes before it and is still open.
     *
     * @return whether the page may be shown
     */
    boolean arriveAt(Question question) {
        if (!arrive()) {
            return false;
        }
        if (question.compareTo(firstOpen) > 0) {
            Visit.redirect(to(firstOpen.page()));
            return false;
        }
        return true;
    }

    /**
     * Keeps the answer to a question and goes on: to the next one, or back to all the answers where every other one was
     * given before.
     */
    void answer(Question question, Question following) {
        if (!keep()) {
            return;
        }
        Question open = openIn(form);
        Question next = open == Question.CHECK && following.compareTo(Question.DETAILS) > 0 ? Question.CHECK : following;
        Visit.redirect(to((next.compareTo(open) > 0 ? open : next).page()));
    }

    /** Keeps what was typed, right or wrong, and shows the same page in another language. */
    void keepAndSpeak(String language) {
        if (keep()) {
            Visit.redirect(address.getPage().in(Languages.orBase(language), secret));
        }
    }

    /** Keeps the answers and goes to another page of the form. */
    void keepAndGoTo(String page) {
        if (keep()) {
            Visit.redirect(to(page));
        }
    }

    // What is too long stays on the page, where it can be made shorter.
    private boolean keep() {
        boolean kept = drafts.keep(secret, form);
        if (!kept) {
            errors.show("next", "form.long");
        }
        return kept;
    }

    void send() {
        drafts.send(secret, form);
    }

    /** What each aid counts as if it were sent now; of a change, the aids that it adds. */
    List<DecidedAid> foresee() {
        return isChange() ? requestAccommodation.foresee(form, found.changes()) : requestAccommodation.foresee(form);
    }

    /** Where a page of this draft is. */
    public String to(String page) {
        return address.to(page, secret);
    }

    /** The answers so far; none where there is no draft, so that a page can be built before it is refused. */
    public RequestForm getForm() {
        return form;
    }

    /** The reference of the request that the draft has become, or null. */
    String getSentReference() {
        return found == null ? null : found.sentReference();
    }

    /** Whether it changes a request that was sent before. */
    public boolean isChange() {
        return found != null && found.changes() != null;
    }

    /** The request that it changes, or null. */
    AccommodationRequest getChanges() {
        return found == null ? null : found.changes();
    }

    /** The page of the request that it changes. */
    public String getChanged() {
        return isChange() ? address.to("REQUEST_STATUS",
                accessCodes.passFor(found.changes().getReference(), found.changesAs())) : null;
    }

    /** Where a change is seen as a whole: at its answers, or on the page of the request while some are missing. */
    public String getOverview() {
        return isWhole() ? to("REQUEST_CHECK") : getChanged();
    }

    /** Whether the person for whom it was asked takes the request over with it. */
    public boolean isTakeOver() {
        return isChange() && found.changesAs() == Party.PERSON && !found.changes().isTakenOver();
    }

    /** Whether an aid of the form is arranged by now, so that it cannot be changed. */
    boolean isFixed(ChosenAid aid) {
        return isChange() && aid.getPosition() != null
                && found.changes().aid(aid.getPosition()).getStatus().isArranged();
    }

    /**
     * Whether it is settled for whom it is: the person for whom it was asked changes it for themselves, and a helper
     * cannot put that person aside.
     */
    public boolean isWhoSettled() {
        return isChange() && (found.changesAs() == Party.PERSON || found.changes().getPerson() != null);
    }

    /** The notice whose event it is about, or null. */
    public Notice getNotice() {
        return notice;
    }

    /** Whether every question is answered. */
    boolean isWhole() {
        return firstOpen == Question.CHECK;
    }

    /** What it is about. */
    public SubjectView getSubject() {
        return subject;
    }

    /** How much time is left to ask, by the rule; null where nobody has said yet what it is about, or when. */
    public LeadTime getLeadTime() {
        if (subject == null || !subject.isWhole()) {
            return null;
        }
        try {
            return leadTimes.now(subject.starts(), notice == null ? null : notice.getPublished());
        } catch (DateTimeException | IllegalStateException beyondTheCalendar) {
            // The page that asks for the date says so.
            return null;
        }
    }

    /** Whether it asks what it is about: no notice says so. */
    public boolean isAboutAsked() {
        return found != null && notice == null && found.changes() == null;
    }

    /** When it is deleted, if nobody touches it until then. */
    public Instant getKeptUntil() {
        return found.touched().plus(Drafts.KEPT);
    }

    /** The code by which it can be finished later. */
    public String getCode() {
        return drafts.codeOf(secret).replaceAll("(.{4})(?=.)", "$1-");
    }

    /** The whole address by which it can be finished later. */
    public String getLink() {
        return address.absolute(to(firstOpen.page()));
    }

    /** The question at which it goes on. */
    public String getOpenPage() {
        return to(firstOpen.page());
    }

    /** The steps of the form, in the words of the bundle key {@code steps.<step>}. */
    public List<String> getSteps() {
        Stream<String> all = Stream.of("needs", "details", "contact", "who", "check");
        return (isAboutAsked() ? Stream.concat(Stream.of("about"), all) : all).toList();
    }

    /** The number of a step, 1 for the first. */
    public int step(String name) {
        return getSteps().indexOf(name) + 1;
    }
}
