package org.aviso.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishSyllablesTest {

    /** Each row: what it shows, and words with the syllables that a speaker hears. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "one vowel or none                  | a 1, I 1, the 1, by 1, strengths 1, hmm 1",
        "vowels that sound as one           | read 1, group 1, though 1, people 2, language 2, because 2, question 2",
        "vowels that are parted             | media 3, radio 3, video 3, period 3, actual 3, client 2, science 2, being 2, doing 2",
        "vowels parted, in longer words     | society 4, variety 4, experience 4, January 4, continuing 4, museum 3, medium 3",
        "vowels parted, elsewhere           | fuel 2, continuous 4, created 3, cooperate 4, reality 4, diagram 3, people 2",
        "-tion, -sion, -cial, -cious        | action 2, session 2, official 3, special 2, precious 2, region 2, accommodation 5",
        "an e that is not heard             | date 1, service 2, large 1, whole 1, here 1, unique 2, else 1",
        "a final -le that is heard          | table 2, people 2, accessible 4, single 2, title 2",
        "a final -le that is not            | file 1, while 1, rule 1, mobile 2",
        "-es, heard after a hiss only       | dates 1, names 1, notices 3, pages 2, boxes 2, dishes 2, faces 2, files 1, titles 2",
        "-ed, heard after t and d only      | asked 1, closed 1, canceled 2, needed 2, handled 2, hundred 2, tagged 1",
        "an e before an ending              | safely 2, careful 2, statement 2, homeless 2, element 3, likely 2",
        "an e inside                        | automatically 5, something 2, sometimes 2, homepage 2, therefore 2, timeline 2, framework 2",
        "y, a vowel or a consonant          | yes 1, yellow 2, beyond 2, day 1, easy 2, copying 3, playing 2, myself 2",
        "-ier, -iest                        | easier 3, earliest 3, carrier 3, soldier 2",
        "-ism, -thm                         | rhythm 2, racism 3, schism 2",
        "an apostrophe                      | don't 1, can't 1, isn't 2, doesn't 2, couldn’t 2, it's 1, page's 2",
        "a hyphen                           | sign-in 2, real-time 2, low-stimulus 4, co-navigator 5",
        "what no pattern tells              | business 2, businesses 3, every 2, area 3, ideas 3, evening 2, Wednesday 2",
        "nor these                          | anyone 3, everyone 3, everything 3, everybody 4, everyday 3, everywhere 3, entire 3",
        "nor these words                    | fashion 2, increment 3, maybe 2, react 2, recipe 3, theaters 3, triage 2, hundreds 2",
        "what we often say                  | interpreter 4, captions 2, relay 2, request 2, calendar 3, telephone 3",
        "longer than we like                | investigation 5, accessibility 6, transliterator 5, approximately 5"})
    void wordsHaveTheSyllablesThatOneHears(String shows, String words) {
        assertEquals(words, Arrays.stream(words.split(", ")).map(word -> word.replaceAll(" \\d+$", ""))
                .map(word -> word + " " + EnglishSyllables.of(word)).collect(Collectors.joining(", ")));
    }
}
