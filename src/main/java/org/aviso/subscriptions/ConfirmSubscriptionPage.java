package org.aviso.subscriptions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.aviso.platform.Address;
import org.aviso.platform.Visit;

/** Asks the owner of an address whether they want to be told of notices: one button. */
@Named
@RequestScoped
public class ConfirmSubscriptionPage {

    @Inject
    private SubscriptionVisit subscribed;

    @Inject
    private FollowNotices followNotices;

    @Inject
    private Address address;

    /** Shows the page; who has confirmed already comes to what they follow. */
    public void arrive() {
        subscribed.arrive().filter(Subscription::isConfirmed).ifPresent(each ->
                Visit.redirect(subscribed.to("SUBSCRIPTION") + "?saved=" + SubscriptionPage.Saved.KNOWN));
    }

    /** Confirms, once or again. */
    public void confirm() {
        if (subscribed.mayWrite()) {
            followNotices.confirm(subscribed.secret()).ifPresent(secret -> Visit.redirect(
                    address.to("SUBSCRIPTION", secret) + "?saved=" + SubscriptionPage.Saved.CONFIRMED));
        }
    }
}
