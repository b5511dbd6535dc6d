package org.aviso.formats;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aviso.language.Language;
import org.jsoup.nodes.Element;

/**
 * What there is to read, whatever form it takes: whole by itself, so that nothing is fetched to write it.
 *
 * @param language of every word in it
 * @param title one line; also the first heading of the body
 * @param summary what it is about, in a sentence or two
 * @param brief what is said where every letter takes time, one line each: the facts, the date to ask by, the numbers to call;
 *         empty where title and summary say it all
 * @param publisher who says it
 * @param source where it is on the Web, or null where nobody else may read it
 * @param published when it was first said
 * @param revised when it said this first
 * @param body as {@link MaterialBody} makes it; nobody changes it
 * @param pictures what the body shows, by the address in {@code src}
 */
public record Material(Language language, String title, String summary, List<String> brief, String publisher, String source,
        Instant published, Instant revised, Element body, Map<String, Picture> pictures) {

    /**
     * A picture.
     *
     * @param mediaType {@code image/png} or {@code image/jpeg}
     * @param width in pixels, 1 or more
     * @param height in pixels, 1 or more
     */
    public record Picture(byte[] content, String mediaType, int width, int height) { }

    public Material {
        Objects.requireNonNull(language);
        Objects.requireNonNull(title);
        Objects.requireNonNull(publisher);
        Objects.requireNonNull(revised);
        Objects.requireNonNull(body);
        brief = List.copyOf(brief);
        pictures = Map.copyOf(pictures);
    }
}
