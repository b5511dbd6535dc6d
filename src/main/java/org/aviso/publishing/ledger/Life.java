package org.aviso.publishing.ledger;

/** Where a notice is on its way, in the words of the bundle key {@code noticeLife.<life>}. */
public enum Life {

    /** It is being written in its first language. */
    DRAFT("still"),

    /** Somebody has begun another language. */
    IN_TRANSLATION("still"),

    /** It will be there for readers at a moment that is still to come. */
    SCHEDULED("soon"),

    /** Readers read it. */
    PUBLISHED("good"),

    /** Readers read it in a later edition than the first. */
    CORRECTED("good"),

    /** Lists show it no longer, because somebody put it away or because its time is over. */
    ARCHIVED("still");

    private final String style;

    Life(String style) {
        this.style = style;
    }

    /** The style of its badge. */
    public String getStyle() {
        return style;
    }
}
