package org.aviso.formats.notices;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aviso.formats.Format;
import org.aviso.formats.NotNow;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeText;
import org.aviso.notices.Notices;
import org.aviso.platform.Page;
import org.aviso.platform.Visit;

/**
 * Gives readers a notice as a file, {@code /formats/{language}/{slug}/{file}}: one form, or {@code all.zip}. A reader who has it
 * already is told that it still holds; nobody is given one that does not.
 */
public class ServeFormats extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** What every address begins with. */
    private static final String FOLDER = "/formats/";

    private static final String ARCHIVE = "all.zip";

    private static final Pattern FILE = Pattern.compile("/([A-Za-z0-9-]{2,35})/([a-z0-9-]{1,120})/([a-z0-9.-]{1,40})");

    /** What browsers show by themselves. */
    private static final Set<String> SHOWN = Set.of("pdf", "txt");

    private static final String NOTHING = "default-src 'none'; sandbox";

    /** After how many seconds to come again when too many wait. */
    private static final String SOON = "30";

    @Inject
    private transient Notices notices;

    @Inject
    private transient MakeFormats makeFormats;

    @Inject
    private transient NoticeArchive archive;

    /** Where a form of a notice is to be had. */
    static String address(NoticeText text, Format format) {
        return address(text, format.file());
    }

    /** Where all forms of a notice are to be had in one file. */
    static String archive(NoticeText text) {
        return address(text, ARCHIVE);
    }

    private static String address(NoticeText text, String file) {
        return FOLDER + text.getLanguage() + "/" + text.getSlug() + "/" + file;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher parts = FILE.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        Language language = parts.matches() ? Languages.find(parts.group(1)).orElse(null) : null;
        Optional<Format> format = language == null ? Optional.empty() : Format.at(parts.group(3));
        response.setHeader("Cache-Control", "no-cache");
        if (language == null || format.isEmpty() && !parts.group(3).equals(ARCHIVE)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<Notice> notice = notices.at(language.tag(), parts.group(2));
        if (notice.isEmpty()) {
            leadOn(language, parts.group(2), parts.group(3), response);
            return;
        }
        NoticeText text = notice.get().text(language.tag());
        try {
            if (format.isEmpty()) {
                sendAll(text, request, response);
            } else if (!Format.in(text.getLanguage()).contains(format.get())) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                send(text, format.get(), request, response);
            }
        } catch (NotNow later) {
            response.setHeader("Retry-After", SOON);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    // An address that the notice once had.
    private void leadOn(Language language, String slug, String file, HttpServletResponse response) throws IOException {
        NoticeText text = notices.formerlyAt(language.tag(), slug)
                .map(notice -> notice.getTexts().get(language.tag())).orElse(null);
        if (text == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", address(text, file));
        }
    }

    private void send(NoticeText text, Format format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        FormatState state = makeFormats.state(text, format);
        if (state.refused() != null) {
            // The page says why, and what to do instead.
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", Page.FORMATS.in(Languages.orBase(text.getLanguage()), text.getSlug())
                    + "#" + format.code());
            return;
        }
        // A browser that shows PDF by itself does so with a page of its own, which must be allowed to; nothing else runs.
        describe(text, format.mediaType(), format.extension().equals("pdf") ? "frame-ancestors 'none'" : NOTHING, response);
        String name = format.fileOf(text.getSlug(), Phrases.pages(Languages.orBase(text.getLanguage())));
        response.setHeader("Content-Disposition", SHOWN.contains(format.extension()) ? "inline; filename=\"" + name + "\""
                : Visit.attachment(name));
        if (!isKept(state.fingerprint() + "-" + format.code(), request, response)) {
            // Where it is gone, another has taken its place at this very moment.
            byte[] content = makeFormats.content(state).orElseGet(() -> makeFormats.made(text, format).content());
            if (content == null) {
                throw new NotNow();
            }
            response.setContentLength(content.length);
            response.getOutputStream().write(content);
        }
    }

    private void sendAll(NoticeText text, HttpServletRequest request, HttpServletResponse response) throws IOException {
        NoticeArchive.Prepared prepared = archive.prepare(text);
        describe(text, "application/zip", NOTHING, response);
        response.setHeader("Content-Disposition", Visit.attachment(text.getSlug() + ".zip"));
        if (!isKept(prepared.tag(), request, response)) {
            archive.send(prepared, response.getOutputStream());
        }
    }

    private static void describe(NoticeText text, String mediaType, String policy, HttpServletResponse response) {
        response.setContentType(mediaType);
        response.setHeader("Content-Language", text.getLanguage());
        response.setHeader("Content-Security-Policy", policy);
    }

    private static boolean isKept(String tag, HttpServletRequest request, HttpServletResponse response) {
        // Weak: whoever takes it packed gets other bytes under the same tag.
        response.setHeader("ETag", "W/\"" + tag + "\"");
        boolean kept = Optional.ofNullable(request.getHeader("If-None-Match")).filter(known -> known.contains(tag)).isPresent();
        if (kept) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        return kept;
    }
}
