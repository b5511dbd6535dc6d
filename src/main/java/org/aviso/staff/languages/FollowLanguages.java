package org.aviso.staff.languages;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.platform.DatabaseReady;
import org.aviso.platform.Rounds;

/** Lets this node speak the languages that are switched on, whichever node that was done on. */
@ApplicationScoped
public class FollowLanguages {

    private static final Logger LOG = Logger.getLogger(FollowLanguages.class.getName());

    /** How long a change on another node may go unnoticed. */
    private static final Duration SOON = Duration.ofSeconds(5);

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private Rounds rounds;

    @Inject
    private FollowLanguages self;

    private long seen = -1;

    /** Before whoever speaks. */
    void onReady(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) DatabaseReady ready) {
        self.look();
        rounds.every(SOON, SOON, "Following the languages", self::look);
    }

    /** Takes over what the database says, if it says anything new. */
    @Transactional
    synchronized void look() {
        // No row ever goes, and each change counts one up.
        long now = entities.createQuery("select coalesce(sum(l.version + 1), 0) from AddedLanguage l", Number.class)
                .getSingleResult().longValue();
        if (now == seen) {
            return;
        }
        List<AddedLanguage> all = entities.createQuery("select l from AddedLanguage l order by l.tag", AddedLanguage.class)
                .setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "l.files").getResultList();
        Languages.follow(all.stream().map(FollowLanguages::added).toList());
        seen = now;
    }

    private static Languages.Added added(AddedLanguage stored) {
        Language language = Language.of(stored.getTag());
        TranslatedWords words = TranslatedWords.of(language, stored.getFiles());
        if (stored.isSpoken() && !words.isWhole()) {
            LOG.log(Level.WARNING, "{0} texts are not translated into {1}: readers see them in the base language",
                    new Object[] {words.gaps().size(), language.tag()});
        }
        return new Languages.Added(language, stored.isSpoken(), stored.isRequired(), words.said());
    }
}
