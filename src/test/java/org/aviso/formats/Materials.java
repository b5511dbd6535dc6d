package org.aviso.formats;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.testing.SamplePictures;

/** Materials for tests of writers: as notices make them, and as nobody should. */
public final class Materials {

    public static final Language ENGLISH = Languages.orBase("en");
    public static final Language SPANISH = Languages.orBase("es");

    /** Arabic runs from the right; the portal need not speak it to write it. */
    public static final Language ARABIC = Language.of("ar");

    public static final Material.Picture PICTURE =
            new Material.Picture(SamplePictures.file("png", 40, 30), "image/png", 40, 30);

    private static final Instant PUBLISHED = Instant.parse("2026-11-02T16:00:00Z");

    private static final String RICH = """
            <p>Meet <strong>Officer <em>Ruiz</em></strong> &amp; friends.<br>Doors open at 5:30 p.m.</p>
            <h2>When and where</h2>
            <p><img src="/media/map.png" alt="A map: the library is north of the park"></p><p class="caption">How to get there</p>
            <ul><li>Tuesday<ul><li>At noon<ol><li>first</li><li>second</li></ol></li></ul></li>
            <li><p>Friday</p><p>Or later.</p></li></ul>
            <h3>Numbers</h3>
            <p>Call <a href="tel:+15205550142">(520) 555-0142</a> or write to <a href="mailto:ada@example.gov">our office</a>,
            or see <a href="https://example.gov/a b?c=ñ&amp;d=1#e">the page</a>.</p>
            <ol start="3"><li>Ask</li><li>Wait</li></ol>
            <blockquote><p>It helped.</p><ul><li>A lot</li></ul></blockquote>
            <h2>Who speaks</h2>
            <p class="caption">Speakers</p>
            <table><thead><tr><th>Name</th><th>Topic</th><th></th></tr></thead><tbody>
            <tr><td>Ana</td><td>Games</td><td>x</td></tr><tr><td>Bo</td><td></td><td>y</td></tr></tbody></table>
            <p>The end.</p>""";

    private Materials() {
    }

    /** With everything that a notice can have. */
    public static Material rich(Language language) {
        return of(language, "Safe on the Internet", RICH);
    }

    /** About 400 words with headings, lists, a table and links, as most notices are. */
    public static Material usual(Language language) {
        String words = "Parents and teachers learn how to talk with children about games and chats, and whom to call. ";
        return of(language, "An evening about the Internet", "<p>" + words.repeat(6) + "</p>" + RICH + "<h2>More</h2><p>"
                + words.repeat(8) + "</p><ul>" + ("<li>" + words + "</li>").repeat(6) + "</ul>");
    }

    public static Material of(Language language, String title, String html) {
        Map<String, Material.Picture> pictures = Map.of("/media/map.png", PICTURE);
        Phrases phrases = Phrases.pages(language);
        return new Material(language, title, "Learn what children meet online.",
                List.of(title, "Learn what children meet online.", "Tuesday, December 1, 5:30 p.m.", "TDD (520) 791-2639"),
                "City Police", "https://example.gov/en/notices/safe-on-the-internet", PUBLISHED, PUBLISHED.plusSeconds(86_400),
                MaterialBody.of(title, html, pictures.keySet(), phrases), pictures);
    }

    /** The same with other words where every letter takes time, and another address. */
    public static Material brief(Material material, List<String> brief, String source) {
        return new Material(material.language(), material.title(), material.summary(), brief, material.publisher(), source,
                material.published(), material.revised(), material.body(), material.pictures());
    }

    public static String longTable() {
        StringBuilder table = new StringBuilder("<table><thead><tr><th>When</th><th>What</th></tr></thead><tbody>");
        for (int row = 1; row <= 300; row++) {
            table.append("<tr><td>Day ").append(row).append("</td><td>Talk ").append(row).append("</td></tr>");
        }
        return table + "</tbody></table>";
    }

    /** Two million letters in paragraphs of a hundred words. */
    public static String longText() {
        return ("<p>" + "words and words ".repeat(33) + "</p>").repeat(3_800);
    }

    public static String nested(int depth) {
        return "<blockquote>".repeat(depth) + "<p>deep</p>" + "</blockquote>".repeat(depth);
    }

    /** What stands in notices by accident: controls, half of a pair, no characters; and signs of all the world. */
    public static String odd() {
        return "<p>a\u0001b\u000bc\u001bd \ud83de \ufffe f \ud83d\ude00 \u4f60\u597d \u0627\u0644 g</p>";
    }
}
