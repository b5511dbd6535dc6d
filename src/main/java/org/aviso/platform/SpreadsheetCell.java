package org.aviso.platform;

/** A cell of a table for a spreadsheet, which shows it as it stands and does not reckon with it. */
public final class SpreadsheetCell {

    private static final String FORMULA = "=+-@\t\r";

    private SpreadsheetCell() {
    }

    /**
     * What is written in a cell, with an apostrophe before each place where a formula would begin: at the beginning, and
     * within, where a spreadsheet that splits its lines at another sign than the comma begins a cell of its own.
     *
     * @param value nothing, too, which is an empty cell
     */
    public static String of(String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        String within = value.replaceAll("([;|\\t\\r\\n])([\\s\"]*+)([=+\\-@])", "$1$2'$3");
        return FORMULA.indexOf(value.charAt(0)) < 0 ? within : "'" + within;
    }
}
