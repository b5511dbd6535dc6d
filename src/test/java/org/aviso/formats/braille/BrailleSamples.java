package org.aviso.formats.braille;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.aviso.formats.Material;
import org.aviso.formats.MaterialBody;
import org.aviso.language.Language;
import org.aviso.language.Phrases;

/** What braille is tried with. */
final class BrailleSamples {

    private static final String ENGLISH = """
            <p>The Police Department invites residents to an evening on Internet safety. It is on <strong>Tuesday, December 1,
            2026, at 5:30 p.m.</strong> in Room 2B of the Main Library, 101 N. Stone Ave. Admission is free; parking costs
            $4.50, or 50% less after 6:00.</p>
            <h2>Who should come</h2>
            <p>Parents and grandparents \u2013 and anyone who\u2019s helping children online. Officers from the ICAC unit will say
            \u201cwhat works, and what doesn\u2019t\u201d. They\u2019ve taught more than 1,200 families since 2013. DeafBlind and
            hard-of-hearing neighbors are welcome. <em>Please don\u2019t bring</em> food.</p>
            <h2>What you will learn</h2>
            <ul><li>How to set up a phone, a tablet or a game console<ul><li>Passwords that nobody guesses</li>
            <li>Limits on time: 30\u201345 minutes a day, for example, and never at night or during a meal</li></ul></li>
            <li>Which questions to ask, and when</li><li>Whom to call in an emergency</li></ul>
            <h3>In this order</h3>
            <ol><li>Doors open at 5:00 p.m.</li><li>Talk by Sgt. Maria Mu\u00f1oz, 45 minutes</li><li>Questions &amp; answers</li></ol>
            <p class="caption">Earlier evenings this fall</p>
            <table><thead><tr><th>Date</th><th>Place</th><th>Language</th></tr></thead><tbody>
            <tr><td>Oct. 6</td><td>Eastside Substation</td><td>English</td></tr>
            <tr><td>Oct. 20</td><td>Sam Lena Library</td><td>English and Spanish</td></tr></tbody></table>
            <blockquote><p>My son now asks me before he answers strangers. That\u2019s worth an evening!</p></blockquote>
            <p><img src="/media/library.png" alt="The main library with its red sculpture"></p>
            <p class="caption">The Main Library, two blocks from the Ronstadt bus center</p>
            <h2>Ask for an accommodation</h2>
            <p>Sign language interpreters, captions (CART), braille and large print cost you nothing. Ask at least five business
            days before: by <strong>Monday, November 23, 2026, 5:00 p.m. MST</strong>. Write to
            <a href="mailto:access@tucson.example.org">access@tucson.example.org</a>, or call
            <a href="tel:+15207914852">(520) 791-4852</a> (voice), (520) 791-2639 (TDD), or 711 for the Arizona Relay. You can
            also <a href="https://www.example.org/en/request">ask on our page</a>.</p>
            <p>Public Information Office<br>270 S. Stone Ave.<br>Tucson, AZ 85701</p>
            <h2>Before you come</h2>
            <p>Bring the device that your child uses most, its charger, and the name of the account. If you can\u2019t bring it,
            write down the model. There\u2019ll be officers at every table who help you change the settings; they keep nothing
            and copy nothing. Children may stay in the reading room next door, where two librarians look after them until
            8 o\u2019clock. The room is on the ground floor. Service animals are welcome. Buses 4, 7 and 22 stop in front of the
            door, and the last one leaves at 9:15 p.m. We ask you not to wear perfume.</p>
            <p>Can\u2019t come? The talk will be recorded. From December 8 on you\u2019ll find it with captions, a transcript and
            an ASL translation on the department\u2019s page. NOT ALL QUESTIONS WILL BE RECORDED. Whoever asks something in
            private gets an answer in private. Next time we\u2019ll talk about games (ages 6\u201312), and in the spring about
            shopping and fraud \u2014 tell us what you\u2019d like to hear.</p>
            """;

    private static final String SPANISH = """
            <p>El Departamento de Polic\u00eda le invita a una noche sobre seguridad en Internet. Es el <strong>martes, 1 de
            diciembre de 2026, a las 5:30\u00a0p.\u00a0m.</strong>, en la sala 2B de la Biblioteca Principal, 101 N. Stone Ave. La
            entrada es gratis; el estacionamiento cuesta $4.50, o 50\u00a0% menos despu\u00e9s de las 6:00.</p>
            <h2>\u00bfQui\u00e9n debe venir?</h2>
            <p>Padres, abuelos \u2013y cualquier persona que ayude a los ni\u00f1os en l\u00ednea\u2013. Los oficiales de la unidad ICAC
            dir\u00e1n \u201cqu\u00e9 sirve y qu\u00e9 no\u201d. \u00a1No falte! Desde 2013 han ense\u00f1ado a m\u00e1s de 1,200 familias. Son
            bienvenidas las personas sordociegas; habr\u00e1 ling\u00fcistas. <em>Por favor, no traiga</em> comida.</p>
            <h2>Qu\u00e9 va a aprender</h2>
            <ul><li>C\u00f3mo configurar un tel\u00e9fono, una tableta o una consola<ul><li>Contrase\u00f1as que nadie adivina</li>
            <li>L\u00edmites de tiempo: de 30 a 45 minutos al d\u00eda, por ejemplo, y nunca de noche ni en la comida</li></ul></li>
            <li>Qu\u00e9 preguntas hacer y cu\u00e1ndo</li><li>A qui\u00e9n llamar en una emergencia</li></ul>
            <h3>En este orden</h3>
            <ol><li>Las puertas abren a las 5:00 p. m.</li><li>Charla de la Sgto. Mar\u00eda Mu\u00f1oz, 45 minutos</li>
            <li>Preguntas y respuestas</li></ol>
            <p class="caption">Noches anteriores de este oto\u00f1o</p>
            <table><thead><tr><th>Fecha</th><th>Lugar</th><th>Idioma</th></tr></thead><tbody>
            <tr><td>6 de octubre</td><td>Subestaci\u00f3n del Este</td><td>ingl\u00e9s</td></tr>
            <tr><td>20 de octubre</td><td>Biblioteca Sam Lena</td><td>ingl\u00e9s y espa\u00f1ol</td></tr></tbody></table>
            <blockquote><p>\u00abMi hijo ahora me pregunta antes de contestar a extra\u00f1os\u00bb.</p></blockquote>
            <p><img src="/media/library.png" alt="La biblioteca principal con su escultura roja"></p>
            <p class="caption">La Biblioteca Principal, a dos cuadras del centro de autobuses Ronstadt</p>
            <h2>Pida una adaptaci\u00f3n</h2>
            <p>Los int\u00e9rpretes de lengua de se\u00f1as, los subt\u00edtulos (CART), el braille y la letra grande son sin costo.
            P\u00eddalos con al menos 5 d\u00edas h\u00e1biles de anticipaci\u00f3n: a m\u00e1s tardar el <strong>lunes, 23 de noviembre de
            2026, 5:00 p. m. MST</strong>. Escriba a <a href="mailto:access@tucson.example.org">access@tucson.example.org</a>,
            o llame al <a href="tel:+15207914852">(520) 791-4852</a> (voz), al (520) 791-2639 (TDD/TTY) o al 711 para el Relevo
            de Arizona. Tambi\u00e9n puede <a href="https://www.example.org/es/solicitud">pedirla en nuestra p\u00e1gina</a>.</p>
            <p>Oficina de Informaci\u00f3n P\u00fablica<br>270 S. Stone Ave., oficina n.\u00ba 3<br>Tucson, AZ 85701</p>
            <p>\u00c1RBOL, \u00c9XITO, \u00cdNDICE, \u00d3RGANO, \u00daLTIMO, \u00d1AND\u00da, PING\u00dcINO.</p>
            """;

    private BrailleSamples() {
    }

    /** The folder of liblouis, as the build makes it. */
    static Path programs() {
        return Path.of(System.getProperty("aviso.braille", "target/braille"));
    }

    /** A notice of some 400 words, in English or Spanish. */
    static Material notice(String language) {
        return "es".equals(language) ? of("es", "Noche de seguridad en Internet", SPANISH)
                : of("en", "Internet Safety Evening", ENGLISH);
    }

    static Material of(String language, String title, String html) {
        Language spoken = Language.of(language);
        Instant day = Instant.parse("2026-11-02T16:00:00Z");
        return new Material(spoken, title, "", "es".equals(language) ? "Departamento de Polic\u00eda de Tucson"
                : "Tucson Police Department", "https://example.org/" + language + "/notices/evening", day, day,
                MaterialBody.of(title, html, Set.of("/media/library.png"), Phrases.pages(spoken)), Map.of());
    }
}
