package org.aviso.accommodations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import org.aviso.language.Phrases;
import org.aviso.platform.PagePhrases;

/** What an aid and a language are called in the language of the page. */
@Named("aidWords")
@RequestScoped
public class AidWords {

    @Inject
    private PagePhrases phrases;

    @Inject
    private AidsOnOffer aidsOnOffer;

    public String name(String code) {
        return phrases.all().say("aid." + code + ".name");
    }

    /** What to tell us about an aid, or null where nothing is needed. */
    public String asks(String code) {
        Phrases say = phrases.all();
        String key = "aid." + code + ".asks";
        return say.has(key) ? say.say(key) : null;
    }

    public String language(String tag) {
        return phrases.all().say("language." + tag);
    }

    /**
     * A language in the reader's words and in its own: "Vietnamese – Tiếng Việt". The reader's come first, so that
     * typing its first letters finds it in the list.
     */
    public String bothNames(OfferedLanguage language) {
        String own = language.getEndonym();
        String name = language(language.getTag());
        return own.isEmpty() || own.equalsIgnoreCase(name) ? name : name + " – " + own;
    }

    /** The languages by their names in the reader's language; the one that is not listed last. */
    List<OfferedLanguage> inOrder(List<OfferedLanguage> languages) {
        Comparator<OfferedLanguage> byName = Comparator.comparing(language -> language(language.getTag()),
                Collator.getInstance(phrases.all().language().locale()));
        return languages.stream().sorted(Comparator.comparing(OfferedLanguage::isUnlisted).thenComparing(byName))
                .toList();
    }

    /** An aid with its language, where it has one: "Interpreter of another language: Vietnamese". */
    public String named(String code, String tag) {
        return tag == null ? name(code) : phrases.of("aids.inLanguage", name(code),
                aidsOnOffer.language(tag).map(found -> language(tag)).orElse(tag));
    }
}
