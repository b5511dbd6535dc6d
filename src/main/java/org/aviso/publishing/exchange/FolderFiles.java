package org.aviso.publishing.exchange;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Legibility;
import org.aviso.notices.Event;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeCopy;
import org.aviso.notices.NoticeText;
import org.aviso.notices.files.NoticeFile;
import org.aviso.offices.Office;
import org.aviso.publishing.Doubt;
import org.aviso.publishing.PublishNotice;
import org.aviso.publishing.WriteNotice;
import org.aviso.publishing.ledger.Field;
import org.aviso.publishing.ledger.Slug;
import org.aviso.publishing.ledger.Words;

/**
 * The files of one notice in a folder: {@code name.en.md}, one a language, and {@code name.en.1.md} for what an earlier edition
 * said. Facts that are the same in every language may stand in each of them.
 */
final class FolderFiles {

    /** How long a name may be: the activity log has room for so much. */
    static final int LONGEST_CODE = 60;

    /** Nobody reads more of one notice. */
    private static final int MOST_PROBLEMS = 200;

    private static final List<String> SHARED = List.of("notice", "kind", "office", "source", "published", "revised", "expires",
            "archived", "hurried", "starts", "ends", "status", "sequence", "link");
    private static final List<String> OWN = List.of("slug", "title", "summary", "place", "updated", "edition", "moment",
            "correction", "formerly");

    /** When a notice comes out of which only the day is known. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /**
     * What is known of the portal that it comes to.
     *
     * @param offices the codes of its offices
     * @param publish whether it is to be published as it is
     * @param checked whether it was found to be right before
     */
    record Portal(ZoneId zone, Instant now, Set<String> offices, boolean publish, boolean checked) { }

    private final String code;
    private final Portal portal;
    private final SortedMap<String, NoticeFile> texts = new TreeMap<>();
    private final SortedMap<String, SortedMap<Integer, NoticeFile>> earlier = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    FolderFiles(String code, Portal portal) {
        this.code = code;
        this.portal = portal;
    }

    static String name(String code, String language, Integer edition) {
        return code + "." + language + (edition == null ? "" : "." + edition) + ".md";
    }

    /** Adds a file, of an earlier edition if that has a number. */
    void add(String language, Integer edition, NoticeFile file) {
        if (edition == null) {
            texts.put(language, file);
        } else {
            earlier.computeIfAbsent(language, tag -> new TreeMap<>()).put(edition, file);
        }
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    /** The notice that they are, or what is wrong with them. */
    Incoming whole() {
        if (texts.isEmpty()) {
            if (problems.isEmpty()) {
                earlier.forEach((language, files) -> problems.add(Problem.of(name(code, language, files.firstKey()), 1,
                        Problem.Reason.EDITION)));
            }
            return Incoming.wrong(code, 1, problems);
        }
        String source = source();
        texts.forEach((language, file) -> file.facts().forEach((fact, value) -> {
            if (!SHARED.contains(fact) && !OWN.contains(fact)) {
                problem(language, fact, Problem.Reason.UNKNOWN_FACT, fact);
            } else if (SHARED.contains(fact) && file.value(fact) != null && texts.get(source).value(fact) != null
                    && !file.value(fact).equals(texts.get(source).value(fact))) {
                problem(language, fact, Problem.Reason.DIFFERS, fact, name(code, source, null));
            }
        }));
        Map<String, String> facts = new LinkedHashMap<>();
        Map<String, String> from = new LinkedHashMap<>();
        List<String> order = new ArrayList<>(texts.keySet());
        order.sort(Comparator.comparing((String language) -> !language.equals(source)));
        order.forEach(language -> SHARED.forEach(fact -> {
            if (facts.get(fact) == null && texts.get(language).value(fact) != null) {
                facts.put(fact, texts.get(language).value(fact));
                from.put(fact, language);
            }
        }));
        NoticeCopy copy = copy(source, order, facts, from);
        return new Incoming(name(code, source, null), 1, problems.isEmpty() ? Whole.of(copy) : null, bodies(),
                problems.stream().limit(MOST_PROBLEMS).toList(), problems.isEmpty() && portal.publish() && !portal.checked()
                        ? doubts(copy) : List.of());
    }

    private List<Problem> doubts(NoticeCopy copy) {
        Map<String, Words> words = copy.texts().stream().collect(Collectors.toMap(NoticeCopy.TextCopy::language,
                text -> UpdateCheck.words(text.words())));
        List<String> order = copy.texts().stream().map(NoticeCopy.TextCopy::language).toList();
        return Doubt.of(copy.sourceLanguage(), order, Field.of(copy.kind()), words::get).stream().limit(MOST_PROBLEMS).map(doubt -> {
            NoticeFile file = texts.get(doubt.language());
            int line = doubt.field() == Field.BODY ? file.bodyLine() + doubt.line() - 1 : file.line(doubt.field().id());
            return Problem.of(name(code, doubt.language(), null), line, doubt);
        }).toList();
    }

    private List<Incoming.Body> bodies() {
        List<Incoming.Body> bodies = new ArrayList<>();
        texts.forEach((language, file) -> bodies.add(body(language, null, file)));
        earlier.forEach((language, files) -> files.forEach((number, file) -> bodies.add(body(language, number, file))));
        return bodies;
    }

    private Incoming.Body body(String language, Integer edition, NoticeFile file) {
        return new Incoming.Body(name(code, language, edition), file.bodyLine(), file.body());
    }

    private String source() {
        for (Map.Entry<String, NoticeFile> text : texts.entrySet()) {
            String says = text.getValue().value("source");
            if (says != null) {
                if (texts.containsKey(says)) {
                    return says;
                }
                problem(text.getKey(), "source", Problem.Reason.WRONG, "source", says);
            }
        }
        String base = Languages.base().tag();
        return texts.containsKey(base) ? base : texts.firstKey();
    }

    private NoticeCopy copy(String source, List<String> order, Map<String, String> facts, Map<String, String> from) {
        class Shared {

            Instant moment(String fact, LocalTime ofDay) {
                String says = facts.get(fact);
                if (says == null) {
                    return null;
                }
                Instant moment = Moments.read(says, portal.zone(), ofDay).orElse(null);
                if (moment == null) {
                    problem(from.get(fact), fact, Problem.Reason.WRONG, fact, says);
                }
                return moment;
            }

            <T extends Enum<T>> T constant(String fact, Class<T> type, T without) {
                String says = facts.get(fact);
                for (T each : type.getEnumConstants()) {
                    if (written(each).equals(says)) {
                        return each;
                    }
                }
                if (says == null && without == null) {
                    problem(source, fact, Problem.Reason.MISSING, fact);
                } else if (says != null) {
                    problem(from.get(fact), fact, Problem.Reason.WRONG, fact, says);
                }
                return without;
            }

            void wrong(String fact, Problem.Reason reason, Object... arguments) {
                problem(from.getOrDefault(fact, source), fact, reason, arguments);
            }
        }
        Shared shared = new Shared();
        if (facts.get("notice") != null && !facts.get("notice").equals(code)) {
            shared.wrong("notice", Problem.Reason.WRONG, "notice", facts.get("notice"));
        }
        Notice.Kind kind = shared.constant("kind", Notice.Kind.class, null);
        String office = facts.getOrDefault("office", Office.OF_THE_AGENCY);
        if (!portal.offices().contains(office)) {
            shared.wrong("office", Problem.Reason.UNKNOWN_OFFICE, office);
        }
        Instant published = Objects.requireNonNullElse(shared.moment("published", MORNING), portal.now());
        Instant expires = shared.moment("expires", Moments.END_OF_DAY);
        Instant hurried = shared.moment("hurried", null);
        NoticeCopy.EventCopy event = null;
        Instant starts = shared.moment("starts", null);
        Instant ends = shared.moment("ends", null);
        if (kind == Notice.Kind.EVENT) {
            if (facts.get("starts") == null) {
                shared.wrong("starts", Problem.Reason.MISSING, "starts");
            }
            if (starts != null && ends != null && !ends.isAfter(starts)) {
                shared.wrong("ends", Problem.Reason.END);
            }
            String link = facts.get("link");
            if (link != null && !WriteNotice.isLink(link)) {
                shared.wrong("link", Problem.Reason.LINK);
            }
            event = new NoticeCopy.EventCopy(starts, null, ends, shared.constant("status", Event.Status.class, Event.Status.SCHEDULED),
                    number(source, "sequence", facts.get("sequence"), 0), link);
        } else if (starts != null || ends != null || facts.get("link") != null) {
            shared.wrong("starts", Problem.Reason.NO_EVENT);
        }
        if (hurried != null && kind != null && kind != Notice.Kind.ADVISORY) {
            shared.wrong("hurried", Problem.Reason.HURRIED);
        }
        if (portal.publish() && (hurried == null || kind != Notice.Kind.ADVISORY)) {
            Languages.required().stream().map(Language::tag).filter(tag -> !texts.containsKey(tag))
                    .forEach(tag -> problems.add(Problem.of(name(code, source, null), 1, Problem.Reason.MISSING_LANGUAGE,
                            name(code, tag, null))));
        }
        List<NoticeCopy.TextCopy> copies = new ArrayList<>();
        List<NoticeCopy.EditionCopy> editions = new ArrayList<>();
        Set<NoticeCopy.AddressCopy> addresses = new LinkedHashSet<>();
        for (String language : order) {
            NoticeFile file = texts.get(language);
            NoticeText.Words words = words(name(code, language, null), file, kind);
            int edition = number(language, "edition", file.value("edition"), 1);
            Instant updated = Objects.requireNonNullElse(moment(language, file, "updated"), published);
            copies.add(new NoticeCopy.TextCopy(language, words, updated, edition));
            editions.add(edition(language, name(code, language, null), file, edition, words,
                    edition == 1 ? published : updated));
            addresses.add(new NoticeCopy.AddressCopy(language, words.slug()));
            if (file.value("formerly") != null) {
                for (String slug : file.value("formerly").split("\\s+")) {
                    if (!Slug.isFit(slug)) {
                        problem(language, "formerly", Problem.Reason.SLUG, slug);
                    }
                    addresses.add(new NoticeCopy.AddressCopy(language, slug));
                }
            }
            earlier.getOrDefault(language, new TreeMap<>()).forEach((number, before) -> {
                String name = name(code, language, number);
                if (number >= edition) {
                    problems.add(Problem.of(name, 1, Problem.Reason.EDITION));
                }
                editions.add(edition(language, name, before, number, words(name, before, kind), published));
            });
        }
        earlier.keySet().stream().filter(language -> !texts.containsKey(language)).forEach(language ->
                problems.add(Problem.of(name(code, language, earlier.get(language).firstKey()), 1, Problem.Reason.EDITION)));
        if (addresses.size() > CopyCheck.MOST_ADDRESSES) {
            problem(source, "formerly", Problem.Reason.ADDRESSES, CopyCheck.MOST_ADDRESSES);
        }
        // Until a language is there, its readers find the notice at the address that it has in its own.
        String slug = copies.get(0).words().slug();
        Languages.all().stream().map(Language::tag).filter(tag -> !texts.containsKey(tag))
                .forEach(tag -> addresses.add(new NoticeCopy.AddressCopy(tag, slug)));
        return new NoticeCopy(code, kind, office, source, published, Objects.requireNonNullElse(shared.moment("revised", null),
                published), expires, shared.moment("archived", null), 0, hurried,
                copies.stream().mapToInt(NoticeCopy.TextCopy::edition).max().orElse(1), event, copies, editions,
                List.copyOf(addresses), kind == Notice.Kind.ADVISORY ? changes(editions) : List.of(), List.of());
    }

    // Of an advisory, each edition was a message to warning systems, to the second.
    private static List<Instant> changes(List<NoticeCopy.EditionCopy> editions) {
        return editions.stream().map(NoticeCopy.EditionCopy::moment).filter(Objects::nonNull)
                .map(moment -> moment.truncatedTo(ChronoUnit.SECONDS)).distinct().sorted().toList();
    }

    private NoticeCopy.EditionCopy edition(String language, String name, NoticeFile file, int number, NoticeText.Words words,
            Instant without) {
        String correction = file.value("correction");
        if (correction != null && (correction.length() > PublishNotice.LONGEST_NOTE || !Legibility.isLegible(correction))) {
            problems.add(Problem.of(name, file.line("correction"), Problem.Reason.TOO_LONG, "correction",
                    PublishNotice.LONGEST_NOTE));
        }
        Instant moment = file.value("moment") == null ? without
                : Moments.read(file.value("moment"), portal.zone(), null).orElse(null);
        if (moment == null) {
            problems.add(Problem.of(name, file.line("moment"), Problem.Reason.WRONG, "moment", file.value("moment")));
        }
        return new NoticeCopy.EditionCopy(language, number, new NoticeText.Words(null, words.title(), words.summary(), words.body(),
                words.place()), moment, correction);
    }

    private Instant moment(String language, NoticeFile file, String fact) {
        if (file.value(fact) == null) {
            return null;
        }
        Instant moment = Moments.read(file.value(fact), portal.zone(), null).orElse(null);
        if (moment == null) {
            problem(language, fact, Problem.Reason.WRONG, fact, file.value(fact));
        }
        return moment;
    }

    private int number(String language, String fact, String says, int least) {
        if (says == null) {
            return least;
        }
        int number = says.matches("\\d{1,6}") ? Integer.parseInt(says) : -1;
        if (number < least) {
            problem(language, fact, Problem.Reason.WRONG, fact, says);
        }
        return Math.max(least, number);
    }

    private NoticeText.Words words(String name, NoticeFile file, Notice.Kind kind) {
        for (Field field : Field.values()) {
            String fact = field.id();
            String words = field == Field.BODY ? file.body() : file.value(fact);
            int line = field == Field.BODY ? file.bodyLine() : file.line(fact);
            if (field == Field.PLACE && words != null && kind != null && kind != Notice.Kind.EVENT) {
                problems.add(Problem.of(name, line, Problem.Reason.NO_EVENT));
            }
            boolean needed = field == Field.PLACE ? kind == Notice.Kind.EVENT && portal.publish() : true;
            if (words == null || words.isBlank()) {
                if (needed) {
                    problems.add(Problem.of(name, line, Problem.Reason.MISSING, fact));
                }
            } else if (words.length() > field.longest()) {
                problems.add(Problem.of(name, line, Problem.Reason.TOO_LONG, fact, field.longest()));
            } else if (!Legibility.isLegible(words)) {
                problems.add(Problem.of(name, line, Problem.Reason.NOT_LEGIBLE, fact));
            } else if (field.isOneLine() && !Legibility.isOneLine(words)) {
                problems.add(Problem.of(name, line, Problem.Reason.NOT_ONE_LINE, fact));
            }
        }
        String title = file.value("title");
        String slug = file.value("slug") != null ? file.value("slug") : title == null ? null : Slug.of(title);
        if (slug == null || !Slug.isFit(slug)) {
            problems.add(Problem.of(name, file.line("slug"), Problem.Reason.SLUG, slug == null ? "" : slug));
            slug = code;
        }
        return new NoticeText.Words(slug, title, file.value("summary"), file.body(), file.value("place"));
    }

    private void problem(String language, String fact, Problem.Reason reason, Object... arguments) {
        problems.add(Problem.of(name(code, language, null), texts.get(language).line(fact), reason, arguments));
    }

    /** The files of a notice, by their names. */
    static Map<String, String> write(NoticeCopy copy) {
        Map<String, String> files = new LinkedHashMap<>();
        for (NoticeCopy.TextCopy text : copy.texts()) {
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("notice", copy.code());
            facts.put("kind", written(copy.kind()));
            facts.put("office", copy.office());
            facts.put("source", copy.sourceLanguage());
            facts.put("published", written(copy.published()));
            facts.put("revised", written(copy.revised()));
            facts.put("expires", written(copy.expires()));
            facts.put("archived", written(copy.archived()));
            facts.put("hurried", written(copy.hurried()));
            if (copy.event() != null) {
                facts.put("starts", written(copy.event().starts()));
                facts.put("ends", written(copy.event().ends()));
                facts.put("status", written(copy.event().status()));
                facts.put("sequence", String.valueOf(copy.event().sequence()));
                facts.put("link", copy.event().link());
            }
            facts.put("slug", text.words().slug());
            List<String> formerly = copy.addresses().stream().filter(address -> address.language().equals(text.language())
                    && !address.slug().equals(text.words().slug())).map(NoticeCopy.AddressCopy::slug).toList();
            facts.put("formerly", formerly.isEmpty() ? null : String.join(" ", formerly));
            facts.put("updated", written(text.updated()));
            facts.put("edition", String.valueOf(text.edition()));
            copy.editions().stream().filter(edition -> edition.language().equals(text.language())).forEach(edition -> {
                Map<String, String> of = edition.number() == text.edition() ? facts : new LinkedHashMap<>();
                of.put("moment", written(edition.moment()));
                of.put("correction", edition.correction());
                if (of != facts) {
                    put(of, edition.words());
                    files.put(name(copy.code(), text.language(), edition.number()), NoticeFile.write(of, edition.words().body()));
                }
            });
            put(facts, text.words());
            files.put(name(copy.code(), text.language(), null), NoticeFile.write(facts, text.words().body()));
        }
        return files;
    }

    private static void put(Map<String, String> facts, NoticeText.Words words) {
        facts.put("title", words.title());
        facts.put("summary", words.summary());
        facts.put("place", words.place());
    }

    private static String written(Instant moment) {
        return moment == null ? null : moment.toString();
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
