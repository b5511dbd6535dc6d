package org.aviso.staff.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Who saw and changed the request that a page shows. */
@Named("requestTrail")
@RequestScoped
public class RequestTrail {

    @Inject
    private SearchTrail searchTrail;

    private List<AuditEntry> entries;

    /** The entries about a request, newest first. */
    public List<AuditEntry> of(String reference) {
        if (entries == null) {
            entries = searchTrail.aboutRequest(reference);
        }
        return entries;
    }
}
