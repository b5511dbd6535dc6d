package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.platform.Page;
import org.aviso.staff.Role;
import org.aviso.testing.Portal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every page of staff, asked for and sent to by an account of each single role, and by nobody. */
@Tag("browser")
class RolesIT {

    private static final Language ENGLISH = Languages.base();
    private static final String STATE = "&jakarta.faces.ViewState=stateless";
    private static final String PASSWORD = "kettle turbio orbit nueve";
    private static final String NOTICE = "internet-safety-evening";

    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> COORDINATOR = EnumSet.of(Role.COORDINATOR);
    private static final Set<Role> PUBLISHER = EnumSet.of(Role.PUBLISHER);
    private static final Set<Role> ADMINISTRATOR = EnumSet.of(Role.ADMINISTRATOR);

    /** Who may see which page: a new page of staff is a line here and a thought. */
    private static final Map<Page, Set<Role>> MAY = new EnumMap<>(Page.class);

    static {
        may(EVERYBODY, Page.YOUR_ACCOUNT, Page.CHOOSE_PASSWORD);
        may(COORDINATOR, Page.TODAY, Page.ANSWER_REQUEST, Page.STAFF_LETTER, Page.REFUSE_AID, Page.ARRANGE_IN_PART, Page.OFFER_INSTEAD,
                Page.REPLY, Page.TRANSLATE_MESSAGE, Page.TEMPLATES, Page.NEW_TEMPLATE, Page.TEMPLATE, Page.MERGE_REQUESTS,
                Page.MERGED_REQUEST, Page.TAKE_CALL, Page.CHANGE_CALL, Page.CALL_CHECK, Page.CALL_RECEIPT, Page.OFFER_AID,
                Page.PROVIDERS, Page.ADD_PROVIDER, Page.PROVIDER, Page.REQUESTS_LIST, Page.REQUESTS_EXPORT, Page.HAND_OVER,
                Page.HAND_OVER_ALL, Page.OUT_OF_OFFICE, Page.DAY_SHEET);
        may(PUBLISHER, Page.EVENTS, Page.CHANGE_EVENT, Page.EVENT_PREVIEW, Page.MANUSCRIPTS, Page.NEW_MANUSCRIPT,
                Page.MANUSCRIPT, Page.MANUSCRIPT_TEXT, Page.PUBLISH_NOTICE, Page.MANUSCRIPT_PICTURES, Page.MANUSCRIPT_PICTURE,
                Page.SEND_TRANSLATION, Page.TAKE_TRANSLATION, Page.EXCHANGE_NOTICES, Page.EXPORT_NOTICES, Page.WITHHOLD_VERSION);
        may(ADMINISTRATOR, Page.CALENDAR, Page.CLOSURE_PREVIEW, Page.ACCOUNTS, Page.NEW_ACCOUNT, Page.ACCOUNT, Page.AUDIT,
                Page.LANGUAGES, Page.LANGUAGE_WORDS);
        may(EnumSet.of(Role.COORDINATOR, Role.ADMINISTRATOR), Page.FIGURES, Page.YEARLY_REPORT_PREVIEW);
    }

    private static final Map<Role, String> COOKIES = new EnumMap<>(Role.class);
    private static String reference;

    private static void may(Set<Role> roles, Page... pages) {
        Stream.of(pages).forEach(page -> MAY.put(page, roles));
    }

    @BeforeAll
    static void makeAnAccountOfEachRole() {
        HttpResponse<String> asked = Portal.send(HttpRequest.newBuilder(URI.create(Portal.ADDRESS + "/api/v1/requests"))
                .header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .header(Portal.SENDER, Portal.newSender())
                .POST(BodyPublishers.ofString("{\"notice\":\"" + NOTICE + "\",\"aids\":[{\"code\":\"asl\"}],"
                        + "\"requester\":{\"name\":\"Ana\",\"language\":\"es\","
                        + "\"contact\":{\"route\":\"phone\",\"value\":\"(520) 555-0142\"}}}")).build());
        reference = found("\"reference\":\"([^\"]*)\"", asked.body());
        String administrator = signIn("coordinator", "portal-for-tests");
        for (Role role : Role.values()) {
            String name = role.name().toLowerCase() + "-" + UUID.randomUUID().toString().substring(0, 8);
            HttpResponse<String> made = post(Page.NEW_ACCOUNT.in(ENGLISH), administrator, "form_SUBMIT=1&create=x&username="
                    + name + "&displayName=Only+One&role-" + role + "=true");
            assertEquals(303, made.statusCode(), made.body());
            String account = made.headers().firstValue("Location").orElseThrow();
            String once = found("id=\"oneTimePassword\"[^>]*>([^<]*)<", get(account, administrator).body());
            String cookie = signIn(name, once);
            assertEquals(303, post(Page.CHOOSE_PASSWORD.in(ENGLISH), cookie, "form_SUBMIT=1&choose=x&passwordPresent="
                    + encoded(once) + "&passwordNew=" + encoded(PASSWORD) + "&passwordAgain=" + encoded(PASSWORD)).statusCode());
            COOKIES.put(role, signIn(name, PASSWORD));
        }
    }

    @Test
    void everyPageOfStaffIsTried() {
        assertEquals(pages().collect(Collectors.toCollection(() -> EnumSet.noneOf(Page.class))), MAY.keySet());
    }

    @TestFactory
    Stream<DynamicTest> onlyWhoMayComesIn() {
        return COOKIES.entrySet().stream().flatMap(account -> pages().map(page -> dynamicTest(
                account.getKey() + " " + page, () -> {
                    boolean may = MAY.get(page).contains(account.getKey());
                    HttpResponse<String> read = get(address(page), account.getValue());
                    HttpResponse<String> sent = post(address(page), account.getValue(), "form_SUBMIT=1");
                    for (HttpResponse<String> answer : Arrays.asList(read, sent)) {
                        String told = account.getKey() + " " + page + " " + answer.request().method() + " "
                                + answer.statusCode();
                        assertEquals(may, answer.statusCode() != 403, told);
                        assertTrue(answer.statusCode() < 500, told);
                        assertTrue(!isLedToSignIn(answer), "who is signed in is not asked again");
                        assertTrue(may || !answer.body().contains("Ana"), "nothing of a request is told");
                    }
                })));
    }

    @TestFactory
    Stream<DynamicTest> nobodyComesIn() {
        return pages().map(page -> dynamicTest(page.name(), () -> {
            for (HttpResponse<String> answer : Arrays.asList(get(address(page), null), post(address(page), null,
                    "form_SUBMIT=1"))) {
                assertTrue(isLedToSignIn(answer), answer.request().method() + " " + answer.statusCode());
            }
        }));
    }

    private static Stream<Page> pages() {
        return Arrays.stream(Page.values()).filter(page -> page.keeping() == Page.Keeping.STAFF);
    }

    // What fills the braces of its address: the reference of a request, then a place that it has.
    private static String address(Page page) {
        return switch (page) {
            case CHANGE_EVENT, EVENT_PREVIEW, MANUSCRIPT, PUBLISH_NOTICE, MANUSCRIPT_PICTURES -> page.in(ENGLISH, NOTICE);
            case MANUSCRIPT_TEXT, SEND_TRANSLATION, TAKE_TRANSLATION -> page.in(ENGLISH, NOTICE, "es");
            case LANGUAGE_WORDS -> page.in(ENGLISH, "en");
            case EXPORT_NOTICES -> page.in(ENGLISH, "json");
            case MANUSCRIPT_PICTURE -> page.in(ENGLISH, NOTICE, "1");
            case ACCOUNT, TEMPLATE, PROVIDER -> page.in(ENGLISH, "1");
            case STAFF_LETTER -> page.in(ENGLISH, reference, "large-print-18.pdf");
            case DAY_SHEET -> page.in(ENGLISH, "2027-03-01");
            case YEARLY_REPORT_PREVIEW -> page.in(ENGLISH, "2026");
            default -> page.in(ENGLISH, reference, "0");
        };
    }

    private static boolean isLedToSignIn(HttpResponse<String> answer) {
        return answer.statusCode() == 303
                && answer.headers().firstValue("Location").orElseThrow().startsWith(Page.SIGN_IN.in(ENGLISH));
    }

    private static String signIn(String name, String password) {
        HttpResponse<String> answer = post(Page.SIGN_IN.in(ENGLISH), null, "signIn_SUBMIT=1&enter=x&username=" + name
                + "&password=" + encoded(password));
        assertEquals(303, answer.statusCode(), answer.body());
        return answer.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.replaceFirst(";.*", ""))
                .filter(cookie -> cookie.startsWith("aviso-staff=")).reduce((first, last) -> last).orElseThrow();
    }

    private static HttpResponse<String> get(String path, String cookie) {
        return Portal.send(request(path, cookie).GET().build());
    }

    private static HttpResponse<String> post(String path, String cookie, String form) {
        return Portal.send(request(path, cookie).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", Portal.ADDRESS).POST(BodyPublishers.ofString(form + STATE)).build());
    }

    private static HttpRequest.Builder request(String path, String cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Portal.ADDRESS + path))
                .header(Portal.SENDER, Portal.newSender());
        return cookie == null ? request : request.header("Cookie", cookie);
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), text);
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
