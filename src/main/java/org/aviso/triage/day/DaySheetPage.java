package org.aviso.triage.day;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.Aid;
import org.aviso.accommodations.AidWords;
import org.aviso.accommodations.AidsOnOffer;
import org.aviso.accommodations.MaterialFormat;
import org.aviso.accommodations.RequestedAid;
import org.aviso.calendar.BusinessCalendar;
import org.aviso.offices.ContactDirectory;
import org.aviso.platform.Address;
import org.aviso.platform.PagePhrases;
import org.aviso.platform.Visit;

/** The sheet of a day, made for paper. */
@Named
@RequestScoped
public class DaySheetPage {

    @Inject
    private DaySheet daySheet;

    @Inject
    private AidsOnOffer aidsOnOffer;

    @Inject
    private AidWords aidWords;

    @Inject
    private ContactDirectory directory;

    @Inject
    private PagePhrases phrases;

    @Inject
    private Address address;

    @Inject
    private Clock clock;

    private LocalDate day;
    private DaySheet.Sheet sheet;

    @PostConstruct
    void load() {
        day = day(address.name("date"));
        if (day != null) {
            sheet = daySheet.on(day, address.getLanguage().tag());
        }
    }

    /** The day that an address names, or null where it names none for which there is a calendar. */
    private static LocalDate day(String says) {
        try {
            LocalDate day = LocalDate.parse(says);
            // A year on either side, so that the next and the previous business day have a calendar too.
            return day.getYear() > BusinessCalendar.FIRST_YEAR && day.getYear() < BusinessCalendar.LAST_YEAR ? day : null;
        } catch (DateTimeException nonsense) {
            return null;
        }
    }

    /** Shows the page, or says that there is none. */
    public void arrive() {
        if (day == null) {
            Visit.notFound();
        }
    }

    /** What to bring for a request: the aids that are materials, and the format of papers for whoever needs another. */
    public List<String> toBring(AccommodationRequest request) {
        List<String> things = new ArrayList<>();
        for (RequestedAid aid : request.getAids()) {
            Aid.Group group = aidsOnOffer.find(aid.getServedCode()).map(Aid::getGroup).orElse(null);
            if (aid.getStatus().isArranged() && (group == Aid.Group.MATERIALS || group == Aid.Group.EQUIPMENT)) {
                things.add(aidWords.named(aid.getServedCode(), aid.getLanguage()));
            }
        }
        if (request.getProfile().getFormat() != MaterialFormat.STANDARD) {
            things.add(phrases.of("daySheet.papers",
                    phrases.all().say("materialFormat." + request.getProfile().getFormat())));
        }
        return things;
    }

    /** Who provides an aid, or null where nobody has agreed to. */
    public String provider(RequestedAid aid) {
        return sheet.providers().get(aid.getId());
    }

    public LocalDate getDay() {
        return day;
    }

    public List<Occasion> getOccasions() {
        return sheet.occasions();
    }

    /** The business day before, as the address has it. */
    public String getPrevious() {
        return directory.calendar().previous(day).toString();
    }

    /** The business day after, as the address has it. */
    public String getNext() {
        return directory.calendar().next(day).toString();
    }

    /** Today, as the address has it. */
    public String getToday() {
        return clock.instant().atZone(directory.agency().zone()).toLocalDate().toString();
    }
}
