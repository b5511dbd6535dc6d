package org.aviso.replies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.aviso.accommodations.Message;
import org.aviso.accommodations.Requests;
import org.aviso.platform.Address;
import org.aviso.platform.PagePhrases;
import org.aviso.triage.today.Group;
import org.aviso.triage.today.Matter;
import org.aviso.triage.today.Waiting;

/** What cannot go out before somebody has translated it: held messages, and templates that nobody can use. */
@ApplicationScoped
public class TranslationsWaiting implements Waiting {

    /** More messages than anybody translates in a day. */
    private static final int MOST = 200;

    @Inject
    private Requests requests;

    @Inject
    private Templates templates;

    @Inject
    private Address address;

    @Inject
    private PagePhrases phrases;

    @Override
    public List<Matter> matters() {
        List<Matter> matters = new ArrayList<>();
        requests.held(MOST).forEach(text -> {
            Message message = text.getMessage();
            matters.add(Matter.ofRequest(Group.TRANSLATION, message.getRequest().getId(), "today.step.TRANSLATE",
                    address.to("TRANSLATE_MESSAGE", message.getRequest().getReference(), message.getId().toString()), null));
        });
        long unusable = templates.countUnusable();
        if (unusable > 0) {
            matters.add(Matter.ofItsOwn(Group.TRANSLATION, phrases.of("templates.outOfDate", unusable),
                    "today.step.APPROVE", address.to("TEMPLATES")));
        }
        return matters;
    }
}
