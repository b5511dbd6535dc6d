package org.aviso.subscriptions;

import java.util.Objects;
import java.util.Set;
import org.aviso.language.Languages;
import org.aviso.notices.Notice;

/**
 * What a follower wants to be told of, and how.
 *
 * @param kinds one or more
 * @param offices the ids of the offices whose notices they want; none for all of them, also for one that comes later
 * @param language the tag of the language of the mail, one of the portal's
 */
public record Choices(Set<Notice.Kind> kinds, Set<Long> offices, String language, Rhythm rhythm) {

    /**
     * Refuses what nobody can be told by.
     *
     * @throws IllegalArgumentException if there is no kind, or the portal does not speak the language
     */
    public Choices {
        kinds = Set.copyOf(kinds);
        offices = Set.copyOf(offices);
        Objects.requireNonNull(rhythm);
        if (kinds.isEmpty() || Languages.find(language).isEmpty()) {
            throw new IllegalArgumentException("nothing to follow in " + language);
        }
    }
}
