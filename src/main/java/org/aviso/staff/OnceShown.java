package org.aviso.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** A secret on its way to the page that shows it: in the session of whoever made it, until it is shown. */
public final class OnceShown {

    private static final String NAME = OnceShown.class.getName();

    private OnceShown() {
    }

    /**
     * Keeps a secret until it is shown.
     *
     * @param of what it opens, as a name of its own
     */
    public static void keep(HttpServletRequest visit, String of, String secret) {
        visit.getSession(true).setAttribute(NAME + of, secret);
    }

    /** The secret, which is then gone; or null. */
    public static String take(HttpServletRequest visit, String of) {
        HttpSession session = visit.getSession(false);
        String secret = session == null ? null : (String) session.getAttribute(NAME + of);
        if (secret != null) {
            session.removeAttribute(NAME + of);
        }
        return secret;
    }
}
