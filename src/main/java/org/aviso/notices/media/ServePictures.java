package org.aviso.notices.media;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Gives browsers the pictures of notices, {@code /media/{name}}. Whatever such a file is taken for, nothing in it runs. */
public class ServePictures extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient StoredPictures pictures;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        PictureName name = PictureName.parse(path.substring(1)).orElse(null);
        byte[] content = name == null ? null : pictures.content(name).orElse(null);
        if (content == null) {
            response.setHeader("Cache-Control", "no-cache");
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", "inline; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setContentType(name.type().mediaType());
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
