package org.aviso.staff;

import java.util.Optional;
import java.util.regex.Pattern;
import org.aviso.platform.Page;

/** Where somebody wanted to go before they were asked to sign in. */
public final class Onward {

    // A path of this portal and nothing else: no host, no backslash, no control character.
    private static final Pattern LOCAL = Pattern.compile("(/[A-Za-z0-9._~%-]+)+(\\?[A-Za-z0-9._~%=&+-]*)?");

    // More than any page of ours has; the pattern goes down one step with each part of an address.
    private static final int LONGEST = 2_000;

    private Onward() {
    }

    /** The address, if it is one of a page of ours: a link made by somebody else must not lead off the portal. */
    public static Optional<String> checked(String next) {
        return Optional.ofNullable(next)
                .filter(address -> address.length() <= LONGEST)
                .filter(address -> LOCAL.matcher(address).matches())
                .filter(address -> Page.at(address.replaceFirst("\\?.*", "")).isPresent());
    }
}
