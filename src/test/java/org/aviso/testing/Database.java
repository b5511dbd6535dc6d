package org.aviso.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The database as a test looks at it: past the services, each time in a transaction of its own. */
@ApplicationScoped
public class Database {

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T ask(Function<EntityManager, T> question) {
        return question.apply(entities);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void run(Consumer<EntityManager> deed) {
        deed.accept(entities);
    }

    /** The number of rows of a table. */
    public long rows(String table) {
        return ask(em -> ((Number) em.createNativeQuery("SELECT COUNT(*) FROM " + table).getSingleResult()).longValue());
    }
}
