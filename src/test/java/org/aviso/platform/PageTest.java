package org.aviso.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @ParameterizedTest
    @CsvSource({"/en, HOME", "/en/, HOME", "/es/avisos, NOTICES", "/en/notices/a, NOTICE", "/en/requests, FOLLOW_REQUEST"})
    void anAddressLeadsToItsPage(String path, Page page) {
        assertEquals(Optional.of(page), Page.at(path).map(Page.Place::page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "//", "///", "//en", "/xx", "/en/nothing", "/today.xhtml"})
    void anotherLeadsNowhere(String path) {
        assertEquals(Optional.empty(), Page.at(path));
    }
}
