package org.aviso.testing;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** A walk through a page by the tabulator key. */
public final class Keyboard {

    private static final int MOST_STOPS = 300;

    // What can be operated and is shown; of a group of radio buttons the keyboard stops at one.
    private static final String OPERABLE = """
            () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
              .filter(element => element.checkVisibility({visibilityProperty: true}) && !element.disabled)
              .filter(element => element.type !== 'radio')
              .map((element, place) => { element.dataset.stop = place; return element.outerHTML.slice(0, 160); })""";

    // The stop, whether the reader sees it, and whether they see that they are there.
    private static final String STOP = """
            () => {
              const element = document.activeElement;
              if (element === document.body) return null;
              const box = element.getBoundingClientRect();
              const style = getComputedStyle(element);
              const label = element.labels && element.labels[0]
                ? getComputedStyle(element.labels[0], '::before') : style;
              const ring = [style, label].some(each =>
                (each.outlineStyle !== 'none' && parseFloat(each.outlineWidth) >= 1) || each.boxShadow !== 'none');
              const seen = element.labels && element.labels[0] && box.right < 0
                ? element.labels[0].getBoundingClientRect() : box;
              const inWindow = seen.bottom > 0 && seen.top < innerHeight && seen.right > 0 && seen.left < innerWidth;
              const place = element.dataset.stop ?? '';
              return place + '|' + (ring ? '' : 'no focus ring ') + (inWindow ? '' : 'out of sight ');
            }""";

    private Keyboard() {
    }

    /** What a reader with a keyboard cannot reach, or reaches without seeing where they are. Nothing is best. */
    public static List<String> cannotReachOrSee(Page page) {
        @SuppressWarnings("unchecked")
        List<String> operable = (List<String>) page.evaluate(OPERABLE);
        boolean[] reached = new boolean[operable.size()];
        List<String> wrong = new ArrayList<>();
        page.evaluate("document.activeElement.blur()");
        for (int stops = 0; stops < MOST_STOPS; stops++) {
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
