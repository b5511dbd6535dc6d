package org.aviso.publishing.checks;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aviso.language.Language;
import org.aviso.publishing.checks.Agreement.Kind;
import org.aviso.publishing.checks.Written.Passage;

/** What a text says that means the same in every language, once the language's way to write it is known. */
final class Facts {

    /**
     * A fact.
     *
     * @param values what it may mean: two where its language leaves it open
     * @param text as it is written
     */
    record Fact(Kind kind, Set<Object> values, String text, int line) { }

    /** A day, or as much as is said of it: what is not said is null. */
    private record Day(Integer year, Month month, Integer day, DayOfWeek weekday) {

        /** What is said of it, a bit for each part. */
        private int said() {
            return (year == null ? 0 : 1) | (month == null ? 0 : 2) | (day == null ? 0 : 4) | (weekday == null ? 0 : 8);
        }

        /** As much of it as these parts say. */
        private Day only(int parts) {
            return new Day((parts & 1) == 0 ? null : year, (parts & 2) == 0 ? null : month, (parts & 4) == 0 ? null : day,
                    (parts & 8) == 0 ? null : weekday);
        }
    }

    /**
     * The days of a text, each under every part of it: of how much is said, and what stands there of the parts looked at. So
     * a day that denies nothing of another one is found at once, however many there are.
     */
    private static final class Days {

        private static final int EVERY_PART = 15;

        private record Part(int said, Day part) { }

        private final Set<Part> parts = new HashSet<>();

        void add(Day day) {
            for (int looked = 0; looked <= EVERY_PART; looked++) {
                parts.add(new Part(day.said(), day.only(looked & day.said())));
            }
        }

        /** Whether there is a day of which neither denies what the other says. */
        boolean agree(Day day) {
            for (int said = 0; said <= EVERY_PART; said++) {
                if (parts.contains(new Part(said, day.only(said & day.said())))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final String REST_OF_ADDRESS = "[^\\s<>()\"“”«»]*[^\\s<>()\"“”«».,;:!?]";
    private static final Pattern ADDRESS = Wording.pattern("https?://" + REST_OF_ADDRESS
            + "|(?<![\\w@.-])(?:[a-z0-9-]{1,63}\\.){1,9}(?:org|com|gov|net|edu|us|mx|info|mil)(?:/" + REST_OF_ADDRESS + ")?(?![\\w@])");
    private static final Pattern EMAIL = Wording.pattern("(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,9}");
    private static final List<Pattern> PHONES = List.of(
            // Digits and a word: 88-CRIME.
            Pattern.compile("(?<![\\w-])(?:\\d{1,4}-){1,3}\\p{Lu}{3}[\\p{Lu}\\d]*(?:-[\\p{Lu}\\d]+){0,3}(?!\\w)"),
            Wording.pattern("(?<![\\w-])(?:\\+?1[-. ]?)?(?:\\(\\d{3}\\)\\s?|\\d{3}[-.\\s])\\d{3}[-.\\s]\\d{4}(?!\\d)"),
            Wording.pattern("(?<![\\w.,-])(?:\\+\\d{8,15}|\\d{10})(?!\\d)"),
            Wording.pattern("(?<![\\w.,$-])\\d{3}-\\d{4}(?![\\d-])"),
            // Service numbers, 211 to 911, and the lifeline.
            Wording.pattern("(?<![\\w.,$/-])(?<!\\d[\\u00a0\\u202f\\u2009])(?:[2-9]11|988)(?![\\w%/-]|[.,\\u00a0\\u202f\\u2009]\\d)"));
    private static final int DIGITS_WITH_COUNTRY = 11;

    private static final Pattern ISO_DATE = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern DATE_IN_FIGURES = Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(\\d{4})(?![\\d/])");
    private static final Pattern DAY = Wording.pattern("\\d{1,2}|primero|first");

    private static final String HOUR = "(?<![\\d:.,])(\\d{1,2})(?:[:.](\\d{2}))?(?:\\s+o['’]clock)?";
    private static final String HALF = "(?:([ap])\\.?\\s?m\\b\\.?|(?:de|en|por)\\s+la\\s+(mañana|tarde|noche|madrugada|medianoche)\\b"
            + "|del\\s+(mediodía|día)\\b|in\\s+the\\s+(morning|afternoon|evening)\\b|(?:at\\s+)?(night|noon|midnight)\\b)";
    private static final int GROUPS_OF_HOUR = 2;
    private static final int GROUPS_OF_HALF = 5;
    private static final Pattern SPAN = Wording.pattern(HOUR + "(?:\\s*" + HALF + ")?\\s*"
            + "(?:-|–|—|\\b(?:to|until|till|and|or|a|al|y|o|hasta)\\b)\\s*(?:las?\\s+)?" + HOUR + "\\s*" + HALF);
    private static final Pattern TIME = Wording.pattern(HOUR + "\\s*" + HALF);
    private static final Pattern CLOCK = Wording.pattern("(?<![\\d:.,])([01]?\\d|2[0-3]):([0-5]\\d)(?![\\d:])");
    private static final Pattern NOON = Wording.pattern("\\b(?:noon|mediodía)\\b");
    private static final Pattern MIDNIGHT = Wording.pattern("\\b(?:midnight|medianoche)\\b");
    private static final int NOON_HOUR = 12;
    private static final int HOUR_MINUTES = 60;
    private static final int DAY_MINUTES = 24 * HOUR_MINUTES;
    /** Until then "de la noche" is the end of the night, not its beginning. */
    private static final int DAWN = 5;

    private final Language language;
    private final Wording wording;
    /** Each once, where it stands first. */
    private final Map<List<Object>, Fact> facts = new LinkedHashMap<>();
    /** What they may mean: the days, the years of those, and the rest by kind. */
    private final Days days = new Days();
    private final Set<Object> years = new HashSet<>();
    private final Map<Kind, Set<Object>> values = new EnumMap<>(Kind.class);
    /** Numbers in words: they agree with figures, but are too common, such as "one", to ask for any. */
    private final Set<Object> inWords = new HashSet<>();

    private Facts(Language language) {
        this.language = language;
        this.wording = Wording.of(language);
    }

    static Facts of(Written written) {
        Facts facts = new Facts(written.language());
        written.targets().forEach(target -> facts.link(target.address(), target.line()));
        written.pictures().forEach(picture -> facts.add(Kind.PICTURE, Set.of(picture.file()),
                picture.alternative().isEmpty() ? picture.address() : picture.alternative(), picture.line()));
        written.passages().forEach(passage -> facts.new Reader(passage).read());
        return facts;
    }

    Language language() {
        return language;
    }

    Collection<Fact> all() {
        return facts.values();
    }

    /** Whether this text says what another says. "In 2013" agrees with "on April 9, 2013". */
    boolean say(Fact fact) {
        if (fact.kind() == Kind.DATE) {
            return fact.values().stream().anyMatch(value -> days.agree((Day) value));
        }
        return fact.values().stream().anyMatch(value -> values.getOrDefault(fact.kind(), Set.of()).contains(value)
                || fact.kind() == Kind.NUMBER && (inWords.contains(value) || years.contains(value)));
    }

    private void add(Kind kind, Set<Object> meant, String text, int line) {
        facts.putIfAbsent(List.of(kind, meant), new Fact(kind, meant, text.strip(), line));
        meant.forEach(value -> {
            if (value instanceof Day day) {
                days.add(day);
                if (day.year() != null) {
                    years.add(Wording.plain(day.year().toString()));
                }
            } else {
                values.computeIfAbsent(kind, each -> new HashSet<>()).add(value);
            }
        });
    }

    private void link(String address, int line) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (lower.startsWith("tel:")) {
            add(Kind.PHONE, Set.of(phone(address.substring("tel:".length()))), address, line);
        } else if (lower.startsWith("mailto:")) {
            add(Kind.EMAIL, Set.of(lower.substring("mailto:".length()).replaceFirst("\\?.*", "")), address, line);
        } else {
            add(Kind.LINK, Set.of(address(address)), address, line);
        }
    }

    /** An address without what makes no difference. A page of ours has its own in each language: any such agrees. */
    private String address(String address) {
        if (address.startsWith("/" + language.tag() + "/")) {
            return "/";
        }
        Matcher parts = Pattern.compile("(?i)(?:https?://)?([^/]+)(.*?)/?").matcher(address);
        return parts.matches() ? parts.group(1).toLowerCase(Locale.ROOT) + parts.group(2) : address;
    }

    private static String phone(String written) {
        String bare = written.replaceAll("[^\\p{L}\\d]", "").toUpperCase(Locale.ROOT);
        return bare.length() == DIGITS_WITH_COUNTRY && bare.startsWith("1") ? bare.substring(1) : bare;
    }

    /** Reads one passage. What was read is blotted out, so that nothing is read twice. */
    private final class Reader {

        private final Passage passage;
        private final StringBuilder left = new StringBuilder();

        Reader(Passage passage) {
            this.passage = passage;
            // Digits of other scripts count like ours.
            passage.text().chars().forEach(each -> left.append(
                    Character.isDigit(each) ? (char) ('0' + Character.digit((char) each, 10)) : (char) each));
        }

        /** From what is told by its form to what is any number. */
        void read() {
            take(ADDRESS, found -> add(Kind.LINK, found, address(found.group())));
            take(EMAIL, found -> add(Kind.EMAIL, found, found.group().toLowerCase(Locale.ROOT)));
            PHONES.forEach(pattern -> take(pattern, found -> add(Kind.PHONE, found, phone(found.group()))));
            take(ISO_DATE, found -> date(found, found.group(1), found.group(2), found.group(3)));
            take(DATE_IN_FIGURES, found -> wording.isMonthFirst()
                    ? date(found, found.group(3), found.group(1), found.group(2))
                    : date(found, found.group(3), found.group(2), found.group(1)));
            wording.dates().forEach(pattern -> take(pattern, this::dates));
            take(SPAN, this::span);
            take(TIME, found -> time(found, half(found, 1 + GROUPS_OF_HOUR).applyAsInt(minutes(found, 1))));
            take(CLOCK, found -> time(found, minutes(found, 1)));
            take(NOON, found -> add(Kind.TIME, found, LocalTime.NOON));
            take(MIDNIGHT, found -> add(Kind.TIME, found, LocalTime.MIDNIGHT));
            wording.money().forEach(pattern -> take(pattern, found -> figure(Kind.MONEY, found)));
            take(wording.percent(), found -> figure(Kind.PERCENT, found));
            take(wording.number(), found -> figure(Kind.NUMBER, found));
            Pattern.compile("\\P{L}+").splitAsStream(left).map(wording::numberOf).filter(Objects::nonNull).forEach(inWords::add);
        }

        /** Gives each thing that is found to a reader, which says whether it is what it looks like. */
        private void take(Pattern pattern, Predicate<Matcher> reader) {
            Matcher found = pattern.matcher(left.toString());
            while (found.find()) {
                if (reader.test(found)) {
                    for (int i = found.start(); i < found.end(); i++) {
                        left.setCharAt(i, '\u0000');
                    }
                }
            }
        }

        private boolean add(Kind kind, MatchResult found, Object... values) {
            Facts.this.add(kind, Set.of(values), passage.text().substring(found.start(), found.end()), passage.line(found.start()));
            return true;
        }

        private boolean figure(Kind kind, MatchResult found) {
            return add(kind, found, wording.values(found.group(1), found.group(2)).toArray());
        }

        private boolean date(MatchResult found, String year, String month, String day) {
            int number = Integer.parseInt(month);
            return number >= 1 && number <= Month.values().length
                    && date(found, new Day(Integer.valueOf(year), Month.of(number), Integer.valueOf(day), null));
        }

        private boolean date(MatchResult found, Day day) {
            return (day.day() == null || day.day() >= 1 && day.day() <= day.month().maxLength()) && add(Kind.DATE, found, day);
        }

        private boolean dates(Matcher found) {
            Integer year = found.group("year") == null ? null : Integer.valueOf(found.group("year"));
            Month month = wording.month(found.group("month"));
            if (found.group("days") == null) {
                return date(found, new Day(year, month, null, null));
            }
            List<Integer> days = DAY.matcher(found.group("days")).results().map(MatchResult::group)
                    .map(day -> Character.isDigit(day.charAt(0)) ? Integer.valueOf(day) : 1).toList();
            // Of several days, the weekday is that of the first.
            DayOfWeek weekday = found.group("weekday") == null ? null : wording.weekday(found.group("weekday"));
            boolean taken = date(found, new Day(year, month, days.get(0), weekday));
            for (Integer day : days.subList(1, days.size())) {
                taken |= date(found, new Day(year, month, day, null));
            }
            return taken;
        }

        private boolean span(MatchResult found) {
            int second = 1 + GROUPS_OF_HOUR + GROUPS_OF_HALF;
            IntUnaryOperator ownHalf = half(found, 1 + GROUPS_OF_HOUR);
            IntUnaryOperator half = half(found, second + GROUPS_OF_HOUR);
            int ends = half.applyAsInt(minutes(found, second));
            int starts = (ownHalf == null ? half : ownHalf).applyAsInt(minutes(found, 1));
            if (ownHalf == null && starts >= ends) {
                // From 10 to 1 p.m. begins in the morning.
                starts = Math.floorMod(starts - NOON_HOUR * HOUR_MINUTES, DAY_MINUTES);
            }
            return isTime(starts) && isTime(ends) && time(found, starts) && time(found, ends);
        }

        private boolean time(MatchResult found, int minutes) {
            return isTime(minutes) && add(Kind.TIME, found, LocalTime.MIDNIGHT.plusMinutes(minutes));
        }

        private boolean isTime(int minutes) {
            return minutes >= 0 && minutes < DAY_MINUTES;
        }

        /** Minutes since midnight, or a negative number if that is no time. */
        private int minutes(MatchResult found, int group) {
            int hour = Integer.parseInt(found.group(group));
            int minute = found.group(group + 1) == null ? 0 : Integer.parseInt(found.group(group + 1));
            return hour * HOUR_MINUTES >= DAY_MINUTES || minute >= HOUR_MINUTES ? Integer.MIN_VALUE : hour * HOUR_MINUTES + minute;
        }

        /** Makes the minutes of a clock with twelve hours those of one with 24; null if nothing is said of that. */
        private IntUnaryOperator half(MatchResult found, int group) {
            String said = null;
            for (int i = group; i < group + GROUPS_OF_HALF && said == null; i++) {
                said = found.group(i);
            }
            if (said == null) {
                return null;
            }
            String half = said.toLowerCase(Locale.ROOT);
            return minutes -> {
                int hour = Math.floorDiv(minutes, HOUR_MINUTES);
                if (hour < 0 || hour > NOON_HOUR) {
                    return minutes;
                }
                boolean afternoon = switch (half) {
                    case "a", "madrugada", "morning", "mañana", "midnight", "medianoche" -> false;
                    case "noche", "night" -> hour > DAWN && hour < NOON_HOUR;
                    case "noon", "mediodía", "día" -> hour == NOON_HOUR || hour < DAWN;
                    default -> true;
                };
                return minutes % (NOON_HOUR * HOUR_MINUTES) + (afternoon ? NOON_HOUR * HOUR_MINUTES : 0);
            };
        }
    }
}
