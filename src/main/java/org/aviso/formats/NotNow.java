package org.aviso.formats;

/**
 * Too many wait for a form already, or the portal is just being stopped: nothing is wrong with the material. It can be tried
 * again in a while.
 */
public class NotNow extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
