package org.aviso.staff.kept;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

/** A visit to a page on which a form waits, as Faces sees it: as if the form were sent, except that nothing is done. */
class GivenBack extends HttpServletRequestWrapper {

    /** What says that no button of the form does anything now. */
    static final String MARK = GivenBack.class.getName();

    private final Map<String, String[]> fields;

    GivenBack(HttpServletRequest visit, Map<String, String[]> fields) {
        super(visit);
        this.fields = Map.copyOf(fields);
        setAttribute(MARK, true);
    }

    @Override
    public String getMethod() {
        return "POST";
    }

    @Override
    public String getParameter(String name) {
        String[] values = fields.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        String[] values = fields.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return fields;
    }
}
