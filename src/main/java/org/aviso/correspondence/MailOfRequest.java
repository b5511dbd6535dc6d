package org.aviso.correspondence;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.platform.Address;
import org.aviso.platform.Visit;

/** The mail about the request in the address of the page: what it says, word for word, and whether it has left. */
@Named
@RequestScoped
public class MailOfRequest {

    @Inject
    private ResendMail resendMail;

    @Inject
    private Address address;

    private String reference;
    private List<OutboxMail> all;

    @PostConstruct
    void load() {
        reference = ReferenceCode.normal(address.name("reference"));
        all = resendMail.about(reference);
    }

    /** The mail, newest first. */
    public List<OutboxMail> getAll() {
        return all;
    }

    /** Whether some of it was given up. */
    public boolean isGivenUp() {
        return all.stream().anyMatch(OutboxMail::isGivenUp);
    }

    /** Tries again what was given up. */
    public void tryAgain() {
        resendMail.tryAgain(reference);
        Visit.redirect(address.to("ANSWER_REQUEST", reference));
    }
}
