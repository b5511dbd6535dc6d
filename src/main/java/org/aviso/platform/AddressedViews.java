package org.aviso.platform;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;

/** Sends a form back to the address at which it was read, and speaks the language of that address. */
public class AddressedViews extends ViewHandlerWrapper {

    public AddressedViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        return address().getHere();
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return address().getLanguage().locale();
    }

    private static Address address() {
        return CDI.current().select(Address.class).get();
    }
}
