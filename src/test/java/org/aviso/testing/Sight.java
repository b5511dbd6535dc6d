package org.aviso.testing;

import java.util.Locale;
import java.util.function.Function;
import org.aviso.language.Language;
import org.aviso.platform.Page;

/**
 * A page in one of its states.
 *
 * @param name for people, and for the names of pictures
 * @param path where it is, in a language
 * @param status what the server answers with it
 */
public record Sight(String name, Function<Language, String> path, int status) {

    /** A page whose address holds no name. */
    public static Sight of(Page page) {
        return of(page, "");
    }

    /** A page with a query, {@code ?q=tdd}. */
    public static Sight of(Page page, String query) {
        return of(name(page) + " " + query, page, query);
    }

    /** A page with a query, under a name that says what state that is. */
    public static Sight of(String name, Page page, String query) {
        return new Sight(name, language -> page.in(language) + query, 200);
    }

    /** A page about a demonstration notice. */
    public static Sight about(String notice, Page page) {
        return new Sight(name(page) + " " + notice, language -> page.in(language, Portal.slug(notice, language)), 200);
    }

    /** A page whose address holds a secret that opens nothing any more. */
    public static Sight gone(Page page) {
        return new Sight(name(page) + " gone", language -> page.in(language, "gone"), 404);
    }

    /** An address below a language at which there is nothing. */
    public static Sight missing(String path) {
        return new Sight("missing " + path, language -> "/" + language.tag() + "/" + path, 404);
    }

    public String in(Language language) {
        return path.apply(language);
    }

    private static String name(Page page) {
        return page.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return name;
    }
}
