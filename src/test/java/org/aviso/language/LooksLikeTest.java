package org.aviso.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooksLikeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "es | The interpreter is at the front door. You can ask for her. | en",
        "en | La intérprete está en la puerta principal. Puede preguntar por ella. | es",
        "es | La intérprete está en la puerta principal. Puede preguntar por ella. |",
        "en | The interpreter is at the front door. |",
        "es | Room 204 |", "es | Library, Tuesday 6:00 p.m. |", "en | Sí, a las 5:30 |",
        "es | The new film \u201cThe Way of the Wind\u201d se muestra en la sala con subtítulos para usted y para su familia. |"})
    void asksWhereSmallWordsSayOtherwise(String said, String text, String looks) {
        assertEquals(looks, LooksLike.another(text, Languages.orBase(said)).map(Language::tag).orElse(null));
    }
}
