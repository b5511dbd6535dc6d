package org.aviso.publishing.exchange.xliff;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A part of a passage: words, or a mark that belongs to Markdown and is no translator's business.
 *
 * @param type what it is
 * @param id the number of a mark in its passage, 1 or more; its end has the number of its beginning. 0 for words
 * @param written as it stands in Markdown; null of a mark in a file that came back, which is not believed what it says
 */
record Piece(Type type, int id, String written) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    /** Words, a mark around words, or a mark by itself. */
    enum Type { WORDS, BEGINS, ENDS, ALONE }

    static Piece words(String words) {
        return new Piece(Type.WORDS, 0, words);
    }

    /** As it stands in Markdown. */
    static String written(List<Piece> pieces) {
        return pieces.stream().map(Piece::written).collect(Collectors.joining());
    }

    /** What a reader would take for the same: words and marks in their order, however wide the spaces are. */
    static String seen(List<Piece> pieces) {
        return SPACES.matcher(pieces.stream().map(piece -> piece.type() == Type.WORDS ? piece.written()
                : "\u0001" + piece.type() + piece.id() + "\u0001").collect(Collectors.joining())).replaceAll(" ").strip();
    }
}
