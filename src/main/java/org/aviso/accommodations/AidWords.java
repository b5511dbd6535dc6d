package org.aviso.accommodations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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

    /** A language in its own words and in the reader's: "Tiếng Việt – Vietnamese". */
    public String bothNames(OfferedLanguage language) {
        String own = language.getEndonym();
        String name = language(language.getTag());
        return own.equalsIgnoreCase(name) ? own : own + " – " + name;
    }

    /** An aid with its language, where it has one: "Interpreter of another language: Vietnamese". */
    public String named(String code, String tag) {
        return tag == null ? name(code) : phrases.of("aids.inLanguage", name(code),
                aidsOnOffer.language(tag).map(found -> language(tag)).orElse(tag));
    }
}
