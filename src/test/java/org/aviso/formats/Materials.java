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

    /** Wider than a page. */
    private static final Material.Picture WIDE =
            new Material.Picture(SamplePictures.file("png", 960, 400), "image/png", 960, 400);

    private static final Map<String, Material.Picture> PICTURES = Map.of("/media/map.png", PICTURE, "/media/bridge.png", WIDE);

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

    private static final String BRIDGE = """
            <p>The city will mend the Alder Street bridge in January. The bridge will be closed to cars for six weeks. People who
            walk or use a wheelchair can cross all the time, on a path 5 feet wide.</p>
            <h2>What we want to hear</h2>
            <p>Come and tell us what you think before the plans are final. <strong>The meeting is on Tuesday, December&nbsp;1,
            2026, at 5:30&nbsp;p.m.</strong> in the <em>Alder Street Library</em>, Room&nbsp;2. We want to know:</p>
            <ul><li>How you get to work or school
            <ul><li>by bus, and on which line</li><li>on foot, with a stroller or with a wheelchair
            <ul><li>Tell us where a curb is too high.</li></ul></li></ul></li>
            <li>At which hours noise would trouble you</li>
            <li>What your shop needs while the street is closed</li></ul>
            <p><img src="/media/bridge.png" alt="Drawing of a bridge with one arch. On its left side is a path for people."></p>
            <p class="caption">The path stays open on the north side.</p>
            <h2>Detours</h2>
            <h3>By bus</h3>
            <p>Each line stops near the bridge. You can read the
            <a href="https://www.example.gov/transit/detours?bridge=alder&amp;lang=en">full plan of the detours</a>.</p>
            <p class="caption">Buses from January&nbsp;4 to February&nbsp;12</p>
            <table><thead><tr><th scope="col">Line</th><th scope="col">Stop to use</th><th scope="col">First bus</th>
            <th scope="col">Last bus</th></tr></thead><tbody>
            <tr><td>3</td><td>Alder Street and 1st Avenue</td><td>5:40&nbsp;a.m.</td><td>11:10&nbsp;p.m.</td></tr>
            <tr><td>12</td><td>Library</td><td>6:05&nbsp;a.m.</td><td>9:45&nbsp;p.m.</td></tr>
            <tr><td>15 Express</td><td>River Park, at the north gate</td><td>6:30&nbsp;a.m.</td><td>7:00&nbsp;p.m.</td></tr>
            </tbody></table>
            <h3>By car</h3>
            <ol><li>Take 1st Avenue to Oak Street.</li><li>Turn left → cross the river on the Oak Street bridge.</li>
            <li>Follow the yellow signs back to Alder Street.</li></ol>
            <blockquote><p>“This bridge is 80 years old. We would rather close it for six weeks now than for a year later,” says
            Ana Núñez, who leads the work.</p></blockquote>
            <h2>If you need an interpreter or another format</h2>
            <p>We offer interpreters, captions, braille and large print, and you pay nothing. <strong>Ask by Monday,
            November&nbsp;23, 2026, 5:00&nbsp;p.m.</strong> After that, ask anyway: we will do what we can.</p>
            <ul><li>Voice: <a href="tel:+15205550142">(520) 555-0142</a></li>
            <li>TDD/TTY: <a href="tel:+15205550143">(520) 555-0143</a></li>
            <li>Relay: <a href="tel:711">711</a></li>
            <li>Mail: <a href="mailto:access@example.gov">access@example.gov</a></li></ul>
            <h2>After the meeting</h2>
            <p>We write down what was said and answer each question in writing. You find the answers on the
            <a href="https://www.example.gov/alder">page of the project</a> by December&nbsp;15. If you cannot come, send us your
            thoughts by mail or call us. Each one counts as much as if you had been in the room.</p>
            <p>The work begins on January&nbsp;4, 2027. It may begin later if the river is high. Then we will tell you here, and
            in a letter to each home within half a mile. No tree will be cut down.</p>
            """;

    private static final String PUENTE = """
            <p>La ciudad reparará el puente de la calle Alder en enero. El puente estará cerrado a los autos durante seis semanas.
            Las personas que caminan o usan silla de ruedas podrán cruzar siempre, por un paso de 5 pies de ancho.</p>
            <h2>Qué queremos saber</h2>
            <p>Venga y díganos qué piensa antes de que terminen los planes. <strong>La reunión es el martes, 1 de diciembre de
            2026, a las 5:30&nbsp;p.&nbsp;m.</strong> en la <em>Biblioteca de la calle Alder</em>, sala&nbsp;2. Queremos
            saber:</p>
            <ul><li>Cómo llega usted al trabajo o a la escuela
            <ul><li>en autobús, y en qué línea</li><li>a pie, con carriola o con silla de ruedas
            <ul><li>Díganos dónde es muy alta la acera.</li></ul></li></ul></li>
            <li>A qué horas le molestaría el ruido</li>
            <li>Qué necesita su tienda mientras la calle está cerrada</li></ul>
            <p><img src="/media/bridge.png"
            alt="Dibujo de un puente de un solo arco. A la izquierda hay un paso para personas."></p>
            <p class="caption">El paso del lado norte sigue abierto.</p>
            <h2>Desvíos</h2>
            <h3>En autobús</h3>
            <p>Todas las líneas paran cerca del puente. Puede leer el
            <a href="https://www.example.gov/transit/detours?bridge=alder&amp;lang=es">plan completo de los desvíos</a>.</p>
            <p class="caption">Autobuses del 4 de enero al 12 de febrero</p>
            <table><thead><tr><th scope="col">Línea</th><th scope="col">Parada</th><th scope="col">Primer autobús</th>
            <th scope="col">Último autobús</th></tr></thead><tbody>
            <tr><td>3</td><td>Calle Alder y 1.ª Avenida</td><td>5:40&nbsp;a.&nbsp;m.</td><td>11:10&nbsp;p.&nbsp;m.</td></tr>
            <tr><td>12</td><td>Biblioteca</td><td>6:05&nbsp;a.&nbsp;m.</td><td>9:45&nbsp;p.&nbsp;m.</td></tr>
            <tr><td>15 Expreso</td><td>Parque del Río, puerta norte</td>
            <td>6:30&nbsp;a.&nbsp;m.</td><td>7:00&nbsp;p.&nbsp;m.</td></tr>
            </tbody></table>
            <h3>En auto</h3>
            <ol><li>Tome la 1.ª Avenida hasta la calle Oak.</li><li>Doble a la izquierda → cruce el río por el puente de Oak.</li>
            <li>Siga las señales amarillas de regreso a la calle Alder.</li></ol>
            <blockquote><p>«Este puente tiene 80 años. Preferimos cerrarlo seis semanas ahora y no un año después», dice Ana
            Núñez, que dirige la obra.</p></blockquote>
            <h2>Si necesita un intérprete u otro formato</h2>
            <p>Ofrecemos intérpretes, subtítulos, braille y letra grande, sin costo. <strong>Pida a más tardar el lunes, 23 de
            noviembre de 2026, a las 5:00&nbsp;p.&nbsp;m.</strong> Después de esa fecha, pida de todos modos: haremos lo
            posible.</p>
            <ul><li>Voz: <a href="tel:+15205550142">(520) 555-0142</a></li>
            <li>TDD/TTY: <a href="tel:+15205550143">(520) 555-0143</a></li>
            <li>Retransmisión: <a href="tel:711">711</a></li>
            <li>Correo: <a href="mailto:access@example.gov">access@example.gov</a></li></ul>
            <h2>Después de la reunión</h2>
            <p>Anotamos lo que se dijo y contestamos cada pregunta por escrito. Encontrará las respuestas en la
            <a href="https://www.example.gov/alder">página del proyecto</a> antes del 15 de diciembre. Si no puede venir, envíenos
            su opinión por correo o llámenos. Vale tanto como si hubiera estado en la sala.</p>
            <p>La obra empieza el 4 de enero de 2027. Puede empezar más tarde si el río está alto. ¿Cómo lo sabrá? Se lo diremos
            aquí y en una carta a cada hogar a menos de media milla. ¡No se cortará ningún árbol!</p>
            """;

    private Materials() {
    }

    /** With everything that a notice can have. */
    public static Material rich(Language language) {
        return of(language, "Safe on the Internet", RICH);
    }

    /** About 400 words in English or Spanish with headings, lists, a picture, a table and links, as most notices are. */
    public static Material usual(Language language) {
        return language.equals(SPANISH)
                ? material(language, "Puente de la calle Alder: reunión el 1 de diciembre",
                        "El puente cierra seis semanas en enero. Díganos qué necesita antes de que terminen los planes.", PUENTE)
                : material(language, "Alder Street bridge: meeting on December 1",
                        "The bridge closes for six weeks in January. Tell us what you need before the plans are final.", BRIDGE);
    }

    /** A body as HTML, which may show {@code /media/map.png} and {@code /media/bridge.png}. */
    public static Material of(Language language, String title, String html) {
        return material(language, title, "Learn what children meet online.", html);
    }

    private static Material material(Language language, String title, String summary, String html) {
        return new Material(language, title, summary, List.of(title, summary, "Tuesday, December 1, 5:30 p.m.",
                "TDD (520) 791-2639"), language.equals(SPANISH) ? "Departamento de Policía de la Ciudad" : "City Police",
                "https://example.gov/en/notices/safe-on-the-internet", PUBLISHED, PUBLISHED.plusSeconds(86_400),
                MaterialBody.of(title, html, PICTURES.keySet(), Phrases.pages(language)), PICTURES);
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

    /** Blocks and words in Spanish, and some in Arabic, for a text in English. */
    public static String passages() {
        return "<p lang=\"es\">Año <strong>nuevo</strong> a las 5b</p><p>The <span lang=\"es\">niño</span> sings</p>"
                + "<h2><em lang=\"es\">¿Quién?</em></h2><blockquote lang=\"es\"><p>sí "
                + "<a href=\"https://example.gov/b\">aquí</a></p>"
                + "<p lang=\"en\">yes</p></blockquote><ol lang=\"es\"><li>él</li></ol>"
                + "<table lang=\"es\"><thead><tr><th>Día</th></tr></thead><tbody><tr><td>hoy</td></tr></tbody></table>"
                + "<p><span lang=\"ar\">\u0627\u0644</span></p>";
    }

    /** What stands in notices by accident: controls, half of a pair, no characters; and signs of all the world. */
    public static String odd() {
        return "<p>a\u0001b\u000bc\u001bd \ud83de \ufffe f \ud83d\ude00 \u4f60\u597d \u0627\u0644 g</p>";
    }
}
