package org.aviso.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HtmlTest {

    private static final String RIGHT = "<!DOCTYPE html><html lang=\"en\"><head><title>A page</title></head>"
            + "<body><h1>Words</h1></body></html>";

    @Test
    void aRightPageHasNoErrors() {
        assertEquals(java.util.List.of(), Html.errors(RIGHT));
    }

    @Test
    void eachFaultIsNamed() {
        String wrong = RIGHT.replace("<h1>", "<ul><p>no item</p></ul><p colour=\"red\">Red</p><time datetime=\"soon\">soon</time><h1>");
        String errors = String.join("\n", Html.errors(wrong));
        assertTrue(errors.contains("“p” not allowed as child") && errors.contains("“colour”") && errors.contains("“soon”"), errors);
    }
}
