package org.aviso.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanishSyllablesTest {

    /** Each row: the rule, and words with the syllables that it gives them. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "a vowel, a syllable                    | a 1, por 1, tren 1, letra 2, persona 3, TÉRMINO 3, obstrucción 3",
        "weak and strong: a diphthong           | aviso 3, cuatro 2, siete 2, bueno 2, aire 2, reino 2, boina 2, causa 2",
        "the strong vowel bears the accent      | también 2, adiós 2, huésped 2, náutico 3, acción 2",
        "two weak vowels: a diphthong           | ciudad 2, viuda 2, ruido 2, triunfo 2, cuidar 2, incluido 3",
        "two weak vowels, one with an accent    | cuídate 3, lingüístico 4, construí 2, veintiún 2",
        "the same weak vowel twice: a hiatus    | chiita 3, duunviro 4",
        "two strong vowels: a hiatus            | leer 2, real 2, poeta 3, línea 3, área 3, video 3, correo 3, caos 2",
        "a weak vowel with an accent: a hiatus  | día 2, país 2, oír 2, baúl 2, hacía 3, reúne 3, envíe 3, avería 4",
        "weak, strong, weak: a triphthong       | limpiáis 2, buey 1, Uruguay 3, averigüéis 4, miau 1, guau 1",
        "no triphthong round an accented weak   | vivíais 3, caíais 3, oía 3, leían 3",
        "a run that is more than one syllable   | paranoia 4, playa 2, reía 3, creíais 3, huía 2",
        "u not heard: que, qui, gue, gui        | que 1, aquí 2, quien 1, guía 2, guion 1, sigue 2, alguien 2",
        "u heard: gua, güe, güi, cua            | agua 2, lengua 2, antigüedad 4, pingüino 3, cuando 2, averiguar 4, cigüeña 3",
        "y, a vowel where no vowel follows      | y 1, hoy 1, muy 1, ley 1, leyes 2, mayo 2, ya 1, estoy 2, rugby 2",
        "an h is not heard                      | ahora 3, prohibir 2, prohíbe 3, ahí 2, búho 2, vehículo 4, alcohol 3, deshielo 3",
        "ch, ll, rr, groups of consonants       | ocho 2, calle 2, carro 2, abstracto 3, instrucción 3, transcripción 3, siglas 2",
        "words in -mente and with prefixes      | fácilmente 4, reunión 2, reenvío 4, coordinar 4, retransmisión 4",
        "a hyphen                               | teórico-práctico 7",
        "a letter by itself, an accent in parts | m 1, di\u0301a 2, pingu\u0308ino 3",
        "what we often say                      | solicitud 4, adaptaciones 5, intérprete 4, hábiles 3, contraseña 4",
        "longer than we like                    | accesibilidad 6, desaparecidos 6, videoteléfono 7, interinstitucional 7"})
    void wordsHaveTheSyllablesOfTheRules(String rule, String words) {
        assertEquals(words, Arrays.stream(words.split(", ")).map(word -> word.replaceAll(" \\d+$", ""))
                .map(word -> word + " " + SpanishSyllables.of(word)).collect(Collectors.joining(", ")));
    }
}
