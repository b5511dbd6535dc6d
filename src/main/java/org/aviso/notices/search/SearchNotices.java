package org.aviso.notices.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.aviso.notices.NoticeText;
import org.aviso.notices.Notices;

/** Finds notices for whoever reads: what is published and current, page by page. */
@ApplicationScoped
public class SearchNotices {

    /**
     * A page of what was found.
     *
     * @param count how many there are on all pages
     * @param similar whether nothing has the words themselves, and these have similar ones
     * @param next where the next page begins, or null at the end
     */
    public record Listing(List<NoticeText> texts, long count, boolean similar, Cursor next) { }

    @Inject
    private IndexNotices indexNotices;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    /**
     * Finds notices in a language: the best first where words are looked for, else the newest first.
     *
     * @param language BCP 47 tag of a language of the portal
     * @param after where the list goes on, or null for its beginning
     * @param limit how many a page has, 1 or more; it has less where some were put away a moment ago
     */
    public Listing find(String language, NoticeSearch search, Cursor after, int limit) {
        NoticeIndex.Found found = indexNotices.of(language).search(search, clock.instant(), after, limit);
        return new Listing(notices.inOrder(language, found.ids()), found.count(), found.similar(), found.next());
    }

    /** The codes of the offices that have notices in a language now. */
    public Set<String> offices(String language) {
        return indexNotices.of(language).offices(clock.instant());
    }
}
