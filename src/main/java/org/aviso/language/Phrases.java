package org.aviso.language;

import com.ibm.icu.text.MessageFormat;
import java.util.AbstractMap;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.Map;

/**
 * What one family of message bundles says in one language. A phrase with arguments is an ICU pattern, so that plural
 * forms are right in any language. A missing key is an error: a reader must never meet a key.
 */
public final class Phrases {

    /** The families, one per audience. */
    public enum Family { MESSAGES, MAIL, VALIDATION, FACES }

    private static final Map<String, Phrases> LOADED = new ConcurrentHashMap<>();

    private final ResourceBundle bundle;
    private final Language language;
    private final Map<String, String> byKey = new ByKey();

    private Phrases(Family family, Language language) {
        this.language = language;
        // No fall-back to the language of the machine: the base bundle is English, whoever hosts it.
        this.bundle = ResourceBundle.getBundle("i18n." + family.name().toLowerCase(java.util.Locale.ROOT),
                language.locale(), Phrases.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Phrases of(Family family, Language language) {
        return LOADED.computeIfAbsent(family + "/" + language.tag(), key -> new Phrases(family, language));
    }

    /** The phrases of the pages. */
    public static Phrases pages(Language language) {
        return of(Family.MESSAGES, language);
    }

    public Language language() {
        return language;
    }

    /**
     * The phrase of a key, its arguments filled in.
     *
     * @throws MissingResourceException if the bundles lack the key
     */
    public String say(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        if (arguments.length == 0) {
            return pattern;
        }
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The phrases without arguments as a map, for {@code #{msg['notices.title']}}. */
    public Map<String, String> byKey() {
        return byKey;
    }

    private final class ByKey extends AbstractMap<String, String> {

        @Override
        public String get(Object key) {
            return say((String) key);
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
            throw new UnsupportedOperationException("phrases are asked for by key");
        }
    }
}
