package org.aviso.accommodations;

import java.util.ArrayList;
import java.util.List;

/**
 * A detail that the office needs to arrange an aid, with the answers to choose from. What is chosen needs no
 * translator: staff reads it in their own language. In the words of the bundle keys {@code ask.<ask>} and
 * {@code ask.<ask>.why}, and {@code answer.<answer>}.
 */
public enum Ask {

    /** A police interview or a legal matter: in Arizona the interpreter then needs a legal licence (A.R.S. 36-1974). */
    LEGAL("NO", "YES"),
    TOUCH("TACTILE", "CLOSE_VISION"),
    CONAVIGATOR("NO", "YES"),
    CAPTIONS_WHERE("ROOM", "REMOTE"),
    OWN_DEVICE("YES", "NO"),
    ORAL_MODE("ORAL", "CUED"),
    LISTENING_KIND("NECK_LOOP", "HEADSET"),
    HOW_MANY("ONE", "TWO", "THREE", "FOUR", "MORE"),
    PRESENCE("IN_PERSON", "VIDEO", "PHONE"),
    POINTS("POINTS_18", "POINTS_24", "POINTS_28"),
    MEDIUM("PAPER", "FILE"),
    AUDIO_MEDIUM("FILE", "DISC"),
    BRAILLE_GRADE("CONTRACTED", "UNCONTRACTED"),
    BRAILLE_LANGUAGE("ENGLISH", "SPANISH"),
    FILE_FORMAT("TAGGED_PDF", "WEB_PAGE", "WORD_FILE"),
    REMOTE_BY("VIDEO", "PHONE"),
    REMOTE_CAPTIONS("NO", "YES");

    private final List<String> answers;

    Ask(String... answers) {
        this.answers = List.of(answers);
    }

    public List<String> getAnswers() {
        return answers;
    }

    /** The asks that a column names, separated by commas. */
    static List<Ask> named(String names) {
        List<Ask> asks = new ArrayList<>();
        for (String name : names.split(",")) {
            if (!name.isBlank()) {
                asks.add(valueOf(name));
            }
        }
        return List.copyOf(asks);
    }
}
