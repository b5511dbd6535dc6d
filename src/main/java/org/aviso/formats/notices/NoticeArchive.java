package org.aviso.formats.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.aviso.formats.Format;
import org.aviso.formats.FormatsArchive;
import org.aviso.language.Languages;
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
        List<Format> there = Format.in(text.getLanguage()).stream()
                .filter(format -> makeFormats.made(text, format).content() != null).toList();
        response.setContentType("application/zip");
        response.setHeader("Content-Language", text.getLanguage());
        response.setHeader("Content-Disposition", Visit.attachment(text.getSlug() + ".zip"));
        new FormatsArchive(Languages.orBase(text.getLanguage()), text.getTitle(), text.getSlug(), text.getUpdated(), there)
                .write(format -> makeFormats.made(text, format).content(), response.getOutputStream());
    }
}
