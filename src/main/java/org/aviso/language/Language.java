package org.aviso.language;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Locale;

/**
 * A language in which the portal speaks.
 *
 * @param tag BCP 47 tag, as it stands in addresses and in {@code lang} attributes
 * @param endonym the name of the language in itself
 */
public record Language(String tag, String endonym) {

    /** The language of a tag, by the name that it has in itself. */
    public static Language of(String tag) {
        return new Language(tag, nameOf(tag, tag));
    }

    /** What a language is called in another, as it stands in a list. */
    static String nameOf(String tag, String in) {
        return LocaleDisplayNames.getInstance(ULocale.forLanguageTag(in), DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU)
                .localeDisplayName(ULocale.forLanguageTag(tag));
    }

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
        return ULocale.forLanguageTag(tag).isRightToLeft() ? "rtl" : "ltr";
    }
}
