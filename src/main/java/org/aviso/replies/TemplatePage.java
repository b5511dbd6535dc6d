package org.aviso.replies;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aviso.accommodations.Legible;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.platform.Address;
import org.aviso.platform.Page;
import org.aviso.platform.PageErrors;
import org.aviso.platform.PagePhrases;
import org.aviso.platform.Visit;

/** One template in every language, side by side; or a new one. */
@Named
@RequestScoped
public class TemplatePage {

    private static final String NAME = "name-";
    private static final String BODY = "body-";

    @Inject
    private WriteTemplate writeTemplate;

    @Inject
    private Address address;

    @Inject
    private PageErrors errors;

    @Inject
    private PagePhrases phrases;

    private ReplyTemplate template;
    private Integer version;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();
    private final Map<String, Boolean> approved = new HashMap<>();

    @PostConstruct
    void load() {
        if (isFirst()) {
            // Asked all the same, so that nobody sees the page who may not save it.
            writeTemplate.all();
            return;
        }
        String id = address.name("template");
        template = id.matches("\\d{1,18}") ? writeTemplate.find(Long.parseLong(id)).orElse(null) : null;
        if (template != null) {
            template.getTexts().forEach((tag, text) -> {
                names.put(tag, text.getName());
                bodies.put(tag, text.getBody());
            });
            // The form must say what was read.
            version = FacesContext.getCurrentInstance().isPostback() ? null : template.getVersion();
        }
    }

    /** Whether it is a new one, of which nothing is stored yet. */
    public boolean isFirst() {
        return address.getPage() == Page.NEW_TEMPLATE;
    }

    /** Shows the page, or says that there is no such template. */
    public boolean arrive() {
        if (template == null && !isFirst()) {
            Visit.notFound();
            return false;
        }
        return true;
    }

    /** Saves it. */
    public void save() {
        if (!arrive()) {
            return;
        }
        Languages.required().forEach(this::check);
        if (errors.isAny()) {
            return;
        }
        try {
            if (isFirst()) {
                writeTemplate.add(words());
            } else {
                writeTemplate.save(template.getId(), version == null ? -1 : version, words());
            }
            Visit.redirect(address.to("TEMPLATES") + "?saved=1");
        } catch (TemplateRefused refused) {
            errors.show(BODY + refused.language(), "template.refused." + refused.reason(), refused.which());
        } catch (TemplateChanged meanwhile) {
            // What was typed stays; saving it again is then decided on what is stored now.
            template = writeTemplate.find(template.getId()).orElseThrow();
            version = template.getVersion();
            errors.show(NAME + Languages.base().tag(), "template.changed");
        }
    }

    private void check(Language language) {
        String in = phrases.all().say("language." + language.tag());
        String name = names.get(language.tag());
        if (name == null || name.isBlank()) {
            errors.show(NAME + language.tag(), "template.name.missing", in);
        } else if (name.length() > WriteTemplate.LONGEST_NAME) {
            errors.show(NAME + language.tag(), "template.long", WriteTemplate.LONGEST_NAME, name.length());
        } else if (!Legible.Check.isLegible(name)) {
            errors.show(NAME + language.tag(), "text.legible");
        } else if (!Legible.Check.isOneLine(name)) {
            errors.show(NAME + language.tag(), "text.oneLine");
        }
        String body = bodies.get(language.tag());
        if (body == null || body.isBlank()) {
            errors.show(BODY + language.tag(), "template.body.missing", in);
        } else if (body.length() > WriteTemplate.LONGEST_TEXT) {
            errors.show(BODY + language.tag(), "template.long", WriteTemplate.LONGEST_TEXT, body.length());
        } else if (!Legible.Check.isLegible(body)) {
            errors.show(BODY + language.tag(), "text.legible");
        }
    }

    private Map<String, ReplyTemplate.Words> words() {
        return Languages.required().stream().map(Language::tag).collect(Collectors.toMap(tag -> tag,
                tag -> new ReplyTemplate.Words(names.get(tag), bodies.get(tag), Boolean.TRUE.equals(approved.get(tag))),
                (one, other) -> one, LinkedHashMap::new));
    }

    /** The text of the template in a language as it is stored, or null. */
    public TemplateText stored(String language) {
        return template == null ? null : template.getTexts().get(language);
    }

    /** What a text can leave open. */
    public List<Placeholder> getPlaceholders() {
        return List.of(Placeholder.values());
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    /** Its names, by the tags of the languages. */
    public Map<String, String> getNames() {
        return names;
    }

    /** Its texts, by the tags of the languages. */
    public Map<String, String> getBodies() {
        return bodies;
    }

    /** Which languages somebody stands by now; none is ticked beforehand. */
    public Map<String, Boolean> getApproved() {
        return approved;
    }
}
