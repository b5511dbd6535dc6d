package org.aviso.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aviso.language.Language;
import org.aviso.language.Languages;

/** The address of the page that is being shown, and the addresses of others in its language. */
@Named
@RequestScoped
public class Address {

    /**
     * The page in another language.
     *
     * @param same whether it is this page in that language; where a notice has no text in it, the link leads to the list, or
     *     to a page that shows the notice in another language
     */
    public record Alternate(Language language, String href, boolean same) { }

    @Inject
    private Settings settings;

    private Page.Place place;
    private Language language = Languages.base();
    private String query = "";
    private Map<String, String[]> namesByLanguage = Map.of();
    private Set<String> written = Set.of();

    void arrive(Page.Place here, String queryString) {
        this.place = here;
        this.language = here.language();
        this.query = queryString == null ? "" : "?" + queryString;
    }

    /** Chooses the language where no page is shown: of an error, of an answer to a program. */
    public void speak(Language chosen) {
        this.language = chosen;
    }

    public Page getPage() {
        return place == null ? null : place.page();
    }

    public Language getLanguage() {
        return language;
    }

    /** What the address says at that brace of the page's pattern, or null. */
    public String name(String brace) {
        return place == null ? null : place.names().get(brace);
    }

    /** Where a page is in the language of this one. */
    public String to(String page, String... names) {
        return Page.valueOf(page).in(getLanguage(), names);
    }

    /** Where a page without a name is, for the many links of a template. */
    public String to(String page) {
        return Page.valueOf(page).in(getLanguage());
    }

    /** The attributes of a link to a page: {@code aria-current} where the reader is there, or at one that belongs to it. */
    public Map<String, Object> current(String one, String other) {
        String here = place == null ? "" : place.page().name();
        return here.equals(one) ? Map.of("aria-current", "page")
                : here.equals(other) ? Map.of("aria-current", "true") : Map.of();
    }

    /** This very page, its query included: where its forms are sent. */
    public String getHere() {
        return place == null ? "/" : in(place.language()) + query;
    }

    /**
     * For a page whose names differ by language, such as a notice's.
     *
     * @param inTheirs the languages in which what it shows is written: in others it shows the same in one of these
     */
    public void namedBy(Map<String, String[]> names, Set<String> inTheirs) {
        this.namesByLanguage = new LinkedHashMap<>(names);
        this.written = Set.copyOf(inTheirs);
    }

    /** This page in the other languages. */
    public List<Alternate> getAlternates() {
        return Languages.all().stream().filter(other -> !other.equals(language)).map(this::alternate).toList();
    }

    /** Those of {@link #getAlternates()} that show the same in their language. */
    public List<Alternate> getTranslations() {
        return getAlternates().stream().filter(Alternate::same).toList();
    }

    private Alternate alternate(Language other) {
        if (place == null) {
            return new Alternate(other, Page.HOME.in(other), false);
        }
        return namesByLanguage.isEmpty() || namesByLanguage.containsKey(other.tag())
                ? new Alternate(other, in(other) + query, namesByLanguage.isEmpty() || written.contains(other.tag()))
                : new Alternate(other, Page.NOTICES.in(other), false);
    }

    /** This page without what its query says: the address by which search engines know it. */
    public String getCanonical() {
        boolean own = namesByLanguage.isEmpty() || written.contains(language.tag());
        return absolute(in(own ? language : Languages.all().stream().filter(each -> written.contains(each.tag())).findFirst()
                .orElse(language)));
    }

    /** The whole address, for feeds, mail and {@code rel=canonical}. */
    public String absolute(String path) {
        return settings.baseUrl() + path;
    }

    private String in(Language wanted) {
        String[] own = namesByLanguage.get(wanted.tag());
        return place.page().in(wanted, own != null ? own : place.names().values().toArray(String[]::new));
    }

    @Override
    public String toString() {
        return place == null ? "nowhere" : place.page() + Arrays.toString(place.names().keySet().toArray());
    }
}
