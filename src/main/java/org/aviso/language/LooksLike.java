package org.aviso.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * In which language a text seems to be written, by the small words that every text has. It is a guess: good enough to ask
 * somebody whether they chose the right language, not to decide it for them.
 */
public final class LooksLike {

    /** Fewer small words than these say nothing. */
    private static final int ENOUGH = 3;

    private LooksLike() {
    }

    /** The language of the portal that a text seems to be in rather than in the one that was said; nothing if in doubt. */
    public static Optional<Language> another(String text, Language said) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
        long own = count(words, said);
        return Languages.all().stream().filter(other -> !other.equals(said))
                .filter(other -> count(words, other) >= ENOUGH && count(words, other) > 2 * own).findFirst();
    }

    private static long count(String[] words, Language language) {
        Set<String> small = Arrays.stream(Phrases.pages(language).say("format.smallWords").split(" "))
                .collect(Collectors.toSet());
        return Arrays.stream(words).filter(small::contains).count();
    }
}
