package org.aviso.accommodations.form;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.aviso.accommodations.RequestForm;
import org.aviso.accommodations.SubjectView;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeEntry;
import org.aviso.notices.NoticePage;
import org.aviso.notices.Notices;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.platform.Address;
import org.aviso.platform.Limits;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Visit;

/**
 * Where a request begins: the date to ask by, and at short notice what that means, before anything is filled in.
 */
@Named
@RequestScoped
public class RequestAccommodationPage {

    @Inject
    private Notices notices;

    @Inject
    private Drafts drafts;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private Limits limits;

    @Inject
    private PageErrors errors;

    @Inject
    private Address address;

    private Notice notice;
    private NoticeEntry entry;
    private boolean acknowledged;

    @PostConstruct
    void load() {
        notice = notices.at(address.getLanguage().tag(), address.name("slug"))
                .filter(found -> found.getEvent() != null).orElse(null);
        if (notice != null) {
            entry = NoticeEntry.of(notice.text(address.getLanguage().tag()), leadTimes);
            NoticePage.nameIn(address, notice);
        }
    }

    /**
     * Shows the page, or says that there is none.
     *
     * @return whether it is shown
     */
    public boolean arrive() {
        if (notice == null) {
            NoticePage.leaveSilence(notices, address, "REQUEST_ACCOMMODATION");
        }
        return notice != null;
    }

    /** Begins a draft. */
    public void begin() {
        if (!arrive() || !entry.isOpen()) {
            // Cancelled or passed since the page was read: it now says so.
            return;
        }
        if (entry.state() == NoticeEntry.State.SHORT && !acknowledged) {
            errors.show("acknowledged", "shortNotice.acknowledge");
            return;
        }
        long wait = limits.count(Limits.Deed.BEGIN_DRAFT, Visit.sender());
        if (wait > 0) {
            Visit.tooMany(wait);
            return;
        }
        RequestForm form = new RequestForm();
        form.setNotice(entry.text().getSlug());
        form.setLanguage(address.getLanguage().tag());
        form.setShortNoticeAcknowledged(acknowledged);
        Visit.redirect(address.to("REQUEST_NEEDS", drafts.begin(form, notice.getId())));
    }

    /** The bundle key of the title. */
    public String getTitleKey() {
        return entry == null ? "requestAccommodation.title" : switch (entry.state()) {
            case OPEN -> "requestAccommodation.title";
            case SHORT -> "shortNotice.title";
            case CANCELLED -> "requestAccommodation.cancelled.title";
            case PASSED -> "requestAccommodation.passed.title";
        };
    }

    public NoticeEntry getEntry() {
        return entry;
    }

    /** The event of the notice. */
    public SubjectView getSubject() {
        return SubjectView.of(entry.text());
    }

    /** How many days a draft is kept. */
    public long getDaysKept() {
        return Drafts.KEPT.toDays();
    }

    public boolean isAcknowledged() {
        return acknowledged;
    }

    public void setAcknowledged(boolean acknowledged) {
        this.acknowledged = acknowledged;
    }
}
