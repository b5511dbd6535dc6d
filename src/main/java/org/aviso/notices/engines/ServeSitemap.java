package org.aviso.notices.engines;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aviso.platform.Freshness;
import org.aviso.platform.KnownParameters;
import org.aviso.platform.Settings;

/**
 * Gives search engines the list of pages, {@code /sitemap.xml}; where there are many notices that is a list of parts,
 * {@code /sitemaps/0.xml} and so on. However often they are asked for, they are made once a minute.
 */
public class ServeSitemap extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern PART = Pattern.compile("/sitemaps/([0-9]{1,6})\\.xml");

    /** What stands in the place of the number of a part for the list of parts. */
    private static final int INDEX = -1;

    private static final Duration KEPT = Duration.ofMinutes(1);

    /** So many bytes of files are kept at most. */
    private static final long MOST = 32_000_000;

    @Inject
    private transient Sitemap sitemap;

    @Inject
    private transient Settings settings;

    @Inject
    private transient Freshness freshness;

    private transient LoadingCache<Integer, List<Integer>> parts;
    private transient LoadingCache<Integer, byte[]> files;

    @Override
    public void init() {
        parts = Caffeine.newBuilder().expireAfterWrite(KEPT).build(sitemap::parts);
        files = Caffeine.newBuilder().expireAfterWrite(KEPT).maximumWeight(MOST)
                .weigher((Integer part, byte[] file) -> file.length).build(this::file);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Integer> there = parts.get(Sitemap.PART);
        Matcher one = PART.matcher(request.getRequestURI());
        if (!KnownParameters.are(request.getParameterMap())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (one.matches() && there.contains(Integer.parseInt(one.group(1)))) {
            send(files.get(Integer.parseInt(one.group(1))), response);
        } else if (request.getRequestURI().equals("/sitemap.xml")) {
            send(files.get(there.size() > 1 ? INDEX : 0), response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private byte[] file(int part) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        if (part == INDEX) {
            SitemapFile.writeIndex(parts.get(Sitemap.PART).stream()
                    .map(each -> settings.baseUrl() + "/sitemaps/" + each + ".xml").toList(), file);
        } else {
            write(part, file);
        }
        return file.toByteArray();
    }

    // Bit by bit: no transaction is long.
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

    private void send(byte[] file, HttpServletResponse response) throws IOException {
        response.setContentType("application/xml;charset=utf-8");
        response.setHeader("Cache-Control", freshness.cacheControl());
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}
