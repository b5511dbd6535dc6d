package org.aviso.subscriptions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.aviso.platform.Address;
import org.aviso.platform.Visit;

/** Ends a subscription: one button. */
@Named
@RequestScoped
public class UnsubscribePage {

    @Inject
    private SubscriptionVisit subscribed;

    @Inject
    private FollowNotices followNotices;

    @Inject
    private Address address;

    /** Shows the page. */
    public void arrive() {
        subscribed.arrive();
    }

    /** Ends it. */
    public void end() {
        if (subscribed.mayWrite()) {
            followNotices.end(subscribed.secret());
            Visit.redirect(address.to("SUBSCRIBE") + "?ended=1");
        }
    }
}
