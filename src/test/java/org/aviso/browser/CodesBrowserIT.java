package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.platform.Page;
import org.aviso.testing.Browser;
import org.aviso.testing.BrowserTest;
import org.aviso.testing.EveryPage;
import org.aviso.testing.Portal;
import org.aviso.testing.Resident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The codes of a request: lost, guessed, printed; and a form that no person can have filled in. */
@BrowserTest
class CodesBrowserIT {

    private static final String NOTICE = "internet-safety-evening";
    private static final Language ENGLISH = Languages.base();
    private static final Duration FASTEST = Duration.ofSeconds(2);

    static Stream<Language> languages() {
        return Languages.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void lostCodeGetsTheSameAnswerWhetherThereIsSuchARequestOrNot(Language language) {
        String[] answers = new String[2];
        String[] references = {asks(), ReferenceCode.spaced(ReferenceCode.next())};
        for (int each = 0; each < references.length; each++) {
            try (Browser browser = Browser.with().language(language.tag()).open()) {
                Resident resident = new Resident(browser, language).lookingAtEachPage(EveryPage::check);
                resident.visits(Page.FOLLOW_REQUEST.in(language));
                resident.presses("resend");
                resident.isToldToMend("lostReference");
                resident.writes("lostReference", Resident.asTyped(references[each]));
                resident.presses("resend");
                browser.page().waitForCondition(() -> "sent".equals(browser.page()
                        .evaluate("document.activeElement.getAttribute('aria-labelledby')")));
                resident.reads(resident.says("followRequest.sent.what"));
                answers[each] = browser.page().url() + "\n" + browser.document().text();
            }
        }
        assertEquals(answers[0], answers[1]);
    }

    @Test
    void whoeverGuessesIsStoppedAndNobodyElseIs() {
        String reference = asks();
        try (Browser guesser = Browser.with().open()) {
            HttpResponse<String> answer = null;
            for (int tries = 0; tries <= 20; tries++) {
                answer = post(Page.FOLLOW_REQUEST.in(ENGLISH), guesser.sender(),
                        "form_SUBMIT=1&find=x&reference=" + reference + "&accessCode=2222222222");
            }
            assertEquals(429, answer.statusCode());
            assertTrue(Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("0")) > 0);
            Resident stopped = new Resident(guesser, ENGLISH);
            // A try comes back every half minute: one may have done so while the browser opened its page.
            stopped.looksUp(reference, "22222-22222");
            if (guesser.document().status() == 200) {
                stopped.looksUp(reference, "22222-22222");
            }
            assertEquals(429, guesser.document().status());
            EveryPage.check(guesser);
        }
        try (Browser browser = Browser.with().open()) {
            Resident other = new Resident(browser, ENGLISH);
            other.looksUp(reference, "22222-22222");
            assertEquals(200, browser.document().status());
            other.isTold("reference", "codes.wrong");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void formThatCameTooFastIsKeptAndTakenALittleLater(Language language) {
        Draft draft = filledIn(language);
        assertTrue(draft.answer().body().contains(Phrases.of(Phrases.Family.VALIDATION, language).say("refused.TOO_FAST")),
                draft.answer().body());
        assertTrue(draft.answer().body().contains("id=\"send\""), "it can be sent again");
        try (Browser browser = Browser.with().language(language.tag()).open()) {
            Resident resident = new Resident(browser, language);
            resident.visits(draft.path() + Page.REQUEST_CHECK.in(language, "x").replaceFirst(".*/", ""));
            browser.page().waitForCondition(() -> Instant.now().isAfter(draft.begun().plus(FASTEST)));
            resident.reads("Robot");
            assertEquals(2, resident.sends().size());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void copyToPrintHoldsTheCodesAndNoNavigation(Language language) {
        try (Browser browser = Browser.with().language(language.tag()).open()) {
            Resident resident = new Resident(browser, language).lookingAtEachPage(EveryPage::check);
            resident.beginsWith(NOTICE);
            resident.answersAll("asl");
            List<String> codes = resident.sends();
            resident.follows("requestReceipt.print");
            assertEquals(codes, resident.codes());
            resident.reads(resident.says("requestCopy.how"));
            browser.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
            browser.picture("request-copy print " + language.tag());
            assertEquals(codes, resident.codes());
            resident.reads(resident.says("aid.asl.name"), "(520) 791-2639");
            for (String hidden : List.of("nav", ".av-language", ".av-screen", ".usa-skipnav")) {
                assertTrue(browser.page().locator(hidden).all().stream().noneMatch(each -> each.isVisible()), hidden);
            }
        }
    }

    private static String asks() {
        try (Browser browser = Browser.with().open()) {
            Resident resident = new Resident(browser, ENGLISH);
            resident.beginsWith(NOTICE);
            resident.needs("guide");
            if (resident.isAt(Page.REQUEST_DETAILS)) {
                resident.presses("next");
            }
            resident.isReachedBy("Ana", "EMAIL", "ana@example.org");
            resident.asksForThemselves();
            return resident.sends().get(0);
        }
    }

    /** A draft that was filled in faster than anybody can: where its pages are, and what sending it was answered with. */
    private record Draft(String path, Instant begun, HttpResponse<String> answer) { }

    // On a machine that is busy the answers may take longer than a fast person: then once more.
    private static Draft filledIn(Language language) {
        String sender = Portal.newSender();
        for (int tries = 0; tries < 10; tries++) {
            Instant before = Instant.now();
            String needs = location(post(Page.REQUEST_ACCOMMODATION.in(language, Portal.slug(NOTICE, language)), sender,
                    "form_SUBMIT=1&begin=x"));
            Instant begun = Instant.now();
            String details = location(post(needs, sender, "form_SUBMIT=1&next=x&aid-quiet=true"));
            String contact = details.endsWith(last(Page.REQUEST_DETAILS, language))
                    ? location(post(details, sender, "form_SUBMIT=1&next=x")) : details;
            String who = location(post(contact, sender, "form_SUBMIT=1&next=x&name=Robot&route=TDD&language="
                    + language.tag() + "&contact-TDD=" + URLEncoder.encode("(520) 555-0142", StandardCharsets.UTF_8)));
            String check = location(post(who, sender, "form_SUBMIT=1&next=x&forWhom=SELF"));
            HttpResponse<String> answer = post(check, sender, "form_SUBMIT=1&send=x");
            if (Instant.now().isBefore(before.plus(FASTEST))) {
                return new Draft(needs.replaceFirst("[^/]*$", ""), begun, answer);
            }
        }
        throw new AssertionError("the machine is too slow to be too fast");
    }

    private static String last(Page page, Language language) {
        return page.in(language, "x").replaceFirst(".*/", "/");
    }

    private static String location(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow().replace(Portal.ADDRESS, "");
    }

    private static HttpResponse<String> post(String path, String sender, String form) {
        return Portal.send(HttpRequest.newBuilder(URI.create(Portal.ADDRESS + path)).header(Portal.SENDER, sender)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + "&jakarta.faces.ViewState=stateless")).build());
    }
}
