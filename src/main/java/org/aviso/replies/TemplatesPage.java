package org.aviso.replies;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The templates, and how far each is in each language. */
@Named
@RequestScoped
public class TemplatesPage {

    @Inject
    private WriteTemplate writeTemplate;

    @Inject
    private HttpServletRequest visit;

    private List<ReplyTemplate> all;

    @PostConstruct
    void load() {
        all = writeTemplate.all();
    }

    public List<ReplyTemplate> getAll() {
        return all;
    }

    /** Whether one was saved just now. */
    public boolean isSaved() {
        return visit.getParameter("saved") != null;
    }
}
