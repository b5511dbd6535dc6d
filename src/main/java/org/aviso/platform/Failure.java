package org.aviso.platform;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A failure as the log may tell it: what failed and where, never in the words of the exception, which may hold what a
 * resident wrote.
 */
public final class Failure {

    private static final String OURS = "org.aviso.";
    private static final int DEEPEST = 20;

    private Failure() {
    }

    /** The kinds of an exception and its causes, the state that a database gave, and the place where it began. */
    public static String told(Throwable thrown) {
        List<String> told = new ArrayList<>();
        Throwable deepest = thrown;
        for (Throwable cause = thrown; cause != null && told.size() < DEEPEST; cause = cause.getCause()) {
            deepest = cause;
            told.add(cause.getClass().getName()
                    + (cause instanceof SQLException sql ? " (SQLState " + sql.getSQLState() + ")" : ""));
        }
        return String.join(", caused by ", told) + place(deepest.getStackTrace());
    }

    private static String place(StackTraceElement... frames) {
        for (StackTraceElement frame : frames) {
            if (frame.getClassName().startsWith(OURS)) {
                return " at " + frame;
            }
        }
        return frames.length == 0 ? "" : " at " + frames[0];
    }
}
