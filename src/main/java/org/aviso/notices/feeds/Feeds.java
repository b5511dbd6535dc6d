package org.aviso.notices.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.notices.Event;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticesPage;
import org.aviso.notices.Notices;
import org.aviso.offices.ContactChannel;
import org.aviso.offices.ContactDirectory;
import org.aviso.platform.Page;
import org.aviso.platform.Settings;

/** Makes the lists of notices that programs follow. */
@ApplicationScoped
public class Feeds {

    static final String HTML = "text/html";

    /** How many entries a page of a list has at most. */
    static final int SHOWN = 50;

    @Inject
    private FollowedNotices followed;

    @Inject
    private NoticeWords words;

    @Inject
    private FeedAddresses addresses;

    @Inject
    private ContactDirectory directory;

    @Inject
    private Settings settings;

    /**
     * The newest notices.
     *
     * @param kind only this kind, or null for all
     * @param after the last notice of the page before, or null for the first page
     */
    public NoticeFeed newest(Language language, Notice.Kind kind, Notices.Position after) {
        List<FollowedNotices.Followed> found = followed.newest(language.tag(), kind, after, SHOWN + 1);
        List<FollowedNotices.Followed> shown = found.subList(0, Math.min(SHOWN, found.size()));
        String name = kind == null ? FeedAddresses.ALL : NoticesPage.code(kind);
        return new NoticeFeed(language, addresses.tag("feeds/" + language.tag() + "/" + name),
                directory.agencyName(language.tag()) + " – " + Phrases.pages(language).say(
                        kind == null ? "notices.title" : addresses.titleKey(name)),
                addresses.file(language, name), after == null ? "" : query(after),
                settings.baseUrl() + Page.NOTICES.in(language) + (kind == null ? "" : "?kind=" + name),
                found.size() > SHOWN ? query(Notices.Position.of(shown.get(SHOWN - 1).text())) : null,
                latest(shown), shown.stream().map(this::entry).toList());
    }

    /** When the last change of any of them was; long ago where there is none. */
    public static Instant latest(List<FollowedNotices.Followed> shown) {
        return shown.stream().map(FollowedNotices.Followed::updated).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    /** A notice as an entry of a list. */
    public NoticeFeed.Entry entry(FollowedNotices.Followed one) {
        Notice notice = one.notice();
        Language language = Languages.orBase(one.text().getLanguage());
        Event event = notice.getEvent();
        List<NoticeFeed.Link> links = new ArrayList<>();
        links.add(page(language, one));
        Languages.all().stream().filter(other -> !other.equals(language) && one.slugs().containsKey(other.tag()))
                .forEach(other -> links.add(page(other, one)));
        return new NoticeFeed.Entry(addresses.tag("notices/" + encoded(notice.getCode()) + "/" + language.tag()),
                words.title(one.text()), one.text().getSummary(), words.html(one.text()), notice.getPublished(),
                one.updated(), words.office(one.text()), NoticesPage.code(notice.getKind()),
                Phrases.pages(language).say("noticeKind." + notice.getKind()),
                event == null ? null : new NoticeFeed.Event(event.getStarts(), event.getEnds(), one.text().getPlace(),
                        event.getLink(), event.isCancelled()),
                new NoticeFeed.Accommodations(words.statement(language), words.askBy(notice).orElse(null),
                        directory.getVoice().getNumber(), directory.getDesk().channel(ContactChannel.Kind.TDD)
                                .map(ContactChannel::getNumber).orElse(null)),
                links);
    }

    private NoticeFeed.Link page(Language language, FollowedNotices.Followed one) {
        return new NoticeFeed.Link("alternate", HTML, language.tag(),
                settings.baseUrl() + Page.NOTICE.in(language, one.slugs().get(language.tag())),
                Phrases.pages(language).say("notice.readIn"));
    }

    private static String query(Notices.Position last) {
        return "?after=" + encoded(last.published() + "_" + last.id());
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
