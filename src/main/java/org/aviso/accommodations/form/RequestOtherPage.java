package org.aviso.accommodations.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.aviso.accommodations.RequestForm;
import org.aviso.platform.Address;
import org.aviso.platform.Limits;
import org.aviso.platform.Visit;

/** Where a request begins that is about no notice: about another event, or about a document. */
@Named
@RequestScoped
public class RequestOtherPage {

    @Inject
    private Drafts drafts;

    @Inject
    private Limits limits;

    @Inject
    private Address address;

    /** Begins a draft about an event. */
    public void beginEvent() {
        RequestForm form = new RequestForm();
        form.setEvent(new RequestForm.Occasion());
        begin(form);
    }

    /** Begins a draft about a document. */
    public void beginDocument() {
        RequestForm form = new RequestForm();
        form.setDocument(new RequestForm.Paper());
        begin(form);
    }

    private void begin(RequestForm form) {
        long wait = limits.count(Limits.Deed.BEGIN_DRAFT, Visit.sender());
        if (wait > 0) {
            Visit.tooMany(wait);
            return;
        }
        form.setLanguage(address.getLanguage().tag());
        Visit.redirect(address.to("REQUEST_ABOUT", drafts.begin(form, null)));
    }

    /** How many days a draft is kept. */
    public long getDaysKept() {
        return Drafts.KEPT.toDays();
    }
}
