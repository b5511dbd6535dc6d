package org.aviso.publishing.checks;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aviso.language.Language;

/** How a language writes dates and numbers. Of a language that is not English we expect what Spanish does. */
final class Wording {

    private static final Map<String, Wording> KNOWN = new ConcurrentHashMap<>();

    private static final String ENGLISH_NUMBER = "(?<![\\p{L}\\d])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?!\\d)";
    /** Spanish parts thousands with a comma here, with a point or a space elsewhere; the decimal sign is the other one. */
    private static final String OTHER_NUMBER = "(?<![\\p{L}\\d])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?"
            + "|\\d{1,3}(?:[\\u00a0\\u202f\\u2009]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?)(?!\\d)";
    private static final Pattern THOUSANDS = Pattern.compile(
            "\\d{1,3}([.,\\u00a0\\u202f\\u2009])\\d{3}(?:\\1\\d{3})*(?:[.,]\\d+)?");
    private static final Pattern THOUSANDS_OR_DECIMALS = Pattern.compile("\\d{1,3}[.,]\\d{2}[1-9]");

    private static final Map<String, BigDecimal> SCALES = Map.of("mil", new BigDecimal("1e3"), "thousand", new BigDecimal("1e3"),
            "million", new BigDecimal("1e6"), "millón", new BigDecimal("1e6"), "millones", new BigDecimal("1e6"),
            "billion", new BigDecimal("1e9"), "mil millones", new BigDecimal("1e9"), "billón", new BigDecimal("1e12"),
            "billones", new BigDecimal("1e12"));
    private static final String SCALE = "(?:\\s+(" + anyOf(SCALES.keySet()).replace(" ", "\\s+") + ")\\b)?";

    /** Numbers in words, from zero on; from thirty on the tens, a hundred, a thousand. */
    private static final Map<String, String> NUMBERS_IN_WORDS = Map.of(
            "en", "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
                    + " eighteen nineteen twenty - - - - - - - - - thirty forty fifty sixty seventy eighty ninety hundred thousand",
            "es", "cero un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis"
                    + " diecisiete dieciocho diecinueve veinte veintiuno/veintiún/veintiuna veintidós veintitrés veinticuatro"
                    + " veinticinco veintiséis veintisiete veintiocho veintinueve treinta cuarenta cincuenta sesenta setenta"
                    + " ochenta noventa cien/ciento mil");
    private static final int FIRST_OF_TENS = 30;
    private static final List<Integer> AFTER = List.of(30, 40, 50, 60, 70, 80, 90, 100, 1000);

    private static final String DAY = "(?:(?<![\\d.,:/])\\d{1,2}(?:st|nd|rd|th|\\.?[ºª°]|\\.?er|o)?|primero|first)"
            + "(?![\\w%:/]|[.,]\\d|\\s?[ap]\\.?\\s?m\\b)";
    /** A comma parts days only where another day follows: "9, 10 and 11", but not "April 9, 5 people". */
    private static final String DAYS = DAY + "(?:(?:\\s*,\\s*(?=" + DAY + "(?:\\s*,\\s*\\d{1,2}(?!\\d)|\\s*,?\\s+(?:and|y)\\s+\\d))"
            + "|\\s*[-–—&]\\s*|\\s*,?\\s+(?:to|through|and|al?|y|hasta)\\s+(?:el\\s+)?)" + DAY + ")*";
    private static final String YEAR = "(?<year>(?:1[5-9]|2[01])\\d{2})(?![\\w:]|[.,]\\d)";
    private static final String OF = "(?:(?:of|de|del)\\s+)?(?:año\\s+)?";

    private final boolean english;
    private final Map<String, Month> months = new HashMap<>();
    private final Map<String, DayOfWeek> weekdays = new HashMap<>();
    private final Map<String, BigDecimal> numbers = new HashMap<>();
    private final List<Pattern> dates;
    private final Pattern dollars;
    private final Pattern inDollars;
    private final Pattern percent;
    private final Pattern number;

    private Wording(Locale locale) {
        this.english = locale.getLanguage().equals("en");
        for (Month month : Month.values()) {
            names(style -> month.getDisplayName(style, locale)).forEach(name -> months.put(name, month));
        }
        // What people also write.
        List.of("sep", "sept", "setiembre").forEach(name -> months.put(name, Month.SEPTEMBER));
        for (DayOfWeek weekday : DayOfWeek.values()) {
            names(style -> weekday.getDisplayName(style, locale)).forEach(name -> weekdays.put(name, weekday));
        }
        String words = NUMBERS_IN_WORDS.getOrDefault(locale.getLanguage(), "");
        for (int i = 0; !words.isEmpty() && i < words.split(" ").length; i++) {
            BigDecimal value = plain("" + (i < FIRST_OF_TENS ? i : AFTER.get(i - FIRST_OF_TENS)));
            List.of(words.split(" ")[i].split("/")).forEach(word -> numbers.put(word, value));
        }
        String weekday = "(?:(?<!\\w)(?<weekday>" + anyOf(weekdays.keySet()) + ")\\b\\.?,?\\s+(?:the\\s+|el\\s+)?(?:día\\s+)?)?";
        String month = "(?<!\\w)(?<month>" + anyOf(months.keySet()) + ")\\b\\.?";
        Pattern dayFirst = pattern(weekday + "(?<!\\w)(?<days>" + DAYS + ")(?:\\s+(?:de|of))?\\s+" + month + "(?:,?\\s+" + OF + YEAR + ")?");
        Pattern monthFirst = pattern(weekday + month + "\\s+(?:the\\s+)?(?<days>" + DAYS + ")(?:,?\\s+" + OF + YEAR + ")?");
        Pattern noDay = pattern("(?<weekday>(?!))?(?<days>(?!))?" + month + ",?\\s+" + OF + YEAR);
        this.dates = english ? List.of(monthFirst, dayFirst, noDay) : List.of(dayFirst, monthFirst, noDay);
        String figure = english ? ENGLISH_NUMBER : OTHER_NUMBER;
        this.dollars = pattern("(?:US)?\\$\\s?" + figure + SCALE);
        this.inDollars = pattern(figure + SCALE + "(?:\\s+de)?\\s+(?:(?:US\\s+)?dollars?|dólar(?:es)?|USD)\\b");
        this.percent = pattern(figure + SCALE + "(?:\\s?%|\\s+(?:percent|per\\s+cent|por\\s+ciento)\\b)");
        this.number = pattern(figure + SCALE);
    }

    static Wording of(Language language) {
        return KNOWN.computeIfAbsent(language.tag(), tag -> new Wording(language.locale()));
    }

    /** A pattern that knows the letters, digits and spaces of every script, and no case. */
    static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** A number such that equal ones are equal. */
    static BigDecimal plain(String digits) {
        return new BigDecimal(digits).stripTrailingZeros();
    }

    /** Dates in words, with the groups "weekday", "days", "month" and "year", of which all but the month may be missing. */
    List<Pattern> dates() {
        return dates;
    }

    Month month(String name) {
        return months.get(name.toLowerCase(Locale.ROOT));
    }

    DayOfWeek weekday(String name) {
        return weekdays.get(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a date in figures begins with its month. */
    boolean isMonthFirst() {
        return english;
    }

    /** Sums of money; the groups 1 and 2 are the figure and its scale, such as "million". */
    List<Pattern> money() {
        return List.of(dollars, inDollars);
    }

    /** As {@link #money()}. */
    Pattern percent() {
        return percent;
    }

    /** As {@link #money()}. */
    Pattern number() {
        return number;
    }

    /** What a figure may mean: two numbers where its language leaves it open. */
    Set<Object> values(String figure, String scale) {
        BigDecimal times = scale == null ? BigDecimal.ONE : SCALES.get(scale.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        Set<Object> values = new HashSet<>();
        readings(figure).forEach(reading -> values.add(new BigDecimal(reading).multiply(times).stripTrailingZeros()));
        return values;
    }

    /** The number that a word stands for, or null. */
    Object numberOf(String word) {
        return numbers.get(word.toLowerCase(Locale.ROOT));
    }

    private List<String> readings(String figure) {
        if (english) {
            return List.of(figure.replace(",", ""));
        }
        if (!THOUSANDS.matcher(figure).matches()) {
            return List.of(figure.replace(',', '.'));
        }
        String sign = figure.replaceFirst("^\\d+(.).*$", "$1");
        String whole = figure.replace(sign, "").replace(',', '.');
        // 1.234 may be a little more than one; 1.500 is not, because one would write 1.5.
        return THOUSANDS_OR_DECIMALS.matcher(figure).matches() ? List.of(whole, figure.replace(',', '.')) : List.of(whole);
    }

    private static Set<String> names(Function<TextStyle, String> named) {
        return List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE).stream()
                .map(named).map(name -> name.toLowerCase(Locale.ROOT).replaceFirst("\\.$", ""))
                // Where there is no name of its own, Java gives a number.
                .filter(name -> name.codePoints().anyMatch(Character::isLetter)).collect(Collectors.toSet());
    }

    private static String anyOf(Collection<String> words) {
        return words.stream().sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining("|"));
    }
}
