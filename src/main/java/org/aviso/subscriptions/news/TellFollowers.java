package org.aviso.subscriptions.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.aviso.notices.Notices;
import org.aviso.platform.Failure;

/** Tells followers what there is to tell, step by step; what fails waits for the next round and stops nothing else. */
@ApplicationScoped
public class TellFollowers {

    private static final Logger LOG = Logger.getLogger(TellFollowers.class.getName());

    /** So many notices and announcements a round. */
    private static final int AT_ONCE = 200;

    @Inject
    private Notices notices;

    @Inject
    private Announcements announcements;

    /** Tells those who want to hear at once. */
    public void tellAtOnce() {
        notices.toAnnounce(AT_ONCE).forEach(notice -> steps(() -> {
            announcements.note(notice);
            return false;
        }));
        announcements.unfinished(AT_ONCE).forEach(each -> steps(() -> announcements.tellMore(each)));
    }

    /** Tells those who get one mail a day, once it is time for that. */
    public void tellOfTheDay() {
        steps(() -> {
            announcements.beginDay();
            return false;
        });
        announcements.unfinishedDays().forEach(day -> steps(() -> announcements.tellMoreOfDay(day)));
    }

    private static void steps(BooleanSupplier step) {
        try {
            boolean more;
            do {
                more = step.getAsBoolean();
            } while (more);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Followers wait for the next round: {0}", Failure.told(failed));
        }
    }
}
