package org.aviso.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;

/**
 * Answers a program with a problem where the server or a guard refuses it before any resource is asked: a program must
 * never get the page that readers get.
 */
public class ApiErrors extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ApiErrors.class.getName());
    private static final Pattern LANG = Pattern.compile("(?:^|&)lang=([A-Za-z-]+)(?:&|$)");

    // The server stumbles over a weight in Accept that is no number, before any resource is asked.
    private static final Pattern NO_WEIGHT = Pattern.compile(
            "(?i);\\s*q\\s*=(?!\\s*(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)\\s*(?:[,;]|$))");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse plain = new HttpServletResponseWrapper(response) {

            @Override
            public void sendError(int status) throws IOException {
                answer(request, response, status);
            }

            @Override
            public void sendError(int status, String message) throws IOException {
                answer(request, response, status);
            }
        };
        String accept = request.getHeader("Accept");
        if (accept != null && NO_WEIGHT.matcher(accept).find()) {
            answer(request, response, HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            chain.doFilter(request, plain);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            if (failure.getCause() instanceof FileNotFoundException) {
                // The server's way to say so of an address that no resource has.
                answer(request, response, HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            LOG.log(Level.SEVERE, "the interface for programs failed: {0}", Failure.told(failure));
            answer(request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        Language language = language(request);
        byte[] body = Problem.ofStatus(status).toJson(Phrases.pages(language)).toString()
                .getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.setHeader("Content-Language", language.tag());
        response.setHeader("Vary", "Accept-Language");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    // Not by getParameter: that would read a body, and fail on one that is damaged.
    private static Language language(HttpServletRequest request) {
        Matcher lang = LANG.matcher(request.getQueryString() == null ? "" : request.getQueryString());
        return (lang.find() ? Languages.find(lang.group(1)) : Optional.<Language>empty())
                .orElseGet(() -> Languages.preferred(request.getHeader("Accept-Language")));
    }
}
