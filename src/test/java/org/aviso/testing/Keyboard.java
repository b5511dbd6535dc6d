package org.aviso.testing;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** A walk through a page by the tabulator key. */
public final class Keyboard {

    /** Stops beside those that are counted, groups of radio buttons: with more, the walk goes round for ever. */
    private static final int MORE_STOPS = 100;

    // What can be operated and is shown; of a group of radio buttons the keyboard stops at one. What only takes Enter for
    // a whole form is hidden from everyone.
    private static final String OPERABLE = """
            () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
              .filter(element => element.checkVisibility({visibilityProperty: true}) && !element.disabled)
              .filter(element => element.type !== 'radio' && element.ariaHidden !== 'true')
              .map((element, place) => { element.dataset.stop = place; return element.outerHTML.slice(0, 160); })""";

    // The stop, whether the reader sees it, and whether they see that they are there: the ring may be drawn by the
    // element, by its label, or by the panel that the link covers.
    private static final String STOP = """
            () => {
              const element = document.activeElement;
              if (element === document.body) return null;
              document.getAnimations().forEach(each => each.finish());
              const label = element.labels && element.labels[0];
              const drawn = [element, label, element.parentElement, element.parentElement.parentElement]
                .filter(each => each).flatMap(each => [null, '::before', '::after'].map(part => getComputedStyle(each, part)));
              const ring = drawn.some(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1
                && style.outlineColor !== 'rgba(0, 0, 0, 0)');
              let box = element.getBoundingClientRect();
              if (label && box.right < 0) box = label.getBoundingClientRect();
              const inWindow = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              return (element.dataset.stop ?? '') + '|' + (ring ? '' : 'no focus ring ') + (inWindow ? '' : 'out of sight ');
            }""";

    private Keyboard() {
    }

    /** Goes to the top of the page, wherever the reader was before: a page that has news gives them the focus. */
    public static void goToTheTop(Page page) {
        // The browser gives it when it draws the page, a moment after the page is there.
        page.waitForCondition(() -> (boolean) page.evaluate("() => !document.querySelector('[autofocus]')"
                + " || document.activeElement !== document.body || 'walked' in document.body.dataset"));
        page.evaluate("() => { const top = document.body; top.dataset.walked = ''; top.tabIndex = -1; top.focus();"
                + " top.removeAttribute('tabindex'); }");
    }

    /** What a reader with a keyboard cannot reach, or reaches without seeing where they are. Nothing is best. */
    public static List<String> cannotReachOrSee(Page page) {
        @SuppressWarnings("unchecked")
        List<String> operable = (List<String>) page.evaluate(OPERABLE);
        boolean[] reached = new boolean[operable.size()];
        List<String> wrong = new ArrayList<>();
        goToTheTop(page);
        for (int stops = 0; stops < operable.size() + MORE_STOPS; stops++) {
            page.keyboard().press("Tab");
            String stop = (String) page.evaluate(STOP);
            if (stop == null) {
                break;
            }
            String[] says = stop.split("\\|", 2);
            if (!says[0].isEmpty()) {
                int place = Integer.parseInt(says[0]);
                if (reached[place]) {
                    break;
                }
                reached[place] = true;
                if (!says[1].isEmpty()) {
                    wrong.add(says[1] + operable.get(place));
                }
            }
        }
        for (int place = 0; place < reached.length; place++) {
            if (!reached[place]) {
                wrong.add("not reached " + operable.get(place));
            }
        }
        return wrong;
    }
}
