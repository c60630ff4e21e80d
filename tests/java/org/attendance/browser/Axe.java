package org.attendance.browser;

import java.util.List;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;

/** What axe-core finds against WCAG 2.2 A and AA on the page that is open. */
final class Axe {
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Axe() {
    }

    /** One text for each rule that is broken, with the first places and why; empty where the page is sound. */
    static List<String> violations(Chromium browser) {
        return new AxeBuilder().withTags(STANDARDS).analyze(browser.driver()).getViolations().stream().map(Axe::tell).toList();
    }

    private static String tell(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().stream().limit(3).map(node -> node.getTarget() + " " + node.getHtml() + " "
                + node.getAny().stream().map(check -> check.getMessage()).toList()).toList();
    }
}
