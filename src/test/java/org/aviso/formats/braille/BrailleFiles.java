package org.aviso.formats.braille;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nu.validator.vendor.thaiopensource.util.PropertyMapBuilder;
import nu.validator.vendor.thaiopensource.validate.ValidateProperty;
import nu.validator.vendor.thaiopensource.validate.ValidationDriver;
import org.aviso.formats.Format;
import org.aviso.testing.Xml;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Judges files in braille. */
public final class BrailleFiles {

    private BrailleFiles() {
    }

    /**
     * Fails where pages are not as embossers take them, or not as many as they are said to be.
     *
     * @param count how many pages there should be
     */
    public static void check(byte[] file, int count, Format format) {
        String content = new String(file, StandardCharsets.UTF_8);
        if ("pef".equals(format.extension())) {
            assertEquals(List.of(), errors(content));
            NodeList pages = Xml.parse(content).getElementsByTagName("page");
            assertEquals(count, pages.getLength());
            return;
        }
        String[] pages = content.split("\f");
        assertEquals(count, pages.length);
        for (int i = 0; i < pages.length; i++) {
            assertTrue(pages[i].matches("(?:[ A-Z0-9!\"#$%&'()*+,\\-./:;<=>?@\\[\\\\\\]^_]{0,40}\r\n){25}"), pages[i]);
            String number = Integer.toString(i + 1).chars()
                    .mapToObj(digit -> "JABCDEFGHI".substring(digit - '0', digit - '0' + 1))
                    .collect(Collectors.joining());
            assertTrue(pages[i].endsWith("   #" + number + "\r\n")
                    && pages[i].lines().skip(24).findFirst().orElseThrow().length() == 40,
                    pages[i]);
        }
    }

    /** What the schema of the format says. */
    private static List<String> errors(String pef) {
        List<String> errors = new ArrayList<>();
        ErrorHandler collector = new ErrorHandler() {
            @Override
            public void warning(SAXParseException warning) {
                error(warning);
            }

            @Override
            public void error(SAXParseException error) {
                errors.add("line " + error.getLineNumber() + ": " + error.getMessage());
            }

            @Override
            public void fatalError(SAXParseException error) {
                error(error);
            }
        };
        try {
            PropertyMapBuilder properties = new PropertyMapBuilder();
            properties.put(ValidateProperty.ERROR_HANDLER, collector);
            ValidationDriver driver = new ValidationDriver(properties.toPropertyMap());
            assertTrue(driver.loadSchema(new InputSource(BrailleFiles.class.getResource(
                    "/org/daisy/braille/utils/pef/resource-files/pef-2008-1-full.rng").toExternalForm())), "the schema");
            boolean valid = driver.validate(new InputSource(new StringReader(pef)));
            assertEquals(valid, errors.isEmpty());
        } catch (IOException | SAXException failed) {
            throw new AssertionError(failed);
        }
        return errors;
    }
}
