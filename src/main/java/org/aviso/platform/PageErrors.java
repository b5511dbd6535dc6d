package org.aviso.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlSelectOneRadio;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aviso.language.Legibility;
import org.aviso.language.Phrases;
import org.aviso.language.TypedDate;

/** What the reader must mend on the page: a summary at its top, and each error beside its field. */
@Named("errors")
@RequestScoped
public class PageErrors {

    private static final String DESCRIBED_BY = "aria-describedby";
    private static final String GROUP = "-group";
    private static final String FIRST = ":0";

    /** What the fields of a date are called after the id of the whole, which is that of the month. */
    private static final Map<TypedDate.Part, String> PARTS = new EnumMap<>(Map.of(TypedDate.Part.MONTH, "",
            TypedDate.Part.DAY, "-day", TypedDate.Part.YEAR, "-year"));

    /** One thing to mend, and the id of the element in which it is mended. */
    public record Entry(String field, String text) { }

    @Inject
    private Address address;

    private final Set<String> wrong = new HashSet<>();

    /**
     * Shows an error beside a field, and ties it to the field for a screen reader.
     *
     * @param field the id of the field in the page
     * @param template a key of the validation bundle, in braces or without
     */
    public void show(String field, String template, Object... arguments) {
        show(field, PARTS.keySet(), template, arguments);
    }

    /**
     * Shows an error that is told in words already.
     *
     * @param field the id of the field in the page
     */
    public void tell(String field, String text) {
        tell(field, PARTS.keySet(), text);
    }

    /**
     * Shows what is wrong with a date, if anything, and ties it to those of its parts that are to be mended.
     *
     * @param field the id of the date in the page
     */
    public void showDate(String field, TypedDate date) {
        if (date.problem() != null) {
            show(field, date.wrong(), date.problem());
        }
    }

    /**
     * Shows what keeps a text from being taken, if anything; spaces around it do not count.
     *
     * @param field the id of the field in the page
     * @param text what was typed; nothing is right
     * @param longest how many characters it may have
     * @param oneLine whether it has to be one line
     */
    public void showText(String field, String text, int longest, boolean oneLine) {
        String words = text == null ? "" : text.strip();
        Legibility.problem(words, longest, oneLine).ifPresent(problem -> {
            switch (problem) {
                case LONG -> show(field, "template.long", longest, words.length());
                case NOT_LEGIBLE -> show(field, "text.legible");
                case NOT_ONE_LINE -> show(field, "text.oneLine");
            }
        });
    }

    private void show(String field, Set<TypedDate.Part> parts, String template, Object... arguments) {
        String key = template.replaceAll("^\\{|}$", "");
        tell(field, parts, Phrases.of(Phrases.Family.VALIDATION, address.getLanguage()).say(key, arguments));
    }

    private void tell(String field, Set<TypedDate.Part> parts, String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.getMessageList(field).stream().noneMatch(message -> message.getSummary().equals(text))) {
            faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
            tie(faces, field, parts);
        }
    }

    public boolean isAny() {
        return !FacesContext.getCurrentInstance().getMessageList().isEmpty();
    }

    /** The first error of a field, or null. */
    public String of(String field) {
        List<FacesMessage> messages = FacesContext.getCurrentInstance().getMessageList(field);
        messages.forEach(FacesMessage::rendered);
        return messages.isEmpty() ? null : messages.get(0).getSummary();
    }

    /** Whether what was entered in a field, or in a part of a date, is to be mended. */
    public boolean isWrong(String field) {
        return wrong.contains(field);
    }

    /** The attributes that tie a field to its hint; none where there is no hint, because an empty one is an error. */
    public Map<String, Object> hinted(String field, String hint) {
        return hint == null || hint.isEmpty() ? Map.of() : Map.of(DESCRIBED_BY, field + "-hint");
    }

    /** As {@link #hinted(String, String)}, and what a browser may fill in. */
    public Map<String, Object> hinted(String field, String hint, String autocomplete) {
        return hinted(field, hint, autocomplete, null);
    }

    /** As {@link #hinted(String, String, String)}, and the keyboard that a telephone shows: {@code email}, {@code tel}. */
    public Map<String, Object> hinted(String field, String hint, String autocomplete, String keyboard) {
        Map<String, Object> attributes = new HashMap<>(hinted(field, hint));
        if (autocomplete != null && !autocomplete.isEmpty()) {
            attributes.put("autocomplete", autocomplete);
        }
        if (keyboard != null && !keyboard.isEmpty()) {
            attributes.put("inputmode", keyboard);
        }
        return attributes;
    }

    /** Every error, in the order of the fields on the page. */
    public List<Entry> getAll() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Entry> all = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        List<UIComponent> fields = components(faces).toList();
        fields.forEach(field -> {
            String id = field.getId();
            String group = id.endsWith(GROUP) ? id.substring(0, id.length() - GROUP.length()) : id;
            // Of a group whose buttons are plain HTML there is no component but the group.
            boolean plain = !group.equals(id) && fields.stream().noneMatch(other -> other.getId().equals(group));
            String name = plain ? group : id;
            if (shown.add(name)) {
                faces.getMessageList(name).forEach(message -> all.add(new Entry(plain ? group + FIRST : element(field),
                        message.getSummary())));
            }
        });
        // What belongs to no field of this page still has to be said.
        faces.getClientIdsWithMessages().forEachRemaining(field -> {
            if (!shown.contains(field)) {
                faces.getMessageList(field).forEach(message -> all.add(new Entry("form", message.getSummary())));
            }
        });
        return all;
    }

    // A group of radio buttons is a list in the page: what takes the focus is its first button. Of a date it is the first
    // part that is wrong.
    private String element(UIComponent field) {
        return field instanceof HtmlSelectOneRadio ? field.getId() + FIRST
                : PARTS.values().stream().map(field.getId()::concat).filter(wrong::contains).findFirst()
                        .orElse(field.getId());
    }

    // The view of this answer was built before its errors were known: they are added to it here.
    private void tie(FacesContext faces, String field, Set<TypedDate.Part> parts) {
        if (component(faces, field + PARTS.get(TypedDate.Part.DAY)).isPresent()) {
            parts.forEach(part -> component(faces, field + PARTS.get(part)).ifPresent(each -> mark(each, field)));
            return;
        }
        // Where several buttons are one answer, the error is that of their group.
        Optional<UIComponent> group = component(faces, field + GROUP);
        group.ifPresent(component -> describe(component, field));
        if (group.isEmpty()) {
            component(faces, field).ifPresent(component -> mark(component, field));
        }
    }

    private void mark(UIComponent component, String field) {
        wrong.add(component.getId());
        component.getPassThroughAttributes().put("aria-invalid", "true");
        describe(component, field);
    }

    private static Optional<UIComponent> component(FacesContext faces, String id) {
        return components(faces).filter(component -> component.getId().equals(id)).findFirst();
    }

    private static void describe(UIComponent component, String field) {
        component.getPassThroughAttributes().merge(DESCRIBED_BY, field + "-error", (hint, error) -> hint + " " + error);
    }

    // In the order of the page. Forms do not prefix the ids of their fields, so that an id names one component.
    private static Stream<UIComponent> components(FacesContext faces) {
        List<UIComponent> all = new ArrayList<>();
        collect(faces.getViewRoot(), all);
        return all.stream().filter(component -> component.getId() != null);
    }

    private static void collect(UIComponent component, List<UIComponent> into) {
        into.add(component);
        component.getFacetsAndChildren().forEachRemaining(child -> collect(child, into));
    }
}
