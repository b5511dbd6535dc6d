package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.net.http.HttpResponse;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Somebody writes a notice in their language, translates it, is refused, mends it, publishes it, corrects it and puts it
 * away; readers read what they should, and nothing before.
 */
@BrowserTest
class PublishNoticeBrowserIT {

    private static final List<String> FIELDS = List.of("title", "summary", "body");

    static Stream<Language> languages() {
        return Languages.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void writesTranslatesPublishesAndCorrects(Language language) {
        Language other = Resident.other(language);
        String name = "Street" + Portal.newName();
        try (Browser browser = Browser.in(language)) {
            Resident staff = Coordinator.signsIn(browser, language).hands();
            browser.visit(Page.MANUSCRIPTS.in(language));
            EveryPage.checkInEveryLook(browser, "manuscripts " + language.tag());
            assertEquals(List.of(), Keyboard.cannotReachOrSee(browser.page()));
            staff.follows("newManuscript.title");
            EveryPage.check(browser);
            staff.presses("begin");
            staff.isToldToMend("kind:0", "title");
            EveryPage.check(browser);
            staff.chooses("kind:0");
            staff.writes("title", title(language, name));
            staff.presses("begin");
            assertTrue(staff.isAt(Page.MANUSCRIPT_TEXT), browser.page().url());
            EveryPage.checkInEveryLook(browser, "manuscript-text " + language.tag());
            assertEquals(List.of(), Keyboard.cannotReachOrSee(browser.page()));

            // Each problem is named with its line, and the text is kept all the same.
            staff.writes("summary", summary(language));
            staff.writes("body", "# " + title(language, name) + "\n\n" + body(language));
            staff.presses("preview");
            staff.reads(staff.says("manuscriptText.line", 1), staff.says("check.heading.first"), staff.says("manuscriptText.seen"));
            EveryPage.check(browser);
            browser.picture("manuscript-text preview " + language.tag());
            staff.presses("save");
            staff.reads(staff.says("manuscriptText.saved"));
            String code = code(browser);

            publishPage(browser, language, code);
            EveryPage.checkInEveryLook(browser, "publish-notice obstacles " + language.tag());
            assertEquals(List.of(), Keyboard.cannotReachOrSee(browser.page()));
            staff.reads(staff.says("check.heading.first"), staff.says("fieldState.MISSING"));
            staff.presses("publish");
            staff.isToldToMend("publish");
            EveryPage.check(browser);

            // From the obstacle to its field.
            browser.leaves(() -> browser.page().locator("main a[href$='#body']").first().click());
            staff.writes("body", body(language));
            staff.chooses("reviewed");
            staff.presses("save");
            writes(browser, staff, language, other, code, name, body(other));
            EveryPage.check(browser);
            browser.picture("manuscript-text translation " + language.tag());

            // Nobody has read the translation yet: each field is marked by itself.
            browser.visit(Page.MANUSCRIPT.in(language, code));
            EveryPage.checkInEveryLook(browser, "manuscript " + language.tag());
            assertEquals(List.of(), Keyboard.cannotReachOrSee(browser.page()));
            for (String field : FIELDS) {
                staff.presses("review-" + other.tag() + "-" + field);
                staff.reads(staff.says("manuscript.saved.REVIEWED"));
            }
            publishPage(browser, language, code);
            staff.reads(staff.says("publishNotice.ready"));
            staff.presses("publish");
            staff.reads(staff.says("manuscript.saved.PUBLISHED"), staff.says("noticeLife.PUBLISHED"));
            EveryPage.check(browser);
            for (Language each : Languages.all()) {
                reads(each, name, body(each), "statement.title");
            }

            // A correction says what it corrects; what was read before stays readable.
            for (Language each : List.of(language, other)) {
                writes(browser, staff, language, each, code, name, body(each) + "\n\n" + more(each));
                browser.visit(Page.MANUSCRIPT_TEXT.in(language, code, each.tag()));
                staff.chooses("reviewed");
                staff.presses("save");
            }
            publishPage(browser, language, code);
            staff.presses("publish");
            staff.isToldToMend("correction-" + language.tag(), "correction-" + other.tag());
            EveryPage.check(browser);
            browser.picture("publish-notice correction " + language.tag());
            Languages.all().forEach(each -> staff.writes("correction-" + each.tag(), more(each)));
            staff.presses("publish");
            staff.reads(staff.says("manuscript.saved.CORRECTED"), staff.says("noticeLife.CORRECTED"));
            for (Language each : Languages.all()) {
                readsTheEarlierVersion(each, name);
            }

            takesTheEarlierTextAway(browser, staff, language, code);
            for (Language each : Languages.all()) {
                readsThatTheEarlierTextIsGone(each, name);
            }

            publishPage(browser, language, code);
            staff.presses("archive");
            staff.reads(staff.says("manuscript.saved.ARCHIVED"), staff.says("noticeLife.ARCHIVED"));
            reads(language, name, more(language), "notice.archived");
            publishPage(browser, language, code);
            EveryPage.check(browser);
            staff.presses("restore");
            staff.reads(staff.says("manuscript.saved.RESTORED"));
            browser.visit(Page.MANUSCRIPTS.in(language) + "?life=CORRECTED");
            staff.reads(title(language, name));
            EveryPage.check(browser);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void showsTheTextAsItIsWritten(Language language) {
        try (Browser browser = Browser.in(language)) {
            Resident staff = Coordinator.signsIn(browser, language).hands();
            begins(browser, staff, language, "kind:0", "Street" + Portal.newName());
            staff.writes("body", "## One\n\n#### Two");
            Locator found = browser.page().locator("#found a[data-line]").first();
            found.waitFor();
            assertEquals(staff.says("manuscriptText.line", 3), found.innerText());
            assertEquals("One", browser.page().locator("#seen h2").last().innerText());
            assertEquals("body", browser.page().evaluate("document.activeElement.id"), "the focus stays");
            found.click();
            assertEquals("#### Two", browser.page().evaluate("() => { const it = document.activeElement;"
                    + " return it.value.slice(it.selectionStart, it.selectionEnd); }"));
            staff.writes("body", "## One\n\n### Two");
            browser.page().waitForCondition(() -> browser.page().locator("#found a[data-line]").count() == 0);
            assertEquals(List.of(), browser.complaints());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void writesByKeyboardAloneAndWithoutScripts(Language language) {
        try (Browser browser = Browser.with().language(language.tag()).withoutScripts().width(Browser.PHONE).open()) {
            Coordinator.signsIn(browser, language);
            Resident staff = new Resident(browser, language).byKeyboardAlone();
            browser.visit(Page.NEW_MANUSCRIPT.in(language));
            staff.chooses("kind:0");
            staff.writes("title", title(language, "Street" + Portal.newName()));
            staff.presses("begin");
            staff.writes("summary", summary(language));
            staff.writes("body", "## " + summary(language));
            staff.presses("preview");
            staff.reads(staff.says("manuscriptText.seen"));
            EveryPage.check(browser);
            staff.chooses("reviewed");
            staff.presses("save");
            staff.reads(staff.says("manuscriptText.saved"), staff.says("fieldState.REVIEWED"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void sharesADraftByASecretLinkUntilItIsTakenBack(Language language) {
        String name = "Street" + Portal.newName();
        try (Browser browser = Browser.in(language)) {
            Resident staff = Coordinator.signsIn(browser, language).hands();
            begins(browser, staff, language, "kind:1", name);
            // An event asks for its facts first.
            assertTrue(staff.isAt(Page.MANUSCRIPT), browser.page().url());
            staff.writes("link", "here");
            staff.presses("save");
            staff.isToldToMend("link");
            EveryPage.check(browser);
            String code = browser.page().url().replaceFirst("\\?.*", "").replaceFirst(".*/", "");
            staff.presses("share");
            String shared = staff.field("sharedAt").innerText();
            EveryPage.check(browser);
            browser.picture("manuscript shared " + language.tag());
            browser.visit(Page.MANUSCRIPT.in(language, code));
            assertFalse(staff.reads().contains(shared), "it is shown once");
            try (Browser reader = Browser.with().language(language.tag()).withoutScripts().width(Browser.PHONE).open()) {
                reader.visit(shared.substring(Portal.ADDRESS.length()));
                new Resident(reader, language).reads(staff.says("draftPreview.title"), title(language, name));
                EveryPage.check(reader);
                EveryPage.leavesNothingBehind(reader);
                assertEquals("no-store", reader.document().headerValue("cache-control"));
                assertEquals(1, reader.page().locator("meta[name=robots][content=noindex]").count());
                reader.visit(Page.DRAFT_PREVIEW.in(Resident.other(language), shared.replaceFirst(".*/", "")));
                EveryPage.check(reader);
                staff.presses("takeBack");
                // Who opens it again hears in their language what became of it.
                for (Language each : Languages.all()) {
                    Resident late = new Resident(reader, each);
                    reader.visit(Page.DRAFT_PREVIEW.in(each, shared.replaceFirst(".*/", "")));
                    assertEquals(404, reader.document().status());
                    late.reads(late.says("draftPreview.gone"), late.says("draftPreview.gone.what"));
                    EveryPage.check(reader);
                    reader.picture("draft-preview gone " + each.tag());
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void anAdvisoryThatCannotWaitSaysThatTheOtherLanguageFollows(Language language) {
        Language other = Resident.other(language);
        String name = "Street" + Portal.newName();
        try (Browser browser = Browser.in(language)) {
            Resident staff = Coordinator.signsIn(browser, language).hands();
            begins(browser, staff, language, "kind:4", name);
            staff.writes("summary", summary(language));
            staff.writes("body", body(language));
            staff.chooses("reviewed");
            staff.presses("save");
            String code = code(browser);
            publishPage(browser, language, code);
            EveryPage.check(browser);
            staff.presses("hurry");
            staff.isToldToMend("reason");
            staff.writes("reason", summary(language));
            staff.presses("hurry");
            staff.reads(staff.says("manuscript.saved.URGENT"), summary(language));
            EveryPage.check(browser);

            try (Browser reader = Browser.with().language(other.tag()).withoutScripts().width(Browser.PHONE).open()) {
                Resident resident = new Resident(reader, other);
                reader.visit(Page.NOTICES.in(other));
                EveryPage.check(reader);
                Locator entry = reader.page().locator(".av-notice a").getByText(title(language, name));
                assertEquals(language.tag(), entry.getAttribute("lang"));
                reader.leaves(entry::click);
                resident.reads(resident.says("notice.follows"), resident.says("notice.follows.what"), "(520) 791-2639",
                        title(language, name));
                EveryPage.check(reader);
                reader.picture("notice follows " + other.tag());
                EveryPage.leavesNothingBehind(reader);
                String slug = reader.page().url().replaceFirst(".*/", "");
                assertTrue(Portal.get("/api/v1/notices/" + slug + "?lang=" + other.tag()).body()
                        .contains("\"status\":\"missing\""));
            }
            writes(browser, staff, language, other, code, name, body(other));
            browser.visit(Page.MANUSCRIPT_TEXT.in(language, code, other.tag()));
            staff.chooses("reviewed");
            staff.presses("save");
            publishPage(browser, language, code);
            staff.presses("publish");
            staff.reads(staff.says("noticeLife.PUBLISHED"));
            // The address that said so leads to the text.
            HttpResponse<String> moved = Portal.get(Page.NOTICE.in(other, slug(language, name)));
            assertEquals(301, moved.statusCode());
            assertEquals(Page.NOTICE.in(other, slug(other, name)), moved.headers().firstValue("Location").orElseThrow());
            reads(other, name, body(other), "statement.title");
            assertTrue(Portal.get("/api/v1/notices/" + slug(language, name) + "?lang=" + other.tag()).body()
                    .contains("\"status\":\"current\""));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void theSecondOfTwoIsToldAndLosesNothing(Language language) {
        try (Browser first = Browser.in(language); Browser second = Browser.in(language)) {
            Resident one = Coordinator.signsIn(first, language).hands();
            Resident two = Coordinator.signsIn(second, language).hands();
            begins(first, one, language, "kind:0", "Street" + Portal.newName());
            second.visit(first.page().url().substring(Portal.ADDRESS.length()));
            one.writes("summary", summary(language));
            one.presses("save");
            two.writes("summary", more(language));
            two.presses("save");
            two.isToldToMend("save");
            two.reads("coordinator", summary(language), two.says("manuscriptText.theirs"));
            EveryPage.check(second);
            assertEquals(more(language), two.field("summary").inputValue());
            two.presses("save");
            two.reads(two.says("manuscriptText.saved"));
            assertEquals(more(language), two.field("summary").inputValue());
        }
    }

    private static void begins(Browser browser, Resident staff, Language language, String kind, String name) {
        browser.visit(Page.NEW_MANUSCRIPT.in(language));
        staff.chooses(kind);
        staff.writes("title", title(language, name));
        staff.presses("begin");
    }

    /** Writes the text in a language, on pages of another one. */
    private static void writes(Browser browser, Resident staff, Language language, Language in, String code, String name,
            String body) {
        browser.visit(Page.MANUSCRIPT_TEXT.in(language, code, in.tag()));
        staff.writes("title", title(in, name));
        staff.writes("summary", summary(in));
        staff.writes("body", body);
        staff.presses("save");
        staff.reads(staff.says("manuscriptText.saved"));
    }

    private static void publishPage(Browser browser, Language language, String code) {
        browser.visit(Page.PUBLISH_NOTICE.in(language, code));
    }

    private static void reads(Language language, String name, String body, String key) {
        try (Browser reader = Browser.with().language(language.tag()).withoutScripts().width(Browser.PHONE).open()) {
            reader.visit(Page.NOTICE.in(language, slug(language, name)));
            Resident resident = new Resident(reader, language);
            resident.reads(title(language, name), body.replaceFirst("^## ", "").lines().findFirst().orElseThrow(),
                    resident.says(key));
            EveryPage.check(reader);
            EveryPage.leavesNothingBehind(reader);
        }
    }

    private static void readsTheEarlierVersion(Language language, String name) {
        try (Browser reader = Browser.with().language(language.tag()).withoutScripts().width(Browser.PHONE).open()) {
            reader.visit(Page.NOTICE.in(language, slug(language, name)));
            Resident resident = new Resident(reader, language);
            resident.reads(resident.says("notice.corrections"), more(language));
            EveryPage.check(reader);
            reader.picture("notice corrected " + language.tag());
            resident.follows("notice.before");
            assertFalse(reader.page().locator(".av-prose").innerText().contains(more(language)));
            resident.reads(resident.says("noticeVersion.title"), title(language, name));
            assertEquals(1, reader.page().locator("meta[name=robots][content=noindex]").count());
            EveryPage.check(reader);
            reader.picture("notice-version " + language.tag());
            resident.follows("noticeVersion.now");
            resident.reads(more(language));
            assertEquals(404, Portal.get(Page.NOTICE_VERSION.in(language, slug(language, name), "3")).statusCode());
            assertEquals(303, Portal.get(Page.NOTICE_VERSION.in(language, slug(language, name), "2")).statusCode());
        }
    }

    private static void takesTheEarlierTextAway(Browser browser, Resident staff, Language language, String code) {
        browser.visit(Page.MANUSCRIPT.in(language, code));
        staff.follows("withholdVersion.title");
        EveryPage.checkInEveryLook(browser, "withhold-version " + language.tag());
        assertEquals(List.of(), Keyboard.cannotReachOrSee(browser.page()));
        staff.presses("withhold");
        staff.isToldToMend("number", "reason", "confirm");
        EveryPage.check(browser);
        staff.selects("number", "1");
        staff.selects("reason", "PRIVACY");
        staff.chooses("confirm");
        staff.presses("withhold");
        staff.reads(staff.says("withholdVersion.saved"));
        assertEquals(0, browser.page().locator("#withhold").count(), "there is no other");
        EveryPage.check(browser);
        browser.picture("withhold-version done " + language.tag());
    }

    private static void readsThatTheEarlierTextIsGone(Language language, String name) {
        try (Browser reader = Browser.with().language(language.tag()).withoutScripts().width(Browser.PHONE).open()) {
            Resident resident = new Resident(reader, language);
            reader.visit(Page.NOTICE.in(language, slug(language, name)));
            EveryPage.check(reader);
            resident.follows("notice.before.why");
            assertEquals(410, reader.document().status());
            resident.reads(resident.says("noticeVersion.withheld"), resident.says("noticeVersion.withheld.reason",
                    resident.says("withheldReason.PRIVACY")));
            assertFalse(resident.reads().contains(body(language).replaceFirst("^## ", "").lines().skip(2).findFirst().orElseThrow()));
            assertEquals(1, reader.page().locator("meta[name=robots][content=noindex]").count());
            EveryPage.check(reader);
            reader.picture("notice-version withheld " + language.tag());
            EveryPage.leavesNothingBehind(reader);
            reader.leaves(() -> reader.page().locator("header a.av-language").first().click());
            assertEquals(410, reader.document().status());
            reader.visit(Page.NOTICE_VERSION.in(language, slug(language, name), "1"));
            resident.follows("noticeVersion.now");
            resident.reads(more(language));
        }
    }

    private static String code(Browser browser) {
        return browser.page().url().replaceFirst("\\?.*", "").replaceFirst("/[a-z]+$", "").replaceFirst(".*/", "");
    }

    private static String title(Language language, String name) {
        return (language.tag().equals("es") ? "Corte de agua en " : "No water on ") + name;
    }

    private static String slug(Language language, String name) {
        return title(language, name).toLowerCase(language.locale()).replace(' ', '-');
    }

    private static String summary(Language language) {
        return language.tag().equals("es") ? "El lunes no hay agua por la tarde." : "There is no water on Monday afternoon.";
    }

    private static String body(Language language) {
        return language.tag().equals("es") ? "## Cuándo\n\nDe 1:00 p. m. a 4:00 p. m." : "## When\n\nFrom 1:00 p.m. to 4:00 p.m.";
    }

    private static String more(Language language) {
        return language.tag().equals("es") ? "Hay agua en la biblioteca." : "You can get water at the library.";
    }
}
