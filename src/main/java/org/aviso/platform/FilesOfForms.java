package org.aviso.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Refuses a form with files that no browser sends to a page. The {@link Router} does so with other forms; files are read no
 * sooner than behind the guard of their page, so that nobody makes us keep any who may not. None outlives its request: a
 * photo says where it was taken.
 */
public class FilesOfForms extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getMethod().equals("POST") || !SentForm.hasFiles(request)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            if (SentForm.isOurs(request)) {
                chain.doFilter(request, response);
            } else {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            }
        } finally {
            SentForm.forgetFiles(request);
        }
    }
}
