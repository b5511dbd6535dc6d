package org.aviso.subscriptions;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Visit;

/** What somebody follows, to be changed. Whose address it is, the page does not say: mail is passed on to friends. */
@Named
@RequestScoped
public class SubscriptionPage {

    /** What was done just now, or was so already. */
    public enum Saved { CONFIRMED, CHANGED, KNOWN }

    @Inject
    private SubscriptionVisit subscribed;

    @Inject
    private FollowNotices followNotices;

    @Inject
    private FollowedOffices offices;

    @Inject
    private PageErrors errors;

    @Inject
    private HttpServletRequest visit;

    private ChoicesForm choices;

    @PostConstruct
    void load() {
        Subscription subscription = subscribed.getSubscription();
        if (subscription != null) {
            choices = new ChoicesForm(offices.all(), subscription.choices());
        }
    }

    /** Shows the page; who has not confirmed yet is asked to. */
    public void arrive() {
        subscribed.arrive().filter(each -> !each.isConfirmed())
                .ifPresent(each -> Visit.redirect(subscribed.to("CONFIRM_SUBSCRIPTION")));
    }

    /** Saves what they want from now on. */
    public void save() {
        if (!subscribed.mayWrite()) {
            return;
        }
        choices.check(errors);
        if (!errors.isAny()) {
            followNotices.change(subscribed.secret(), choices.choices());
            Visit.redirect(subscribed.to("SUBSCRIPTION") + "?saved=" + Saved.CHANGED);
        }
    }

    /** What was done just now, or null. */
    public Saved getSaved() {
        return FacesContext.getCurrentInstance().isPostback() ? null : Arrays.stream(Saved.values())
                .filter(saved -> saved.name().equals(visit.getParameter("saved"))).findFirst().orElse(null);
    }

    public ChoicesForm getChoices() {
        return choices;
    }
}
