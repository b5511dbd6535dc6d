package org.aviso.accommodations.form;

/** The questions of the form, one a page, in their order: the page of each is {@code REQUEST_<question>}. */
enum Question {

    ABOUT, NEEDS, DETAILS, CONTACT, WHO, PERSON, CHECK;

    /** The question that asks for a field, by the path that a problem with it has. */
    static Question of(String field) {
        if (field.startsWith("aids[")) {
            return DETAILS;
        }
        if (field.startsWith("onBehalfOf")) {
            return PERSON;
        }
        return switch (field.split("\\.")[0]) {
            case "notice", "event", "document" -> ABOUT;
            case "aids" -> NEEDS;
            case "forWhom" -> WHO;
            default -> CONTACT;
        };
    }

    /** The page that asks it. */
    String page() {
        return "REQUEST_" + name();
    }
}
