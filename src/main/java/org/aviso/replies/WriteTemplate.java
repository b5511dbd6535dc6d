package org.aviso.replies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aviso.accommodations.Legible;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.audit.Detail;

/**
 * Keeps the templates. Whoever approves a language may be somebody else than who wrote the other: each language is
 * approved by itself, and only a template that is approved in all of them can be used.
 */
@ApplicationScoped
@Transactional
public class WriteTemplate {

    /** The longest name of a template, in characters. */
    public static final int LONGEST_NAME = 100;

    /** The longest text of a template, in characters: filled in, it still fits into a message. */
    public static final int LONGEST_TEXT = 3000;

    @Inject
    private Templates templates;

    @Inject
    private SignedIn signedIn;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * Every template.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public List<ReplyTemplate> all() {
        signedIn.require(Role.COORDINATOR);
        return templates.all();
    }

    /**
     * A template.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public Optional<ReplyTemplate> find(long id) {
        signedIn.require(Role.COORDINATOR);
        return templates.byId(id);
    }

    /**
     * Begins a template.
     *
     * @param words what it says, by the tags of every language of the portal
     * @return its id
     * @throws NotAllowed if the caller is no coordinator
     * @throws TemplateRefused if a placeholder is unknown, or missing in a language
     * @throws IllegalArgumentException if a language is missing, or words are empty, too long or not legible
     */
    public long add(Map<String, ReplyTemplate.Words> words) {
        String actor = signedIn.require(Role.COORDINATOR);
        Map<String, ReplyTemplate.Words> checked = checked(words);
        ReplyTemplate template = new ReplyTemplate(templates.nextPosition());
        template.write(checked, clock.instant(), actor);
        templates.add(template);
        templates.flush();
        record(actor, template);
        return template.getId();
    }

    /**
     * Changes a template, or approves it.
     *
     * @param version the version that the caller has read
     * @param words as of {@link #add}
     * @throws NotAllowed if the caller is no coordinator
     * @throws TemplateChanged if somebody else has changed it since
     * @throws TemplateRefused as {@link #add}
     * @throws IllegalArgumentException as {@link #add}, and if there is no such template
     */
    public void save(long id, int version, Map<String, ReplyTemplate.Words> words) {
        String actor = signedIn.require(Role.COORDINATOR);
        Map<String, ReplyTemplate.Words> checked = checked(words);
        ReplyTemplate template = templates.byId(id)
                .orElseThrow(() -> new IllegalArgumentException("no such template"));
        if (template.getVersion() != version) {
            throw new TemplateChanged();
        }
        templates.touch(template);
        template.write(checked, clock.instant(), actor);
        try {
            templates.flush();
        } catch (OptimisticLockException meanwhile) {
            throw new TemplateChanged();
        }
        record(actor, template);
    }

    private void record(String actor, ReplyTemplate template) {
        audit.record(actor, Deed.CHANGED, AuditEntry.Kind.TEMPLATE, Long.toString(template.getId()),
                Languages.required().stream().map(language -> Detail.TEMPLATE_STATE.with(language.tag(),
                        template.state(language.tag()))).collect(Collectors.joining(", ")));
    }

    private static Map<String, ReplyTemplate.Words> checked(Map<String, ReplyTemplate.Words> words) {
        Map<String, ReplyTemplate.Words> checked = new LinkedHashMap<>();
        for (Language language : Languages.required()) {
            ReplyTemplate.Words written = words.get(language.tag());
            if (written == null || !Legible.Check.isFit(written.name(), LONGEST_NAME)
                    || !Legible.Check.isOneLine(written.name()) || !Legible.Check.isFit(written.body(), LONGEST_TEXT)) {
                throw new IllegalArgumentException("a template has a name and a text in " + language.tag());
            }
            // Browsers send a line break as two signs; the same text must not look changed for that.
            checked.put(language.tag(), new ReplyTemplate.Words(written.name().strip(),
                    written.body().strip().replace("\r\n", "\n"), written.approve()));
        }
        checkPlaceholders(checked);
        return checked;
    }

    private static void checkPlaceholders(Map<String, ReplyTemplate.Words> words) {
        EnumSet<Placeholder> all = EnumSet.noneOf(Placeholder.class);
        words.forEach((tag, written) -> {
            List<String> unknown = Placeholder.unknown(written.body());
            if (!unknown.isEmpty()) {
                throw new TemplateRefused(TemplateRefused.Reason.UNKNOWN_PLACEHOLDER, tag, unknown.get(0));
            }
            all.addAll(TemplateText.placeholders(written.body()));
        });
        words.forEach((tag, written) -> {
            Set<Placeholder> missing = EnumSet.copyOf(all);
            missing.removeAll(TemplateText.placeholders(written.body()));
            if (!missing.isEmpty()) {
                throw new TemplateRefused(TemplateRefused.Reason.MISSING_PLACEHOLDER, tag,
                        missing.stream().map(Placeholder::inText).collect(Collectors.joining(", ")));
            }
        });
    }
}
