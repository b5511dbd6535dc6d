package org.aviso.accommodations;

import java.util.List;

/** A form that does not say what is needed. */
public class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * One thing to mend.
     *
     * @param field the path of the field, {@code aids[0].language}
     * @param message the template of the message, a key of the validation bundle in braces
     */
    public record Problem(String field, String message) implements java.io.Serializable { }

    private final List<Problem> problems;

    public InvalidRequest(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
