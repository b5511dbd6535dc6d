package org.aviso.formats.braille;

import java.nio.file.Path;
import org.aviso.formats.Material;
import org.aviso.formats.Materials;

/** What braille is tried with. */
final class BrailleSamples {

    private static final String ENGLISH = """
            <p>The Police Department invites residents to an evening on Internet safety. It is on <strong>Tuesday, December 1,
            2026, at 5:30 p.m.</strong> in Room 2B of the Main Library, 101 N. Stone Ave. Admission is free; parking costs
            $4.50, or 50% less after 6:00.</p>
            <h2>Who should come</h2>
            <p>Parents and grandparents – and anyone who’s helping children online. Officers from the ICAC unit will say
            “what works, and what doesn’t”. They’ve taught more than 1,200 families since 2013. DeafBlind and
            hard-of-hearing neighbors are welcome. <em>Please don’t bring</em> food.</p>
            <h2>What you will learn</h2>
            <ul><li>How to set up a phone, a tablet or a game console<ul><li>Passwords that nobody guesses</li>
            <li>Limits on time: 30–45 minutes a day, for example, and never at night or during a meal</li></ul></li>
            <li>Which questions to ask, and when</li><li>Whom to call in an emergency</li></ul>
            <h3>In this order</h3>
            <ol><li>Doors open at 5:00 p.m.</li><li>Talk by Sgt. Maria Muñoz, 45 minutes</li>
            <li>Questions &amp; answers</li></ol>
            <p class="caption">Earlier evenings this fall</p>
            <table><thead><tr><th>Date</th><th>Place</th><th>Language</th></tr></thead><tbody>
            <tr><td>Oct. 6</td><td>Eastside Substation</td><td>English</td></tr>
            <tr><td>Oct. 20</td><td>Sam Lena Library</td><td>English and Spanish</td></tr></tbody></table>
            <blockquote><p>My son now asks me before he answers strangers. That’s worth an evening!</p></blockquote>
            <p><img src="/media/map.png" alt="The main library with its red sculpture"></p>
            <p class="caption">The Main Library, two blocks from the Ronstadt bus center</p>
            <h2>Ask for an accommodation</h2>
            <p>Sign language interpreters, captions (CART), braille and large print cost you nothing. Ask at least five business
            days before: by <strong>Monday, November 23, 2026, 5:00 p.m. MST</strong>. Write to
            <a href="mailto:access@tucson.example.org">access@tucson.example.org</a>, or call
            <a href="tel:+15207914852">(520) 791-4852</a> (voice), (520) 791-2639 (TDD), or 711 for the Arizona Relay. You can
            also <a href="https://www.example.org/en/request">ask on our page</a>.</p>
            <p>Public Information Office<br>270 S. Stone Ave.<br>Tucson, AZ 85701</p>
            <h2>Before you come</h2>
            <p>Bring the device that your child uses most, its charger, and the name of the account. If you can’t bring it,
            write down the model. There’ll be officers at every table who help you change the settings; they keep nothing
            and copy nothing. Children may stay in the reading room next door, where two librarians look after them until
            8 o’clock. The room is on the ground floor. Service animals are welcome. Buses 4, 7 and 22 stop in front of the
            door, and the last one leaves at 9:15 p.m. We ask you not to wear perfume.</p>
            <p>Can’t come? The talk will be recorded. From December 8 on you’ll find it with captions, a transcript and
            an ASL translation on the department’s page. NOT ALL QUESTIONS WILL BE RECORDED. Whoever asks something in
            private gets an answer in private. Next time we’ll talk about games (ages 6–12), and in the spring about
            shopping and fraud — tell us what you’d like to hear.</p>
            """;

    private static final String SPANISH = """
            <p>El Departamento de Policía le invita a una noche sobre seguridad en Internet. Es el <strong>martes, 1 de
            diciembre de 2026, a las 5:30\u00a0p.\u00a0m.</strong>, en la sala 2B de la Biblioteca Principal, 101 N. Stone Ave. La
            entrada es gratis; el estacionamiento cuesta $4.50, o 50\u00a0% menos después de las 6:00.</p>
            <h2>¿Quién debe venir?</h2>
            <p>Padres, abuelos –y cualquier persona que ayude a los niños en línea–. Los oficiales de la unidad ICAC
            dirán “qué sirve y qué no”. ¡No falte! Desde 2013 han enseñado a más de 1,200 familias. Son
            bienvenidas las personas sordociegas; habrá lingüistas. <em>Por favor, no traiga</em> comida.</p>
            <h2>Qué va a aprender</h2>
            <ul><li>Cómo configurar un teléfono, una tableta o una consola<ul><li>Contraseñas que nadie adivina</li>
            <li>Límites de tiempo: de 30 a 45 minutos al día, por ejemplo, y nunca de noche ni en la comida</li></ul></li>
            <li>Qué preguntas hacer y cuándo</li><li>A quién llamar en una emergencia</li></ul>
            <h3>En este orden</h3>
            <ol><li>Las puertas abren a las 5:00 p. m.</li><li>Charla de la Sgto. María Muñoz, 45 minutos</li>
            <li>Preguntas y respuestas</li></ol>
            <p class="caption">Noches anteriores de este otoño</p>
            <table><thead><tr><th>Fecha</th><th>Lugar</th><th>Idioma</th></tr></thead><tbody>
            <tr><td>6 de octubre</td><td>Subestación del Este</td><td>inglés</td></tr>
            <tr><td>20 de octubre</td><td>Biblioteca Sam Lena</td><td>inglés y español</td></tr></tbody></table>
            <blockquote><p>«Mi hijo ahora me pregunta antes de contestar a extraños».</p></blockquote>
            <p><img src="/media/map.png" alt="La biblioteca principal con su escultura roja"></p>
            <p class="caption">La Biblioteca Principal, a dos cuadras del centro de autobuses Ronstadt</p>
            <h2>Pida una adaptación</h2>
            <p>Los intérpretes de lengua de señas, los subtítulos (CART), el braille y la letra grande son sin costo.
            Pídalos con al menos 5 días hábiles de anticipación: a más tardar el <strong>lunes, 23 de noviembre de
            2026, 5:00 p. m. MST</strong>. Escriba a <a href="mailto:access@tucson.example.org">access@tucson.example.org</a>,
            o llame al <a href="tel:+15207914852">(520) 791-4852</a> (voz), al (520) 791-2639 (TDD/TTY) o al 711 para el Relevo
            de Arizona. También puede <a href="https://www.example.org/es/solicitud">pedirla en nuestra página</a>.</p>
            <p>Oficina de Información Pública<br>270 S. Stone Ave., oficina n.º 3<br>Tucson, AZ 85701</p>
            <p>ÁRBOL, ÉXITO, ÍNDICE, ÓRGANO, ÚLTIMO, ÑANDÚ, PINGÜINO.</p>
            """;

    private BrailleSamples() {
    }

    /** The folder of liblouis, as the build makes it. */
    static Path programs() {
        return Path.of(System.getProperty("aviso.braille", "target/braille"));
    }

    /** A notice of some 400 words, in English or Spanish. */
    static Material notice(String language) {
        return "es".equals(language) ? Materials.of(Materials.SPANISH, "Noche de seguridad en Internet", SPANISH)
                : Materials.of(Materials.ENGLISH, "Internet Safety Evening", ENGLISH);
    }
}
