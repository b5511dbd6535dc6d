package org.aviso.notices.engines;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aviso.platform.Freshness;
import org.aviso.platform.Settings;

/**
 * Gives search engines the list of pages, {@code /sitemap.xml}; where there are many notices that is a list of parts,
 * {@code /sitemaps/0.xml} and so on.
 */
public class ServeSitemap extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern PART = Pattern.compile("/sitemaps/([0-9]{1,6})\\.xml");

    @Inject
    private transient Sitemap sitemap;

    @Inject
    private transient Settings settings;

    @Inject
    private transient Freshness freshness;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Integer> parts = sitemap.parts(Sitemap.PART);
        Matcher one = PART.matcher(request.getRequestURI());
        if (one.matches() && parts.contains(Integer.parseInt(one.group(1)))) {
            begin(response);
            write(Integer.parseInt(one.group(1)), response.getOutputStream());
        } else if (!request.getRequestURI().equals("/sitemap.xml")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (parts.size() > 1) {
            begin(response);
            SitemapFile.writeIndex(parts.stream()
                    .map(part -> settings.baseUrl() + "/sitemaps/" + part + ".xml").toList(), response.getOutputStream());
        } else {
            begin(response);
            write(0, response.getOutputStream());
        }
    }

    // Bit by bit: neither the memory nor a transaction waits for a slow reader.
    private void write(int part, OutputStream into) throws IOException {
        SitemapFile file = new SitemapFile(into);
        if (part == 0) {
            for (Sitemap.Listed page : sitemap.pages()) {
                file.add(page);
            }
        }
        long last = (long) (part + 1) * Sitemap.PART;
        for (long from = last - Sitemap.PART; from < last; from += Sitemap.BIT) {
            for (Sitemap.Listed page : sitemap.notices(from, from + Sitemap.BIT)) {
                file.add(page);
            }
        }
        file.end();
    }

    private void begin(HttpServletResponse response) {
        response.setContentType("application/xml;charset=utf-8");
        response.setHeader("Cache-Control", freshness.cacheControl());
    }
}
