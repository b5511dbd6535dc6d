package org.aviso.publishing.exchange;

import java.util.List;

/**
 * A notice that comes in.
 *
 * @param where the file in which it stands, to name it in problems
 * @param line the line on which it begins, from 1
 * @param whole null where it cannot be read
 * @param problems what keeps it from being taken in, as far as the file alone tells
 */
record Incoming(String where, int line, Whole whole, List<Problem> problems) {

    Incoming {
        problems = List.copyOf(problems);
    }

    Problem problem(Problem.Reason reason, Object... arguments) {
        return Problem.of(where, line, reason, arguments);
    }
}
