package org.aviso.subscriptions;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Set;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticesPage;
import org.aviso.platform.Address;
import org.aviso.platform.Limits;
import org.aviso.platform.MailAddress;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Visit;

/** Takes the address of somebody who wants to be told of notices. The answer is the same whether it follows already. */
@Named
@RequestScoped
public class SubscribePage {

    @Inject
    private Event<SubscriptionWanted> wanted;

    @Inject
    private FollowedOffices offices;

    @Inject
    private Limits limits;

    @Inject
    private PageErrors errors;

    @Inject
    private Address address;

    @Inject
    private HttpServletRequest visit;

    private String mail;
    private ChoicesForm choices;

    @PostConstruct
    void load() {
        // Who comes from a list of one kind follows that kind.
        Notice.Kind one = NoticesPage.kindOf(visit.getParameter("kind"));
        choices = new ChoicesForm(offices.all(), new Choices(one == null ? EnumSet.allOf(Notice.Kind.class) : EnumSet.of(one),
                Set.of(), address.getLanguage().tag(), Rhythm.AT_ONCE));
    }

    /** Has a mail written to the address, in its own time: how long that takes says nothing of what we know. */
    public void ask() {
        if (mail == null || !MailAddress.isPossible(mail)) {
            errors.show("mail", "contact.EMAIL");
        }
        choices.check(errors);
        if (errors.isAny()) {
            return;
        }
        long wait = limits.count(Limits.Deed.SUBSCRIBE, Visit.sender());
        if (wait > 0) {
            Visit.tooMany(wait);
            return;
        }
        wanted.fireAsync(new SubscriptionWanted(mail, choices.choices()));
        Visit.redirect(address.to("SUBSCRIBE") + "?sent=1");
    }

    /** Whether an address was taken just now. */
    public boolean isSent() {
        return visit.getParameter("sent") != null && !errors.isAny();
    }

    /** Whether a subscription was ended just now. */
    public boolean isEnded() {
        return visit.getParameter("ended") != null && !errors.isAny();
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public ChoicesForm getChoices() {
        return choices;
    }
}
