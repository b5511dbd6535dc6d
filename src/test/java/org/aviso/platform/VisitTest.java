package org.aviso.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Whatever a translator calls a file, the header that names it is one line of plain letters. */
class VisitTest {

    @Test
    void aPlainNameStandsAsItIs() {
        assertEquals("attachment; filename=\"requests.csv\"", Visit.attachment("requests.csv"));
    }

    @Test
    void anyOtherNameIsEncoded() {
        assertEquals("attachment; filename=\"adaptacion.csv\"; filename*=UTF-8''adaptaci%C3%B3n.csv",
                Visit.attachment("adaptación.csv"));
        assertEquals("attachment; filename=\"_.csv\"; filename*=UTF-8''%E0%B4%8A.csv", Visit.attachment("\u0d0a.csv"));
        assertEquals("attachment; filename=\"a_b.csv\"; filename*=UTF-8''a%20b.csv", Visit.attachment("\u2066a b.csv\u2069"));
    }

    @Test
    void nothingEndsTheHeader() {
        assertEquals("attachment; filename=\"a.csv\"", Visit.attachment("a\".csv\r\n"));
    }
}
