package org.aviso.notices.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import org.aviso.testing.Html;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedDataTest {

    @ParameterizedTest
    @ValueSource(strings = {"</script><script>alert(1)</script>", "<!-- <script>", "]]>", "a\u2028b\u2029c", "&lt;/script&gt;",
        "¿Qué? 👩🏽‍🦯", "\"quoted\" \\ back"})
    void textStaysDataInAPage(String words) {
        JsonArray json = new JsonArray();
        json.add(words);
        String guarded = LinkedData.guarded(json.toString());
        assertFalse(guarded.matches("(?s).*[<>&\u2028\u2029].*"), guarded);
        assertEquals(words, JsonParser.parseString(guarded).getAsJsonArray().get(0).getAsString());
        Html.check("<!DOCTYPE html><html lang=\"en\"><head><title>A page</title><meta property=\"og:title\" content=\"A page\"/>"
                + "<script type=\"application/ld+json\">" + guarded + "</script></head><body><h1>Words</h1></body></html>", words);
    }
}
