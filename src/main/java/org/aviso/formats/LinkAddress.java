package org.aviso.formats;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a link leads, as every program understands it. */
public final class LinkAddress {

    private static final Set<String> ON_THE_WEB = Set.of("http", "https");
    private static final Set<String> BY_NAME = Set.of("mailto", "tel");

    private static final Pattern HOST = Pattern.compile("^(https?://)([^/?#@:\\[\\]]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final String ALLOWED = "-._~:/?#@!$&'()*+,;=%";

    private LinkAddress() {
    }

    /**
     * An address as RFC 3986 has it: signs that may not stand there are escaped.
     *
     * @param written as it stands in {@code href}
     * @return nothing where it does not begin with http, https, mailto or tel, or cannot be mended
     */
    public static Optional<String> of(String written) {
        try {
            URI address = new URI(escaped(withPlainHost(NO_ESCAPE.matcher(CleanText.line(written)).replaceAll("%25"))));
            String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            boolean leads = ON_THE_WEB.contains(scheme) ? address.getHost() != null
                    : BY_NAME.contains(scheme) && address.isOpaque();
            return leads ? Optional.of(address.toString()) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static String withPlainHost(String address) {
        Matcher host = HOST.matcher(address);
        return host.find() ? host.group(1) + IDN.toASCII(host.group(2)) + address.substring(host.end()) : address;
    }

    private static String escaped(String address) {
        StringBuilder escaped = new StringBuilder();
        int fragment = address.indexOf('#');
        for (int i = 0; i < address.length();) {
            int c = address.codePointAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            // There is one fragment.
            if (letter || ALLOWED.indexOf(c) >= 0 && (c != '#' || i == fragment)) {
                escaped.appendCodePoint(c);
            } else {
                for (byte each : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append(String.format("%%%02X", each));
                }
            }
            i += Character.charCount(c);
        }
        return escaped.toString();
    }
}
