package org.aviso.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What we call plain language. The formulas of readability were made for running text; this is how we hold short
 * messages to them, and what keeps a hard message from slipping through:
 * <ol>
 * <li>A text of {@value #ENOUGH_WORDS} words or more reaches the bound of its language by itself.
 * <li>A shorter text, such as a label, has no figure that means anything: one long word decides it. It is measured
 * together with the other short texts of its page, one line each; where those have fewer than
 * {@value #ENOUGH_LABELS} words, together with those of all such pages.
 * <li>A sentence has {@value #LONGEST_SENTENCE} words at most, and reaches a laxer bound by itself, if it is long enough
 * to be measured.
 * <li>No word is longer than the language's limit, in a label or anywhere else; and in a text that is too short to be
 * measured, one word at most is as long as that.
 * </ol>
 */
final class PlainLanguage {

    static final int ENOUGH_WORDS = ReadingFormula.ENOUGH_WORDS;
    /** The formulas were made for samples of a hundred words: half of that, at least. */
    static final int ENOUGH_LABELS = 50;
    static final int LONGEST_SENTENCE = ReadingFormula.LONGEST_SENTENCE;

    /**
     * A text that somebody reads.
     *
     * @param source where a writer finds it, such as a file
     * @param page what else is read with it, if it is short
     * @param name its name in the source, such as a key
     */
    record Text(String source, String page, String name, String words) {

        Prose prose() {
            return Prose.of(words);
        }

        boolean isShort() {
            return prose().words().size() < ENOUGH_WORDS;
        }
    }

    private final Readability readability;

    PlainLanguage(Readability readability) {
        this.readability = readability;
    }

    /** Says of each text that is not plain what is wrong with it: where it stands, the figure, and its words. */
    List<String> faults(List<Text> texts) {
        List<String> faults = new ArrayList<>();
        // A phrase has as many forms as a number gives it: the first that fails stands for them.
        Set<String> named = new HashSet<>();
        for (Text text : texts) {
            List<String> ofText = faults(text);
            if (!ofText.isEmpty() && named.add(text.source() + " " + text.name())) {
                faults.addAll(ofText);
            }
        }
        for (Text labels : labels(texts)) {
            measure(labels.prose(), readability.bound())
                    .ifPresent(figure -> faults.add(say(labels, readability.fault(figure, readability.bound()))));
        }
        return faults;
    }

    /** The short texts of each page as one text, and those of all pages that have few of them as one. */
    static List<Text> labels(List<Text> texts) {
        Map<String, List<Text>> pages = texts.stream().filter(Text::isShort)
                .collect(Collectors.groupingBy(text -> text.source() + " " + text.page(), TreeMap::new, Collectors.toList()));
        List<Text> labels = new ArrayList<>();
        List<Text> others = new ArrayList<>();
        for (List<Text> page : pages.values()) {
            Text all = joined(page, page.get(0).source(), page.get(0).page());
            if (all.prose().words().size() >= ENOUGH_LABELS) {
                labels.add(all);
            } else {
                others.addAll(page);
            }
        }
        Text all = joined(others, "all files", "pages that have few of them");
        if (all.prose().words().size() >= ENOUGH_LABELS) {
            labels.add(all);
        }
        return labels;
    }

    private List<String> faults(Text text) {
        List<String> faults = new ArrayList<>();
        Prose prose = text.prose();
        if (!text.isShort()) {
            measure(prose, readability.bound())
                    .ifPresent(figure -> faults.add(say(text, readability.fault(figure, readability.bound()))));
        }
        for (List<String> sentence : prose.sentences()) {
            String words = String.join(" ", sentence);
            if (sentence.size() > LONGEST_SENTENCE) {
                faults.add(say(text, "a sentence of " + sentence.size() + " words: " + words));
            }
            if (sentence.size() >= ENOUGH_WORDS) {
                measure(new Prose(List.of(sentence)), readability.boundOfASentence()).ifPresent(figure -> faults.add(
                        say(text, "a sentence of " + readability.fault(figure, readability.boundOfASentence()) + ": " + words)));
            }
        }
        readability.longerThan(readability.longest(), prose).forEach(word -> faults.add(say(text, "too long a word: " + word)));
        List<String> rather = readability.longerThan(readability.longest() - 1, prose);
        if (text.isShort() && rather.size() > 1) {
            faults.add(say(text, "long words, one next to the other: " + String.join(", ", rather)));
        }
        return faults;
    }

    /** The figure, if it fails. */
    private OptionalDouble measure(Prose prose, double bound) {
        OptionalDouble figure = readability.figure(prose);
        return figure.isPresent() && !readability.isEasier(figure.getAsDouble(), bound) ? figure : OptionalDouble.empty();
    }

    private static Text joined(List<Text> texts, String source, String page) {
        // One form of each.
        Map<String, String> words = texts.stream().collect(Collectors.toMap(text -> text.source() + " " + text.name(),
                Text::words, (first, form) -> form, TreeMap::new));
        return new Text(source, page, "short texts of " + page,
                words.values().stream().distinct().collect(Collectors.joining("\n")));
    }

    private static String say(Text text, String fault) {
        return text.source() + " " + text.name() + ": " + fault + "\n    " + text.words().replace("\n", " / ");
    }
}
