package org.aviso.accommodations;

/** Who does something about a request, in the words of the bundle key {@code party.<party>}. */
public enum Party {

    /** Whoever asked: the resident, or somebody who helps them. */
    REQUESTER,

    /** The person for whom somebody else asked. */
    PERSON,

    /** The agency's staff. */
    STAFF,

    /** Whoever is to do what was asked for: an interpreter, a braille house. */
    PROVIDER
}
