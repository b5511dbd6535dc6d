package org.aviso.notices.feeds;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Moments;
import org.aviso.language.Phrases;
import org.aviso.notices.Event;
import org.aviso.notices.Markdown;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeText;
import org.aviso.offices.ContactChannel;
import org.aviso.offices.ContactDirectory;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.offices.Office;
import org.aviso.platform.Settings;

/**
 * A notice away from its page, in the language of its text: the facts of its event, its body, and how to ask for an
 * accommodation. Nothing hangs on the moment at which it is read, so that it changes only when the notice does.
 */
@ApplicationScoped
public class NoticeWords {

    /** So many letters of bodies are kept as HTML at most. */
    private static final int KEPT = 4_000_000;

    /** Bodies as HTML: programs ask for the same ones again and again. By language and words, so that none is ever stale. */
    private final Cache<String, String> bodies = Caffeine.newBuilder().maximumWeight(KEPT)
            .weigher((String body, String html) -> body.length() + html.length()).build();

    @Inject
    private ContactDirectory directory;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private Settings settings;

    /** The title, with the word before it that says that an event does not take place. */
    public String title(NoticeText text) {
        Event event = text.getNotice().getEvent();
        return event != null && event.isCancelled()
                ? phrases(text).say("eventState.CANCELLED") + ": " + text.getTitle() : text.getTitle();
    }

    /** The name of the office that says it. */
    public String office(NoticeText text) {
        String code = text.getNotice().getOffice().getCode();
        Office office = directory.getOffices().stream().filter(each -> each.getCode().equals(code)).findFirst()
                .orElseGet(directory::getDesk);
        return office.name(text.getLanguage());
    }

    /** Until when to ask; nothing where no event takes place, or the notice itself came out later. */
    public Optional<Instant> askBy(Notice notice) {
        return notice.getEvent() == null || notice.getEvent().isCancelled() ? Optional.empty() : lastMoment(notice);
    }

    /** As {@link #askBy}, of an event that does not take place as well: a calendar that has the day takes it out. */
    public Optional<Instant> lastMoment(Notice notice) {
        Event event = notice.getEvent();
        if (event == null) {
            return Optional.empty();
        }
        Instant askBy = leadTimes.rule().askBy(directory.calendar(), event.getStarts());
        // A last day before the notice itself was nobody's.
        return notice.getPublished().isAfter(askBy) ? Optional.empty() : Optional.of(askBy);
    }

    /** What the agency promises to whoever needs an accommodation, in one sentence or more. */
    public String statement(Language language) {
        return Phrases.pages(language).say("statement.body", directory.getBusinessDays());
    }

    /** The channels that stand under every notice: voice never without TDD/TTY and relay. */
    public List<ContactChannel> channels() {
        return directory.getStrip();
    }

    /** The whole notice as HTML: facts, body, how to ask. */
    public String html(NoticeText text) {
        Phrases say = phrases(text);
        StringBuilder html = new StringBuilder();
        facts(text).forEach(fact -> html.append("<p>").append(escaped(fact.toString())).append("</p>"));
        html.append(bodies.get(text.getLanguage() + " " + text.getBody(),
                body -> absolute(Markdown.toHtml(text.getBody(), language(text)))));
        html.append("<h2>").append(escaped(say.say("statement.title"))).append("</h2>");
        asking(text).forEach(line -> html.append("<p>").append(escaped(line)).append("</p>"));
        return html.append(channels().stream()
                .map(channel -> "<li>" + escaped(say.say(channel.getLabelKey())) + ": <a href=\"tel:"
                        + escaped(channel.getDial()) + "\">" + escaped(channel.getNumber()) + "</a></li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"))).toString();
    }

    // A program that shows it may know nothing of where it comes from. No text has a quote that is not written as a sign.
    private String absolute(String html) {
        return html.replaceAll(" (href|src)=\"/(?!/)", " $1=\"" + Matcher.quoteReplacement(settings.baseUrl()) + "/");
    }

    /** The facts of the event, and how to ask, as plain text: a line for each. The summary goes before them. */
    public String text(NoticeText text) {
        return String.join("\n", lines(text, plain(facts(text))));
    }

    /** The whole notice as plain text, with an empty line between its parts. */
    public String wholeText(NoticeText text) {
        List<String> body = new ArrayList<>(plain(facts(text)));
        body.add(Markdown.toText(text.getBody()));
        return String.join("\n\n", lines(text, body));
    }

    /** How to call the office, in one line. */
    public String calls(Language language) {
        Phrases say = Phrases.pages(language);
        return channels().stream().map(channel -> say.say(channel.getLabelKey()) + ": " + channel.getNumber())
                .collect(Collectors.joining("; "));
    }

    private static List<String> plain(List<Fact> facts) {
        return facts.stream().map(Fact::toString).toList();
    }

    private List<String> lines(NoticeText text, List<String> middle) {
        Phrases say = phrases(text);
        List<String> lines = new ArrayList<>();
        lines.add(text.getSummary());
        lines.addAll(middle);
        lines.addAll(asking(text));
        channels().forEach(channel -> lines.add(say.say(channel.getLabelKey()) + ": " + channel.getNumber()));
        return lines;
    }

    /** A fact, by its name. */
    public record Fact(String name, String value) {

        @Override
        public String toString() {
            return name + ": " + value;
        }
    }

    /** When and where its event takes place, and how to join it from afar; nothing where there is no event. */
    public List<Fact> facts(NoticeText text) {
        Event event = text.getNotice().getEvent();
        if (event == null) {
            return List.of();
        }
        Phrases say = phrases(text);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(say.say("notice.when"), moments(text).span(event.getStarts(), event.getEnds())));
        if (text.getPlace() != null) {
            facts.add(new Fact(say.say("notice.where"), text.getPlace()));
        }
        if (event.getLink() != null) {
            facts.add(new Fact(say.say("feeds.join"), event.getLink()));
        }
        return facts;
    }

    /** How to ask for an accommodation, and until when: a line for each. */
    public List<String> asking(NoticeText text) {
        Phrases say = phrases(text);
        List<String> lines = new ArrayList<>();
        lines.add(statement(say.language()));
        askBy(text.getNotice()).ifPresent(moment -> lines.add(
                say.say("leadTime.askBy") + " " + moments(text).dateTime(moment)));
        return lines;
    }

    /** Dates and times in the language of a text. */
    public Moments moments(NoticeText text) {
        return new Moments(language(text), directory.agency().zone());
    }

    private static Phrases phrases(NoticeText text) {
        return Phrases.pages(language(text));
    }

    private static Language language(NoticeText text) {
        return Languages.orBase(text.getLanguage());
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
