package org.aviso.formats.epub;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.DefaultReportImpl;
import com.adobe.epubcheck.util.FeatureEnum;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/** Judges books. */
public final class Books {

    private Books() {
    }

    /** The errors and warnings of epubcheck; none if it has nothing to say against a book. */
    public static List<String> faults(byte[] book) {
        List<String> found = new ArrayList<>();
        new EpubCheck(new ByteArrayInputStream(book), new DefaultReportImpl("book.epub") {
            @Override
            public void message(Message message, EPUBLocation location, Object... arguments) {
                if (message.getSeverity() != Severity.USAGE && message.getSeverity() != Severity.SUPPRESSED
                        && message.getSeverity() != Severity.INFO) {
                    found.add(message.getID() + " " + message.getMessage(arguments) + " at " + location);
                }
            }

            @Override
            public void info(String resource, FeatureEnum feature, String value) {
                // It says on the console what it does.
            }
        }, "book.epub").doValidate();
        return found;
    }
}
