package org.aviso.replies;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.Legible;
import org.aviso.accommodations.Message;
import org.aviso.accommodations.Party;
import org.aviso.accommodations.Reader;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.accommodations.RequestedAid;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.LooksLike;
import org.aviso.platform.Address;
import org.aviso.platform.PageErrors;
import org.aviso.platform.PagePhrases;
import org.aviso.platform.Visit;
import org.aviso.triage.meanwhile.Meanwhile;

/** Writes to those who read a request: by a template, seen in each language before it goes, or in own words. */
@Named
@RequestScoped
public class ReplyPage {

    @Inject
    private ReplyToRequest reply;

    @Inject
    private WriteTemplate writeTemplate;

    @Inject
    private Address address;

    @Inject
    private PageErrors errors;

    @Inject
    private Meanwhile meanwhile;

    @Inject
    private PagePhrases phrases;

    @Inject
    private HttpServletRequest visit;

    private AccommodationRequest request;
    private List<ReplyTemplate> templates = List.of();
    private ReplyTemplate template;
    private List<Placeholder> asked = List.of();
    private ReplyToRequest.Preview preview;
    private Integer version;
    private String seen;
    private Integer aid;
    private final Map<String, String> typed = new HashMap<>();
    private String text;
    private String language;
    private String sure;

    /** Somebody who reads what is written, in the words of the page. */
    public record Who(String name, Reader reader, boolean told) { }

    @PostConstruct
    void load() {
        request = reply.find(ReferenceCode.normal(address.name("reference"))).orElse(null);
        if (request == null) {
            return;
        }
        templates = writeTemplate.all();
        String id = String.valueOf(visit.getParameter("template"));
        template = templates.stream().filter(each -> each.isUsable() && id.equals(Long.toString(each.getId())))
                .findFirst().orElse(null);
        if (template != null) {
            asked = List.copyOf(reply.asks(request, template));
            aid = getAids().isEmpty() ? null : getAids().get(0).getPosition();
        }
        if (!FacesContext.getCurrentInstance().isPostback()) {
            // A form must say what was read.
            version = request.getVersion();
            if (template != null && asked.isEmpty() && !isAidAsked()) {
                show();
            }
        }
    }

    /** Shows the page, or says that there is none. */
    public boolean arrive() {
        if (request == null) {
            Visit.notFound();
        }
        return request != null;
    }

    /** Shows what would go out, in each language. */
    public void showPreview() {
        if (arrive() && template != null && isFilledIn()) {
            show();
        }
    }

    private void show() {
        try {
            preview = reply.preview(request, template, filling());
            seen = preview.mark();
            version = request.getVersion();
        } catch (TemplateChanged other) {
            // Without a preview there is nothing to send; the list says which templates can be used.
            template = null;
        }
    }

    /** Sends what was seen. */
    public void send() {
        if (!arrive() || template == null || !isFilledIn()) {
            return;
        }
        try {
            reply.send(request.getReference(), seenVersion(), template.getId(), filling(), address.getLanguage().tag(),
                    seen);
            leave("MESSAGE");
        } catch (TemplateChanged meanwhile) {
            show();
            errors.show("send", "reply.lookAgain");
        } catch (ChangedMeanwhile faster) {
            meanwhile.tell("send", request.getReference(), seenVersion());
            show();
        }
    }

    /** Sends own words to those who read their language, and holds them for the others. */
    public void write() {
        if (!arrive()) {
            return;
        }
        if (text == null || text.isBlank()) {
            errors.show("text", "staff.text.missing");
        } else if (text.length() > Message.LONGEST_TEXT) {
            errors.show("text", "staff.text.long", Message.LONGEST_TEXT, text.length());
        } else if (!Legible.Check.isLegible(text)) {
            errors.show("text", "text.legible");
        }
        if (language == null) {
            errors.show("language", "staff.language.missing");
        } else if (!errors.isAny() && !language.equals(sure)) {
            // A text under the wrong name would reach somebody in a language that they do not read.
            LooksLike.another(text, Languages.orBase(language)).ifPresent(other -> {
                sure = language;
                errors.show("language", "translate.looksLike", phrases.all().say("language." + other.tag()));
            });
        }
        if (errors.isAny()) {
            return;
        }
        try {
            leave(reply.write(request.getReference(), seenVersion(), text, language) ? "HELD" : "MESSAGE");
        } catch (ChangedMeanwhile faster) {
            meanwhile.tell("text", request.getReference(), seenVersion());
            version = request.getVersion();
        }
    }

    private boolean isFilledIn() {
        for (Placeholder placeholder : asked) {
            String field = field(placeholder);
            String value = typed.get(placeholder.name());
            if (value == null || value.isBlank()) {
                errors.show(field, "reply.value.missing");
            } else if (value.length() > ReplyToRequest.LONGEST_VALUE) {
                errors.show(field, "template.long", ReplyToRequest.LONGEST_VALUE, value.length());
            } else if (!Legible.Check.isLegible(value)) {
                errors.show(field, "text.legible");
            } else if (!Legible.Check.isOneLine(value)) {
                errors.show(field, "text.oneLine");
            }
        }
        return !errors.isAny();
    }

    private Filling filling() {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        asked.forEach(placeholder -> values.put(placeholder, typed.get(placeholder.name()).strip()));
        return new Filling(isAidNamed() ? aid : null, values);
    }

    private boolean isAidNamed() {
        return template.placeholders().contains(Placeholder.AID);
    }

    // No version is -1: whoever does not say what they have read has read nothing.
    private int seenVersion() {
        return version == null ? -1 : version;
    }

    private void leave(String saved) {
        Visit.redirect(address.to("ANSWER_REQUEST", request.getReference()) + "?saved=" + saved);
    }

    public AccommodationRequest getRequest() {
        return request;
    }

    public String getReference() {
        return ReferenceCode.spaced(request.getReference());
    }

    /** Everybody who reads what is written. */
    public List<Who> getReaders() {
        List<Reader> told = request.readersOfNews();
        List<Who> readers = new ArrayList<>();
        for (Reader reader : request.readers()) {
            readers.add(new Who(reader.party() == Party.PERSON && request.getPerson() != null
                    ? request.getPerson().getName() : request.getRequesterName(), reader, told.contains(reader)));
        }
        return readers;
    }

    /** The names of those who read a language, or nothing where nobody does. */
    public String readersOf(String tag) {
        return String.join(", ", getReaders().stream().filter(who -> who.reader().language().equals(tag)).map(Who::name)
                .toList());
    }

    /** The languages that somebody reads, by name. */
    public String getLanguagesRead() {
        return String.join(", ", request.languages().stream()
                .map(tag -> phrases.all().say("language." + tag)).toList());
    }

    /** The templates that can be used. */
    public List<ReplyTemplate> getUsable() {
        return templates.stream().filter(ReplyTemplate::isUsable).toList();
    }

    /** How many templates cannot be used, because somebody must approve a language first. */
    public int getUnusable() {
        return templates.size() - getUsable().size();
    }

    /** The template that was chosen, or null. */
    public ReplyTemplate getTemplate() {
        return template;
    }

    /** Whether own words were chosen. */
    public boolean isOwn() {
        return visit.getParameter("own") != null;
    }

    /** The page with a template chosen. */
    public String with(ReplyTemplate chosen) {
        return address.to("REPLY", request.getReference()) + "?template=" + chosen.getId();
    }

    /** What staff has to say for the template. */
    public List<Placeholder> getAsked() {
        return asked;
    }

    /** Whether staff has to say which aid it is about. */
    public boolean isAidAsked() {
        return isAidNamed() && getAids().size() > 1;
    }

    /** The aids that it can be about. */
    public List<RequestedAid> getAids() {
        List<RequestedAid> wanted = request.getAids().stream().filter(each -> !each.isWithdrawn()).toList();
        return wanted.isEmpty() ? request.getAids() : wanted;
    }

    /** The field of a placeholder. */
    public String field(Placeholder placeholder) {
        return "fill-" + placeholder.name().toLowerCase(Locale.ROOT);
    }

    /** What goes out, or null while something is left open. */
    public ReplyToRequest.Preview getPreview() {
        return preview;
    }

    /** Whether there is something to send: while a form is read, the use case says whether it was seen. */
    public boolean isSendable() {
        return preview != null || FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    /** The languages in which staff can write. */
    public List<Language> getLanguages() {
        return Languages.all();
    }

    public Set<String> getRead() {
        return request.languages();
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public Integer getAid() {
        return aid;
    }

    public void setAid(Integer aid) {
        this.aid = aid;
    }

    /** What was typed for the placeholders, by their names. */
    public Map<String, String> getTyped() {
        return typed;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** The language that was chosen although the text looks like another, and asked about; or null. */
    public String getSure() {
        return sure;
    }

    public void setSure(String sure) {
        this.sure = sure;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
