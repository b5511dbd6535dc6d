package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import org.aviso.testing.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class PublicPagesBrowserIT {
    @Test
    void home() {
        Page page = Browser.page();
        assertEquals(200, page.navigate(System.getProperty("aviso.it.portal") + "/en").status());
    }
}
