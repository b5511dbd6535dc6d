package org.aviso.replies;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aviso.language.Language;
import org.aviso.language.Languages;

/**
 * An answer of the agency that fits many requests, in every language of the portal. It answers nobody unless each of its
 * languages is approved and up to date.
 */
@Entity
@Table(name = "reply_template")
public class ReplyTemplate {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int position;

    @OneToMany(mappedBy = "template", cascade = CascadeType.PERSIST)
    @MapKey(name = "language")
    private Map<String, TemplateText> texts = new HashMap<>();

    @Version
    private int version;

    protected ReplyTemplate() {
    }

    ReplyTemplate(int position) {
        this.position = position;
    }

    /**
     * What somebody writes for one language.
     *
     * @param approve whether they have read it in that language and stand by it
     */
    public record Words(String name, String body, boolean approve) { }

    /**
     * Takes what somebody has written. A language that changes makes the others out of date, unless they change with it or
     * are approved anew.
     *
     * @param words what they wrote, by the tags of every language
     */
    void write(Map<String, Words> words, Instant when, String actor) {
        List<String> changed = new ArrayList<>();
        words.forEach((tag, written) -> {
            TemplateText text = texts.get(tag);
            if (text == null) {
                texts.put(tag, new TemplateText(this, tag, written.name(), written.body()));
                changed.add(tag);
            } else if (text.write(written.name(), written.body())) {
                changed.add(tag);
            }
        });
        if (!changed.isEmpty()) {
            texts.values().stream().filter(text -> !changed.contains(text.getLanguage())).forEach(TemplateText::outdate);
        }
        words.forEach((tag, written) -> {
            if (written.approve()) {
                texts.get(tag).approve(when, actor);
            }
        });
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    /** What it says, by the tags of the languages in which it says it. */
    public Map<String, TemplateText> getTexts() {
        return texts;
    }

    /** Its name in a language; in the base language where it has none. */
    public String name(String language) {
        return texts.getOrDefault(language, texts.get(Languages.base().tag())).getName();
    }

    /** How far it is in a language. */
    public TemplateText.State state(String language) {
        TemplateText text = texts.get(language);
        return text == null ? TemplateText.State.DRAFT : text.getState();
    }

    /** Whether it can answer somebody: it is approved and up to date in every language that comes with the portal. */
    public boolean isUsable() {
        return Languages.builtIn().stream().map(Language::tag).allMatch(this::isApproved);
    }

    /** Whether it is approved and up to date in a language. */
    boolean isApproved(String language) {
        return state(language) == TemplateText.State.APPROVED;
    }

    /** What it leaves open. */
    public Set<Placeholder> placeholders() {
        return texts.get(Languages.base().tag()).placeholders();
    }
}
