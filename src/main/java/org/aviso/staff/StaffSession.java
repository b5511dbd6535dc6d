package org.aviso.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.Set;

/**
 * What the session of a member of staff remembers: who it is, with which password or name at the identity provider it
 * began, and which of the two. What the account may do is asked anew at each request.
 */
public final class StaffSession {

    private static final String CALLER = StaffSession.class.getName() + ".caller";
    private static final String MARK = StaffSession.class.getName() + ".mark";
    private static final String PROVIDER = StaffSession.class.getName() + ".provider";

    /** Who calls, and what they may do. */
    record Caller(StaffAccount account, Set<String> roles) { }

    private StaffSession() {
    }

    /**
     * Begins a session with a new id: nobody can have planted it in the browser beforehand.
     *
     * @param byProvider whether the identity provider vouches for the caller, so that no password was needed
     */
    public static void begin(HttpServletRequest request, StaffAccount account, boolean byProvider) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(CALLER, account.getUsername());
        session.setAttribute(MARK, account.sessionMark(byProvider));
        session.setAttribute(PROVIDER, byProvider);
    }

    /** Keeps the session of somebody who has changed their own password; their others end. */
    public static void goOn(HttpServletRequest request, StaffAccount account) {
        HttpSession session = request.getSession(true);
        session.setAttribute(MARK, account.sessionMark(isByProvider(session)));
    }

    /** Whose session it is; it ends here if the account is no longer in use or its mark is another. */
    static Optional<Caller> caller(HttpServletRequest request, Accounts accounts) {
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(CALLER) == null) {
            return Optional.empty();
        }
        boolean byProvider = isByProvider(session);
        Optional<Caller> caller = accounts.enabled((String) session.getAttribute(CALLER))
                .filter(account -> account.sessionMark(byProvider).equals(session.getAttribute(MARK)))
                .map(account -> new Caller(account, byProvider ? account.allRoleNames() : account.roleNames()));
        if (caller.isEmpty()) {
            // The server gives a session to nobody but its owner: it must not be there for whoever they are now.
            session.invalidate();
        }
        return caller;
    }

    private static boolean isByProvider(HttpSession session) {
        return Boolean.TRUE.equals(session.getAttribute(PROVIDER));
    }
}
