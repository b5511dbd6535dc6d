package org.aviso.triage.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.aviso.platform.Secrets;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;

/**
 * The views of the list: what was looked for just now, which is forgotten, and what was saved under a name, by oneself or
 * for all.
 */
@ApplicationScoped
@Transactional
public class Views {

    /** How long a view without a name is kept. */
    static final Duration KEPT = Duration.ofHours(12);

    /** A view as somebody may see it. */
    public record Found(RequestView view, Criteria criteria, boolean own) { }

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Clock clock;

    private final Jsonb json = JsonbBuilder.create();

    /**
     * Keeps what the caller looks for.
     *
     * @return the key by which it is found
     * @throws NotAllowed if the caller is no coordinator
     */
    public String keep(Criteria criteria) {
        String caller = signedIn.require(Role.COORDINATOR);
        RequestView view = new RequestView(Secrets.forAddress(), caller, json.toJson(criteria), clock.instant());
        entities.persist(view);
        return view.getKey();
    }

    /** The view of a key that is the caller's own, or shared. */
    public Optional<Found> find(String key) {
        String caller = signedIn.require(Role.COORDINATOR);
        return byKey(key).filter(view -> view.getOwner().equals(caller) || view.isShared())
                .map(view -> new Found(view, json.fromJson(view.getCriteria(), Criteria.class),
                        view.getOwner().equals(caller)));
    }

    /**
     * Saves a view of the caller under a name.
     *
     * @param shared whether colleagues see it too
     * @return the key of the saved view; of a colleague's view it is a copy
     * @throws NotAllowed if the caller is no coordinator
     * @throws IllegalArgumentException if there is no such view, or the name is empty or too long
     */
    public String save(String key, String name, boolean shared) {
        Found found = find(key).orElseThrow(() -> new IllegalArgumentException("no such view"));
        if (name == null || name.isBlank() || name.strip().length() > RequestView.LONGEST_NAME) {
            throw new IllegalArgumentException("a view has a name");
        }
        RequestView view = found.view();
        if (!found.own() || view.getName() != null) {
            view = byKey(keep(found.criteria())).orElseThrow();
        }
        view.save(name.strip(), shared);
        return view.getKey();
    }

    /** Forgets a view of the caller's own; of another there is nothing to forget. */
    public void delete(String key) {
        find(key).filter(Found::own).ifPresent(found -> entities.remove(found.view()));
    }

    /** The saved views that the caller sees: their own, then those that colleagues share. */
    public List<RequestView> saved() {
        String caller = signedIn.require(Role.COORDINATOR);
        return entities.createQuery("select v from RequestView v where v.name is not null"
                        + " and (v.owner = :caller or v.shared = true) order by v.shared, v.name, v.id", RequestView.class)
                .setParameter("caller", caller).getResultList();
    }

    /** Deletes what was only looked at, some time ago. */
    void forget() {
        entities.createQuery("delete from RequestView v where v.name is null and v.used < :before")
                .setParameter("before", clock.instant().minus(KEPT)).executeUpdate();
    }

    private Optional<RequestView> byKey(String key) {
        return entities.createQuery("select v from RequestView v where v.key = :key", RequestView.class)
                .setParameter("key", key).getResultStream().findFirst();
    }
}
