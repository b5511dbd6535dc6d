package org.aviso.notices.media;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Gives browsers the pictures and videos of notices, {@code /media/{name}}. Whatever such a file is taken for, nothing in it
 * runs. Its name says what is in it, so that it never changes; but one that was deleted has to be forgotten everywhere, and so
 * caches ask again after a day.
 */
public class ServePictures extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient StoredPictures pictures;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String file = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        PictureName name = PictureName.parse(file).orElse(null);
        if (name != null && name.type().moves()) {
            Optional<Long> length = pictures.length(name);
            if (length.isPresent()) {
                sendVideo(name, length.get(), request, response);
                return;
            }
        } else {
            Optional<byte[]> content = name != null ? pictures.content(name) : TrackName.parse(file).flatMap(pictures::content);
            if (content.isPresent()) {
                describe(file, name != null ? name.type().mediaType() : TrackName.MEDIA_TYPE, response);
                if (isKept(file, request)) {
                    response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                    return;
                }
                response.setContentLength(content.get().length);
                response.getOutputStream().write(content.get());
                return;
            }
        }
        response.setHeader("Cache-Control", "no-cache");
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private static void describe(String name, String type, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", "inline; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "public, max-age=86400");
        response.setHeader("ETag", tag(name));
        response.setContentType(type);
    }

    private static String tag(String name) {
        return "\"" + name + "\"";
    }

    private static boolean isKept(String name, HttpServletRequest request) {
        String kept = request.getHeader("If-None-Match");
        return kept != null && kept.contains(tag(name));
    }

    private void sendVideo(PictureName name, long length, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String kept = request.getHeader("If-Range");
        // A part of what somebody has of another file would not fit.
        ByteRange part = kept == null || kept.equals(tag(name.toString())) ? ByteRange.of(request.getHeader("Range"), length).orElse(null) : null;
        response.setHeader("Accept-Ranges", "bytes");
        if (part != null && !part.isIn(length)) {
            response.setHeader("Cache-Control", "no-cache");
            response.setHeader("Content-Range", "bytes */" + length);
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        describe(name.toString(), name.type().mediaType(), response);
        if (isKept(name.toString(), request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (part == null) {
            part = new ByteRange(0, length - 1);
        } else {
            response.setHeader("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + length);
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        }
        response.setContentLengthLong(part.count());
        if (!request.getMethod().equals("HEAD")) {
            try {
                send(name, part, response.getOutputStream());
            } catch (IOException gone) {
                // The viewer has gone on to another place, or away.
            }
        }
    }

    private void send(PictureName name, ByteRange part, OutputStream out) throws IOException {
        long position = part.first();
        while (position <= part.last()) {
            byte[] content = pictures.part(name, position);
            int from = (int) (position % VideoPart.LENGTH);
            int count = (int) Math.min(content.length - from, part.last() - position + 1);
            out.write(content, from, count);
            position += count;
        }
    }
}
