package org.aviso.staff.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.platform.PagePhrases;

/** What an entry of the trail says in the language of the page. */
@Named("auditWords")
@RequestScoped
public class AuditWords {

    private static final Pattern CODE = Pattern.compile("([A-Z][A-Z_]+)(?: (\\d{1,2})\\b)?");

    @Inject
    private PagePhrases phrases;

    public String deed(AuditEntry entry) {
        return phrases.all().say("deed." + entry.getDeed());
    }

    public String kind(AuditEntry entry) {
        return phrases.all().say("audited." + entry.getKind());
    }

    /**
     * What more there is to say, its codes in words where they have some; null where there is nothing. Of aids the
     * details have the place, which begins at 0.
     */
    public String details(AuditEntry entry) {
        return entry.getDetails() == null ? null
                : CODE.matcher(entry.getDetails()).replaceAll(code -> Matcher.quoteReplacement(told(code)));
    }

    /** The tag of the language of the details: they are in the base language where none of them has words. */
    public String speech(AuditEntry entry) {
        return entry.getDetails() == null || !entry.getDetails().equals(details(entry))
                ? phrases.all().language().tag() : Languages.base().tag();
    }

    private String told(MatchResult code) {
        Phrases say = phrases.all();
        String word = code.group(1);
        String told = say.has("status." + word) ? say.say("status." + word)
                : say.has("auditDetails." + word) ? say.say("auditDetails." + word)
                : say.has("role." + word) ? say.say("role." + word)
                : say.has("figures.why." + word) ? say.say("figures.why." + word) : word;
        return code.group(2) == null ? told : say.say("audit.ofAid", told, Integer.parseInt(code.group(2)) + 1);
    }
}
