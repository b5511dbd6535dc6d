package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.platform.Page;
import org.aviso.testing.Browser;
import org.aviso.testing.BrowserTest;
import org.aviso.testing.EveryPage;
import org.aviso.testing.Portal;
import org.aviso.testing.Resident;
import org.junit.jupiter.api.Test;

/** Staff confirms what one resident asked for; everyone reads it, and the next one need not ask. */
@BrowserTest
class ArrangedAidsBrowserIT {

    /** As the environment of the portal under test says, src/test/liberty/portal/server.env. */
    private static final String PASSWORD = "portal-for-tests";

    private static final String NOTICE = "first-phone-saturday";

    @Test
    void whatStaffConfirmsEveryoneReads() {
        Language english = Languages.base();
        String reference = ask();
        try (Browser browser = Browser.with().open()) {
            Resident staff = new Resident(browser, english);
            browser.visit(Page.SIGN_IN.in(english));
            staff.writes("username", "coordinator");
            staff.writes("password", PASSWORD);
            staff.presses("enter");
            browser.visit(Page.ANSWER_REQUEST.in(english, reference));
            for (int place = 0; place < 3; place++) {
                staff.selects("status-" + place, "CONFIRMED");
            }
            staff.presses("saveStatus");
        }
        for (Language language : Languages.all()) {
            try (Browser browser = Browser.with().language(language.tag()).width(Browser.PHONE).withoutScripts().open()) {
                Resident reader = new Resident(browser, language);
                reader.opensTheNotice(NOTICE);
                Locator arranged = browser.page().locator(".av-panel .av-arranged");
                assertEquals(List.of(reader.says("arranged.aid.asl"), reader.says("arranged.aid.spoken")),
                        arranged.locator("li").allInnerTexts(), "what serves everyone, without the language that few have");
                assertFalse(browser.document().text().contains(reader.says("language.vi")));
                assertTrue(arranged.innerText().contains(reader.says("arranged.askForLanguage")), "it may be another than theirs");
                EveryPage.leavesNothingBehind(browser);
                EveryPage.checkInEveryLook(browser, "notice arranged " + language.tag());

                browser.visit(Page.NOTICES.in(language) + "?kind=event");
                Locator entry = browser.page().locator("article:has(a[href$='" + Portal.slug(NOTICE, language) + "'])");
                assertTrue(entry.locator(".av-arranged").innerText().contains(reader.says("arranged.aid.asl")));
                assertEquals(1, browser.page().locator(".av-arranged").count(), "no other event");
                EveryPage.check(browser);
                browser.picture("notices arranged " + language.tag());

                reader.beginsWith(NOTICE);
                assertEquals(reader.says("arranged.note"),
                        browser.page().locator("label[for=aid-asl] .av-done").innerText().strip());
                // It may be another language than theirs.
                assertEquals(1, browser.page().locator(".av-done").count());
                EveryPage.check(browser);
                browser.picture("request-needs arranged " + language.tag());
            }
        }
        HttpResponse<String> found = Portal.get("/api/v1/notices?lang=en&aid=asl");
        assertTrue(found.body().contains(NOTICE), found.body());
        // What one person asked for is not among what is arranged; every notice has files in braille.
        assertFalse(found.body().contains("\"code\":\"braille\"") || found.body().contains("Sofia Quetzal"), found.body());
    }

    /** Asks for an interpreter, another one, and braille; gives the reference. */
    private static String ask() {
        HttpResponse<String> receipt = Portal.send(HttpRequest.newBuilder(URI.create(Portal.ADDRESS + "/api/v1/requests"))
                .header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString("{\"notice\":\"" + NOTICE + "\",\"aids\":[{\"code\":\"asl\"},"
                        + "{\"code\":\"braille\"},{\"code\":\"spoken\",\"language\":\"vi\"}],"
                        + "\"shortNoticeAcknowledged\":true,\"requester\":{\"name\":\"Sofia Quetzal\",\"language\":\"es\","
                        + "\"contact\":{\"route\":\"phone\",\"value\":\"(520) 555-0142\"}}}")).build());
        assertEquals(201, receipt.statusCode(), receipt.body());
        Matcher reference = Pattern.compile("\"reference\":\"([^\"]*)\"").matcher(receipt.body());
        assertTrue(reference.find());
        return reference.group(1);
    }
}
