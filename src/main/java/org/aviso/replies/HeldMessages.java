package org.aviso.replies;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.aviso.accommodations.MessageText;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.accommodations.Requests;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;

/** What staff is told about messages that wait for a translation, and about templates that cannot be used. */
@Named
@RequestScoped
public class HeldMessages {

    /** More than these are not named one by one. */
    private static final int MOST = 20;

    @Inject
    private Requests requests;

    @Inject
    private Templates templates;

    @Inject
    private SignedIn signedIn;

    private List<MessageText> texts;
    private long count;
    private long templatesOutOfDate;

    @PostConstruct
    void load() {
        signedIn.require(Role.COORDINATOR);
        texts = requests.held(MOST);
        count = texts.size() < MOST ? texts.size() : requests.countHeld();
        templatesOutOfDate = templates.countUnusable();
    }

    /** The texts that wait, the longest waiting first; at most twenty. */
    public List<MessageText> getTexts() {
        return texts;
    }

    /** How many texts wait. */
    public long getCount() {
        return count;
    }

    /** How many templates cannot be used until somebody approves a language. */
    public long getTemplatesOutOfDate() {
        return templatesOutOfDate;
    }

    public String reference(MessageText text) {
        return ReferenceCode.spaced(text.getMessage().getRequest().getReference());
    }
}
