package org.aviso.publishing.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aviso.language.Languages;
import org.aviso.notices.NoticeText;
import org.aviso.notices.WithheldEdition;
import org.aviso.platform.Address;
import org.aviso.platform.Page;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Visit;
import org.aviso.publishing.WithholdVersion;

/** The earlier texts of a notice, and the form that takes one of them away. */
@Named
@RequestScoped
public class WithholdVersionPage {

    @Inject
    private WithholdVersion withholdVersion;

    @Inject
    private Address address;

    @Inject
    private PageErrors errors;

    @Inject
    private HttpServletRequest visit;

    private WithholdVersion.History history;
    private String number;
    private String reason;
    private boolean note;
    private boolean confirmed;

    @PostConstruct
    void load() {
        history = withholdVersion.look(address.name("notice")).orElse(null);
    }

    /** Shows the page, or says that there is no such notice. */
    public boolean arrive() {
        if (history == null) {
            Visit.notFound();
        }
        return history != null;
    }

    /** Takes the chosen text away. */
    public void withhold() {
        if (!arrive()) {
            return;
        }
        Optional<WithholdVersion.Version> version = getReadable().stream()
                .filter(each -> Integer.toString(each.number()).equals(number)).findFirst();
        Optional<WithheldEdition.Reason> why = getReasons().stream().filter(each -> each.name().equals(reason)).findFirst();
        if (version.isEmpty()) {
            errors.show("number", "withholdVersion.number.missing");
        }
        if (why.isEmpty()) {
            errors.show("reason", "withholdVersion.reason.missing");
        }
        if (!confirmed) {
            errors.show("confirm", "withholdVersion.confirm.missing");
        }
        if (!errors.isAny()) {
            // Where somebody else was faster, it is gone all the same.
            withholdVersion.withhold(history.notice().getCode(), version.get().number(), why.get(), note);
            Visit.redirect(address.to("WITHHOLD_VERSION", history.notice().getCode()) + "?saved=1");
        }
    }

    /** Whether one was taken away just now. */
    public boolean isSaved() {
        return visit.getParameter("saved") != null && !FacesContext.getCurrentInstance().isPostback();
    }

    public List<WithholdVersion.Version> getEarlier() {
        return history.earlier();
    }

    /** Those whose text can be read. */
    public List<WithholdVersion.Version> getReadable() {
        return history.earlier().stream().filter(version -> version.withheld() == null).toList();
    }

    public List<WithheldEdition.Reason> getReasons() {
        return Arrays.asList(WithheldEdition.Reason.values());
    }

    /** What the notice says now, in the language of the page or in the one in which it was written. */
    public NoticeText getText() {
        return history.notice().text(address.getLanguage().tag());
    }

    /** Where readers read an earlier text in a language. */
    public String readAt(WithholdVersion.Version version, String language) {
        return Page.NOTICE_VERSION.in(Languages.orBase(language), history.notice().getTexts().get(language).getSlug(),
                Integer.toString(version.number()));
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Whether the note of the correction goes, too. */
    public boolean isNote() {
        return note;
    }

    public void setNote(boolean note) {
        this.note = note;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }
}
