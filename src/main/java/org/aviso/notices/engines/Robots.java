package org.aviso.notices.engines;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.platform.Page;

/**
 * What robots are asked to leave alone (RFC 9309): what is somebody's own, and what is staff's. That guards nothing, and
 * tells nothing: the addresses begin with words that everyone reads in a link, and the secret of none of them is here.
 */
final class Robots {

    private static final String ANY = "*";

    private Robots() {
    }

    /**
     * The file.
     *
     * @param sitemap the whole address of the list of pages
     */
    static String file(String sitemap) {
        StringBuilder file = new StringBuilder("User-agent: *\n");
        closed().forEach(address -> file.append("Disallow: ").append(address).append('\n'));
        return file.append("\nSitemap: ").append(sitemap).append('\n').toString();
    }

    /** The beginnings of the addresses that are not for everyone, each as short as it can be. */
    static Set<String> closed() {
        // What stands in files stands on the pages, and many are made only when somebody asks.
        Set<String> closed = new TreeSet<>(Set.of("/formats/"));
        for (Language language : Languages.all()) {
            List<String> open = addresses(language, true);
            for (String address : addresses(language, false)) {
                String beginning = address.contains(ANY) ? address.substring(0, address.indexOf(ANY)) : address;
                closed.add(open.stream().anyMatch(each -> each.startsWith(beginning)) ? address : beginning);
            }
        }
        Set<String> shortest = new LinkedHashSet<>();
        closed.stream().filter(address -> shortest.stream().noneMatch(address::startsWith)).forEach(shortest::add);
        return shortest;
    }

    private static List<String> addresses(Language language, boolean open) {
        return Arrays.stream(Page.values()).filter(page -> (page.keeping() == Page.Keeping.PUBLIC) == open)
                .map(page -> page.in(language, ANY, ANY, ANY)).toList();
    }
}
