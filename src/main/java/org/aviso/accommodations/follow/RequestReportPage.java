package org.aviso.accommodations.follow;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aviso.accommodations.AmendRequest;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.Legible;
import org.aviso.accommodations.Outcome;
import org.aviso.accommodations.RequestedAid;
import org.aviso.platform.Address;
import org.aviso.platform.Limits;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Visit;

/** Did it work? Asked after the event, of each aid. */
@Named
@RequestScoped
public class RequestReportPage {

    @Inject
    private FollowedVisit followed;

    @Inject
    private AmendRequest amend;

    @Inject
    private Address address;

    @Inject
    private Limits limits;

    @Inject
    private PageErrors errors;

    private final Map<Integer, String> outcomes = new HashMap<>();
    private String text;

    @PostConstruct
    void load() {
        if (followed.followed() != null) {
            getAids().stream().filter(aid -> aid.getOutcome() != null)
                    .forEach(aid -> outcomes.put(aid.getPosition(), aid.getOutcome().name()));
        }
    }

    /** Shows the question; before the event, the request. */
    public boolean arrive() {
        if (!followed.arrive()) {
            return false;
        }
        if (!followed.isReportable()) {
            followed.goTo("REQUEST_STATUS", null);
            return false;
        }
        return true;
    }

    /** Keeps what was said. */
    public void report() {
        if (!arrive()) {
            return;
        }
        Map<Integer, Outcome> said = new TreeMap<>();
        outcomes.forEach((position, outcome) -> {
            if (outcome != null) {
                said.put(position, Outcome.valueOf(outcome));
            }
        });
        if (said.isEmpty()) {
            errors.show("outcome-" + getAids().get(0).getPosition(), "outcome.missing");
        }
        if (text != null && text.length() > AmendRequest.LONGEST_TEXT) {
            errors.show("text", "message.long", AmendRequest.LONGEST_TEXT, text.length());
        } else if (text != null && !Legible.Check.isLegible(text)) {
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
            amend.report(followed.followed(), followed.seen(), said, text,
                    address.getLanguage().tag());
            followed.goTo("REQUEST_STATUS", FollowedVisit.Done.REPORTED);
        } catch (ChangedMeanwhile staffWasFaster) {
            followed.showPresentState();
            errors.show("outcome-" + getAids().get(0).getPosition(), "request.changedMeanwhile");
        }
    }

    /** The aids of which it can be said how they went. */
    public List<RequestedAid> getAids() {
        return followed.getRequest().getAids().stream().filter(followed::isReportable).toList();
    }

    public Outcome[] getChoices() {
        return Outcome.values();
    }

    /** What was said of each aid, by its place: a page cannot tell what a map holds, so it puts texts. */
    public Map<Integer, String> getOutcomes() {
        return outcomes;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
