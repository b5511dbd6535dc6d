package org.aviso.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A phrase as somebody reads it: in each form that a number gives it, with arguments such as the note above it names. */
final class FilledIn {

    /** "0: a date, 1: the name of an office", "0 and 1: times". */
    private static final Pattern SAYS = Pattern.compile("(\\d)(?: and (\\d))?: ([^.,;:]+)");

    /** One number for each plural form of our languages; decimals have none of their own. */
    private static final List<Object> NUMBERS = List.of(0, 1, 2, 1_000_000);

    private static final Instant MOMENT = Instant.parse("2026-12-02T00:30:00Z");

    private FilledIn() {
    }

    /**
     * Every form of a phrase, once.
     *
     * @param note what the translator is told of its arguments
     */
    static Set<String> forms(String phrase, String note, Language language) {
        Map<Integer, List<Object>> arguments = arguments(new MessagePattern(phrase), note, language);
        if (arguments.isEmpty()) {
            // Without arguments no pattern is read: an apostrophe stands for itself.
            return Set.of(phrase);
        }
        int last = arguments.keySet().stream().max(Integer::compare).orElseThrow();
        List<Object[]> every = new ArrayList<>();
        every.add(new Object[last + 1]);
        arguments.forEach((number, values) -> {
            List<Object[]> before = List.copyOf(every);
            every.clear();
            before.forEach(row -> values.forEach(value -> {
                Object[] further = row.clone();
                further[number] = value;
                every.add(further);
            }));
        });
        Set<String> forms = new LinkedHashSet<>();
        MessageFormat format = new MessageFormat(phrase, language.locale());
        every.forEach(row -> forms.add(format.format(row)));
        return forms;
    }

    private static Map<Integer, List<Object>> arguments(MessagePattern pattern, String note, Language language) {
        Map<Integer, List<Object>> arguments = new TreeMap<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() != MessagePattern.Part.Type.ARG_START) {
                continue;
            }
            int number = pattern.getPart(i + 1).getValue();
            switch (part.getArgType()) {
                case PLURAL, SELECTORDINAL -> arguments.put(number, NUMBERS);
                case SELECT -> arguments.put(number, selectors(pattern, i));
                case SIMPLE -> arguments.putIfAbsent(number, List.of(5));
                default -> arguments.putIfAbsent(number, List.of(sample(number, note, language)));
            }
        }
        return arguments;
    }

    private static List<Object> selectors(MessagePattern pattern, int start) {
        List<Object> selectors = new ArrayList<>();
        for (int i = start + 2; i < pattern.getLimitPartIndex(start); i++) {
            selectors.add(pattern.getSubstring(pattern.getPart(i)));
            // What follows a selector is its message.
            i = pattern.getLimitPartIndex(i + 1);
        }
        return selectors;
    }

    /** What may stand for an argument. A name is none of our words: a code, which is not measured, stands for it. */
    private static Object sample(int number, String note, Language language) {
        String says = said(number, note);
        if (says.matches(".*\\b(number|how many|most|years?)\\b.*")) {
            return 5;
        } else if (says.matches(".*\\bdate (and|with its) time\\b.*")) {
            return whole(moments(language).dateTime(MOMENT));
        } else if (says.matches(".*\\b(date|day)\\b.*")) {
            return whole(moments(language).date(MOMENT));
        } else if (says.matches(".*\\btimes?\\b.*")) {
            return moments(language).time(MOMENT);
        } else if (says.matches(".*\\blanguage\\b.*")) {
            return Phrases.pages(language).say("language.es");
        } else if (says.matches(".*\\bstatus\\b.*")) {
            return Phrases.pages(language).say("status.CONFIRMED");
        } else if (says.matches(".*\\b(aid|asks for)\\b.*")) {
            return Phrases.pages(language).say("aid.large-print.name");
        }
        return "7K4M";
    }

    private static Moments moments(Language language) {
        return new Moments(language, ZoneId.of("America/Phoenix"));
    }

    /** A date is looked at as one thing, and the product fixes its words: it is one word, and not measured. */
    private static String whole(String date) {
        return date.replace(' ', '\u00a0');
    }

    private static String said(int number, String note) {
        Matcher says = SAYS.matcher(note);
        String last = "";
        while (says.find()) {
            if (says.group(1).equals("" + number) || ("" + number).equals(says.group(2))) {
                last = says.group(3);
            }
        }
        return last;
    }
}
