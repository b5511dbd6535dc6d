package org.aviso.publishing.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.publishing.checks.GlossaryGuard.WrongTerm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryGuardTest {

    private static final Language ENGLISH = Languages.find("en").orElseThrow();
    private static final Language SPANISH = Languages.find("es").orElseThrow();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Pida un alojamiento.|alojamiento|adaptaciones (razonables)
            ALOJAMIENTOS|ALOJAMIENTOS|adaptaciones (razonables)
            las acomodaciones|acomodaciones|adaptaciones (razonables)
            la acomodacion|acomodacion|adaptaciones (razonables)
            arreglos razonables|arreglos razonables|adaptaciones (razonables)
            lenguaje de señas|lenguaje de señas|lengua de señas
            Lenguaje de Senas|Lenguaje de Senas|lengua de señas
            el lenguaje americano de señas|lenguaje americano de señas|lengua de señas americana (ASL)
            5 días de negocios|días de negocios|días hábiles
            el día de negocios|día de negocios|días hábiles
            Llame por TDD al 711|TDD|TDD/TTY (teléfono de texto para personas sordas)
            el servicio relé|relé|servicio de retransmisión 711 (Relevo de Arizona)
            una persona sordomuda|sordomuda|personas sordas
            sordo-mudos|sordo-mudos|personas sordas
            sordo ciego|sordo ciego|personas sordociegas
            los impedidos|los impedidos|personas con discapacidad
            los minusválidos|minusválidos|personas con discapacidad
            un discapacitado|discapacitado|personas con discapacidad
            someta su solicitud|someta su solicitud|enviar
            para someter el nuevo formulario|someter el nuevo formulario|enviar
            llene esta forma|llene esta forma|formulario
            una forma de solicitud|forma de solicitud|formulario
            aplicación para empleo|aplicación para empleo|solicitud
            aplicar para el programa|aplicar para el programa|solicitar
            Es gratis.|gratis|sin costo
            entradas gratuitas|gratuitas|sin costo""")
    void aWrongTermIsFoundInSpanish(String text, String found, String right) {
        assertEquals(List.of(new WrongTerm(1, found, right)),
                GlossaryGuard.of(Written.plain(SPANISH, text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            for the hearing impaired|hearing impaired|deaf, hard of hearing
            Hearing-Impaired people|Hearing-Impaired|deaf, hard of hearing
            hearing impairments|hearing impairments|deaf, hard of hearing
            deaf and dumb|deaf and dumb|deaf
            deaf-mutes|deaf-mutes|deaf
            a deaf-blind child|deaf-blind|DeafBlind
            deafblind people|deafblind|DeafBlind
            speech impediment|speech impediment|speech disability
            the handicapped|handicapped|people with disabilities
            wheelchair-bound|wheelchair-bound|wheelchair user""")
    void aWrongTermIsFoundInEnglish(String text, String found, String right) {
        assertEquals(List.of(new WrongTerm(1, found, right)), GlossaryGuard.of(Written.plain(ENGLISH, text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"adaptaciones razonables", "lengua de señas americana (ASL)", "días hábiles",
        "TDD/TTY (teléfono de texto para personas sordas)", "personas sordas y sordociegas", "envíe su solicitud o su formulario",
        "de forma segura, de esta forma", "Abra la aplicación en su celular.", "sin costo",
        "aplicaciones para el celular", "los arreglos de flores", "Se ha impedido el paso.", "alojamientoso", "el lenguaje sencillo"})
    void aRightTermPassesInSpanish(String text) {
        assertEquals(List.of(), GlossaryGuard.of(Written.plain(SPANISH, text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deaf", "hard of hearing", "DeafBlind", "speech disability", "a public hearing", "gratis", "TDD"})
    void aRightTermPassesInEnglish(String text) {
        assertEquals(List.of(), GlossaryGuard.of(Written.plain(ENGLISH, text)));
    }

    @Test
    void aTermIsFoundOverTwoLinesAndUnderMarks() {
        String body = "## Ayuda\n\nTenemos intérpretes de *lenguaje\nde señas* y otros\nalojamientos.\n";
        assertEquals(List.of(new WrongTerm(3, "lenguaje de señas", "lengua de señas"),
                new WrongTerm(5, "alojamientos", "adaptaciones (razonables)")), GlossaryGuard.of(Written.markdown(SPANISH, body)));
    }

    @Test
    void accentsMayBeCharactersOfTheirOwn() {
        assertEquals(1, GlossaryGuard.of(Written.plain(SPANISH, "di\u0301as de negocios")).size());
    }

    @Test
    void anAddressIsNotRead() {
        assertEquals(List.of(), GlossaryGuard.of(Written.markdown(SPANISH, "[Hotel](https://example.org/alojamiento)")));
    }

    @Test
    void aWrongTermIsSaidInWords() {
        assertEquals("En lugar de “gratis”, escriba: sin costo",
                new WrongTerm(1, "gratis", "sin costo").in(Phrases.pages(SPANISH)));
    }

    /** What pages and mail say; "words" holds what a search also finds. */
    @ParameterizedTest
    @CsvSource({"messages.properties,en", "mail.properties,en", "messages_es.properties,es", "mail_es.properties,es"})
    void thePortalItselfUsesTheRightTerms(String file, String language) throws IOException {
        Properties phrases = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("i18n", file))) {
            phrases.load(reader);
        }
        List<String> wrong = new ArrayList<>();
        phrases.forEach((key, phrase) -> GlossaryGuard.of(Written.plain(Languages.find(language).orElseThrow(), phrase.toString()))
                .forEach(term -> wrong.add(key + ": " + term.found())));
        wrong.removeIf(each -> each.matches("channel\\.[A-Z_]+\\.(words|short).*"));
        assertEquals(List.of(), wrong);
    }

    @Test
    void eachRowHasItsFourFields() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("src/main/resources/org/aviso/publishing/checks/glossary.csv")).stream()
                .filter(line -> !line.startsWith("#")).toList();
        assertTrue(rows.size() > 20);
        assertEquals("", rows.stream().filter(row -> !row.matches("[a-z]{2,3};[^;\"]+;[^;\"]+;[^;]*")).collect(Collectors.joining("\n")));
    }
}
