package org.aviso.accommodations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.aviso.language.Moments;
import org.aviso.language.Phrases;
import org.aviso.offices.ContactDirectory;
import org.aviso.offices.PageMoments;
import org.aviso.platform.PagePhrases;

/** What an aid and a language are called in the language of the page. */
@Named("aidWords")
@RequestScoped
public class AidWords {

    /** Where the law's complaints go: the Department of Justice, within 180 days (28 CFR 35.170). */
    public static final String COMPLAINTS = "https://www.ada.gov/file-a-complaint/";

    @Inject
    private PagePhrases phrases;

    @Inject
    private PageMoments moments;

    @Inject
    private ContactDirectory directory;

    public String name(String code) {
        return phrases.all().say("aid." + code + ".name");
    }

    /** What to tell us about an aid in one's own words. */
    public String asks(String code) {
        Phrases say = phrases.all();
        String key = "aid." + code + ".asks";
        return say.say(say.has(key) ? key : "requestDetails.note");
    }

    /** Why we ask that, or null where it goes without saying. */
    public String why(String code) {
        Phrases say = phrases.all();
        String key = "aid." + code + ".why";
        return say.has(key) ? say.say(key) : null;
    }

    /** A question about an aid, and what was answered. */
    public record Detail(String question, String answer) { }

    /** What was answered about an aid, by the names of the questions. */
    public List<Detail> details(Map<?, String> details) {
        return details(details, phrases.all());
    }

    /** As {@link #details(Map)} in the language of those phrases of the pages. */
    public static List<Detail> details(Map<?, String> details, Phrases say) {
        return details.entrySet().stream().filter(detail -> detail.getValue() != null)
                .map(detail -> new Detail(say.say("ask." + detail.getKey()), say.say("answer." + detail.getValue())))
                .toList();
    }

    /** Who does the next step about an aid, and by when. */
    public String next(NextStep step) {
        return next(step, phrases.all(), moments.all());
    }

    /** As {@link #next(NextStep)} in the language of those phrases of the pages. */
    public static String next(NextStep step, Phrases pages, Moments moments) {
        return step.by() == null ? pages.say(step.key()) : pages.say(step.key(), moments.dateTime(step.by()));
    }

    /** Until when to ask for an aid, or that there was never a day to ask by because the notice itself came out late. */
    public String until(DecidedAid decided) {
        if (decided.leadTime().publishedAfterCutOff()) {
            return phrases.all().say("leadTime.publishedLate");
        }
        return phrases.of(decided.isShortNotice() ? "shortNotice.aidWas" : "shortNotice.aidIs",
                moments.dateTime(decided.leadTime().askBy()), decided.leadTime().rule().businessDays());
    }

    /** What is offered in the place of an aid: the same code again means by video. */
    public String instead(RequestedAid aid, String code) {
        return instead(aid, code, phrases.all());
    }

    private static String instead(RequestedAid aid, String code, Phrases pages) {
        return aid.getCode().equals(code) ? pages.say("substitute.byVideo", named(code, aid.getLanguage(), pages))
                : pages.say("aid." + code + ".name");
    }

    /** What was decided about an aid, as the resident reads it: a sentence each; nothing where all goes as asked. */
    public List<String> decision(RequestedAid aid) {
        return decision(aid, phrases.all());
    }

    /** As {@link #decision(RequestedAid)} in the language of those phrases of the pages. */
    public static List<String> decision(RequestedAid aid, Phrases pages) {
        List<String> said = new ArrayList<>();
        Substitute substitute = aid.getSubstitute();
        if (substitute != null && (aid.getStatus() == RequestStatus.SUBSTITUTE_OFFERED || substitute.isAccepted())) {
            said.add(pages.say(substitute.isAccepted() ? "substitute.agreed" : "substitute.offered",
                    instead(aid, substitute.getCode(), pages)));
            said.add(pages.say("reason." + substitute.getReason()));
        }
        if (aid.getStatus() == RequestStatus.PARTLY) {
            said.add(pages.say("part." + aid.getPart()));
        }
        if (aid.getStatus() == RequestStatus.NOT_FILLED) {
            Refusal refusal = aid.getRefusal();
            said.add(pages.say("reason." + refusal.getReason()));
            said.add(pages.say("refusal.instead", pages.say("alternative." + refusal.getAlternative())));
            said.add(pages.say("refusal.decidedBy", refusal.getDecidedBy()));
            said.add(pages.say("refusal.appeal"));
        }
        return said;
    }

    public String getComplaints() {
        return COMPLAINTS;
    }

    /** How far an aid or a request has come, as staff reads it: what waits for the resident is said of them, not to them. */
    public String staffStatus(RequestStatus status) {
        return staffStatus(status, phrases.all());
    }

    /** As {@link #staffStatus(RequestStatus)} in the language of those phrases of the pages. */
    public static String staffStatus(RequestStatus status, Phrases pages) {
        String own = "staffStatus." + status;
        return pages.say(pages.has(own) ? own : "status." + status);
    }

    /** What has happened to a request: "Real-time captions: confirmed", "Changed by the person who asked". */
    public String happened(HistoryEntry entry) {
        return happened(entry, entry.getStatus() == null ? null : phrases.all().say("status." + entry.getStatus()));
    }

    /** As {@link #happened}, as staff reads it. */
    public String happenedForStaff(HistoryEntry entry) {
        return happened(entry, entry.getStatus() == null ? null : staffStatus(entry.getStatus()));
    }

    private String happened(HistoryEntry entry, String status) {
        Phrases say = phrases.all();
        if (entry.getKind() == HistoryEntry.Kind.MERGED) {
            return phrases.of("history.joined", ReferenceCode.spaced(entry.getOtherReference()));
        }
        String what = entry.getKind() == HistoryEntry.Kind.STATUS ? status
                : say.say("history." + entry.getKind());
        return entry.getAid() == null ? what
                : say.say("aids.inLanguage", named(entry.getAid().getCode(), entry.getAid().getLanguage()), what);
    }

    /** Why a day of a count that was stored counts, or does not. */
    public String why(StoredDecision.Day day) {
        if (day.number() > 0) {
            return phrases.of("leadTime.counts", day.number());
        }
        // The request keeps the reason in the base language; the calendar, while it knows the day, in all of them.
        String reason = switch (day.date().getDayOfWeek()) {
            case SATURDAY, SUNDAY -> moments.all().weekday(day.date().getDayOfWeek());
            default -> directory.calendar().closure(day.date())
                    .map(closure -> closure.name(phrases.all().language().tag())).orElse(day.reason());
        };
        return phrases.of("leadTime.countsNot", reason);
    }

    /** How somebody is reached and understood, in a few words each: "Spanish", "Large print", "Phone call through relay". */
    public List<String> profile(AccommodationRequest request) {
        CommunicationProfile profile = request.getProfile();
        List<String> parts = new ArrayList<>();
        parts.add(language(profile.getLanguage()));
        if (profile.getCommunicationLanguage() != null
                && !profile.getCommunicationLanguage().equals(profile.getLanguage())) {
            parts.add(language(profile.getCommunicationLanguage()));
        }
        if (profile.getFormat() != MaterialFormat.STANDARD) {
            parts.add(phrases.all().say("materialFormat." + profile.getFormat()));
        }
        parts.add(phrases.all().say("route." + profile.getRoute()));
        if (request.getPerson() != null) {
            parts.add(phrases.of("profile.for", request.getPerson().getName(), language(request.getPerson().getLanguage())));
        }
        return parts;
    }

    public String language(String tag) {
        return phrases.all().say("language." + tag);
    }

    /**
     * A language in the reader's words and in its own: "Vietnamese – Tiếng Việt". The reader's come first, so that
     * typing its first letters finds it in the list.
     */
    public String bothNames(OfferedLanguage language) {
        String own = language.getEndonym();
        String name = language(language.getTag());
        return own.isEmpty() || own.equalsIgnoreCase(name) ? name : name + " – " + own;
    }

    /** The languages by their names in the reader's language; the one that is not listed last. */
    public List<OfferedLanguage> inOrder(List<OfferedLanguage> languages) {
        Comparator<OfferedLanguage> byName = Comparator.comparing(language -> language(language.getTag()),
                Collator.getInstance(phrases.all().language().locale()));
        return languages.stream().sorted(Comparator.comparing(OfferedLanguage::isUnlisted).thenComparing(byName))
                .toList();
    }

    /** An aid with its language, where it has one: "Interpreter of another language: Vietnamese". */
    public String named(String code, String tag) {
        return named(code, tag, phrases.all());
    }

    /** As {@link #named(String, String)} in the language of those phrases of the pages. */
    public static String named(String code, String tag, Phrases pages) {
        String name = pages.say("aid." + code + ".name");
        if (tag == null) {
            return name;
        }
        String language = "language." + tag;
        return pages.say("aids.inLanguage", name, tag.equals(OfferedLanguage.UNLISTED) ? pages.say("aids.unlisted")
                : pages.has(language) ? pages.say(language) : tag);
    }
}
