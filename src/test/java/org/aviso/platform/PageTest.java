package org.aviso.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @ParameterizedTest
    @EnumSource(Page.class)
    void anAddressThatIsBuiltLeadsBackToItsPage(Page page) {
        for (Language language : Languages.all()) {
            String address = page.in(language, "first", "second");
            Page.Place place = Page.at(address).orElseThrow(() -> new AssertionError(address));
            assertEquals(page, place.page(), address);
            assertEquals(language, place.language());
            assertEquals(address, page.in(language, place.names().values().toArray(String[]::new)));
            assertEquals(place, Page.at(address + "/").orElseThrow(), "a slash at the end does not matter");
            assertTrue(address.matches("(/[a-z]+([a-z-]*))+"), address);
        }
    }

    @Test
    void noTwoPagesShareAnAddress() {
        for (Language language : Languages.all()) {
            List<String> addresses = Arrays.stream(Page.values()).map(page -> page.in(language, "x", "y")).toList();
            assertEquals(addresses.size(), new HashSet<>(addresses).size(), addresses.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/en, HOME", "/es, HOME", "/en/notices, NOTICES", "/es/avisos, NOTICES",
        "/en/notices/internet-safety-evening, NOTICE", "/es/avisos/noche-de-seguridad, NOTICE",
        "/en/notices/internet-safety-evening/request, REQUEST_ACCOMMODATION",
        "/es/avisos/noche-de-seguridad/solicitud, REQUEST_ACCOMMODATION",
        "/en/contacts, CONTACTS", "/es/contactos, CONTACTS",
        "/en/requests/x/calendar, REQUEST_CALENDAR", "/es/solicitudes/x/calendario, REQUEST_CALENDAR",
        "/en/staff/sign-in, SIGN_IN", "/en/staff, TODAY"})
    void addressesThatPeopleHaveWrittenDown(String address, Page page) {
        assertEquals(page, Page.at(address).orElseThrow().page());
    }

    @Test
    void whatNamesTheThingIsTakenFromTheAddress() {
        assertEquals(Map.of("slug", "internet-safety-evening"), Page.at("/en/notices/internet-safety-evening").orElseThrow().names());
        assertEquals("/en/notices/a-b/request", Page.REQUEST_ACCOMMODATION.in(Languages.base(), "a-b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "//", "///", "/en//", "/fr", "/EN", "/en/nothing", "/en/notices/a/b", "/en/notices/a/request/x",
        "/en/avisos", "/es/notices", "/notices", "/en/draft", "/en/draft/x"})
    void elsewhereIsNoPage(String address) {
        // A doubled slash may be forgiven; it must not be an error.
        assertTrue(Page.at(address).isEmpty() || address.equals("/en//"), address);
    }

    @Test
    void everyPageThatIsBuiltHasItsView() {
        // Pages are built one after the other: a view without a page would never be shown.
        Set<String> views = new HashSet<>(Arrays.stream(Page.values()).map(Page::view).toList());
        for (String file : new java.io.File("src/main/webapp").list((folder, name) -> name.endsWith(".xhtml"))) {
            assertTrue(views.contains("/" + file), file + " has no address");
        }
        assertTrue(Files.exists(Path.of("src/main/webapp" + Page.HOME.view())));
    }
}
