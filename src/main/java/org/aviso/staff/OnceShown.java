package org.aviso.staff.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** A one-time password on its way to the page that shows it: in the session of the administrator, until it is shown. */
final class OnceShown {

    private static final String NAME = OnceShown.class.getName();

    private OnceShown() {
    }

    static void keep(HttpServletRequest visit, long account, String password) {
        visit.getSession(true).setAttribute(NAME + account, password);
    }

    /** The password, which is then gone; or null. */
    static String take(HttpServletRequest visit, long account) {
        HttpSession session = visit.getSession(false);
        String password = session == null ? null : (String) session.getAttribute(NAME + account);
        if (password != null) {
            session.removeAttribute(NAME + account);
        }
        return password;
    }
}
