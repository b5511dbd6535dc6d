package org.aviso.triage.day;

import java.util.Collection;
import java.util.Map;

/**
 * Who provides what was asked for, as another feature knows. Every bean of this type is asked once for each sheet; it
 * answers with a fixed number of queries.
 */
public interface Arrangements {

    /**
     * Who comes, or delivers, for some aids: a name and how to reach them, in a few words for paper.
     *
     * @param aids the ids of requested aids
     * @return by the id of the aid; nothing for one that nobody has agreed to
     */
    Map<Long, String> of(Collection<Long> aids);
}
