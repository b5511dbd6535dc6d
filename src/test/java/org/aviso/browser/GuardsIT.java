package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.platform.Page;
import org.aviso.testing.Portal;
import org.aviso.testing.Raw;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no browser sends is refused before anything of ours works on it. */
@Tag("browser")
class GuardsIT {

    private static final String FORM = "/en/staff/sign-in";
    private static final String SENT = "signIn_SUBMIT=1&jakarta.faces.ViewState=stateless";
    private static final String NO_PASSWORD = "Enter your password.";

    // --- Forms

    @Test
    void aFormIsTakenByPost() {
        HttpResponse<String> answer = post(FORM, SENT + "&enter=x&username=a");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains(NO_PASSWORD), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void aFormIsNotTakenOtherwise(String method) {
        HttpResponse<String> answer = Portal.send(request(FORM + "?" + SENT + "&enter=x&username=a")
                .method(method, BodyPublishers.noBody()).build());
        assertEquals(400, answer.statusCode());
        assertFalse(answer.body().contains(NO_PASSWORD), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "signIn_SUBMIT=1",
        "signIn_SUBMIT=1&jakarta.faces.ViewState=",
        "signIn_SUBMIT=1&jakarta.faces.ViewState=rO0ABXQ",
        SENT + "&jakarta.faces.ViewState=stateless",
        SENT + "&jakarta.faces.partial.ajax=true",
        SENT + "&username=%zz",
        SENT + "&username=%00"})
    void aFormThatNoPageOfOursHoldsIsRefused(String form) {
        assertEquals(400, post(FORM, form).statusCode());
    }

    @Test
    void aFormHasSoManyFieldsAtMost() {
        assertEquals(400, post(FORM, SENT + "&a=1".repeat(10_001)).statusCode());
    }

    @Test
    void aFormIsAsLongAsTheLongestText() {
        assertEquals(200, post(FORM, SENT + "&enter=x&username=" + "%C3%B1".repeat(100_000)).statusCode());
        // Asked before it is sent: the server hangs up on what is too long, perhaps in the middle of it.
        assertEquals(413, Portal.send(request(FORM).expectContinue(true)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(SENT + "&username=" + "x".repeat(3_000_000))).build()).statusCode());
    }

    @Test
    void aFormSaysHowLongItIs() {
        byte[] form = (SENT + "&enter=x&username=a").getBytes(StandardCharsets.US_ASCII);
        for (String address : List.of(FORM, "/staff/awake", "/unsubscribe/a")) {
            assertEquals(413, Portal.send(request(address).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form))).build()).statusCode(), address);
        }
    }

    @Test
    void aFormIsNotPacked() {
        assertEquals(400, Portal.send(request(FORM).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Content-Encoding", "gzip").POST(BodyPublishers.ofString(SENT)).build()).statusCode());
    }

    @Test
    void aNameThatNobodyCanHaveIsNotCounted() {
        String sender = Portal.newSender();
        String wrong = Phrases.of(Phrases.Family.VALIDATION, Languages.base()).say("staff.signIn.wrong");
        for (int tries = 0; tries < 25; tries++) {
            HttpResponse<String> answer = post(FORM, SENT + "&enter=x&password=x&username=" + "x".repeat(61), sender);
            assertEquals(200, answer.statusCode());
            assertTrue(answer.body().contains(wrong), answer.body());
        }
    }

    @Test
    void aLineHasOneLimitWhateverItsAddresses() {
        String network = "2001:db8:" + Integer.toHexString(ThreadLocalRandom.current().nextInt(0x10000)) + ":7::";
        String form = SENT.replace("signIn", "reopening") + "&reopen=x&draftCode=2C4D6F7H2C4D";
        List<Integer> answers = IntStream.range(1, 22)
                .mapToObj(host -> post(Page.FOLLOW_REQUEST.in(Languages.base()), form, network + host).statusCode()).toList();
        assertEquals(429, answers.get(20), answers.toString());
        assertFalse(answers.subList(0, 20).contains(429), answers.toString());
    }

    @Test
    void anotherSiteSendsNoForm() {
        assertEquals(403, Portal.send(request(FORM).header("Origin", "https://example.org")
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(SENT))
                .build()).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "PATCH"})
    void aPageIsReadOrSent(String method) {
        HttpResponse<String> answer = Portal.send(request("/en").method(method, BodyPublishers.noBody()).build());
        assertEquals(405, answer.statusCode());
        assertEquals("GET, HEAD, POST", answer.headers().firstValue("Allow").orElse(null));
    }

    // --- Addresses

    @ParameterizedTest
    @ValueSource(strings = {"/today.xhtml", "/today.xhtml;a", "/today.xhtm%6c", "/today%2Exhtml", "/today.xhtml%3Ba",
        "/en;a", "/en/staff;a", "//", "///", "//en", "/WEB-INF/web.xml", "/en/notices/%00"})
    void anAddressOfNoPageLeadsNowhere(String path) {
        String answer = Raw.get(path);
        assertTrue(answer.matches("(?s)HTTP/1.1 40[04] .*"), answer.lines().findFirst().orElse(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/notices?a=%zz", "/en/notices?kind=%00", "/api/v1/notices?q=%00",
        "/api/v1/notices?q=%zz", "/api/v1/notices?after=%2B10000-01-01T00:00:00Z_1"})
    void aDamagedQueryIsRefused(String path) {
        String answer = Raw.get(path);
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "%2B10000-01-01T00:00:00Z",
        "-1000000000-01-01T00:00:00Z"})
    void aListGoesOnFromAnyMoment(String moment) {
        assertEquals(200, Portal.get("/en/notices?after=" + moment + "_1").statusCode());
    }

    // --- The interface for programs

    @ParameterizedTest
    @ValueSource(strings = {"text/plain;q=x", "text/plain;q=", "application/json;q=2,text/plain;q=a"})
    void aDamagedAcceptIsAProblem(String accept) {
        HttpResponse<String> answer = Portal.get("/api/v1/notices", "Accept", accept);
        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "en-", ";", "*", "q=x"})
    void aLanguageThatIsNoneDoesNoHarm(String language) {
        assertEquals(200, Portal.get("/api/v1/notices", "Accept-Language", language).statusCode());
        assertEquals(200, Portal.get("/en", "Accept-Language", language).statusCode());
        assertEquals(302, Portal.get("/", "Accept-Language", language).statusCode());
    }

    @Test
    void aBodyThatIsNoRequestIsAProblem() {
        for (String body : new String[] {"[".repeat(60_000), "{\"aids\":1e9999999999}"}) {
            HttpResponse<String> answer = Portal.send(request("/api/v1/requests")
                    .header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString(body)).build());
            assertEquals(400, answer.statusCode(), answer.body());
        }
    }

    @Test
    void theInterfaceIsDescribedWithoutAHost() {
        String description = Portal.get("/openapi").body();
        assertTrue(description.contains("servers:\n- url: /\n"), description);
    }

    private static HttpResponse<String> post(String path, String form, String sender) {
        return Portal.send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .header(Portal.SENDER, sender).POST(BodyPublishers.ofString(form)).build());
    }

    private static HttpResponse<String> post(String path, String form) {
        return Portal.send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)).build());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(Portal.ADDRESS + path));
    }
}
