package org.aviso.publishing.checks;

import java.util.List;
import java.util.Objects;
import org.aviso.language.Phrases;

/**
 * Something that was found in a text, and how to mend it.
 *
 * @param line the line of the text, from 1
 * @param key what is wrong and what to do: a key of the messages bundle
 * @param arguments what is filled in there
 */
public record Finding(int line, String key, List<Object> arguments) {

    public Finding {
        Objects.requireNonNull(key);
        arguments = List.copyOf(arguments);
    }

    static Finding at(int line, String key, Object... arguments) {
        return new Finding(line, key, List.of(arguments));
    }

    /** In the words of a language, without the line. */
    public String in(Phrases phrases) {
        return phrases.say(key, arguments.toArray());
    }
}
