package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.LocatorOptions;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.platform.Page;
import org.aviso.testing.Browser;
import org.aviso.testing.BrowserTest;
import org.aviso.testing.Coordinator;
import org.aviso.testing.EveryPage;
import org.aviso.testing.Keyboard;
import org.aviso.testing.Portal;
import org.aviso.testing.Resident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Staff keeps providers and asks them; a provider reads the logistics and answers once, without a script. */
@BrowserTest
class ProvidersBrowserIT {

    private static final String MESA = "Mesa Interpreting (demonstration)";
    private static final String OCOTILLO = "Ocotillo Sign Language (demonstration)";

    static Stream<Language> languages() {
        return Languages.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void keepsProviders(Language language) {
        String name = "Cholla " + language.tag() + " " + Portal.newSender();
        try (Browser browser = Browser.with().language(language.tag()).open()) {
            Resident staff = Coordinator.signsIn(browser, language).hands();
            browser.visit(Page.PROVIDERS.in(language) + "?kind=INTERPRETER&language=ase");
            look(browser, "providers " + language.tag());
            assertTrue(main(browser).contains(MESA));
            assertFalse(main(browser).contains("Saguaro Captions"), "another kind");

            browser.visit(Page.ADD_PROVIDER.in(language));
            look(browser, "provider " + language.tag());
            assertEquals(List.of(), Keyboard.cannotReachOrSee(browser.page()));
            staff.writes("freeUntilHours", "");
            staff.writes("license", "L-77");
            staff.selects("contractUntil", "2");
            staff.presses("save");
            staff.isToldToMend("name", "kind:0", "aid-asl", "licenseUntil", "contractUntil-day", "mail", "phone",
                    "freeUntilHours");
            EveryPage.check(browser);
            assertEquals("L-77", staff.field("license").inputValue(), "nothing typed is lost");

            staff.writes("name", name);
            staff.chooses("kind:1");
            staff.chooses("aid-cart");
            staff.chooses("language-es");
            staff.writes("license", "");
            staff.selects("contractUntil", "");
            staff.writes("mail", "cholla@example.org");
            staff.writes("phone", "(520) 555-0190");
            staff.writes("freeUntilHours", "24");
            staff.presses("save");
            EveryPage.check(browser);
            assertTrue(main(browser).contains(staff.says("providers.saved.ADDED")));
            browser.page().locator("tbody th a", new LocatorOptions().setHasText(name)).click();
            assertTrue(staff.field("aid-cart").isChecked() && !staff.field("aid-asl").isChecked());
            browser.page().locator("label[for=enabled]").click();
            staff.presses("save");
            assertTrue(browser.page().locator("tbody tr", new LocatorOptions().setHasText(name)).innerText()
                    .contains(staff.says("unfit.DISABLED")));
            assertEquals(404, browser.visit(Page.PROVIDER.in(language, "99999999")).status());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void asksAProviderWhoAnswersByTheLink(Language language) {
        String reference = asks();
        try (Browser browser = Browser.with().language(language.tag()).open()) {
            Resident staff = Coordinator.signsIn(browser, language).hands();
            browser.visit(Page.ANSWER_REQUEST.in(language, reference));
            browser.page().locator("a[href$='/" + reference + "/0/" + word(Page.OFFER_AID, language) + "']").click();
            look(browser, "offer-aid " + language.tag());
            assertEquals(List.of(), Keyboard.cannotReachOrSee(browser.page()));
            assertFalse(browser.page().title().contains("Luz"), "no personal data in titles");
            assertTrue(main(browser).contains(staff.says("unfit.CONTRACT")) || browser.page().locator("details").count() > 0);
            staff.writes("place", "");
            staff.writes("time", "5:00");
            staff.presses("ask");
            staff.isToldToMend(box(browser, MESA, true), "time", "place");
            EveryPage.check(browser);
            staff.writes("time", "17:00");
            staff.writes("place", "Main Library, room 2");
            staff.writes("material", "https://example.org/agenda");
            staff.chooses(box(browser, MESA, false));
            staff.chooses(box(browser, OCOTILLO, false));
            staff.presses("ask");
            assertTrue(main(browser).contains(staff.says("offerAid.saved.ASKED")));
            look(browser, "offer-aid asked " + language.tag());
            assertTrue(main(browser).contains(staff.says("status.OFFERED")));
            String path = link(browser, OCOTILLO);
            String other = link(browser, MESA);

            // No, by the link; in the other language than staff's, on a phone, without scripts.
            Language theirs = Languages.all().stream().filter(each -> !each.equals(language)).findFirst().orElseThrow();
            try (Browser phone = Browser.with().language(theirs.tag()).withoutScripts().width(Browser.PHONE).open()) {
                Resident provider = new Resident(phone, theirs);
                // Programs that look for harm in mail open every address: that answers nothing.
                Portal.get(Page.OFFER.in(theirs, URI.create(path).getPath().replaceAll(".*/", "")));
                phone.visit(Page.OFFER.in(theirs, URI.create(path).getPath().replaceAll(".*/", "")));
                EveryPage.check(phone);
                phone.picture("offer " + theirs.tag());
                EveryPage.leavesNothingBehind(phone);
                assertTrue(main(phone).contains("Main Library, room 2") && main(phone).contains(provider.says("offerPage.OPEN")));
                assertFalse(main(phone).contains("Luz") || main(phone).contains("555-0142") || main(phone).contains(reference));
                provider.presses("sendAnswer");
                provider.isToldToMend("answer:0");
                EveryPage.check(phone);
                phone.picture("offer unanswered " + theirs.tag());
                assertEquals(List.of(), Keyboard.cannotReachOrSee(phone.page()));
                provider.chooses("answer:1");
                provider.presses("sendAnswer");
                EveryPage.check(phone);
                assertTrue(main(phone).contains(provider.says("offerPage.DECLINED")));
                assertEquals(0, phone.page().locator("#sendAnswer").count(), "answered once");
                phone.visit(Page.OFFER.in(theirs, URI.create(other).getPath().replaceAll(".*/", "")));
                provider.chooses("answer:0");
                provider.presses("sendAnswer");
                EveryPage.check(phone);
                phone.picture("offer accepted " + theirs.tag());
                assertTrue(main(phone).contains(provider.says("offerPage.ACCEPTED"))
                        && main(phone).contains("https://example.org/agenda"), "the sheet of the booking");
                assertEquals(404, phone.visit(Page.OFFER.in(theirs, "made-up")).status());
            }
            browser.visit(Page.ANSWER_REQUEST.in(language, reference));
            EveryPage.check(browser);
            browser.picture("answer-request booked " + language.tag());
            assertTrue(main(browser).contains(MESA) && main(browser).contains(staff.says("offerState.ACCEPTED")));
            assertTrue(main(browser).contains(staff.says("status.ACCEPTED")));

            // The booking is canceled: the next one is to be asked, and says yes by phone.
            browser.visit(Page.OFFER_AID.in(language, reference, "0"));
            row(browser, MESA).locator("input[id^=back-]").click();
            look(browser, "offer-aid next " + language.tag());
            assertTrue(main(browser).contains(staff.says("offerAid.saved.TAKEN_BACK"))
                    && main(browser).contains(staff.says("offerAid.next")));
            staff.chooses(box(browser, OCOTILLO, false));
            staff.presses("ask");
            row(browser, OCOTILLO).first().locator("input[id^=yes-]").click();
            assertTrue(main(browser).contains(staff.says("offerAid.saved.YES")));
            EveryPage.check(browser);
            // Nobody stays booked at the time of the event: the next test asks them too.
            row(browser, OCOTILLO).first().locator("input[id^=back-]").click();

            browser.visit(Page.ANSWER_REQUEST.in(language, reference));
            browser.page().locator("details:has(.av-history) summary").click();
            staff.reads(staff.says("auditDetails.PROVIDERS"));
            assertTrue(main(browser).matches("(?s).*" + staff.says("auditDetails.OFFER_MADE", "\\d+", "\\d+") + ".*"));
            browser.page().locator("select[id^=status-]").all().forEach(status -> status.selectOption("WITHDRAWN"));
            staff.presses("saveStatus");
            browser.visit(Page.OFFER_AID.in(language, reference, "0"));
            staff.reads(staff.says("offerAid.closed"));
            assertEquals(0, browser.page().locator("#ask").count());
            look(browser, "offer-aid closed " + language.tag());
        }
    }

    @Test
    void nobodyElseSeesProviders() {
        try (Browser browser = Browser.with().open()) {
            for (String path : List.of(Page.PROVIDERS.in(Languages.base()), Page.ADD_PROVIDER.in(Languages.base()),
                    Page.PROVIDER.in(Languages.base(), "1"), Page.OFFER_AID.in(Languages.base(), "7K4M9RXT", "0"))) {
                browser.visit(path);
                assertTrue(browser.page().url().startsWith(Portal.ADDRESS + Page.SIGN_IN.in(Languages.base())), path);
            }
        }
    }

    private static void look(Browser browser, String name) {
        EveryPage.check(browser);
        browser.picture(name);
        browser.look(Browser.PHONE, false);
        browser.picture(name + " phone");
        browser.look(Browser.DESK, false);
    }

    private static String word(Page page, Language language) {
        return page.in(language, "x", "0").replaceAll(".*/", "");
    }

    /** The id of the box of a provider; or of the first of all, where an error of the whole group stands. */
    private static String box(Browser browser, String provider, boolean first) {
        Locator labels = browser.page().locator("label[for^=ask-]");
        return (first ? labels.first() : labels.filter(new Locator.FilterOptions().setHasText(provider)).first())
                .getAttribute("for");
    }

    private static Locator row(Browser browser, String provider) {
        return browser.page().locator("#answers li", new LocatorOptions().setHasText(provider));
    }

    private static String link(Browser browser, String provider) {
        return row(browser, provider).locator("a.av-link").first().textContent();
    }

    private static String main(Browser browser) {
        return browser.page().locator("main").innerText();
    }

    private static String asks() {
        try (Browser browser = Browser.with().language("es").open()) {
            Resident resident = new Resident(browser, Languages.orBase("es"));
            resident.beginsWith("internet-safety-evening");
            resident.answersAll();
            return resident.sends().get(0).replace("-", "");
        }
    }
}
