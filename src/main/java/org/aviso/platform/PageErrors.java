package org.aviso.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.html.HtmlSelectOneRadio;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aviso.language.Phrases;

/** What the reader must mend on the page: a summary at its top, and each error beside its field. */
@Named("errors")
@RequestScoped
public class PageErrors {

    /** One thing to mend, and the id of the element in which it is mended. */
    public record Entry(String field, String text) { }

    @Inject
    private Address address;

    /**
     * Shows an error beside a field.
     *
     * @param field the id of the field in the page
     * @param template a key of the validation bundle, in braces or without
     */
    public void show(String field, String template, Object... arguments) {
        String key = template.replaceAll("^\\{|}$", "");
        String text = Phrases.of(Phrases.Family.VALIDATION, address.getLanguage()).say(key, arguments);
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.getMessageList(field).stream().noneMatch(message -> message.getSummary().equals(text))) {
            faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        }
    }

    public boolean isAny() {
        return !FacesContext.getCurrentInstance().getMessageList().isEmpty();
    }

    /** The first error of a field, or null. */
    public String of(String field) {
        List<FacesMessage> messages = FacesContext.getCurrentInstance().getMessageList(field);
        return messages.isEmpty() ? null : messages.get(0).getSummary();
    }

    /**
     * What a screen reader is told of a field beside its label: its hint, its error, and whether what it holds is
     * wrong. Only attributes that say something: an empty one is an error of its own.
     */
    public Map<String, Object> aria(String field, String hint) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        List<String> describing = new ArrayList<>();
        if (hint != null && !hint.isEmpty()) {
            describing.add(field + "-hint");
        }
        if (of(field) != null) {
            describing.add(field + "-error");
            attributes.put("aria-invalid", "true");
        }
        if (!describing.isEmpty()) {
            attributes.put("aria-describedby", String.join(" ", describing));
        }
        return attributes;
    }

    /** As {@link #aria(String, String)}, and what a browser may fill in and which keys it offers. */
    public Map<String, Object> aria(String field, String hint, String autocomplete, String type) {
        Map<String, Object> attributes = aria(field, hint);
        if (autocomplete != null && !autocomplete.isEmpty()) {
            attributes.put("autocomplete", autocomplete);
        }
        if (type != null && !type.isEmpty()) {
            attributes.put("type", type);
        }
        return attributes;
    }

    /** Every error, in the order in which it was found. */
    public List<Entry> getAll() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Entry> all = new ArrayList<>();
        for (Iterator<String> fields = faces.getClientIdsWithMessages(); fields.hasNext();) {
            String field = fields.next();
            faces.getMessageList(field).forEach(message -> {
                all.add(new Entry(element(faces, field), message.getSummary()));
                // Otherwise Faces writes what nobody was shown to the log, where nothing that was typed may stand.
                message.rendered();
            });
        }
        return all;
    }

    // A group of radio buttons is a list in the page: what takes the focus is its first button.
    private static String element(FacesContext faces, String field) {
        return faces.getViewRoot().findComponent(field) instanceof HtmlSelectOneRadio ? field + ":0" : field;
    }
}
