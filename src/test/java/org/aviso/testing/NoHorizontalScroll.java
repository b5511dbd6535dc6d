package org.aviso.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;

/** Whether a page fits its window: nobody reads a line by moving the page to and fro. */
public final class NoHorizontalScroll {

    // Names what sticks out, where something does.
    private static final String WHAT_STICKS_OUT = """
            () => {
              const root = document.documentElement;
              const width = root.clientWidth;
              if (root.scrollWidth <= width && document.body.scrollWidth <= width) return '';
              const out = [...document.querySelectorAll('body *')]
                .filter(element => element.getBoundingClientRect().right > width + 0.5)
                .map(element => element.outerHTML.slice(0, 120)
                  + ' reaches ' + Math.round(element.getBoundingClientRect().right));
              return 'the page is ' + root.scrollWidth + ' wide in a window of ' + width + ':\\n' + out.join('\\n');
            }""";

    private NoHorizontalScroll() {
    }

    public static void check(Page page) {
        assertEquals("", page.evaluate(WHAT_STICKS_OUT), page::url);
    }
}
