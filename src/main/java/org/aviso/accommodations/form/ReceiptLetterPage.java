package org.aviso.accommodations.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.aviso.accommodations.letters.Letters;
import org.aviso.accommodations.letters.RequestMaterial;
import org.aviso.platform.Address;

/** The receipt as a file, for either reader; where it cannot be made, the page says why. */
@Named
@RequestScoped
public class ReceiptLetterPage {

    @Inject
    private RequestReceiptPage receipt;

    @Inject
    private RequestMaterial material;

    @Inject
    private Letters letters;

    @Inject
    private Address address;

    /** Hands the file over. */
    public void arrive() {
        if (receipt.arrive()) {
            letters.handOverToResident(address.name("file"), "path.receipt",
                    () -> material.receipt(receipt.getRequest(), receipt.getReader(), address.getLanguage()));
        }
    }

    /** Where the receipt is, or the copy. */
    public String getBack() {
        return address.to(receipt.isOfPerson() ? "REQUEST_THEIR_COPY" : "REQUEST_RECEIPT", address.name("draft"));
    }
}
