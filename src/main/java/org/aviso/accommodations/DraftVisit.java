package org.aviso.accommodations;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.aviso.language.Languages;
import org.aviso.notices.NoticeEntry;
import org.aviso.notices.Notices;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.platform.Address;
import org.aviso.platform.Page;
import org.aviso.platform.Visit;

/** The draft that the address of a page names: what the pages of the form have in common. */
@Named("draft")
@RequestScoped
public class DraftVisit {

    @Inject
    private Drafts drafts;

    @Inject
    private Notices notices;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private Address address;

    private String secret;
    private Drafts.Found found;
    private RequestForm form = new RequestForm();
    private NoticeEntry entry;

    @PostConstruct
    void load() {
        secret = address.name("draft");
        found = drafts.find(secret).orElse(null);
        if (found != null) {
            form = found.form();
            entry = notices.byId(found.noticeId())
                    .map(notice -> NoticeEntry.of(notice.text(address.getLanguage().tag()), leadTimes)).orElse(null);
        }
    }

    /**
     * Lets the reader onto a page of the form: a draft that was sent leads to its receipt.
     *
     * @return whether the page may be shown
     */
    public boolean arrive() {
        if (found == null) {
            Visit.notFound();
            return false;
        }
        if (found.isSent() && address.getPage() != Page.REQUEST_RECEIPT) {
            Visit.redirect(to("REQUEST_RECEIPT"));
            return false;
        }
        return true;
    }

    /** Whether an aid has been chosen; leads to that question if none has. */
    boolean hasNeeds() {
        if (form.getAids().isEmpty()) {
            Visit.redirect(to("REQUEST_NEEDS"));
            return false;
        }
        return true;
    }

    /** Keeps the answers and goes on to another page of the form. */
    void keepAndGoTo(String page) {
        keep();
        Visit.redirect(to(page));
    }

    /** Keeps what was typed, right or wrong, and shows the same page in another language. */
    void keepAndSpeak(String language) {
        keep();
        Visit.redirect(address.getPage().in(Languages.orBase(language), secret));
    }

    void keep() {
        drafts.keep(secret, getForm());
    }

    void send() {
        drafts.send(secret, getForm());
    }

    /** Where a page of this draft is. */
    public String to(String page) {
        return address.to(page, secret);
    }

    /** The answers so far; none where there is no draft, so that a page can be built before it is refused. */
    public RequestForm getForm() {
        return form;
    }

    /** The reference of the request that the draft has become, or null. */
    public String getSentReference() {
        return found == null ? null : found.sentReference();
    }

    /** The notice that the draft is about. */
    public NoticeEntry getEntry() {
        return entry;
    }
}
