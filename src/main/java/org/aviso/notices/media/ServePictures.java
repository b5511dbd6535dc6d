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
 * runs.
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
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setContentType(type);
    }

    private void sendVideo(PictureName name, long length, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = "\"" + name.hash() + "\"";
        String kept = request.getHeader("If-Range");
        // A part of what somebody has of another file would not fit.
        ByteRange part = kept == null || kept.equals(tag) ? ByteRange.of(request.getHeader("Range"), length).orElse(null) : null;
        response.setHeader("Accept-Ranges", "bytes");
        if (part != null && !part.isIn(length)) {
            response.setHeader("Cache-Control", "no-cache");
            response.setHeader("Content-Range", "bytes */" + length);
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        describe(name.toString(), name.type().mediaType(), response);
        response.setHeader("ETag", tag);
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
