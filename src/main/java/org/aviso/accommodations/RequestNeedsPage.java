package org.aviso.accommodations;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aviso.leadtime.Decision;
import org.aviso.leadtime.LeadTime;
import org.aviso.notices.NoticeEntry;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.platform.PageErrors;
import org.aviso.platform.PagePhrases;

/** What do you need? */
@Named
@RequestScoped
public class RequestNeedsPage {

    @Inject
    private DraftVisit draft;

    @Inject
    private AidsOnOffer aidsOnOffer;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private PageErrors errors;

    @Inject
    private PagePhrases phrases;

    private final Map<String, Boolean> chosen = new HashMap<>();

    @PostConstruct
    void load() {
        draft.getForm().getAids().forEach(aid -> chosen.put(aid.getCode(), true));
    }

    public void arrive() {
        draft.arrive();
    }

    /** Keeps the choice; what was said about an aid that stays chosen stays too. */
    public void next() {
        if (!draft.arrive()) {
            return;
        }
        take();
        if (draft.getForm().getAids().isEmpty()) {
            errors.show("aid-" + aidsOnOffer.getAll().get(0).getCode(), "aids.none");
            return;
        }
        draft.keepAndGoTo("REQUEST_DETAILS");
    }

    /** Shows the page in another language, with the same boxes checked. */
    public void speak(String language) {
        if (draft.arrive()) {
            take();
            draft.keepAndSpeak(language);
        }
    }

    private void take() {
        List<ChosenAid> before = draft.getForm().getAids();
        List<ChosenAid> aids = new ArrayList<>();
        for (Aid aid : aidsOnOffer.getAll()) {
            if (Boolean.TRUE.equals(chosen.get(aid.getCode()))) {
                aids.add(before.stream().filter(said -> said.getCode().equals(aid.getCode())).findFirst()
                        .orElseGet(() -> new ChosenAid(aid.getCode(), null, null)));
            }
        }
        draft.getForm().setAids(aids);
    }

    /** When to ask for an aid that takes longer than others, or null. */
    public String ahead(Aid aid) {
        NoticeEntry entry = draft.getEntry();
        int ruleDays = leadTimes.rule().businessDays();
        if (entry == null || aid.leadOf(ruleDays) == ruleDays) {
            return null;
        }
        LeadTime leadTime = leadTimes.now(entry.event().getStarts(), entry.notice().getPublished(),
                aid.leadOf(ruleDays));
        return phrases.of(leadTime.decision() == Decision.SHORT_NOTICE
                ? "requestNeeds.aheadShort" : "requestNeeds.ahead", aid.leadOf(ruleDays));
    }

    public Map<String, Boolean> getChosen() {
        return chosen;
    }
}
