package org.aviso.accommodations;

/** Who is told the news where somebody asks for another person, in the words of the bundle key {@code updates.<to>}. */
public enum Updates {

    PERSON, BOTH, REQUESTER;

    boolean reach(Party party) {
        return this == BOTH || this == PERSON && party == Party.PERSON || this == REQUESTER && party == Party.REQUESTER;
    }
}
