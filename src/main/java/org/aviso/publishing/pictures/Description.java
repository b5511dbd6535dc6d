package org.aviso.publishing.pictures;

import java.util.HashMap;
import java.util.Map;
import org.aviso.language.Languages;
import org.aviso.language.Legibility;

/**
 * What somebody says of a picture. What is blank is not said.
 *
 * @param decorative whether the picture says nothing; then nobody says anything of it
 * @param alternatives what it shows, by the tags of the languages; one of them at least, at most 150 characters each
 * @param captions what stands below it, by the tags of the languages; at most 300 characters each, and none without an
 *        alternative in its language
 * @param credit who made it, at most 120 characters; or null
 */
public record Description(boolean decorative, Map<String, String> alternatives, Map<String, String> captions, String credit) {

    /** The longest name of who made a picture, in characters. */
    public static final int LONGEST_CREDIT = 120;

    public Description {
        alternatives = said(alternatives, PictureWords.LONGEST_ALTERNATIVE);
        captions = said(captions, PictureWords.LONGEST_CAPTION);
        credit = credit == null || credit.isBlank() ? null : fit(credit, LONGEST_CREDIT);
        if (decorative != alternatives.isEmpty() || decorative && credit != null
                || !alternatives.keySet().containsAll(captions.keySet())) {
            throw new IllegalArgumentException("a picture says something or nothing");
        }
    }

    private static Map<String, String> said(Map<String, String> texts, int longest) {
        Map<String, String> said = new HashMap<>();
        texts.forEach((language, text) -> {
            if (text != null && !text.isBlank()) {
                Languages.find(language).orElseThrow(() -> new IllegalArgumentException("no such language"));
                said.put(language, fit(text, longest));
            }
        });
        return Map.copyOf(said);
    }

    private static String fit(String text, int longest) {
        String words = text.strip();
        if (Legibility.problem(words, longest, true).isPresent()) {
            throw new IllegalArgumentException("too long, or not legible");
        }
        return words;
    }
}
