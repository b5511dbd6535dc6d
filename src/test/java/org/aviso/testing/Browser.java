package org.aviso.testing;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A browser. */
public final class Browser {
    private static final Playwright PLAYWRIGHT = Playwright.create();
    private static final com.microsoft.playwright.Browser BROWSER = launch();

    private static com.microsoft.playwright.Browser launch() {
        try {
            String program = Files.readString(Path.of(System.getProperty("aviso.it.directory"), "chromium")).strip();
            return PLAYWRIGHT.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(program))
                .setArgs(List.of("--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
    public static Page page() { return BROWSER.newPage(); }
}
