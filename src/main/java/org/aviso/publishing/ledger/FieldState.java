package org.aviso.publishing.ledger;

/** How far a field is in a language, in the words of the bundle key {@code fieldState.<state>}. */
public enum FieldState {

    /** Nothing is written. */
    MISSING("still"),

    /** Somebody has written it, and nobody has reviewed it. */
    DRAFT("still"),

    /** A machine has translated it, and nobody has reviewed it. */
    MACHINE("soon"),

    /** Somebody has read it and stands by it. */
    REVIEWED("good"),

    /** What it translates says something else by now. */
    OUT_OF_DATE("soon");

    private final String style;

    FieldState(String style) {
        this.style = style;
    }

    /** The style of its badge. */
    public String getStyle() {
        return style;
    }
}
