package org.aviso.accommodations.follow;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.aviso.accommodations.AmendRequest;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.HistoryEntry;
import org.aviso.accommodations.Legible;
import org.aviso.accommodations.form.Drafts;
import org.aviso.accommodations.letters.Letters;
import org.aviso.platform.Address;
import org.aviso.platform.Limits;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Visit;

/** How far a request has come, and the thread with the office, for the resident who has its codes. */
@Named
@RequestScoped
public class RequestStatusPage {

    @Inject
    private FollowedVisit followed;

    @Inject
    private AmendRequest amend;

    @Inject
    private Drafts drafts;

    @Inject
    private Limits limits;

    @Inject
    private PageErrors errors;

    @Inject
    private Letters letters;

    @Inject
    private Address address;

    private Letters.Offer files;
    private String text;

    @PostConstruct
    void load() {
        if (followed.followed() != null) {
            files = letters.offer(Letters.Kind.ANSWERS, followed.getRequest(), address.getLanguage(),
                    file -> address.to("REQUEST_LETTER", address.name("pass"), file));
        }
    }

    /** Shows the request. */
    public void arrive() {
        followed.arrive();
    }

    /** Writes to the office. */
    public void write() {
        if (!followed.arrive()) {
            return;
        }
        if (text == null || text.isBlank()) {
            errors.show("text", "message.missing");
        } else if (text.length() > AmendRequest.LONGEST_TEXT) {
            errors.show("text", "message.long", AmendRequest.LONGEST_TEXT, text.length());
        } else if (!Legible.Check.isLegible(text)) {
            errors.show("text", "text.legible");
        }
        if (errors.isAny()) {
            return;
        }
        long wait = limits.count(Limits.Deed.WRITE, Visit.sender());
        if (wait > 0) {
            Visit.tooMany(wait);
            return;
        }
        try {
            amend.write(followed.followed(), followed.seen(), text, address.getLanguage().tag());
            followed.goTo("REQUEST_STATUS", FollowedVisit.Done.SENT);
        } catch (ChangedMeanwhile staffWasFaster) {
            followed.showPresentState();
            errors.show("text", "message.changedMeanwhile");
        }
    }

    /** Opens the form with what the request says now; the person for whom it was asked takes it over with that. */
    public void change() {
        if (followed.arrive() && (followed.isInCharge() && followed.isChangeable() || followed.isToTakeOver())) {
            long wait = limits.count(Limits.Deed.BEGIN_DRAFT, Visit.sender());
            if (wait > 0) {
                Visit.tooMany(wait);
                return;
            }
            String draft = drafts.beginChange(followed.followed());
            Visit.redirect(address.to(followed.isToTakeOver() ? "REQUEST_CONTACT" : "REQUEST_CHECK", draft));
        }
    }

    /** What has happened, newest first. */
    public List<HistoryEntry> getHistory() {
        List<HistoryEntry> newestFirst = new ArrayList<>(followed.getRequest().getHistory());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** The files in which all this can be had. */
    public Letters.Offer getLetters() {
        return files;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
