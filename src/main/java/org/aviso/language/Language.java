package org.aviso.language;

import java.util.Locale;

/**
 * A language in which the portal speaks.
 *
 * @param tag BCP 47 tag, as it stands in addresses and in {@code lang} attributes
 * @param endonym the name of the language in itself
 */
public record Language(String tag, String endonym) {

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The language as it is spoken where the agency is, for what wants a country with it: {@code es-US}. */
    public Locale territory() {
        return new Locale.Builder().setLocale(locale()).setRegion(
                locale().getCountry().isEmpty() ? "US" : locale().getCountry()).build();
    }

    /** The direction of its script, as HTML's {@code dir} has it: {@code ltr} or {@code rtl}. */
    public String direction() {
        return com.ibm.icu.util.ULocale.forLanguageTag(tag).isRightToLeft() ? "rtl" : "ltr";
    }
}
