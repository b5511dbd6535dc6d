package org.aviso.triage.today;

import java.util.List;

/**
 * What waits with another feature. Every bean of this type is asked once for each Today page, whoever looks at it; it
 * answers with a fixed number of queries, however much waits. A request that several things are about stands in the most
 * urgent of their groups, with that one's step.
 */
public interface Waiting {

    /** All that waits, in the order of its urgency. */
    List<Matter> matters();
}
