package org.aviso.triage.today;

import java.util.List;

/**
 * All that is open, as one person sees it.
 *
 * @param sections what is on their desk, in the order of the page; none is empty
 * @param later how many are settled and wait for their day
 * @param elsewhere how many are on the desk of colleagues
 */
public record Board(List<Section> sections, int later, int elsewhere) {

    /** How many requests there are: each is counted once, and not again for what of it is to be translated. */
    public int open() {
        return sections.stream().filter(section -> section.group() != Group.TRANSLATION).mapToInt(Section::count).sum()
                + later + elsewhere;
    }
}
