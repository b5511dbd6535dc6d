package org.aviso.accommodations.form;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aviso.accommodations.Aid;
import org.aviso.accommodations.AidsOnOffer;
import org.aviso.accommodations.ChosenAid;
import org.aviso.accommodations.DecidedAid;
import org.aviso.accommodations.RequestRefused;
import org.aviso.accommodations.SubjectView;
import org.aviso.leadtime.Decision;
import org.aviso.leadtime.LeadTime;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.offices.PageMoments;
import org.aviso.platform.PagePhrases;

/** What do you need? */
@Named
@RequestScoped
public class RequestNeedsPage extends RequestFormPage {

    @Inject
    private AidsOnOffer aidsOnOffer;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private PagePhrases phrases;

    @Inject
    private PageMoments moments;

    private final Map<String, Boolean> chosen = new HashMap<>();
    private List<String> before = List.of();

    public RequestNeedsPage() {
        super(Question.NEEDS);
    }

    @PostConstruct
    void load() {
        before = draft.getForm().getAids().stream().map(ChosenAid::getCode).toList();
        before.forEach(code -> chosen.put(code, true));
    }

    // What was said about an aid that stays chosen stays too; what is arranged already is not chosen here.
    @Override
    void take() {
        List<ChosenAid> said = draft.getForm().getAids();
        List<ChosenAid> aids = new ArrayList<>();
        for (Aid aid : aidsOnOffer.getAll()) {
            if (Boolean.TRUE.equals(chosen.get(aid.getCode()))) {
                List<ChosenAid> same = said.stream().filter(one -> one.getCode().equals(aid.getCode())).toList();
                aids.addAll(same.isEmpty() ? List.of(new ChosenAid(aid.getCode(), null, null)) : same);
            } else {
                said.stream().filter(one -> one.getCode().equals(aid.getCode()) && draft.isFixed(one)).forEach(aids::add);
            }
        }
        draft.getForm().setAids(aids);
    }

    @Override
    void check() {
        if (draft.getForm().getAids().isEmpty()) {
            errors.show("aid-" + aidsOnOffer.getAll().get(0).getCode(), "aids.none");
        }
    }

    @Override
    void proceed() {
        try {
            if (!draft.getForm().isShortNoticeAcknowledged()
                    && draft.foresee().stream().anyMatch(DecidedAid::isShortNotice)) {
                draft.keepAndGoTo("REQUEST_SHORT_NOTICE");
                return;
            }
        } catch (RequestRefused cannot) {
            errors.show("aid-" + aidsOnOffer.getAll().get(0).getCode(), "refused." + cannot.reason());
            return;
        }
        super.proceed();
    }

    @Override
    Question following() {
        return draft.getForm().getAids().stream().map(ChosenAid::getCode)
                .anyMatch(code -> !before.contains(code) && aidsOnOffer.isAskedAbout(code)) ? Question.DETAILS
                : Question.CONTACT;
    }

    /** By when to ask for an aid that takes longer than others, or null where the rule is enough. */
    public String ahead(Aid aid) {
        SubjectView subject = draft.getSubject();
        int ruleDays = leadTimes.rule().businessDays();
        int days = aid.leadOf(ruleDays);
        if (subject == null || !subject.isWhole() || days == ruleDays) {
            return null;
        }
        try {
            LeadTime leadTime = leadTimes.now(subject.starts(),
                    draft.getNotice() == null ? null : draft.getNotice().getPublished(), days);
            if (leadTime.publishedAfterCutOff()) {
                return null;
            }
            return phrases.of(leadTime.decision() == Decision.SHORT_NOTICE ? "requestNeeds.aheadShort"
                    : "requestNeeds.ahead", days, moments.dateTime(leadTime.askBy()));
        } catch (DateTimeException | IllegalStateException beyondTheCalendar) {
            return null;
        }
    }

    /** Whether an aid is arranged by now, so that the form cannot change it. */
    public boolean isArranged(Aid aid) {
        return draft.getForm().getAids().stream().anyMatch(one -> one.getCode().equals(aid.getCode()) && draft.isFixed(one));
    }

    public Map<String, Boolean> getChosen() {
        return chosen;
    }
}
