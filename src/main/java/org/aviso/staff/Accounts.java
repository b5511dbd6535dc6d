package org.aviso.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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

    /** Stores a new account; a name that another one has is an error of the database, at once. */
    public void add(StaffAccount account) {
        entities.persist(account);
        entities.flush();
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

    /** Every account: those in use first, each by the name that colleagues know. */
    public List<StaffAccount> all() {
        return entities.createQuery("select a from StaffAccount a order by a.enabled desc, a.displayName, a.id",
                StaffAccount.class).getResultList();
    }

    /** The account of that number, in use or not. */
    public Optional<StaffAccount> find(long id) {
        return Optional.ofNullable(entities.find(StaffAccount.class, id));
    }

    /** Writes what was changed to the database now, so that somebody who was faster is noticed here. */
    public void flush() {
        entities.flush();
    }

    /** The account of that name, in use or not. */
    public Optional<StaffAccount> named(String username) {
        return entities.createQuery("select a from StaffAccount a where a.username = :username", StaffAccount.class)
                .setParameter("username", StaffAccount.normal(username)).getResultStream().findFirst();
    }

    /** The account that the identity provider knows by that name, in use or not. */
    public Optional<StaffAccount> withProviderName(String name) {
        return entities.createQuery("select a from StaffAccount a where a.providerName = :name", StaffAccount.class)
                .setParameter("name", StaffAccount.normalAtProvider(name)).getResultStream().findFirst();
    }

    /** The account in use that the identity provider knows by that name. */
    public Optional<StaffAccount> atProvider(String name) {
        return withProviderName(name).filter(StaffAccount::isEnabled);
    }

    /** Those in use, locked until the end of the transaction: of two who take each other's role, one comes second. */
    public List<StaffAccount> lockEnabled() {
        return entities.createQuery("select a from StaffAccount a where a.enabled = true",
                StaffAccount.class).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }
}
