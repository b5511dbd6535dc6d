package org.aviso.accommodations;

/** Somebody else changed the request after the page on which this change was decided had been read. */
public class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChangedMeanwhile(String reference) {
        super(reference);
    }
}
