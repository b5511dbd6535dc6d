package org.aviso.platform;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/** What a page can do with the visit of its reader, other than be shown. */
public final class Visit {

    private Visit() {
    }

    /** Sends the reader on, after every form. */
    public static void redirect(String address) {
        // 303: whatever the method was, the next page is read.
        leadTo(address, HttpServletResponse.SC_SEE_OTHER);
    }

    /** Sends the reader on where a page has moved for good. */
    public static void moved(String address) {
        leadTo(address, HttpServletResponse.SC_MOVED_PERMANENTLY);
    }

    /** Sends the reader on with all that they have filled in: the form is sent once more, to that address. */
    public static void redirectWithForm(String address) {
        leadTo(address, HttpServletResponse.SC_TEMPORARY_REDIRECT);
    }

    private static void leadTo(String address, int status) {
        response().setStatus(status);
        response().setHeader("Location", address);
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** What writes a file, however long it is. */
    public interface FileWriter {

        void write(OutputStream file) throws IOException;
    }

    /** Gives the reader a file in place of a page. */
    public static void handOver(String name, String mediaType, byte[] content) {
        response().setContentLength(content.length);
        handOver(name, mediaType, file -> file.write(content));
    }

    /** Gives the reader a file in place of a page, and sends it while it is written. */
    public static void handOver(String name, String mediaType, FileWriter content) {
        HttpServletResponse response = response();
        response.setContentType(mediaType);
        response.setHeader("Content-Disposition", attachment(name));
        try {
            content.write(response.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FacesContext.getCurrentInstance().responseComplete();
    }

    /**
     * The header that names a file (RFC 6266): in plain letters for whatever knows no others, and as it is. A server would cut
     * other letters to a byte each, and make a line break of one.
     */
    public static String attachment(String name) {
        String legible = name.replaceAll("[\\p{Cntrl}\\p{Cf}\"\\\\/]", "").strip();
        String plain = Normalizer.normalize(legible, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replaceAll("[^A-Za-z0-9._-]", "_");
        String encoded = URLEncoder.encode(legible, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"" + (plain.equals(legible) ? "" : "; filename*=UTF-8''" + encoded);
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    public static void notFound() {
        refuse(HttpServletResponse.SC_NOT_FOUND);
    }

    /** Shows the page all the same: it says what became of what was there, and how to go on. Programs hear 404. */
    public static void showAsMissing() {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }

    /** As {@link #showAsMissing()}, of what was taken away for good. Programs hear 410: they need not ask again. */
    public static void showAsGone() {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_GONE);
    }

    /** As {@link #showAsMissing()}, of what can be had again in so many seconds. Programs hear 503, and when to come back. */
    public static void showAsNotNow(long seconds) {
        retryAfter(seconds);
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    /** Says that this was done too often. */
    public static void tooMany(long seconds) {
        retryAfter(seconds);
        refuse(429);
    }

    private static void retryAfter(long seconds) {
        FacesContext.getCurrentInstance().getExternalContext().setResponseHeader("Retry-After", Long.toString(seconds));
    }

    /** What was sent under a name that no component of the page has, or null. */
    public static String typed(String name) {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(name);
    }

    /** The file that was chosen in the field of that name, or nothing where none was. */
    public static Optional<Part> file(String name) {
        HttpServletRequest request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
        if (!SentForm.hasFiles(request)) {
            return Optional.empty();
        }
        try {
            // Of a field that was left empty, a browser sends a file without a name and without content.
            return Optional.ofNullable(request.getPart(name)).filter(part -> part.getSize() > 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whom limits count this visit to. */
    public static String sender() {
        return Sender.of((HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest());
    }

    private static void refuse(int status) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().setResponseHeader("Cache-Control", "no-store");
        try {
            faces.getExternalContext().responseSendError(status, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
