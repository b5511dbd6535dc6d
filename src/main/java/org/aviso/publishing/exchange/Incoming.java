package org.aviso.publishing.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aviso.publishing.checks.PictureCheck;

/**
 * A notice that comes in.
 *
 * @param where the file in which it stands, to name it in problems
 * @param line the line on which it begins, from 1
 * @param whole null where it cannot be read
 * @param bodies what readers read of it, or have read
 * @param problems what keeps it from being taken in, as far as the file alone tells
 */
record Incoming(String where, int line, Whole whole, List<Body> bodies, List<Problem> problems) {

    /**
     * A text in Markdown.
     *
     * @param file the file in which it stands; null where all of it stands on one line
     * @param line the line of the file on which it begins, from 1
     */
    record Body(String file, int line, String markdown) { }

    Incoming {
        bodies = List.copyOf(bodies);
        problems = List.copyOf(problems);
    }

    /** Something that is no notice. */
    static Incoming wrong(String where, int line, List<Problem> problems) {
        return new Incoming(where, line, null, List.of(), problems);
    }

    /** The same, naming the pictures that came with it as they are called here. */
    Incoming naming(CarriedPictures pictures) {
        return whole == null ? this : new Incoming(where, line, whole.with(pictures::named), bodies, problems);
    }

    Problem problem(Problem.Reason reason, Object... arguments) {
        return Problem.of(where, line, reason, arguments);
    }

    /**
     * The pictures that it shows and nobody has.
     *
     * @param there the addresses of those that are there
     */
    List<Problem> missingPictures(Set<String> there) {
        List<Problem> missing = new ArrayList<>();
        for (Body body : bodies) {
            PictureCheck.of(body.markdown(), address -> there.contains(address.split("#", 2)[0])).forEach(finding -> missing.add(Problem.of(body.file(),
                    body.file() == null ? body.line() : body.line() + finding.line() - 1, Problem.Reason.NO_PICTURE,
                    finding.arguments().get(0))));
        }
        return missing;
    }
}
