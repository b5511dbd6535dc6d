package org.aviso.staff.oidc;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.platform.Page;
import org.aviso.staff.Onward;

/**
 * The way of a reader through the provider and back: where they were going waits in a cookie of the browser meanwhile,
 * because the address to come back to is always the same.
 */
final class Passage {

    /** Why somebody is not signed in, in the words of the bundle key {@code singleSignOn.<refusal>}. */
    enum Refusal { FAILED, NO_ACCOUNT }

    private static final String COOKIE = "aviso-onward";
    private static final int SECONDS = 1800;

    private final String next;

    private Passage(String next) {
        this.next = next;
    }

    /** Sets out. */
    static void begin(String next, HttpServletResponse response, boolean overTls) {
        response.addCookie(cookie(URLEncoder.encode(next, StandardCharsets.UTF_8), SECONDS, overTls));
    }

    /** The way to an address of ours. */
    static Passage to(String next) {
        return new Passage(next);
    }

    /** Comes back. */
    static Passage end(HttpServletRequest request, HttpServletResponse response, boolean overTls) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        Optional<String> next = Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(COOKIE)).findFirst()
                .map(cookie -> URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8))
                .flatMap(Onward::checked);
        response.addCookie(cookie("", 0, overTls));
        return new Passage(next.orElseGet(() -> Page.TODAY.in(
                Languages.preferred(request.getHeader("Accept-Language")))));
    }

    /** The page from which somebody goes on who is signed in. */
    String onward() {
        return here() + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    /** The page that says why somebody is not signed in. */
    String refused(Refusal why) {
        return onward() + "&refused=" + why;
    }

    private String here() {
        Language language = Page.at(next.replaceFirst("\\?.*", "")).orElseThrow().language();
        return Page.SINGLE_SIGN_ON.in(language);
    }

    // It comes along from elsewhere, as that of the session does not.
    private static Cookie cookie(String value, int seconds, boolean overTls) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath(SingleSignOn.BEGINS);
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(overTls);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
