package org.aviso.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.aviso.accommodations.AidsOnOffer;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;

/**
 * Keeps the register of providers. It is the work of those who book them; an administrator who books has that role
 * too.
 */
@ApplicationScoped
@Transactional
public class KeepProviders {

    /** So many in a list are more than anybody reads: the list can be narrowed down. */
    public static final int MOST = 200;

    @Inject
    private Providers providers;

    @Inject
    private AidsOnOffer aidsOnOffer;

    @Inject
    private AuditTrail audit;

    @Inject
    private SignedIn signedIn;

    /**
     * The providers of a kind who work in a language, by their names; at most {@link #MOST}.
     *
     * @param kind null for any
     * @param language null for any
     * @throws NotAllowed if the caller is no coordinator
     */
    public List<Provider> list(Provider.Kind kind, String language) {
        String actor = signedIn.require(Role.COORDINATOR);
        audit.record(actor, Deed.SAW, AuditEntry.Kind.PROVIDER, null, null);
        return providers.list(kind, language, MOST);
    }

    /**
     * One provider, with all that is known about them.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public Optional<Provider> find(long id) {
        String actor = signedIn.require(Role.COORDINATOR);
        Optional<Provider> provider = providers.byId(id);
        provider.ifPresent(found -> audit.record(actor, Deed.SAW, AuditEntry.Kind.PROVIDER, subject(found), null));
        return provider;
    }

    /**
     * Adds a provider.
     *
     * @return the id
     * @throws NotAllowed if the caller is no coordinator
     * @throws IllegalArgumentException if something is wrong with what the form says
     */
    public long add(ProviderForm form) {
        String actor = signedIn.require(Role.COORDINATOR);
        check(form);
        Provider provider = new Provider(form);
        providers.add(provider);
        audit.record(actor, Deed.ENTERED, AuditEntry.Kind.PROVIDER, subject(provider), null);
        return provider.getId();
    }

    /**
     * Changes what is known about a provider. What they have accepted stands.
     *
     * @param version the version that the caller has read
     * @throws NotAllowed if the caller is no coordinator
     * @throws ChangedMeanwhile if it has another version by now
     * @throws IllegalArgumentException if there is no such provider, or something is wrong with what the form says
     */
    public void change(long id, int version, ProviderForm form) {
        String actor = signedIn.require(Role.COORDINATOR);
        check(form);
        Provider provider = providers.byId(id).orElseThrow(() -> new IllegalArgumentException("no such provider"));
        if (provider.getVersion() != version) {
            throw new ChangedMeanwhile(subject(provider));
        }
        provider.describe(form);
        try {
            providers.keep(provider);
        } catch (OptimisticLockException meanwhile) {
            throw new ChangedMeanwhile(subject(provider));
        }
        audit.record(actor, Deed.CHANGED, AuditEntry.Kind.PROVIDER, subject(provider), null);
    }

    private void check(ProviderForm form) {
        if (form.chosenAids().stream().anyMatch(code -> aidsOnOffer.find(code).isEmpty())
                || form.chosenLanguages().stream().anyMatch(tag -> aidsOnOffer.language(tag).isEmpty())) {
            throw new IllegalArgumentException("an aid or a language that is not on offer");
        }
    }

    private static String subject(Provider provider) {
        return Long.toString(provider.getId());
    }
}
