package org.aviso.notices;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The forms in which notices can be had as files; told by whoever makes them. */
public interface FormatsOnOffer {

    /**
     * One form of a notice.
     *
     * @param name {@code pdf}, {@code large-print}, {@code braille}, {@code epub}, {@code word}, {@code plain} or {@code tty},
     *             with its size or grade after it
     * @param type its media type
     * @param url its path within the portal
     * @param bytes how long the file is; null while it is still to be made
     */
    record Offered(String name, String type, String url, Integer bytes) { }

    /** The forms of each of these texts, those that could not be made left out. */
    Map<NoticeText, List<Offered>> of(Collection<NoticeText> texts);
}
