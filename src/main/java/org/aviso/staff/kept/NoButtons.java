package org.aviso.staff.kept;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;

/** Keeps a form that is given back from being sent: its owner reads it first, and presses the button themselves. */
public class NoButtons implements ActionListener {

    private final ActionListener wrapped;

    public NoButtons(ActionListener wrapped) {
        this.wrapped = wrapped;
    }

    @Override
    public void processAction(ActionEvent event) {
        if (!FacesContext.getCurrentInstance().getExternalContext().getRequestMap().containsKey(GivenBack.MARK)) {
            wrapped.processAction(event);
        }
    }
}
