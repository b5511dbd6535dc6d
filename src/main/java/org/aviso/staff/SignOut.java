package org.aviso.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.aviso.platform.Address;
import org.aviso.platform.Visit;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.kept.KeptForms;

/** Ends the session of staff. */
@Named
@RequestScoped
public class SignOut {

    @Inject
    private Address address;

    @Inject
    private SignedIn signedIn;

    @Inject
    private AuditTrail audit;

    @Inject
    private KeptForms keptForms;

    /** Forgets the caller and leads to the sign-in page. */
    public void leave() throws ServletException {
        String caller = signedIn.requireAccount().getUsername();
        audit.record(caller, Deed.SIGNED_OUT, AuditEntry.Kind.ACCOUNT, caller, null);
        ExternalContext exchange = FacesContext.getCurrentInstance().getExternalContext();
        ((HttpServletRequest) exchange.getRequest()).logout();
        exchange.invalidateSession();
        keptForms.forgetOwner((HttpServletResponse) exchange.getResponse());
        Visit.redirect(address.to("SIGN_IN"));
    }
}
