package org.aviso.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.EventChange;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.accommodations.RequestStatus;
import org.aviso.accommodations.RequestedAid;
import org.aviso.accommodations.Requests;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.leadtime.LeadTimeRule;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.platform.Page;
import org.aviso.platform.Settings;
import org.aviso.staff.Accounts;
import org.aviso.staff.Role;
import org.aviso.staff.StaffAccount;

/**
 * The mail of the morning to staff: what is late, what is due today, what nobody has taken up, what waits for a
 * translation. It names requests by their references and no person, and is written once a day, on business days, whichever
 * node does it; where there is nothing to tell, nobody is written to.
 */
@ApplicationScoped
@Transactional
public class MorningDigest {

    /** More than so many references of one kind are not listed. */
    private static final int MOST = 20;

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private Requests requests;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private Outbox outbox;

    @Inject
    private Accounts accounts;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Writes the mail of today, if it is time for it and nobody has.
     *
     * @return how many members of staff are written to
     * @throws jakarta.persistence.PersistenceException if another node writes it at the same moment
     */
    public int write() {
        Instant now = clock.instant();
        LeadTimePolicy.Stored policy = leadTimes.stored();
        LocalDate today = now.atZone(policy.rule().zone()).toLocalDate();
        if (!isTime(policy, today, now.atZone(policy.rule().zone()).toLocalTime())
                || entities.find(DigestDay.class, today) != null) {
            return 0;
        }
        entities.persist(new DigestDay(today, now));
        // Whoever is second must fail here, and not when both have written their mail.
        entities.flush();
        Letter letter = letter(now, policy.rule(), today);
        if (letter == null) {
            return 0;
        }
        List<String> readers = readers();
        readers.forEach(reader -> outbox.add(reader, letter, null, null));
        return readers.size();
    }

    // Whoever starts the portal at noon still gets the list of the day; after hours it helps nobody.
    private static boolean isTime(LeadTimePolicy.Stored policy, LocalDate today, LocalTime time) {
        LeadTimeRule rule = policy.rule();
        return policy.calendar().isBusinessDay(today) && !time.isBefore(rule.opening()) && time.isBefore(rule.cutOff());
    }

    private List<String> readers() {
        return accounts.enabledWith(Role.COORDINATOR).stream().filter(StaffAccount::isDigest).map(StaffAccount::getMail)
                .filter(Objects::nonNull).toList();
    }

    private Letter letter(Instant now, LeadTimeRule rule, LocalDate today) {
        List<String> late = new ArrayList<>();
        List<String> due = new ArrayList<>();
        List<String> untouched = new ArrayList<>();
        for (AccommodationRequest request : requests.open()) {
            if (request.getEventChange() == EventChange.CANCELLED) {
                continue;
            }
            String reference = ReferenceCode.spaced(request.getReference());
            List<Instant> promised = request.getAids().stream().map(aid -> promised(aid, request)).filter(by -> by != null)
                    .toList();
            if (promised.stream().anyMatch(by -> by.isBefore(now)) || request.getAids().stream()
                    .anyMatch(aid -> aid.getBookBy() != null && !aid.getBookBy().isAfter(now))) {
                late.add(reference);
            } else if (promised.stream().anyMatch(by -> by.atZone(rule.zone()).toLocalDate().equals(today))) {
                due.add(reference);
            }
            if (request.getStatus() == RequestStatus.RECEIVED) {
                untouched.add(reference);
            }
        }
        Set<String> held = new LinkedHashSet<>();
        requests.held(MOST + 1).forEach(text -> held.add(
                ReferenceCode.spaced(text.getMessage().getRequest().getReference())));
        if (late.isEmpty() && due.isEmpty() && untouched.isEmpty() && held.isEmpty()) {
            return null;
        }
        Language language = Languages.base();
        Phrases mail = Phrases.of(Phrases.Family.MAIL, language);
        Letter.Draft draft = new Letter.Draft().say(mail.say("greeting"));
        list(draft, mail.say("digest.late", late.size()), late, mail);
        list(draft, mail.say("digest.due", due.size()), due, mail);
        list(draft, mail.say("digest.untouched", untouched.size()), untouched, mail);
        list(draft, mail.say("digest.held", requests.countHeld()), held, mail);
        return draft.link(mail.say("digest.today"), settings.baseUrl() + Page.TODAY.in(language))
                .in(language, mail.say("digest.subject"));
    }

    /** By when the office has promised its next step about an aid, or null where it owes none. */
    private Instant promised(RequestedAid aid, AccommodationRequest request) {
        if (!aid.getStatus().isOpen() || aid.getStatus().isArranged()) {
            return null;
        }
        return aid.getStatus() == RequestStatus.RECEIVED ? leadTimes.readBy(aid.getReceived())
                : leadTimes.settledBy(request.getSubject().getStarts());
    }

    private static void list(Letter.Draft draft, String heading, Collection<String> references, Phrases mail) {
        if (!references.isEmpty()) {
            List<String> items = new ArrayList<>(references.stream().limit(MOST).toList());
            if (references.size() > MOST) {
                items.add(mail.say("digest.more"));
            }
            draft.say(heading).list(items);
        }
    }
}
