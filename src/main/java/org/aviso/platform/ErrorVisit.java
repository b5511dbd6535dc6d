package org.aviso.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

/**
 * Shows an error page as one that is read: what was sent, and refused, is no form of the error page. Nobody keeps it.
 */
public class ErrorVisit extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // Whatever the address promised: its file is missing, or its page has failed.
        response.setHeader("Cache-Control", "no-store");
        chain.doFilter(new HttpServletRequestWrapper(request) {

            @Override
            public String getMethod() {
                return "HEAD".equals(super.getMethod()) ? "HEAD" : "GET";
            }

            @Override
            public String getParameter(String name) {
                return null;
            }

            @Override
            public String[] getParameterValues(String name) {
                return null;
            }

            @Override
            public Enumeration<String> getParameterNames() {
                return Collections.emptyEnumeration();
            }

            @Override
            public Map<String, String[]> getParameterMap() {
                return Map.of();
            }
        }, response);
    }
}
