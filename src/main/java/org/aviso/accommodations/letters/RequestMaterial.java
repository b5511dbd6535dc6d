package org.aviso.accommodations.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aviso.accommodations.AccessCodes;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.AidWords;
import org.aviso.accommodations.ContactRoute;
import org.aviso.accommodations.NextStep;
import org.aviso.accommodations.Party;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.accommodations.RequestStatus;
import org.aviso.accommodations.RequestedAid;
import org.aviso.accommodations.ShownMessage;
import org.aviso.accommodations.SubjectView;
import org.aviso.accommodations.Updates;
import org.aviso.formats.Material;
import org.aviso.formats.MaterialBody;
import org.aviso.language.Language;
import org.aviso.language.Moments;
import org.aviso.language.Phrases;
import org.aviso.notices.Notice;
import org.aviso.notices.Notices;
import org.aviso.offices.ContactDirectory;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.platform.Page;
import org.aviso.platform.Settings;
import org.jsoup.nodes.Entities;

/**
 * What a request says away from its pages, in the same words, for one of its readers and in one language. What somebody
 * wrote in another language is marked as that.
 */
@ApplicationScoped
public class RequestMaterial {

    @Inject
    private Notices notices;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private ContactDirectory directory;

    @Inject
    private AccessCodes accessCodes;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * What somebody keeps who has just asked: the codes, what was asked for, and what happens next and by when.
     *
     * @param reader whose copy it is: it holds their code
     */
    public Material receipt(AccommodationRequest request, Party reader, Language language) {
        Letter letter = new Letter(request, language);
        if (reader == Party.PERSON && request.getPerson() != null) {
            letter.say("requestCopy.person", request.getPerson().getName(), request.getRequesterName());
            letter.say("requestCopy.person.charge");
        }
        letter.fact("followRequest.reference", ReferenceCode.spaced(request.getReference()));
        letter.fact("requestReceipt.accessCode", AccessCodes.spaced(accessCodes.codeFor(request.getReference(), reader)));
        letter.subject();
        letter.aids();
        letter.heading("requestReceipt.next");
        if (request.getPerson() == null || request.getPerson().getUpdates() != Updates.PERSON) {
            letter.say(request.getProfile().getRoute() == ContactRoute.EMAIL ? "requestReceipt.next.mail"
                    : "requestReceipt.next.other");
        }
        if (request.isShortNotice()) {
            letter.say("requestReceipt.next.short");
        }
        letter.ways();
        return letter.material("requestReceipt.title", request.getReceived());
    }

    /** How far a request has come, and every message about it, the first one first. It holds no access code. */
    public Material answers(AccommodationRequest request, Party reader, Language language) {
        Instant now = clock.instant();
        Letter letter = new Letter(request, language);
        letter.say("letters.asOf", letter.moments.dateTime(now));
        letter.fact("followRequest.reference", ReferenceCode.spaced(request.getReference()));
        letter.fact("letters.received", letter.moments.dateTime(request.getReceived()));
        letter.whom();
        letter.subject();
        letter.fact("page.state", letter.phrases.say("status." + request.getStatus()));
        letter.paragraph(letter.summary());
        if (!letter.cancelled && request.getStatus() != RequestStatus.SUBSTITUTE_OFFERED
                && request.getAids().stream().anyMatch(aid -> aid.getStatus() == RequestStatus.SUBSTITUTE_OFFERED)) {
            letter.say("status.SUBSTITUTE_OFFERED.what");
        }
        letter.aids();
        letter.messages(request.messagesFor(reader), reader);
        letter.ways();
        return letter.material("requestStatus.title", now);
    }

    /** A letter that is being written. */
    private final class Letter {

        private final AccommodationRequest request;
        private final Language language;
        private final Phrases phrases;
        private final Moments moments;
        private final SubjectView subject;
        private final boolean cancelled;
        private final StringBuilder html = new StringBuilder();

        Letter(AccommodationRequest request, Language language) {
            Notice notice = request.getNoticeId() == null ? null : notices.byId(request.getNoticeId()).orElseThrow();
            this.request = request;
            this.language = language;
            this.phrases = Phrases.pages(language);
            this.moments = new Moments(language, directory.agency().zone());
            this.subject = notice == null ? SubjectView.of(request) : SubjectView.of(notice.text(language.tag()));
            this.cancelled = notice != null && notice.getEvent().isCancelled();
        }

        void heading(String key) {
            html.append("<h2>").append(escaped(phrases.say(key))).append("</h2>");
        }

        void say(String key, Object... arguments) {
            paragraph(phrases.say(key, arguments));
        }

        void paragraph(String text) {
            html.append("<p>").append(escaped(text)).append("</p>");
        }

        void fact(String key, String says) {
            fact(key, says, null);
        }

        private void fact(String key, String says, String spoken) {
            String label = phrases.say(key);
            html.append("<p>").append(escaped(label.endsWith(":") ? label : label + ":")).append(" <strong").append(in(spoken))
                    .append('>').append(escaped(says)).append("</strong></p>");
        }

        /** Somebody's own words, line by line. */
        private void quote(String words, String spoken) {
            html.append("<blockquote").append(in(spoken)).append("><p>")
                    .append(words.strip().lines().map(Entities::escape).collect(Collectors.joining("<br/>")))
                    .append("</p></blockquote>");
        }

        private String in(String spoken) {
            return spoken == null || spoken.equals(language.tag()) ? "" : " lang=\"" + escaped(spoken) + "\"";
        }

        void whom() {
            if (request.getPerson() != null) {
                fact("requestCheck.who", request.getPerson().getName());
                say("requestStatus.askedBy", request.getRequesterName());
            } else if (request.getHelperName() != null) {
                fact("requestCheck.who", request.getRequesterName());
                say("requestStatus.askedBy", request.getHelperName());
            }
        }

        void subject() {
            fact(subject.document() ? "answerRequest.document" : "requestStatus.about", subject.title(), subject.language());
            if (subject.document()) {
                fact("letters.neededBy", moments.date(subject.starts()));
            } else {
                fact("notice.when", moments.span(subject.starts(), subject.ends()));
            }
        }

        void aids() {
            heading("requestStatus.aids");
            Instant now = clock.instant();
            request.getAids().forEach(aid -> aid(aid, cancelled ? NextStep.none(aid)
                    : NextStep.of(aid, subject.starts(), leadTimes, now)));
        }

        private void aid(RequestedAid aid, NextStep step) {
            html.append("<h3>").append(escaped(AidWords.named(aid.getCode(), aid.getLanguage(), phrases))).append("</h3>");
            String status = phrases.say("status." + aid.getStatus());
            fact("page.state", aid.isWithdrawn() ? status
                    : status + ". " + phrases.say(aid.isShortNotice() ? "eventState.SHORT" : "decision.ON_TIME"));
            AidWords.details(aid.getDetails(), phrases).forEach(detail -> paragraph(detail.question() + " " + detail.answer()));
            if (aid.getNote() != null) {
                say("requestCheck.note");
                quote(aid.getNote(), request.getLanguage());
            }
            AidWords.decision(aid, phrases).forEach(this::paragraph);
            if (aid.getRefusal() != null) {
                html.append("<p>").append(escaped(phrases.say("refusal.complaint"))).append(' ')
                        .append(link(AidWords.COMPLAINTS, phrases.say("refusal.complaint.where"))).append("</p>");
            }
            paragraph(AidWords.next(step, phrases, moments));
        }

        void messages(List<ShownMessage> messages, Party reader) {
            heading("requestStatus.messages");
            if (messages.isEmpty()) {
                say("requestStatus.noMessages");
            }
            for (ShownMessage message : messages) {
                String who = message.isFromStaff() ? directory.getDesk().name(language.tag())
                        : message.party() == reader ? phrases.say("requestStatus.you") : phrases.say("party." + message.party());
                html.append("<h3>").append(escaped(phrases.say("letters.message", who, moments.dateTime(message.sent()))))
                        .append("</h3>");
                quote(message.body(), message.language());
            }
        }

        /** How to follow the request, and whom to call. */
        void ways() {
            heading("requestReceipt.question");
            String follow = settings.baseUrl() + Page.FOLLOW_REQUEST.in(language);
            html.append("<p>").append(escaped(phrases.say("requestCopy.follow"))).append(' ').append(link(follow, follow))
                    .append("</p>");
            say("requestReceipt.question.how");
            // Voice never without TDD/TTY and relay.
            html.append(directory.getStrip().stream()
                    .map(channel -> "<li>" + escaped(phrases.say(channel.getLabelKey())) + ": "
                            + link(channel.getHref(), channel.getNumber()) + "</li>")
                    .collect(Collectors.joining("", "<ul>", "</ul>")));
            paragraph(directory.getDesk().name(language.tag()));
        }

        private String summary() {
            return phrases.say(cancelled ? "requestStatus.cancelled" : "status." + request.getStatus() + ".what");
        }

        Material material(String title, Instant revised) {
            return new Material(language, phrases.say(title), summary(), List.of(), directory.agencyName(language.tag()), null,
                    request.getReceived(), revised,
                    MaterialBody.of(phrases.say(title), html.toString(), Set.of(), phrases), Map.of());
        }

        private static String link(String address, String words) {
            return "<a href=\"" + escaped(address) + "\">" + escaped(words) + "</a>";
        }

        private static String escaped(String text) {
            return Entities.escape(text);
        }
    }
}
