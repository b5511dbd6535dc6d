package org.aviso.staff.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.aviso.platform.Address;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Visit;
import org.aviso.staff.StaffAccount;

/** The reader's own account: their address, the digest of the morning, their password. */
@Named
@RequestScoped
public class YourAccountPage {

    /** What was done just now. */
    public enum Saved { MAIL, PASSWORD }

    @Inject
    private OwnAccount ownAccount;

    @Inject
    private NewPassword newPassword;

    @Inject
    private Address address;

    @Inject
    private PageErrors errors;

    @Inject
    private HttpServletRequest visit;

    private StaffAccount account;
    private String mail;
    private boolean digest;
    private long version;

    @PostConstruct
    void load() {
        account = ownAccount.get();
        mail = account.getMail();
        digest = account.isDigest();
        version = account.getVersion();
    }

    /** Saves where they are written to. */
    public void saveMail() {
        AccountFields.checkMail(mail, errors);
        String typed = AccountFields.orNull(mail);
        if (typed == null && digest) {
            errors.show("mail", "account.mail.forDigest");
        }
        if (errors.isAny()) {
            return;
        }
        try {
            ownAccount.keepMail(version, typed, digest);
            Visit.redirect(address.to("YOUR_ACCOUNT") + "?saved=" + Saved.MAIL);
        } catch (AccountRefused refused) {
            errors.show("saveMail", "account.refused." + refused.reason());
            version = ownAccount.get().getVersion();
        }
    }

    /** Changes their password. */
    public void changePassword() {
        if (newPassword.choose()) {
            Visit.redirect(address.to("YOUR_ACCOUNT") + "?saved=" + Saved.PASSWORD);
        }
    }

    /** What was done just now, or null. */
    public Saved getSaved() {
        String saved = visit.getParameter("saved");
        for (Saved what : Saved.values()) {
            if (what.name().equals(saved) && !FacesContext.getCurrentInstance().isPostback()) {
                return what;
            }
        }
        return null;
    }

    public StaffAccount getAccount() {
        return account;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public boolean isDigest() {
        return digest;
    }

    public void setDigest(boolean digest) {
        this.digest = digest;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
