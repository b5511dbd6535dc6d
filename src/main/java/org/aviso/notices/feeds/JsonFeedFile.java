package org.aviso.notices.feeds;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * A list of notices as a feed (JSON Feed 1.1). What that format has no field for, the facts of an event and the way to
 * ask for an accommodation, stands in an object {@code _aviso} of each item, as the format wants it.
 */
final class JsonFeedFile {

    static final String MEDIA_TYPE = "application/feed+json";

    private static final String ENDING = ".json";
    private static final String LANGUAGE = "language";
    private static final String TITLE = "title";

    private JsonFeedFile() {
    }

    /**
     * The file.
     *
     * @param zone that in which its times are told
     */
    static String of(NoticeFeed list, ZoneId zone) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        list.entries().forEach(one -> items.add(item(one, list.language().tag(), zone)));
        JsonObjectBuilder feed = Json.createObjectBuilder()
                .add("version", "https://jsonfeed.org/version/1.1")
                .add(TITLE, list.title())
                .add("home_page_url", list.page())
                .add("feed_url", list.file() + ENDING + list.query())
                .add(LANGUAGE, list.language().tag());
        if (list.next() != null) {
            feed.add("next_url", list.file() + ENDING + list.next());
        }
        return feed.add("items", items).build().toString();
    }

    private static JsonObjectBuilder item(NoticeFeed.Entry one, String language, ZoneId zone) {
        JsonArrayBuilder others = Json.createArrayBuilder();
        one.links().stream().filter(link -> !link.language().equals(language)).forEach(link -> others.add(
                Json.createObjectBuilder().add(LANGUAGE, link.language()).add("url", link.address())));
        JsonObjectBuilder ours = Json.createObjectBuilder().add("translations", others)
                .add("accommodations", accommodations(one.accommodations(), zone));
        if (one.event() != null) {
            ours.add("event", event(one.event(), zone));
        }
        return Json.createObjectBuilder()
                .add("id", one.id())
                .add("url", one.links().get(0).address())
                .add(TITLE, one.title())
                .add("summary", one.summary())
                .add("content_html", one.html())
                .add("date_published", moment(one.published(), zone))
                .add("date_modified", moment(one.updated(), zone))
                .add(LANGUAGE, language)
                .add("authors", Json.createArrayBuilder().add(Json.createObjectBuilder().add("name", one.office())))
                .add("tags", Json.createArrayBuilder().add(one.kindName()))
                .add("_aviso", ours);
    }

    private static JsonObjectBuilder accommodations(NoticeFeed.Accommodations how, ZoneId zone) {
        JsonObjectBuilder asking = Json.createObjectBuilder().add("statement", how.statement()).add("voice", how.voice());
        if (how.tdd() != null) {
            asking.add("tdd", how.tdd());
        }
        if (how.askBy() != null) {
            asking.add("ask_by", moment(how.askBy(), zone));
        }
        return asking;
    }

    private static JsonObjectBuilder event(NoticeFeed.Event what, ZoneId zone) {
        JsonObjectBuilder event = Json.createObjectBuilder().add("starts", moment(what.starts(), zone));
        if (what.ends() != null) {
            event.add("ends", moment(what.ends(), zone));
        }
        if (what.place() != null) {
            event.add("place", what.place());
        }
        if (what.link() != null) {
            event.add("link", what.link());
        }
        return event.add("cancelled", what.cancelled());
    }

    // As RFC 3339 has it, with the seconds.
    private static String moment(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}
