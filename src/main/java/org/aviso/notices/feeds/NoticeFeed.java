package org.aviso.notices.feeds;

import java.time.Instant;
import java.util.List;
import org.aviso.language.Language;

/**
 * A list of notices for programs, before it is written in one format or another. Addresses are whole.
 *
 * @param id the same for ever, and on each page of the list
 * @param file what this very page of the list is called in addresses, without the ending that says its format
 * @param page where people read the same list
 * @param next where the older entries are: a query to put behind the address of the file; null at the end
 * @param updated when the newest change of an entry was
 */
public record NoticeFeed(Language language, String id, String title, String file, String query, String page, String next,
        Instant updated, List<Entry> entries) {

    /**
     * A notice in the list.
     *
     * @param id the same for ever, whatever becomes of its address
     * @param summary without markup, as the title is
     * @param html the whole notice, with the facts of its event and the way to ask for an accommodation
     * @param kind its kind among programs, and {@code kindName} among people
     * @param event what takes place, or null
     * @param links where it is: first its own page
     */
    public record Entry(String id, String title, String summary, String html, Instant published, Instant updated,
            String office, String kind, String kindName, Event event, Accommodations accommodations, List<Link> links) {

        /** The same with other links. */
        public Entry with(List<Link> others) {
            return new Entry(id, title, summary, html, published, updated, office, kind, kindName, event, accommodations,
                    others);
        }
    }

    /**
     * When and where something takes place.
     *
     * @param ends null if nobody knows
     * @param place null where there is none
     * @param link where it can be joined from afar, or null
     */
    public record Event(Instant starts, Instant ends, String place, String link, boolean cancelled) { }

    /**
     * How to ask for an accommodation.
     *
     * @param askBy until when, or null where there is no such day
     * @param voice the number as people write it, and {@code tdd} that of the text telephone
     */
    public record Accommodations(String statement, Instant askBy, String voice, String tdd) { }

    /**
     * A link, as Atom has it.
     *
     * @param language the tag of the language of what it leads to, or null where that has several
     */
    public record Link(String relation, String mediaType, String language, String address, String title) { }
}
