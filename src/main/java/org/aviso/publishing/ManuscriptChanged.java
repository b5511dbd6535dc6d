package org.aviso.publishing;

/** Somebody else has changed the manuscript since it was read. */
public class ManuscriptChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ManuscriptChanged(String code) {
        super(code);
    }
}
