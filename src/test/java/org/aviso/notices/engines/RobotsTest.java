package org.aviso.notices.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.platform.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RobotsTest {

    @ParameterizedTest
    @EnumSource(Page.class)
    void whatIsForEveryoneIsOpenAndNothingElse(Page page) {
        for (Language language : Languages.all()) {
            String address = page.in(language, "one", "two", "three");
            assertEquals(page.keeping() != Page.Keeping.PUBLIC, isClosed(address), address);
        }
    }

    @Test
    void programsAndFeedsAreOpen() {
        for (String address : new String[] {"/", "/feeds/en/notices.atom", "/alerts/en.atom", "/sitemap.xml", "/api/v1/notices",
            "/assets/theme.css"}) {
            assertTrue(!isClosed(address), address);
        }
    }

    @Test
    void nobodyHasEveryFormatMade() {
        assertTrue(isClosed("/formats/en/internet-safety-evening/pdf.pdf"));
    }

    @Test
    void isAFileOfRobots() {
        String file = Robots.file("https://aviso.example/sitemap.xml");
        assertTrue(file.startsWith("User-agent: *\nDisallow: /"), file);
        assertTrue(file.endsWith("\n\nSitemap: https://aviso.example/sitemap.xml\n"), file);
        assertTrue(file.lines().allMatch(line -> line.isEmpty() || line.matches("(User-agent|Disallow|Sitemap): \\S+")), file);
        assertEquals(Robots.closed().size(), file.lines().filter(line -> line.startsWith("Disallow")).count());
    }

    // As RFC 9309, 2.2.3 has it: "*" is any signs, and a rule holds for whatever begins so.
    private static boolean isClosed(String address) {
        return Robots.closed().stream().anyMatch(rule -> Pattern.compile(Arrays.stream(rule.split("\\*", -1))
                .map(Pattern::quote).reduce((a, b) -> a + ".*" + b).orElseThrow()).matcher(address).lookingAt());
    }
}
