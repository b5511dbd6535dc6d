package org.aviso.providers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.aviso.language.TypedDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderFormTest {

    @Test
    void anEmptyFormSaysWhatIsMissing() {
        assertEquals(List.of("name", "kind", "aids", "mail", "phone", "freeUntilHours"), wrong(new ProviderForm()));
        assertThrows(IllegalArgumentException.class, () -> new Provider(new ProviderForm()));
    }

    @Test
    void whatIsWholeIsTakenAsItIs() {
        ProviderForm form = whole();
        form.setTdd("520-555-0102");
        form.setVideo(" ");
        assertEquals(List.of(), wrong(form));
        Provider provider = new Provider(form);
        assertEquals("tel:+15205550101", provider.getPhoneHref());
        assertEquals("tel:+15205550102", provider.getTddHref());
        assertEquals(null, provider.getVideo());
        assertEquals(List.of(), wrong(new ProviderForm(provider)));
    }

    @Test
    void aLicenseHasANumberAndAnEnd() {
        ProviderForm form = whole();
        form.setLicense("L-1");
        assertEquals(List.of("licenseUntil"), wrong(form));
        set(form.getLicenseUntil(), "2", "30", "2027");
        assertEquals(List.of("licenseUntil"), wrong(form), "no such day");
        set(form.getLicenseUntil(), "2", "28", "2027");
        assertEquals(List.of(), wrong(form));
        form.setLicense(null);
        assertEquals(List.of("license"), wrong(form));
    }

    @Test
    void aContractEndsAfterItBegins() {
        ProviderForm form = whole();
        set(form.getContractFrom(), "3", "1", "2027");
        set(form.getContractUntil(), "2", "28", "2027");
        assertEquals(List.of("contractUntil"), wrong(form));
        set(form.getContractUntil(), "3", "1", "2027");
        assertEquals(List.of(), wrong(form), "a day is enough");
        form.getContractUntil().setYear(null);
        assertEquals(List.of("contractUntil"), wrong(form), "half a date is none");
    }

    @Test
    void textsAreLegibleAndNotWithoutEnd() {
        ProviderForm form = whole();
        form.setName("x".repeat(201));
        form.setVideo("one\ntwo");
        form.setCancellationNote("x".repeat(501));
        form.setMail("nobody");
        form.setLanguage("vi");
        assertEquals(List.of("name", "mail", "video", "language", "cancellationNote"), wrong(form));
        form.setCancellationNote("by\u202Enoon");
        assertTrue(wrong(form).contains("cancellationNote"));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "720, true", "721, false", "-1, false", "two, false", "1.5, false"})
    void hoursAreANumber(String hours, boolean good) {
        ProviderForm form = whole();
        form.setFreeUntilHours(hours);
        assertEquals(good, form.problems().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(520) 555-0101", "520.555.0101", "1 520 555 0101", "+1 520 555 0101", "+52 662 555 0101"})
    void numbersThatCanBeDialed(String number) {
        assertTrue(PhoneNumber.isDialable(number));
        assertTrue(PhoneNumber.href(number).matches("tel:\\+\\d{11,12}"), PhoneNumber.href(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"555-0101", "0520 555 0101", "call me", "+1", "520 555 0101 0101 0101"})
    void numbersThatCannot(String number) {
        assertFalse(PhoneNumber.isDialable(number));
    }

    private static ProviderForm whole() {
        ProviderForm form = new ProviderForm();
        form.setName("Mesa");
        form.setKind(Provider.Kind.INTERPRETER);
        form.setMail("mesa@example.org");
        form.setPhone("(520) 555-0101");
        form.setFreeUntilHours("48");
        form.getAids().put("asl", true);
        form.getAids().put("cart", false);
        return form;
    }

    private static void set(TypedDate date, String month, String day, String year) {
        date.setMonth(month);
        date.setDay(day);
        date.setYear(year);
    }

    private static List<String> wrong(ProviderForm form) {
        return form.problems().stream().map(ProviderForm.Problem::field).toList();
    }
}
