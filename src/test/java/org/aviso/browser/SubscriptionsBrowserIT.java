package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.platform.Page;
import org.aviso.testing.Browser;
import org.aviso.testing.BrowserTest;
import org.aviso.testing.EveryPage;
import org.aviso.testing.Keyboard;
import org.aviso.testing.Mailbox;
import org.aviso.testing.Portal;
import org.aviso.testing.Resident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody follows notices by mail, on a phone and without scripts: from the first mail to the last button. */
@BrowserTest
class SubscriptionsBrowserIT {

    private static final String FORM = "application/x-www-form-urlencoded";

    static Stream<Language> languages() {
        return Languages.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void followsNoticesByMail(Language language) {
        String mail = "luz-" + UUID.randomUUID() + "@example.org";
        try (Mailbox mailbox = new Mailbox(); Browser browser = Browser.with().language(language.tag()).withoutScripts()
                .width(Browser.PHONE).open()) {
            Resident luz = new Resident(browser, language).lookingAtEachPage(EveryPage::check);
            luz.visits(Page.NOTICES.in(language) + "?kind=event");
            luz.follows("subscribe.title");
            browser.picture("subscribe " + language.tag());
            assertEquals(List.of("kind-EVENT"), ticked(browser), "what the list was about");
            luz.unchooses("kind-EVENT");
            luz.writes("mail", "luz at example");
            luz.presses("ask");
            luz.isToldToMend("mail", "kind-PRESS_RELEASE");
            assertEquals("luz at example", luz.field("mail").inputValue(), "nothing typed is lost");
            luz.chooses("kind-EVENT");
            luz.chooses("kind-ADVISORY");
            luz.writes("mail", mail);
            luz.presses("ask");
            luz.reads(luz.says("subscribe.sent"), luz.says("subscribe.sent.what"));
            String answer = browser.page().url();
            browser.picture("subscribe sent " + language.tag());
            EveryPage.leavesNothingBehind(browser);

            String link = mailbox.newestOf(1, mail).link("/" + Page.CONFIRM_SUBSCRIPTION.in(language, "x").replaceAll(".*/", ""));
            luz.visits(link);
            luz.reads(luz.says("confirmSubscription.title"), luz.says("noticeKinds.EVENT"), luz.says("noticeKinds.ADVISORY"),
                    luz.says("rhythm.AT_ONCE"));
            browser.picture("confirm-subscription " + language.tag());
            luz.visits(link);
            assertTrue(luz.isAt(Page.CONFIRM_SUBSCRIPTION), "reading it does nothing");
            luz.presses("confirm");
            assertTrue(luz.isAt(Page.SUBSCRIPTION));
            luz.reads(luz.says("subscription.saved.CONFIRMED"));
            browser.picture("subscription " + language.tag());
            assertEquals(List.of("kind-EVENT", "kind-ADVISORY"), ticked(browser));
            assertFalse(browser.document().text().contains("example.org"), "mail is passed on to friends");

            // What they follow is theirs to change.
            luz.unchooses("kind-EVENT");
            luz.unchooses("kind-ADVISORY");
            luz.presses("save");
            luz.isToldToMend("kind-PRESS_RELEASE");
            luz.chooses("kind-PROGRAM");
            luz.chooses("rhythm:1");
            luz.presses("save");
            luz.reads(luz.says("subscription.saved.CHANGED"));
            assertEquals(List.of("kind-PROGRAM"), ticked(browser));
            assertTrue(luz.field("rhythm:1").isChecked());
            luz.visits(link);
            assertTrue(luz.isAt(Page.SUBSCRIPTION), "the first link leads there too");
            luz.reads(luz.says("subscription.saved.KNOWN"));

            // Somebody who types the address again learns nothing; its owner does.
            luz.visits(Page.SUBSCRIBE.in(language));
            luz.writes("mail", mail.replace("luz", "Luz"));
            luz.presses("ask");
            assertEquals(answer.replaceFirst("\\?.*", ""), browser.page().url().replaceFirst("\\?.*", ""));
            luz.reads(luz.says("subscribe.sent.what"));
            luz.visits(mailbox.newestOf(2, mail).link("/" + Page.SUBSCRIPTION.in(language, "x").split("/")[2] + "/"));
            assertEquals(List.of("kind-PROGRAM"), ticked(browser));

            luz.follows("subscription.end.go");
            browser.picture("unsubscribe " + language.tag());
            String end = browser.page().url();
            luz.presses("end");
            luz.reads(luz.says("subscribe.ended"), luz.says("subscribe.ended.what"));
            for (String gone : List.of(link, URI.create(end).getPath())) {
                luz.visits(gone);
                assertEquals(404, browser.document().status());
                luz.reads(luz.says(gone.equals(link) ? "subscription.gone.confirmed" : "unsubscribe.gone"));
                browser.picture((gone.equals(link) ? "subscription gone " : "unsubscribe gone ") + language.tag());
                assertEquals(List.of(), Keyboard.cannotReachOrSee(browser.page()));
            }
        }
    }

    @Test
    void aProgramForMailEndsItWithOneRequestFromAnywhere() {
        String mail = "ana-" + UUID.randomUUID() + "@example.org";
        Language spanish = Languages.orBase("es");
        try (Mailbox mailbox = new Mailbox(); Browser browser = Browser.with().language("es").open()) {
            Resident ana = new Resident(browser, spanish);
            for (String type : List.of(FORM, "multipart/form-data; boundary=part")) {
                ana.visits(Page.SUBSCRIBE.in(spanish));
                ana.writes("mail", mail);
                ana.presses("ask");
                int mails = type.equals(FORM) ? 1 : 2;
                String confirm = mailbox.newestOf(mails, mail).link("/confirmar");
                ana.visits(confirm);
                ana.presses("confirm");
                String secret = confirm.split("/")[3];
                String address = "/unsubscribe/" + secret;

                // Whoever opens it comes to the page with the button, and ends nothing.
                HttpResponse<String> opened = Portal.get(address);
                assertEquals(303, opened.statusCode());
                assertEquals(Page.UNSUBSCRIBE.in(spanish, secret), opened.headers().firstValue("Location").orElse("")
                        .replace(Portal.ADDRESS, ""));
                assertEquals(400, post(address, FORM, "something=else").statusCode());
                assertEquals(200, Portal.get(Page.UNSUBSCRIBE.in(spanish, secret)).statusCode());

                for (int times = 0; times < 2; times++) {
                    HttpResponse<String> answer = type.equals(FORM) ? post(address, type, "List-Unsubscribe=One-Click")
                            : post(address, type, "--part\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\n"
                                    + "One-Click\r\n--part--\r\n");
                    assertEquals(200, answer.statusCode(), "again and again");
                    assertFalse(answer.headers().map().containsKey("set-cookie"));
                }
                assertEquals(404, Portal.get(Page.UNSUBSCRIBE.in(spanish, secret)).statusCode());
            }
            assertEquals(404, Portal.get("/unsubscribe").statusCode());
            assertEquals(404, Portal.get("/unsubscribe/a.b").statusCode());
        }
    }

    @Test
    void fromOneSenderComeSoManyAddressesAtMost() {
        String sender = Portal.newSender();
        for (int times = 0; times <= 10; times++) {
            HttpResponse<String> answer = Portal.send(HttpRequest.newBuilder(URI.create(Portal.ADDRESS
                    + Page.SUBSCRIBE.in(Languages.base()))).header(Portal.SENDER, sender).header("Content-Type", FORM)
                    .POST(BodyPublishers.ofString("form_SUBMIT=1&jakarta.faces.ViewState=stateless&ask=x&kind-EVENT=on"
                            + "&language=en&rhythm=DAILY&mail=" + UUID.randomUUID() + "%40example.org")).build());
            assertEquals(times < 10 ? 303 : 429, answer.statusCode(), times + ": " + answer.body());
        }
    }

    @Test
    void whoMakesUpSecretsIsStopped() {
        String sender = Portal.newSender();
        for (int times = 0; times <= 20; times++) {
            int status = Portal.get(Page.SUBSCRIPTION.in(Languages.base(), "made-up-" + times), Portal.SENDER, sender).statusCode();
            assertTrue(status == 404 || status == 429 && times >= 20, times + ": " + status);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> ticked(Browser browser) {
        Locator boxes = browser.page().locator("input[type=checkbox]");
        List<Map<String, Object>> all = (List<Map<String, Object>>) boxes.evaluateAll(
                "boxes => boxes.map(box => ({id: box.id, ticked: box.checked}))");
        return all.stream().filter(box -> (boolean) box.get("ticked")).map(box -> (String) box.get("id")).toList();
    }

    /** As a program does it that runs at a provider of mail, and as one that is a page of theirs. */
    private static HttpResponse<String> post(String path, String type, String body) {
        return Portal.send(HttpRequest.newBuilder(URI.create(Portal.ADDRESS + path)).header("Content-Type", type)
                .header("Origin", "https://mail.example.org").header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString(body)).build());
    }
}
