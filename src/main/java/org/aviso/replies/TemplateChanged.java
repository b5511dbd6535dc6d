package org.aviso.replies;

/** Somebody else has changed the template, or what it fills in, since it was read. */
public class TemplateChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TemplateChanged() {
        super("read it again");
    }
}
