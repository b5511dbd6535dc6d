package org.aviso.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.aviso.accommodations.RequestKept;

/** What goes wrong while one request is stored, as when the database breaks off. */
@ApplicationScoped
public class Breakage {

    private volatile String reference;

    /** Whoever changes that request fails while the deed is done. */
    public void of(String broken, Runnable deed) {
        reference = broken;
        try {
            deed.run();
        } finally {
            reference = null;
        }
    }

    void keep(@Observes RequestKept kept) {
        if (kept.request().getReference().equals(reference)) {
            throw new IllegalStateException("broken for a test");
        }
    }
}
