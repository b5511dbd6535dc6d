package org.aviso.notices.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aviso.language.Language;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticesPage;
import org.aviso.platform.Settings;

/**
 * Where the feeds are: {@code /feeds/{language}/{kind}.atom} and {@code .json}, {@code /feeds/{language}/events.ics}.
 * They are written down in programs of other people: they stay.
 */
@Named("feeds")
@ApplicationScoped
public class FeedAddresses {

    /** What stands in the place of a kind where all kinds are meant. */
    static final String ALL = "notices";

    static final String FOLDER = "/feeds/";

    @Inject
    private Settings settings;

    /** Each kind by its name in addresses, and before them {@link #ALL}. */
    public List<String> getNames() {
        return Stream.concat(Stream.of(ALL),
                Arrays.stream(Notice.Kind.values()).map(NoticesPage::code)).toList();
    }

    /** The bundle key of what a list is called. */
    public String titleKey(String name) {
        return kind(name).map(kind -> "noticeKinds." + kind).orElse("notices.all");
    }

    static Optional<Notice.Kind> kind(String name) {
        return Optional.ofNullable(NoticesPage.kindOf(name));
    }

    /** The whole address of a feed, for people to copy; of all kinds where the name is empty. */
    public String atom(Language language, String name) {
        return file(language, name) + ".atom";
    }

    public String json(Language language, String name) {
        return file(language, name) + ".json";
    }

    /** The whole address of the calendar of events. */
    public String calendar(Language language) {
        return settings.baseUrl() + FOLDER + language.tag() + "/events.ics";
    }

    /** The whole address of the list of advisories for warning systems. */
    public String alerts(Language language) {
        return settings.baseUrl() + "/alerts/" + language.tag() + ".atom";
    }

    String file(Language language, String name) {
        return settings.baseUrl() + FOLDER + language.tag() + "/" + (name == null || name.isEmpty() ? ALL : name);
    }

    /**
     * A name for what has none that lasts but ours (RFC 4151). The year is that in which we began to give them.
     *
     * @param name fit for an address
     */
    public String tag(String name) {
        return "tag:" + settings.host() + ",2026:" + name;
    }
}
