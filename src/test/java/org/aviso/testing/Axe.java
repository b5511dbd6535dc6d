package org.aviso.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What axe finds on a page, by all of its rules: WCAG 2.2, best practices, and those that are off by default. */
public final class Axe {

    /** The rules that axe leaves out unless asked; its deprecated ones stay out. */
    private static final List<String> OFF_BY_DEFAULT = List.of("target-size", "identical-links-same-purpose",
            "meta-refresh-no-exceptions", "color-contrast-enhanced", "css-orientation-lock", "focus-order-semantics",
            "hidden-content", "label-content-name-mismatch", "p-as-heading", "table-fake-caption", "td-has-header");

    private Axe() {
    }

    /** Fails with each violation, its place and how to mend it. */
    public static void check(Page page) {
        Map<String, AxeRuleOptions> rules = new LinkedHashMap<>();
        for (String rule : OFF_BY_DEFAULT) {
            AxeRuleOptions on = new AxeRuleOptions();
            on.setEnabled(true);
            rules.put(rule, on);
        }
        AxeRunOptions options = new AxeRunOptions();
        options.setRules(rules);
        // What passes is not written out: on a long page that takes longer than the check.
        options.setResultTypes(List.of("violations"));
        List<Rule> violations = new AxeBuilder(page).options(options).setLegacyMode(true).analyze().getViolations();
        assertEquals("", describe(violations), () -> "axe on " + page.url());
    }

    private static String describe(List<Rule> violations) {
        StringBuilder says = new StringBuilder();
        for (Rule violation : violations) {
            says.append('\n').append(violation.getId()).append(": ").append(violation.getHelp());
            for (CheckedNode node : violation.getNodes()) {
                says.append("\n    ").append(node.getTarget()).append("  ").append(node.getHtml())
                        .append("\n        ").append(node.getFailureSummary().replace("\n", "\n        "));
            }
        }
        return says.toString();
    }
}
