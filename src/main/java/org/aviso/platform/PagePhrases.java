package org.aviso.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.aviso.language.Language;
import org.aviso.language.Phrases;

/** The phrases of the page's language: {@code #{msg['notices.title']}}, {@code #{phrases.of('notices.count', n)}}. */
@Named("phrases")
@RequestScoped
public class PagePhrases {

    @Inject
    private Address address;

    @Produces
    @Named("msg")
    public Map<String, String> messages() {
        return all().byKey();
    }

    public Phrases all() {
        return Phrases.pages(address.getLanguage());
    }

    /** A phrase in another language than the page's, for a passage with its own {@code lang}. */
    public String in(Language language, String key) {
        return Phrases.pages(language).say(key);
    }

    public String of(String key, Object first) {
        return all().say(key, first);
    }

    public String of(String key, Object first, Object second) {
        return all().say(key, first, second);
    }

    public String of(String key, Object first, Object second, Object third) {
        return all().say(key, first, second, third);
    }
}
