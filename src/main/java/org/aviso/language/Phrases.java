package org.aviso.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What one family of message bundles says in one language. A phrase with arguments is an ICU pattern, so that plural
 * forms are right in any language. A missing key is an error: a reader must never meet a key. A language that was added has
 * its words in the database; what it does not say yet is said in the base language.
 */
public final class Phrases {

    /** The families, one per audience. */
    public enum Family { MESSAGES, MAIL, VALIDATION, FACES }

    /** Under which key the name of a language stands; of one that was added, no bundle need have it. */
    private static final String LANGUAGE = "language.";

    /** A place that is filled with a text as it is: a number, an address or a name may run the other way. */
    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

    private static final String ISOLATE = "\u2068";
    private static final String FROM_LEFT = "\u2066";
    private static final String END = "\u2069";

    private final ResourceBundle bundle;
    private final Map<String, String> words;
    private final boolean added;
    private final ULocale numbers;
    private final Language language;
    private final Map<String, String> byKey = new ByKey();

    private Phrases(Family family, Language language) {
        this.language = language;
        this.added = Languages.added(language.tag()).isPresent();
        this.words = Languages.added(language.tag()).map(each -> each.words().getOrDefault(family, Map.of())).orElse(Map.of())
                .entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
                        word -> isolated(word.getKey(), word.getValue())));
        // In one sentence stand telephone numbers, dates and counts: all of them with the same digits.
        this.numbers = ULocale.forLanguageTag(language.tag()).setKeywordValue("numbers", "latn");
        // No fall-back to the language of the machine: the base bundle is English, whoever hosts it.
        this.bundle = ResourceBundle.getBundle("i18n." + family.name().toLowerCase(Locale.ROOT),
                language.locale(), Phrases.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Phrases of(Family family, Language language) {
        return Languages.keep(family + "/" + language.tag(), () -> new Phrases(family, language));
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
        String pattern = pattern(key);
        if (arguments.length == 0) {
            return pattern;
        }
        return new MessageFormat(pattern, numbers).format(arguments);
    }

    public boolean has(String key) {
        return words.containsKey(key) || bundle.containsKey(key);
    }

    private String pattern(String key) {
        String own = words.get(key);
        if (own != null) {
            return own;
        }
        if (key.startsWith(LANGUAGE) && !bundle.containsKey(key)
                && Languages.added(key.substring(LANGUAGE.length())).isPresent()) {
            return Language.nameOf(key.substring(LANGUAGE.length()), language.tag());
        }
        String base = bundle.getString(key);
        // A word of the base language among words that run from the right keeps its stops at its end.
        return added && isFromRight() && isSentence(key) ? FROM_LEFT + base + END : base;
    }

    private String isolated(String key, String phrase) {
        return isFromRight() && isSentence(key) ? PLACE.matcher(phrase).replaceAll(ISOLATE + "$0" + END) : phrase;
    }

    private boolean isFromRight() {
        return language.direction().equals("rtl");
    }

    // Words of addresses and the parts of dates are no text by themselves.
    private static boolean isSentence(String key) {
        return !key.startsWith("path.") && !key.startsWith("format.");
    }

    /** The keys of everything that can be said. */
    public Set<String> keys() {
        return bundle.keySet();
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
