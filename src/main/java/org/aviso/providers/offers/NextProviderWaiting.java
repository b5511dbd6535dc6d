package org.aviso.providers.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.aviso.platform.Address;
import org.aviso.triage.today.Group;
import org.aviso.triage.today.Matter;
import org.aviso.triage.today.Waiting;

/** The aids for which nobody has said yes by the day to book: the next provider is to be asked, or it is done remotely. */
@ApplicationScoped
public class NextProviderWaiting implements Waiting {

    @Inject
    private OfferAid offerAid;

    @Inject
    private Address address;

    @Override
    public List<Matter> matters() {
        return offerAid.withoutProvider().stream().map(aid -> Matter.ofRequest(Group.ANSWER_NOW, aid.getRequest().getId(),
                "today.step.ASK_NEXT", address.to("OFFER_AID", aid.getRequest().getReference(),
                        Integer.toString(aid.getPosition())), aid.getBookBy())).toList();
    }
}
