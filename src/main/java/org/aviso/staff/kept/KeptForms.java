package org.aviso.staff.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aviso.language.Languages;
import org.aviso.platform.Limits;
import org.aviso.platform.Page;
import org.aviso.platform.Secrets;
import org.aviso.platform.Settings;
import org.aviso.staff.Accounts;
import org.aviso.staff.StaffAccount;

/**
 * The forms that were sent too late. Whose they are is known by a cookie that outlives the session, holds the number of
 * the account and no name, and lets nobody in. The address in which a form waits opens it for its owner alone.
 */
@ApplicationScoped
@Transactional
public class KeptForms {

    /** How long a form waits. */
    static final Duration WAITS = Duration.ofHours(8);

    /** The longest form, in characters; nobody types more. */
    private static final int LONGEST = 200_000;

    private static final String COOKIE = "aviso-owner";
    private static final String PARAMETER = "kept";

    /** Fields of passwords are called so by the tag that draws them: a password is kept nowhere. */
    private static final String PASSWORD = "password";

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private Secrets secrets;

    @Inject
    private Settings settings;

    @Inject
    private Limits limits;

    @Inject
    private Clock clock;

    /** Whether an address is one in which a form waits. */
    public static boolean isIn(String address) {
        return address.matches(".*[?&]" + PARAMETER + "=.*");
    }

    /** Lets this browser be known as that of somebody who has just signed in. */
    public void remember(StaffAccount account, HttpServletResponse response) {
        response.addCookie(cookie(account.getId() + "." + proof(account)));
    }

    /** Lets this browser be nobody's: its reader has signed out. */
    public void forgetOwner(HttpServletResponse response) {
        Cookie cookie = cookie("");
        cookie.setMaxAge(0);
        response.addCookie(cookie);
    }

    private Cookie cookie(String value) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.overTls());
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }

    /**
     * Keeps a form.
     *
     * @param here the address to which it was sent
     * @return the address in which it waits, or nothing if it is nobody's that we know
     */
    public Optional<String> keep(HttpServletRequest sent, String here) {
        Optional<Long> owner = owner(sent).filter(account -> limits.count(Limits.Deed.KEEP_FORM, "" + account) == 0);
        String entries = owner.isEmpty() ? null : write(sent.getParameterMap());
        if (entries == null || entries.length() > LONGEST) {
            return Optional.empty();
        }
        String secret = Secrets.forAddress();
        entities.persist(new KeptForm(Secrets.hash(secret), owner.get(), page(here), entries,
                clock.instant().plus(WAITS)));
        String plain = without(here);
        return Optional.of(plain + (plain.contains("?") ? "&" : "?") + PARAMETER + "=" + secret);
    }

    /** What waits for an account at an address, by the names of the fields. */
    Optional<Map<String, String[]>> find(HttpServletRequest visit, String here, String username) {
        return form(visit).flatMap(form -> accounts.enabled(username)
                .filter(account -> form.isOf(account.getId(), page(here), clock.instant()))
                .map(account -> read(form.getEntries())));
    }

    /** Lets go of the form that waited at an address: it was sent. */
    void letGo(HttpServletRequest visit, String here, String username) {
        form(visit).filter(form -> accounts.enabled(username)
                .filter(account -> form.isOf(account.getId(), page(here), clock.instant())).isPresent())
                .ifPresent(entities::remove);
    }

    /** Deletes what has waited too long. */
    void forget() {
        entities.createQuery("delete from KeptForm f where f.expires < :now")
                .setParameter("now", clock.instant()).executeUpdate();
    }

    private Optional<KeptForm> form(HttpServletRequest visit) {
        String secret = visit.getParameter(PARAMETER);
        return secret == null ? Optional.empty()
                : entities.createQuery("select f from KeptForm f where f.secretHash = :hash", KeptForm.class)
                        .setParameter("hash", Secrets.hash(secret)).getResultStream().findFirst();
    }

    private Optional<Long> owner(HttpServletRequest visit) {
        Cookie[] cookies = visit.getCookies() == null ? new Cookie[0] : visit.getCookies();
        return Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(COOKIE)).findFirst()
                .map(Cookie::getValue).filter(value -> value.matches("[0-9]{1,18}\\.[0-9a-f]{64}"))
                .map(value -> value.split("\\."))
                .flatMap(parts -> accounts.find(Long.parseLong(parts[0])).filter(StaffAccount::isEnabled)
                        .filter(account -> MessageDigest.isEqual(parts[1].getBytes(StandardCharsets.US_ASCII),
                                proof(account).getBytes(StandardCharsets.US_ASCII))))
                .map(StaffAccount::getId);
    }

    // It ends with the password: whoever had the old one, or a browser of its time, keeps nothing for its owner.
    private String proof(StaffAccount account) {
        return HexFormat.of().formatHex(secrets.derive("owner of kept forms " + account.getId() + " "
                + account.sessionMark(false)));
    }

    // The same page in any language: who turns to another finds the form there, too.
    private static String page(String here) {
        Page.Place place = Page.at(here.replaceFirst("\\?.*", "")).orElseThrow();
        return place.page().in(Languages.base(), place.names().values().toArray(String[]::new));
    }

    private static String without(String here) {
        return here.replaceFirst("([?&])" + PARAMETER + "=[^&]*&?", "$1").replaceFirst("[?&]$", "");
    }

    private static String write(Map<String, String[]> sent) {
        JsonObjectBuilder fields = Json.createObjectBuilder();
        sent.forEach((name, values) -> {
            if (!name.equals(PARAMETER)) {
                JsonArrayBuilder all = Json.createArrayBuilder();
                Stream.of(values).map(value -> name.startsWith(PASSWORD) ? "" : value).forEach(all::add);
                fields.add(name, all);
            }
        });
        return fields.build().toString();
    }

    private static Map<String, String[]> read(String entries) {
        Map<String, String[]> fields = new LinkedHashMap<>();
        try (var reader = Json.createReader(new StringReader(entries))) {
            reader.readObject().forEach((name, values) -> fields.put(name, values.asJsonArray()
                    .getValuesAs(JsonString::getString).toArray(String[]::new)));
        }
        return fields;
    }
}
