package org.aviso.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The accounts of staff. */
@ApplicationScoped
@Transactional
public class Accounts {

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    void add(StaffAccount account) {
        entities.persist(account);
    }

    public boolean isEmpty() {
        return entities.createQuery("select count(a) from StaffAccount a", Long.class).getSingleResult() == 0;
    }

    /** The account that may sign in under that name. */
    public Optional<StaffAccount> enabled(String username) {
        return entities.createQuery("select a from StaffAccount a where a.username = :username and a.enabled = true",
                        StaffAccount.class)
                .setParameter("username", StaffAccount.normal(username)).getResultStream().findFirst();
    }

    /** The accounts that may sign in and have a role, by the names that colleagues know. */
    public List<StaffAccount> enabledWith(Role role) {
        return entities.createQuery("select a from StaffAccount a where a.enabled = true order by a.displayName, a.id",
                        StaffAccount.class)
                .getResultStream().filter(account -> account.getRoles().contains(role)).toList();
    }
}
