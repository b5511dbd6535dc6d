package org.aviso.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Who sends something, as far as limits tell one sender from another. */
public final class Sender {

    /** The bytes of an IPv6 address that name a network; in the rest a single line has 2⁶⁴ addresses to choose from. */
    private static final int NETWORK = 8;

    // Whatever this matches is read as an address or refused, never looked up as a name.
    private static final Pattern IPV6 = Pattern.compile("(?=[^:]*:)[0-9A-Fa-f:][0-9A-Fa-f:.]*");

    private Sender() {
    }

    /** The sender of a request: its IPv4 address, or the network (/64) of its IPv6 address. */
    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    static String of(String address) {
        // The network card through which a neighbour was seen, such as %eth0, is no part of its address.
        String bare = address.replaceFirst("%.*", "");
        if (!IPV6.matcher(bare).matches()) {
            return address;
        }
        try {
            InetAddress read = InetAddress.getByName(bare);
            return read instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(read.getAddress(), NETWORK)) + "/64"
                    // An IPv4 address in the clothes of the other, ::ffff:192.0.2.1.
                    : read.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
