package org.aviso.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.aviso.language.Language;
import org.aviso.language.Languages;

/** The languages of the portal, for its pages. */
@Named("languages")
@ApplicationScoped
public class PageLanguages {

    public List<Language> getAll() {
        return Languages.all();
    }

    /** Those that come with the portal. */
    public List<Language> getBuiltIn() {
        return Languages.builtIn();
    }

    /** Those in which whatever staff writes for everyone has to be. */
    public List<Language> getRequired() {
        return Languages.required();
    }

    /** In which direction a text in a language runs: {@code ltr} or {@code rtl}. */
    public String direction(String tag) {
        return tag == null ? null : new Language(tag, tag).direction();
    }

    /** The name of a language in itself. */
    public String endonym(String tag) {
        return tag == null ? Languages.base().endonym() : Languages.find(tag).orElseGet(() -> Language.of(tag)).endonym();
    }

    /** Whether the portal speaks it now, so that it has pages in it. */
    public boolean isSpoken(String tag) {
        return Languages.find(tag).isPresent();
    }

    /** A language with the country of the agency, as Open Graph writes it: {@code es_US}. */
    public String territory(Language language) {
        return language.territory().toString();
    }

    /** The name of a language in itself as HTML, so that a screen reader says it in that language. */
    public String marked(Language language) {
        return "<span lang=\"" + language.tag() + "\" dir=\"" + language.direction() + "\">" + language.endonym() + "</span>";
    }
}
