package org.aviso.replies;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a template says in one language, and whether somebody stands by it. */
@Entity
@Table(name = "reply_template_text")
public class TemplateText {

    /** How far it is, in the words of the bundle key {@code templateState.<state>}. */
    public enum State {

        /** Somebody has read it and stands by it. */
        APPROVED,

        /** It was written, and nobody has approved it. */
        DRAFT,

        /** What it translates has changed since. */
        OUT_OF_DATE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "template_id")
    private ReplyTemplate template;

    private String language;

    private String name;

    private String body;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant approved;

    @Column(name = "approved_by")
    private String approvedBy;

    protected TemplateText() {
    }

    TemplateText(ReplyTemplate template, String language, String name, String body) {
        this.template = template;
        this.language = language;
        this.name = name;
        this.body = body;
        this.state = State.DRAFT;
    }

    /**
     * Takes other words.
     *
     * @return whether they are other words
     */
    boolean write(String newName, String newBody) {
        if (name.equals(newName) && body.equals(newBody)) {
            return false;
        }
        this.name = newName;
        this.body = newBody;
        enter(State.DRAFT);
        return true;
    }

    /** What it translates says something else by now. */
    void outdate() {
        if (state == State.APPROVED) {
            enter(State.OUT_OF_DATE);
        }
    }

    void approve(Instant when, String actor) {
        this.state = State.APPROVED;
        this.approved = when;
        this.approvedBy = actor;
    }

    private void enter(State next) {
        this.state = next;
        this.approved = null;
        this.approvedBy = null;
    }

    /** What it leaves open. */
    Set<Placeholder> placeholders() {
        return placeholders(body);
    }

    /** What a text leaves open. */
    static Set<Placeholder> placeholders(String text) {
        return Arrays.stream(Placeholder.values()).filter(each -> text.contains(each.inText()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Placeholder.class)));
    }

    /** Its words with everything filled in; a value is taken as it is, whatever it looks like. */
    String filledIn(Function<Placeholder, String> values) {
        Map<String, Placeholder> byText = Arrays.stream(Placeholder.values())
                .collect(Collectors.toMap(Placeholder::inText, Function.identity()));
        String any = byText.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile(any).matcher(body)
                .replaceAll(found -> Matcher.quoteReplacement(values.apply(byText.get(found.group()))));
    }

    public String getLanguage() {
        return language;
    }

    /** What staff calls it. */
    public String getName() {
        return name;
    }

    /** Its words, with placeholders in braces. */
    public String getBody() {
        return body;
    }

    public State getState() {
        return state;
    }

    /** When it was approved, or null. */
    public Instant getApproved() {
        return approved;
    }

    /** The sign-in name of who approved it; null where nobody has, or it came with the portal. */
    public String getApprovedBy() {
        return approvedBy;
    }
}
