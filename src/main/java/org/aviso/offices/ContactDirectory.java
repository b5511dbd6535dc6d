package org.aviso.offices;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aviso.calendar.BusinessCalendar;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.platform.Freshness;

/** Who can be reached, and how: the look-up of TDD/TTY and other numbers, and the contact line of every page. */
@Named("directory")
@ApplicationScoped
public class ContactDirectory {

    // Every page shows the contact line: it is read once a minute, not once a page. A change on one node is seen on
    // the others within that time. Only what is stored is kept, never what it makes of the present moment.
    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Book(Agency agency, List<Office> offices, BusinessCalendar calendar) { }

    @Inject
    private Offices offices;

    @Inject
    private Clock clock;

    @Inject
    private Freshness freshness;

    private LoadingCache<String, Book> book;

    @PostConstruct
    void open() {
        book = Caffeine.newBuilder().expireAfterWrite(FRESH)
                .build(key -> new Book(offices.agency(), offices.all(), offices.calendar()));
    }

    /** Makes the next reader see what has just been changed. */
    public void refresh() {
        book.invalidateAll();
    }

    public Agency agency() {
        return read().agency();
    }

    public BusinessCalendar calendar() {
        return read().calendar();
    }

    public List<Office> getOffices() {
        return read().offices();
    }

    /** The offices of the agency itself: neither relay nor emergency. */
    public List<Office> getAgencyOffices() {
        return getOffices().stream().filter(office -> office.channel(ContactChannel.Kind.RELAY).isEmpty()
                && office.channel(ContactChannel.Kind.EMERGENCY).isEmpty()).toList();
    }

    /** The office that answers for the agency. */
    public Office getDesk() {
        return office(Office.OF_THE_AGENCY);
    }

    /** The voice line of the agency's office. */
    public ContactChannel getVoice() {
        return getDesk().channel(ContactChannel.Kind.VOICE).orElseThrow();
    }

    /** The number of the relay service. */
    public ContactChannel getRelayCall() {
        return office("arizona-relay").channel(ContactChannel.Kind.RELAY).orElseThrow();
    }

    /** What stands at the top of every page: how the agency's office is called, and relay. */
    public List<ContactChannel> getStrip() {
        return Stream.concat(getDesk().getChannels().stream().filter(ContactChannel::isCall), Stream.of(getRelayCall())).toList();
    }

    public String agencyName(String language) {
        return agency().name(language);
    }

    /** The number of business days of the agency's rule. */
    public int getBusinessDays() {
        return agency().rule().businessDays();
    }

    /** Whether somebody answers there at this moment; the answer to the reader is kept until that changes. */
    public boolean isOpen(ContactChannel channel) {
        ZonedDateTime now = now();
        channel.hours().ifPresent(hours -> freshness.changesAt(hours.changes(now, calendar())));
        return channel.isOpen(now, calendar());
    }

    /** Whether the number has not been checked lately; the answer to the reader is kept until that changes. */
    public boolean isStale(ContactChannel channel) {
        ZonedDateTime now = now();
        boolean stale = channel.isStale(now.toLocalDate());
        if (!stale) {
            channel.staleFrom().ifPresent(day -> freshness.changesAt(day.atStartOfDay(now.getZone()).toInstant()));
        }
        return stale;
    }

    /**
     * The offices that all the words lead to: their names in any language, the names and numbers of their channels and
     * what else people call them. Case and accents do not matter; no words lead to every office.
     */
    public List<Office> find(String query) {
        if (query == null || query.isBlank()) {
            return getOffices();
        }
        String[] words = plain(query).split(" ");
        return getOffices().stream()
                .filter(office -> {
                    String says = wordsOf(office);
                    return Arrays.stream(words).allMatch(says::contains);
                })
                .toList();
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(agency().zone());
    }

    private Book read() {
        return book.get("book");
    }

    /** The office of that code, as it was read within the last minute. */
    public Office office(String code) {
        return getOffices().stream().filter(office -> office.getCode().equals(code)).findFirst().orElseThrow();
    }

    private static String wordsOf(Office office) {
        StringBuilder words = new StringBuilder();
        office.everyName().forEach(name -> words.append(name).append(' '));
        for (Language language : Languages.all()) {
            Phrases phrases = Phrases.pages(language);
            for (ContactChannel channel : office.getChannels()) {
                String kind = channel.getKind().name();
                words.append(phrases.say("channel." + kind)).append(' ')
                        .append(phrases.say("channel." + kind + ".words")).append(' ')
                        .append(channel.getNumber()).append(' ').append(channel.isCall() ? channel.getDial() : "").append(' ');
            }
        }
        return plain(words.toString());
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
