package org.aviso.notices.engines;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.aviso.platform.Freshness;
import org.aviso.platform.Settings;

/** Gives robots {@code /robots.txt}. */
public class ServeRobots extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Settings settings;

    @Inject
    private transient Freshness freshness;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=utf-8");
        response.setHeader("Cache-Control", freshness.cacheControl());
        response.getWriter().write(Robots.file(settings.baseUrl() + "/sitemap.xml"));
    }
}
