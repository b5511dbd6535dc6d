package org.aviso.staff.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.regex.Pattern;
import org.aviso.language.Phrases;
import org.aviso.platform.PagePhrases;

/** What an entry of the trail says in the language of the page. */
@Named("auditWords")
@RequestScoped
public class AuditWords {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]+");

    @Inject
    private PagePhrases phrases;

    public String deed(AuditEntry entry) {
        return phrases.all().say("deed." + entry.getDeed());
    }

    public String kind(AuditEntry entry) {
        return phrases.all().say("audited." + entry.getKind());
    }

    /** What more there is to say, its codes in words where they have some; null where there is nothing. */
    public String details(AuditEntry entry) {
        Phrases say = phrases.all();
        return entry.getDetails() == null ? null : CODE.matcher(entry.getDetails()).replaceAll(code -> {
            String status = "status." + code.group();
            String told = "auditDetails." + code.group();
            return java.util.regex.Matcher.quoteReplacement(
                    say.has(status) ? say.say(status) : say.has(told) ? say.say(told) : code.group());
        });
    }
}
