package org.aviso.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.aviso.language.Language;
import org.aviso.language.Languages;

/**
 * One reader's browser on the portal: a window with its own cookies and an address of its own, closed at the end of a
 * {@code try}.
 */
public final class Browser implements AutoCloseable {

    /** A phone, and a page at 400 % zoom on a desk. */
    public static final int PHONE = 320;
    /** A tablet held upright. */
    public static final int TABLET = 768;
    /** A desk. */
    public static final int DESK = 1280;

    private static final Path FOLDER = Path.of(System.getProperty("aviso.it.directory", "target/it"));

    private static Playwright playwright;
    private static com.microsoft.playwright.Browser program;

    private final Options options;
    private final String sender = Portal.newSender();
    private final BrowserContext context;
    private final Page page;
    private final List<ConsoleMessage> complaints = new ArrayList<>();
    private Response document;
    private int documents;

    /** How a reader looks at pages. */
    public record Options(String language, int width, boolean scripts, boolean dark, boolean forcedColours) {

        /** What the browser tells to prefer, a BCP 47 tag. */
        public Options language(String tag) {
            return new Options(tag, width, scripts, dark, forcedColours);
        }

        /** The width of the window in CSS pixels. */
        public Options width(int pixels) {
            return new Options(language, pixels, scripts, dark, forcedColours);
        }

        /** JavaScript is off. */
        public Options withoutScripts() {
            return new Options(language, width, false, dark, forcedColours);
        }

        /** Light on dark, if so. */
        public Options dark(boolean preferred) {
            return new Options(language, width, scripts, preferred, forcedColours);
        }

        /** The colours of the reader in place of ours. */
        public Options forcedColours(boolean forced) {
            return new Options(language, width, scripts, dark, forced);
        }

        public Browser open() {
            return new Browser(this);
        }
    }

    private Browser(Options options) {
        this.options = options;
        context = program.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(Portal.ADDRESS)
                .setExtraHTTPHeaders(Map.of(Portal.SENDER, sender))
                // The identity provider of the tests has made its certificate itself.
                .setIgnoreHTTPSErrors(true)
                .setLocale(options.language())
                .setViewportSize(options.width(), height(options.width()))
                .setJavaScriptEnabled(options.scripts())
                .setColorScheme(options.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setForcedColors(options.forcedColours() ? ForcedColors.ACTIVE : ForcedColors.NONE));
        page = context.newPage();
        page.onResponse(response -> {
            if (response.request().isNavigationRequest() && response.frame().equals(page.mainFrame())) {
                document = response;
                complaints.clear();
            }
        });
        page.onFrameNavigated(frame -> {
            if (frame.equals(page.mainFrame())) {
                documents++;
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message);
            }
        });
    }

    /** One language on a desk by day, others on a phone by night: so each state of a page is looked at once. */
    public static Browser in(Language language) {
        boolean base = language.equals(Languages.base());
        return with().language(language.tag()).width(base ? DESK : PHONE).dark(!base).open();
    }

    /** English, on a desk, in the light, with JavaScript. */
    public static Options with() {
        return new Options("en", DESK, true, false, false);
    }

    public Page page() {
        return page;
    }

    /** The address of which the portal hears this reader. */
    public String sender() {
        return sender;
    }

    /** Goes to an address of the portal. */
    public Response visit(String path) {
        return page.navigate(path);
    }

    /** Does what leads to another page, or to this one anew, and waits until it is there. */
    public void leaves(Runnable deed) {
        int before = documents;
        deed.run();
        page.waitForCondition(() -> documents > before);
        page.waitForLoadState();
    }

    /** Looks at the same page through a window of another width, in the light or the dark. */
    public void look(int width, boolean dark) {
        page.setViewportSize(width, height(width));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    private static int height(int width) {
        return width == PHONE ? 640 : 900;
    }

    /** What the server answered with the page that is shown, redirects followed. */
    public Response document() {
        return document;
    }

    /**
     * The page that is shown, in a window in which scripts run: axe is one. Without scripts, it is the same answer of
     * the server, read once more.
     */
    void inAWindowWithScripts(Consumer<Page> check) {
        if (options.scripts()) {
            check.accept(page);
            return;
        }
        Options scripted = new Options(options.language(), options.width(), true, options.dark(), options.forcedColours());
        try (Browser other = scripted.open()) {
            other.page.route(page.url(), route -> route.fulfill(new Route.FulfillOptions().setStatus(document.status())
                    .setHeaders(document.headers()).setBody(document.text())));
            other.visit(page.url());
            check.accept(other.page);
        }
    }

    /** What the console holds against the page: a blocked script or style, a missing file. The page's own status is none. */
    public List<String> complaints() {
        return complaints.stream()
                .filter(message -> !(message.text().startsWith("Failed to load resource")
                        && message.location().startsWith(document.url())))
                .map(ConsoleMessage::text).toList();
    }

    public List<Cookie> cookies() {
        return context.cookies();
    }

    /** Loses a cookie, as when the server no longer knows its session. */
    public void forgets(String cookie) {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(cookie));
    }

    /** Takes a picture of the whole page, in {@code target/it/pictures}: for people to look at. */
    public void picture(String name) {
        String file = name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(FOLDER.resolve("pictures").resolve(file + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }

    /** Starts the program once for all tests, and ends it after the last. */
    static final class Lifecycle implements BeforeAllCallback, AutoCloseable {

        @Override
        public void beforeAll(ExtensionContext test) {
            test.getRoot().getStore(ExtensionContext.Namespace.create(Browser.class))
                    .getOrComputeIfAbsent("program", key -> launch());
        }

        private Lifecycle launch() {
            playwright = Playwright.create();
            program = playwright.chromium().launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    // The sandbox needs rights that a build in a container lacks; the rest keeps it from calling home.
                    .setArgs(List.of("--no-sandbox", "--disable-quic", "--disable-background-networking",
                            "--disable-component-update", "--disable-sync", "--no-first-run")));
            return this;
        }

        private static Path executable() {
            try {
                return Path.of(Files.readString(FOLDER.resolve("chromium")).strip());
            } catch (IOException e) {
                throw new UncheckedIOException("src/test/chromium.sh has not said where the browser is", e);
            }
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
