package org.aviso.notices.engines;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.notices.Arrangements;
import org.aviso.notices.Event;
import org.aviso.notices.Markdown;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeEntry;
import org.aviso.notices.NoticeText;
import org.aviso.notices.feeds.FollowedNotices;
import org.aviso.notices.feeds.NoticeWords;
import org.aviso.offices.ContactChannel;
import org.aviso.offices.ContactDirectory;
import org.aviso.offices.Office;
import org.aviso.offices.PageMoments;
import org.aviso.platform.Address;
import org.aviso.platform.Page;
import org.aviso.platform.PagePhrases;

/**
 * What a page is about, in the words of schema.org (JSON-LD): a notice or its event, who says it, how a person who is deaf
 * calls, which accommodations are arranged. It says nothing that the page does not.
 */
@Named("linkedData")
@RequestScoped
public class LinkedData {

    private static final String SCHEMA = "https://schema.org/";
    private static final String ID = "@id";
    private static final String TYPE = "@type";
    private static final String NAME = "name";
    private static final String ADDRESS = "url";
    private static final String IN_LANGUAGE = "inLanguage";

    private static final List<DayOfWeek> WEEKDAYS = List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    @Inject
    private ContactDirectory directory;

    @Inject
    private Arrangements arrangements;

    @Inject
    private NoticeWords words;

    @Inject
    private PageMoments moments;

    @Inject
    private PagePhrases phrases;

    @Inject
    private Address address;

    /** The page of a notice, fit to stand in a script element. */
    public String ofNotice(NoticeEntry entry) {
        JsonArrayBuilder graph = Json.createArrayBuilder();
        String page = page(entry.text());
        if (entry.event() == null) {
            graph.add(article(entry.text(), page));
        } else {
            graph.add(aboutPage(entry.text(), page).add("mainEntity", reference(page + "#event")));
            graph.add(event(entry, page));
        }
        return inScript(graph.add(office(office(entry.notice()))));
    }

    /** The offices of the agency, fit to stand in a script element. */
    public String ofOffices() {
        JsonArrayBuilder graph = Json.createArrayBuilder();
        directory.getOffices().forEach(office -> graph.add(office(office)));
        return inScript(graph);
    }

    /** The office that answers for the agency, fit to stand in a script element. */
    public String ofTheAgency() {
        return inScript(Json.createArrayBuilder().add(office(directory.getDesk())));
    }

    private JsonObjectBuilder article(NoticeText text, String page) {
        Notice notice = text.getNotice();
        boolean news = notice.getKind() != Notice.Kind.PROGRAM;
        return illustrated(accessible(Json.createObjectBuilder().add(TYPE, news ? "NewsArticle" : "Article").add(ID, page)), text)
                .add(ADDRESS, page)
                .add("mainEntityOfPage", page)
                .add("headline", text.getTitle())
                .add("description", text.getSummary())
                .add("articleSection", phrases.all().say("noticeKind." + notice.getKind()))
                .add("datePublished", moments.machine(notice.getPublished()))
                .add("dateModified", moments.machine(FollowedNotices.updated(notice)))
                .add(IN_LANGUAGE, text.getLanguage())
                .add("author", reference(office(notice)))
                .add("publisher", reference(office(notice)))
                .add("workTranslation", translations(notice, text.getLanguage()));
    }

    private JsonObjectBuilder aboutPage(NoticeText text, String page) {
        return accessible(Json.createObjectBuilder().add(TYPE, "WebPage").add(ID, page))
                .add(ADDRESS, page)
                .add(NAME, words.title(text))
                .add(IN_LANGUAGE, text.getLanguage())
                .add("datePublished", moments.machine(text.getNotice().getPublished()))
                .add("dateModified", moments.machine(FollowedNotices.updated(text.getNotice())))
                .add("workTranslation", translations(text.getNotice(), text.getLanguage()));
    }

    /** What holds for each of our pages, and how to ask for what they lack. */
    private JsonObjectBuilder accessible(JsonObjectBuilder work) {
        return work.add("isAccessibleForFree", true)
                .add("accessibilityFeature", Json.createArrayBuilder(
                        List.of("structuralNavigation", "displayTransformability", "readingOrder")))
                .add("accessibilitySummary", words.statement(address.getLanguage()));
    }

    private JsonObjectBuilder illustrated(JsonObjectBuilder work, NoticeText text) {
        JsonArrayBuilder images = Json.createArrayBuilder();
        List<Markdown.Shown> pictures = Markdown.pictures(text.getBody());
        pictures.forEach(picture -> images.add(Json.createObjectBuilder().add(TYPE, "ImageObject")
                .add(ADDRESS, address.absolute(picture.name().address()))
                .add("width", picture.name().width())
                .add("height", picture.name().height())
                .add("description", picture.alternative())));
        return pictures.isEmpty() ? work : work.add("image", images);
    }

    private JsonObjectBuilder event(NoticeEntry entry, String page) {
        NoticeText text = entry.text();
        Event event = entry.event();
        JsonObjectBuilder json = Json.createObjectBuilder().add(TYPE, "Event").add(ID, page + "#event")
                .add(ADDRESS, page)
                .add(NAME, text.getTitle())
                .add("description", text.getSummary())
                .add(IN_LANGUAGE, text.getLanguage())
                .add("startDate", moments.machine(event.getStarts()));
        if (event.getEnds() != null) {
            json.add("endDate", moments.machine(event.getEnds()));
        }
        if (event.getStartsBefore() != null) {
            json.add("previousStartDate", moments.machine(event.getStartsBefore()));
        }
        return illustrated(json, text).add("eventStatus", SCHEMA + status(event))
                .add("eventAttendanceMode", SCHEMA
                        + (event.getLink() == null ? "OfflineEventAttendanceMode" : "MixedEventAttendanceMode"))
                .add("location", locations(entry))
                .add("organizer", reference(office(entry.notice())));
    }

    private static String status(Event event) {
        if (event.isCancelled()) {
            return "EventCancelled";
        }
        return event.getStartsBefore() == null ? "EventScheduled" : "EventRescheduled";
    }

    private JsonArrayBuilder locations(NoticeEntry entry) {
        JsonArrayBuilder locations = Json.createArrayBuilder();
        if (entry.text().getPlace() != null) {
            JsonArrayBuilder arranged = Json.createArrayBuilder();
            arrangements.of(entry.notice()).forEach(aid -> arranged.add(Json.createObjectBuilder()
                    .add(TYPE, "LocationFeatureSpecification").add(NAME, aid.name()).add("value", true)));
            locations.add(Json.createObjectBuilder().add(TYPE, "Place").add(NAME, entry.text().getPlace())
                    .add("address", entry.text().getPlace()).add("amenityFeature", arranged));
        }
        if (entry.event().getLink() != null) {
            locations.add(Json.createObjectBuilder().add(TYPE, "VirtualLocation").add(ADDRESS, entry.event().getLink()));
        }
        return locations;
    }

    private JsonArrayBuilder translations(Notice notice, String own) {
        JsonArrayBuilder others = Json.createArrayBuilder();
        for (Language language : Languages.all()) {
            NoticeText text = notice.getTexts().get(language.tag());
            if (text != null && !language.tag().equals(own)) {
                others.add(reference(page(text)));
            }
        }
        return others;
    }

    private JsonObjectBuilder office(Office office) {
        String language = address.getLanguage().tag();
        JsonArrayBuilder points = Json.createArrayBuilder();
        office.getChannels().stream().filter(channel -> !channel.isCall() || channel.getDial().startsWith("+"))
                .forEach(channel -> points.add(point(channel)));
        if (directory.getAgencyOffices().contains(office)) {
            points.add(point(directory.getRelayCall()));
        }
        return Json.createObjectBuilder().add(TYPE, "GovernmentOffice").add(ID, id(office))
                .add(NAME, office.name(language))
                .add(ADDRESS, address.absolute(address.to("CONTACTS")))
                .add("parentOrganization", Json.createObjectBuilder().add(TYPE, "GovernmentOrganization")
                        .add(NAME, directory.agencyName(language)).add(ADDRESS, address.absolute(address.to("HOME"))))
                .add("contactPoint", points);
    }

    private JsonObjectBuilder point(ContactChannel channel) {
        JsonObjectBuilder point = Json.createObjectBuilder().add(TYPE, "ContactPoint")
                .add("contactType", phrases.all().say(channel.getLabelKey()));
        if (!channel.isCall()) {
            return point.add("email", channel.getNumber());
        }
        point.add("telephone", channel.getDial());
        if (channel.getKind() == ContactChannel.Kind.TDD || channel.getKind() == ContactChannel.Kind.RELAY) {
            // The name that schema.org gave it; people who are deaf would choose another one.
            point.add("contactOption", SCHEMA + "HearingImpairedSupported");
        }
        if (!channel.isEveryDay()) {
            JsonArrayBuilder days = Json.createArrayBuilder();
            WEEKDAYS.forEach(day -> days.add(SCHEMA + day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT)));
            point.add("hoursAvailable", Json.createObjectBuilder().add(TYPE, "OpeningHoursSpecification")
                    .add("dayOfWeek", days).add("opens", channel.getOpens().toString())
                    .add("closes", channel.getCloses().toString()));
        }
        return point;
    }

    private Office office(Notice notice) {
        String code = notice.getOffice().getCode();
        return directory.getOffices().stream().filter(office -> office.getCode().equals(code)).findFirst()
                .orElseGet(directory::getDesk);
    }

    private JsonObjectBuilder reference(Office office) {
        return reference(id(office));
    }

    private static JsonObjectBuilder reference(String id) {
        return Json.createObjectBuilder().add(ID, id);
    }

    // As its card for address books has it.
    private String id(Office office) {
        return address.absolute("/#" + office.getCode());
    }

    private String page(NoticeText text) {
        return address.absolute(Page.NOTICE.in(Languages.orBase(text.getLanguage()), text.getSlug()));
    }

    private static String inScript(JsonArrayBuilder graph) {
        JsonObject data = Json.createObjectBuilder().add("@context", "https://schema.org").add("@graph", graph).build();
        return guarded(data.toString());
    }

    /**
     * JSON that stays data wherever it stands in a page: no sign in it can end the script element, begin a comment or
     * break a line. Such signs are found only within its strings, where an escape means the same.
     */
    static String guarded(String json) {
        StringBuilder guarded = new StringBuilder(json.length());
        json.chars().forEach(letter -> {
            if (letter == '<' || letter == '>' || letter == '&' || letter == 0x2028 || letter == 0x2029) {
                guarded.append(String.format("\\u%04x", letter));
            } else {
                guarded.append((char) letter);
            }
        });
        return guarded.toString();
    }
}
