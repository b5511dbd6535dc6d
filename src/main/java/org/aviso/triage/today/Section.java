package org.aviso.triage.today;

import java.util.List;

/**
 * A group of Today.
 *
 * @param dues the most urgent of those in it
 * @param count how many are in it
 */
public record Section(Group group, List<Due> dues, int count) {

    /** How many the page does not show. */
    public int more() {
        return count - dues.size();
    }
}
