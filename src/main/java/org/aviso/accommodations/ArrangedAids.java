package org.aviso.accommodations;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.ibm.icu.text.ListFormatter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.notices.Arrangements;
import org.aviso.notices.Event;
import org.aviso.notices.Notice;
import org.aviso.platform.PagePhrases;

/**
 * What is arranged for everyone at the coming events, so that nobody asks for it twice. Never told so that it points to
 * one person: aids that serve one person alone are left out, and a language is named only where it is one of the portal
 * or at least {@value #ENOUGH} people have it.
 */
@Named("arranged")
@ApplicationScoped
public class ArrangedAids implements Arrangements {

    /** How many people must have asked for a language before it is named. */
    static final int ENOUGH = 2;

    // Every list of notices shows it. A change on this node shows at once, on the others within that time.
    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final String ALL = "all";

    private record Aided(String code, String language) { }

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private AidsOnOffer aidsOnOffer;

    @Inject
    private AidWords words;

    @Inject
    private PagePhrases phrases;

    @Inject
    private Clock clock;

    private LoadingCache<String, Map<Long, List<Aided>>> byNotice;

    @PostConstruct
    void open() {
        byNotice = Caffeine.newBuilder().expireAfterWrite(FRESH).build(key -> read());
    }

    /** Makes the next reader see what has just been changed. */
    void refresh(@Observes(during = TransactionPhase.AFTER_SUCCESS) RequestKept kept) {
        byNotice.invalidate(ALL);
    }

    @Override
    public List<Arranged> of(Notice notice) {
        return aided(notice).stream().map(aid -> new Arranged(aid.code(), aid.language(), name(aid))).toList();
    }

    @Override
    public List<String> codes() {
        return aidsOnOffer.getAll().stream().filter(Aid::isShared).map(Aid::getCode).toList();
    }

    @Override
    public Set<Long> noticesWith(String code) {
        return byNotice.get(ALL).entrySet().stream()
                .filter(notice -> notice.getValue().stream().anyMatch(aid -> aid.code().equals(code)))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** How many aids are arranged and which, in one line; null where there is none. */
    public String line(Notice notice) {
        List<Aided> aided = aided(notice);
        return aided.isEmpty() ? null
                : phrases.of("arranged.line", aided.size(), inAList(aided.stream().map(this::name).toList()));
    }

    /** The bundle key of what to say below the list of them. A language that is not told may be another than theirs. */
    public String needKey(Notice notice) {
        return aided(notice).stream().anyMatch(aid -> aid.language() == null && aidsOnOffer.find(aid.code())
                .map(Aid::getInLanguage).isPresent()) ? "arranged.askForLanguage" : "arranged.noNeed";
    }

    /**
     * What to say beside an aid to somebody who is about to ask for it; null where it is not arranged, or where its
     * language is not told: it may be another one than theirs.
     *
     * @param notice null where no notice announced the event
     */
    public String note(Aid aid, Notice notice) {
        List<Aided> same = notice == null ? List.of()
                : aided(notice).stream().filter(one -> one.code().equals(aid.getCode())).toList();
        if (same.isEmpty()) {
            return null;
        }
        if (aid.getInLanguage() == null) {
            return phrases.all().say("arranged.note");
        }
        List<String> languages = same.stream().filter(one -> one.language() != null)
                .map(one -> words.language(one.language())).toList();
        return languages.isEmpty() ? null : phrases.of("arranged.noteInLanguage", inAList(languages));
    }

    private List<Aided> aided(Notice notice) {
        Event event = notice.getEvent();
        return event == null || event.isCancelled() || !clock.instant().isBefore(event.getStarts()) ? List.of()
                : byNotice.get(ALL).getOrDefault(notice.getId(), List.of());
    }

    /** What an aid is called in few words, in the language of the page. */
    public String name(String code) {
        Phrases say = phrases.all();
        // An aid that became a shared one later has no short name yet.
        String key = "arranged.aid." + code;
        return say.has(key) ? say.say(key) : words.name(code);
    }

    private String name(Aided aid) {
        return aid.language() == null ? name(aid.code())
                : phrases.all().say("aids.inLanguage", name(aid.code()), words.language(aid.language()));
    }

    private String inAList(List<String> names) {
        return ListFormatter.getInstance(phrases.all().language().locale()).format(names);
    }

    private Map<Long, List<Aided>> read() {
        Map<Long, List<Aided>> all = new HashMap<>();
        // Two requests with one address are taken for one person's.
        List<Object[]> rows = entities.createQuery("select n.id, a.code, a.language, count(distinct lower(r.profile.contact))"
                        + " from Notice n, RequestedAid a join a.request r, Aid o"
                        + " where r.noticeId = n.id and o.code = a.code and o.shared = true and a.status in :arranged"
                        // What was taken in its place is something else.
                        + " and (a.substitute.taken is null or a.substitute.taken = false)"
                        + " and n.event.starts > :now and n.event.status = :scheduled"
                        + " group by n.id, a.code, a.language", Object[].class)
                .setParameter("arranged", EnumSet.allOf(RequestStatus.class).stream()
                        .filter(RequestStatus::isArranged).toList())
                .setParameter("now", clock.instant()).setParameter("scheduled", Event.Status.SCHEDULED)
                .getResultList();
        for (Object[] row : rows) {
            Aided aid = new Aided((String) row[1], told((String) row[2], (Long) row[3]));
            List<Aided> ofNotice = all.computeIfAbsent((Long) row[0], id -> new ArrayList<>());
            if (!ofNotice.contains(aid)) {
                ofNotice.add(aid);
            }
        }
        List<String> order = codes();
        all.values().forEach(ofNotice -> ofNotice.sort(Comparator.comparing((Aided aid) -> order.indexOf(aid.code()))
                .thenComparing(Aided::language, Comparator.nullsLast(Comparator.naturalOrder()))));
        return all;
    }

    /** The language of an aid as everyone may know it: null where few have it, or nobody knows which it is. */
    private String told(String language, long people) {
        return language != null && aidsOnOffer.language(language).filter(known -> !known.isUnlisted()).isPresent()
                && (people >= ENOUGH || Languages.isBuiltIn(language)) ? language : null;
    }
}
