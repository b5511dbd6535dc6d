package org.aviso.publishing.exchange;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.aviso.language.Phrases;
import org.aviso.publishing.Doubt;
import org.aviso.publishing.ManuscriptRefused;
import org.aviso.publishing.PublicationRefused;
import org.aviso.publishing.checks.Finding;

/**
 * What keeps a file from being taken in, and where it is mended.
 *
 * @param file the name of the file; null where the line says it all
 * @param line its line, from 1; 0 where it has none
 * @param key what is wrong: a key of the messages bundle
 * @param arguments what is filled in there
 */
public record Problem(String file, int line, String key, List<Object> arguments) {

    /** What can be wrong, in the words of the bundle key {@code exchangeProblem.<reason>}. */
    public enum Reason {
        DAMAGED, TOO_LARGE, TOO_MANY, NO_NOTICES, NOT_OURS, NEWER, PATH, NAME, NOT_UTF8, TWICE, UNKNOWN_LANGUAGE, MISSING_LANGUAGE,
        UNKNOWN_FACT, DIFFERS, MISSING, WRONG, TOO_LONG, NOT_LEGIBLE, NOT_ONE_LINE, UNKNOWN_OFFICE, NO_EVENT, SLUG, SLUG_RESERVED,
        SLUG_TAKEN, END, TOO_FAR, LINK, EDITION, EVENT_MOVED, KIND_CHANGED, NO_CORRECTION, BEING_WRITTEN, CODE, PICTURE,
        PICTURE_NAME, NO_PICTURE, OTHER_PICTURE, MANY_PICTURES, PICTURE_WORDS, VIDEO, CAPTIONS, INCOMPLETE, MANY_FILES, ADDRESSES,
        HURRIED, ARCHIVED, EXPIRED, AFTER_EVENT, NOT_AHEAD, LASTS, DOUBT;

        /** What keeps a page from writing it keeps a file from it. */
        static Reason of(ManuscriptRefused.Reason refused) {
            return switch (refused) {
                case END -> END;
                case TOO_LONG -> LASTS;
                case NOT_AHEAD -> NOT_AHEAD;
                case TOO_FAR -> TOO_FAR;
                default -> throw new IllegalArgumentException(refused.name());
            };
        }

        /** What keeps a page from publishing it keeps a file from it. */
        static Reason of(PublicationRefused.Reason refused) {
            return switch (refused) {
                case ARCHIVED -> ARCHIVED;
                case EXPIRED -> EXPIRED;
                case AFTER_EVENT -> AFTER_EVENT;
                default -> throw new IllegalArgumentException(refused.name());
            };
        }
    }

    public Problem {
        arguments = Collections.unmodifiableList(arguments);
    }

    static Problem of(String file, int line, Reason reason, Object... arguments) {
        return new Problem(file, line, "exchangeProblem." + reason, Arrays.asList(arguments));
    }

    static Problem of(String file, int firstLine, Finding finding) {
        return new Problem(file, firstLine + finding.line() - 1, finding.key(), finding.arguments());
    }

    static Problem of(String file, int line, Doubt doubt) {
        return of(file, line, Reason.DOUBT, doubt);
    }

    /** In the words of a language, without the place. */
    public String in(Phrases phrases) {
        return phrases.say(key, arguments.stream().map(argument -> argument instanceof Doubt doubt ? doubt.in(phrases) : argument)
                .toArray());
    }
}
