package org.aviso.notices.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeText;
import org.aviso.notices.NoticesPage;
import org.aviso.notices.feeds.FeedAddresses;
import org.aviso.notices.feeds.Feeds;
import org.aviso.notices.feeds.FollowedNotices;
import org.aviso.notices.feeds.NoticeFeed;
import org.aviso.notices.feeds.NoticeWords;
import org.aviso.offices.ContactDirectory;
import org.aviso.platform.Page;
import org.aviso.platform.Settings;

/** Makes the messages about advisories. */
@ApplicationScoped
public class Alerts {

    static final String MEDIA_TYPE = "application/cap+xml";

    private static final int SHOWN = 50;

    /** How long the list still leads to a message that takes an advisory back, so that it is heard of. */
    private static final Duration TOLD = Duration.ofDays(7);

    @Inject
    private FollowedNotices followed;

    @Inject
    private Feeds feeds;

    @Inject
    private FeedAddresses addresses;

    @Inject
    private NoticeWords words;

    @Inject
    private ContactDirectory directory;

    @Inject
    private Settings settings;

    /** The advisories that hold, and those that were lately put away, as a list that leads to their messages. */
    NoticeFeed current(Language language, Instant now) {
        List<FollowedNotices.Followed> shown = followed.advisories(language.tag(), now.minus(TOLD), SHOWN);
        return new NoticeFeed(language, addresses.tag("alerts/" + language.tag()),
                directory.agencyName(language.tag()) + " – " + Phrases.pages(language).say("noticeKinds.ADVISORY"),
                settings.baseUrl() + "/alerts/" + language.tag(), "",
                settings.baseUrl() + Page.NOTICES.in(language) + "?kind=" + NoticesPage.code(Notice.Kind.ADVISORY),
                null, Feeds.latest(shown), shown.stream().map(this::entry).toList());
    }

    private NoticeFeed.Entry entry(FollowedNotices.Followed one) {
        NoticeFeed.Entry entry = feeds.entry(one);
        NoticeFeed.Link message = new NoticeFeed.Link("alternate", MEDIA_TYPE, null,
                settings.baseUrl() + "/alerts/" + encoded(one.notice().getCode()) + ".xml", null);
        List<NoticeFeed.Link> links = new ArrayList<>(entry.links());
        links.add(message);
        return entry.with(links);
    }

    /** The message about the advisory of that code as it stands now; nothing where there is none. */
    Optional<Alert> of(String code) {
        return followed.advisory(code).map(notice -> message(notice, settings.demonstration(), settings.host()));
    }

    /**
     * What is said of an advisory. How urgent, severe or certain its matter is nobody was asked, and it is not guessed.
     *
     * @param trial whether nobody is to act: what an installation is shown with is no warning
     */
    private Alert message(Notice notice, boolean trial, String sender) {
        Instant sent = FollowedNotices.updated(notice).truncatedTo(ChronoUnit.SECONDS);
        ZoneId zone = directory.agency().zone();
        List<String> references = earlier(notice).stream()
                .map(each -> String.join(",", sender, identifier(notice, each), AlertFile.moment(each, zone))).toList();
        return new Alert(identifier(notice, sent), sender, sent, trial, kind(notice), references, encoded(notice.getCode()),
                Languages.all().stream().filter(language -> notice.getTexts().containsKey(language.tag()))
                        .map(language -> info(notice.getTexts().get(language.tag()), language)).toList());
    }

    /** When the messages before the one of now were sent, the first one first: one for each change since readers could read it. */
    static List<Instant> earlier(Notice notice) {
        Instant first = notice.getPublished().truncatedTo(ChronoUnit.SECONDS);
        Instant now = FollowedNotices.updated(notice).truncatedTo(ChronoUnit.SECONDS);
        return Stream.concat(Stream.of(first), notice.getChanges().stream().map(each -> each.truncatedTo(ChronoUnit.SECONDS)))
                .filter(each -> !each.isBefore(first) && each.isBefore(now)).distinct().sorted().toList();
    }

    private Alert.Info info(NoticeText text, Language language) {
        Notice notice = text.getNotice();
        return new Alert.Info(language.territory(), Phrases.pages(language).say("noticeKind." + notice.getKind()),
                notice.getPublished(), notice.getExpires(),
                directory.agencyName(language.tag()) + ", " + words.office(text), words.title(text), words.wholeText(text),
                settings.baseUrl() + Page.NOTICE.in(language, text.getSlug()), words.calls(language));
    }

    /** What the message about a notice does, told by what became of the notice. */
    static Alert.Kind kind(Notice notice) {
        if (notice.getArchived() != null) {
            return Alert.Kind.CANCEL;
        }
        // A message has whole seconds: within one, it is the same.
        return earlier(notice).isEmpty() ? Alert.Kind.ALERT : Alert.Kind.UPDATE;
    }

    private static String identifier(Notice notice, Instant sent) {
        return encoded(notice.getCode()) + "." + sent.getEpochSecond();
    }

    private static String encoded(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8);
    }
}
