package org.aviso.staff.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.aviso.language.Languages;
import org.aviso.offices.PageMoments;
import org.aviso.platform.PagePhrases;

/** What an entry of the trail says in the language of the page. */
@Named("auditWords")
@RequestScoped
public class AuditWords {

    @Inject
    private PagePhrases phrases;

    @Inject
    private PageMoments moments;

    public String deed(AuditEntry entry) {
        return phrases.all().say("deed." + entry.getDeed());
    }

    public String kind(AuditEntry entry) {
        return phrases.all().say("audited." + entry.getKind());
    }

    /** What more there is to say; as it stands where it was not stored in codes, and null where there is nothing. */
    public String details(AuditEntry entry) {
        return inWords(entry).orElse(entry.getDetails());
    }

    /** The tag of the language of the details: what was not stored in codes is in the base language. */
    public String speech(AuditEntry entry) {
        return (inWords(entry).isPresent() ? phrases.all().language() : Languages.base()).tag();
    }

    private Optional<String> inWords(AuditEntry entry) {
        return entry.getDetails() == null ? Optional.empty()
                : new DetailReader(phrases.all(), moments.all()).tell(entry.getDetails());
    }
}
