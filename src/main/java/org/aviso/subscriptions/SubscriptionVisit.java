package org.aviso.subscriptions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aviso.notices.Notice;
import org.aviso.offices.ContactDirectory;
import org.aviso.platform.Address;
import org.aviso.platform.Limits;
import org.aviso.platform.Visit;

/** The subscription that the secret in the address names. Reading its pages changes nothing: programs open every link. */
@Named("subscribed")
@RequestScoped
public class SubscriptionVisit {

    @Inject
    private FollowNotices followNotices;

    @Inject
    private ContactDirectory directory;

    @Inject
    private Limits limits;

    @Inject
    private Address address;

    private Subscription subscription;
    private boolean read;

    /** The subscription, or null: the link is too old, made up, or its subscription is ended. */
    public Subscription getSubscription() {
        if (!read) {
            subscription = followNotices.find(secret()).orElse(null);
            read = true;
        }
        return subscription;
    }

    /** The kinds of notices that it follows, in the order of the lists. */
    public List<Notice.Kind> getKinds() {
        return getSubscription().getKinds().stream().sorted().toList();
    }

    /** The names of the offices that it follows, in the language of the page; empty for all. */
    public String getOffices() {
        return directory.getOffices().stream().filter(office -> getSubscription().getOffices().contains(office.getId()))
                .map(office -> office.name(address.getLanguage().tag())).collect(Collectors.joining("; "));
    }

    String secret() {
        return address.name("subscription");
    }

    /** Shows the page; where there is no subscription it says so, and how to begin one. */
    public Optional<Subscription> arrive() {
        if (getSubscription() == null) {
            long wait = limits.count(Limits.Deed.TRY_CODE, Visit.sender());
            if (wait > 0) {
                Visit.tooMany(wait);
            } else {
                Visit.showAsMissing();
            }
        }
        return Optional.ofNullable(subscription);
    }

    /** Whether what its owner sends may be done now; if not, the page says why. */
    boolean mayWrite() {
        if (arrive().isEmpty()) {
            return false;
        }
        long wait = limits.count(Limits.Deed.WRITE, Visit.sender());
        if (wait > 0) {
            Visit.tooMany(wait);
        }
        return wait == 0;
    }

    /** The address of a page about this subscription. */
    public String to(String page) {
        return address.to(page, secret());
    }
}
