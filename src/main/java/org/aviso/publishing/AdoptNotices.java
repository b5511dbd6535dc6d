package org.aviso.publishing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.aviso.platform.DatabaseReady;

/** Gives every notice that was there before there were manuscripts one of its own, so that it can be corrected. */
@ApplicationScoped
public class AdoptNotices {

    private static final int AT_ONCE = 100;

    /** After whoever fills an empty database. */
    private static final int LATE = 3000;

    @Inject
    private Manuscripts manuscripts;

    void adopt(@Observes @Priority(LATE) DatabaseReady ready) {
        int adopted;
        do {
            adopted = manuscripts.adopt(null, AT_ONCE);
        } while (adopted == AT_ONCE);
    }
}
