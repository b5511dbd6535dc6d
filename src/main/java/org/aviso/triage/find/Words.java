package org.aviso.triage.find;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aviso.accommodations.AccommodationRequest;

/**
 * The words by which a request is found: in small letters and without accents, so that "jose" finds José. A number is
 * found by all its digits, without the area, and by its last four.
 */
final class Words {

    /** The longest word, as its column has it. */
    static final int LONGEST = 60;

    private static final int LOCAL = 7;
    private static final int LAST = 4;

    private Words() {
    }

    /** The words of a request. */
    static Set<String> of(AccommodationRequest request) {
        Set<String> words = new LinkedHashSet<>();
        words.add(normal(request.getReference()));
        add(words, request.getRequesterName());
        add(words, request.getHelperName());
        add(words, request.getSubject().getTitle());
        addContact(words, request.getProfile().getContact());
        if (request.getPerson() != null) {
            add(words, request.getPerson().getName());
            addContact(words, request.getPerson().getContact());
        }
        words.remove("");
        return words;
    }

    /** What somebody looks for: each of it is the beginning of a word. A code or a number is one, however it is grouped. */
    static List<String> sought(String typed) {
        if (typed == null) {
            return List.of();
        }
        // What has digits and no letters but those of a code is read without the signs between: 7K4M-9RXT, 555-0142.
        String joined = typed.strip().replaceAll("[\\s().+/-]", "");
        if (joined.matches("[0-9]{4,}") || typed.strip().matches("[A-Za-z0-9]{4}-[A-Za-z0-9]{4}")) {
            return List.of(cut(normal(joined)));
        }
        return split(typed);
    }

    private static void add(Set<String> words, String text) {
        if (text != null) {
            words.addAll(split(text));
        }
    }

    private static void addContact(Set<String> words, String contact) {
        if (contact == null) {
            return;
        }
        add(words, contact);
        String digits = contact.replaceAll("[^0-9]", "");
        if (digits.length() >= LOCAL) {
            words.add(cut(digits));
            words.add(cut(digits.substring(digits.length() - LOCAL)));
            words.add(digits.substring(digits.length() - LAST));
        }
    }

    private static List<String> split(String text) {
        return Arrays.stream(normal(text).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).map(Words::cut)
                .distinct().toList();
    }

    private static String cut(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
    }
}
