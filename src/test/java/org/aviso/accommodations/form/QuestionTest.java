package org.aviso.accommodations.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.aviso.platform.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionTest {

    @ParameterizedTest
    @CsvSource({"notice, ABOUT", "event.title, ABOUT", "document.neededBy, ABOUT", "aids, NEEDS", "aids[0].language, DETAILS",
            "aids[12].details.LEGAL, DETAILS", "name, CONTACT", "language, CONTACT", "route, CONTACT", "contact, CONTACT",
            "communicationLanguage, CONTACT", "forWhom, WHO", "onBehalfOf.name, PERSON", "onBehalfOf.contact, PERSON"})
    void eachFieldIsAskedOnAPage(String field, Question question) {
        assertEquals(question, Question.of(field));
    }

    @ParameterizedTest
    @EnumSource
    void eachQuestionHasItsPage(Question question) {
        assertTrue(Arrays.stream(Page.values()).anyMatch(page -> page.name().equals(question.page())), question.page());
    }
}
