package org.aviso.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What the Nu HTML checker says of a page's source. */
public final class Html {

    private static final String HTML_5 = "http://s.validator.nu/html5-all.rnc";

    private static final Set<String> RIGHT = ConcurrentHashMap.newKeySet();

    private Html() {
    }

    /** Fails with each error. A source that was right before is not read again. */
    public static void check(String source, String address) {
        if (!RIGHT.contains(source)) {
            assertEquals("", String.join("\n", errors(source)), () -> "Nu HTML checker on " + address);
            RIGHT.add(source);
        }
    }

    /** The errors of a document, each with its line. */
    static List<String> errors(String source) {
        List<String> errors = new ArrayList<>();
        ErrorHandler collector = new ErrorHandler() {
            @Override
            public void warning(SAXParseException warning) {
                // Advice, such as on style: no error.
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
            SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
            validator.setUpMainSchema(HTML_5, collector);
            validator.setUpValidatorAndParsers(collector, true, false);
            InputSource input = new InputSource(new StringReader(source));
            input.setSystemId("page.html");
            validator.checkHtmlInputSource(input);
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        } catch (Exception e) {
            throw new IllegalStateException("the checker did not start", e);
        }
        return errors;
    }
}
