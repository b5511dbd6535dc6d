package org.aviso.formats.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.aviso.formats.Format;
import org.aviso.notices.NoticeText;
import org.aviso.platform.Visit;

/** All forms of a notice in one file. */
@ApplicationScoped
public class NoticeArchive {

    @Inject
    private MakeFormats makeFormats;

    /** What a file of a notice is called where somebody keeps it. */
    static String name(NoticeText text, Format format) {
        return text.getSlug() + "-" + format.file();
    }

    void send(NoticeText text, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", Visit.attachment(text.getSlug() + ".zip"));
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
            for (Format format : Format.in(text.getLanguage())) {
                byte[] content = makeFormats.made(text, format).content();
                if (content != null) {
                    zip.putNextEntry(new ZipEntry(name(text, format)));
                    zip.write(content);
                    zip.closeEntry();
                }
            }
        }
    }
}
