package org.aviso.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import java.util.Optional;

/** What was sent was too large for its page: how much it takes, and the way back to it. */
@Named
@RequestScoped
public class TooLargePage {

    private Optional<Page> page() {
        return Optional.ofNullable(getBack()).flatMap(Page::at).map(Page.Place::page);
    }

    /** The page that takes files and was sent too many; or null where it was another. */
    public String getBack() {
        String path = (String) FacesContext.getCurrentInstance().getExternalContext().getRequestMap()
                .get(RequestDispatcher.ERROR_REQUEST_URI);
        return path != null && Page.at(path).filter(place -> place.page().longestUpload() > 0).isPresent() ? path : null;
    }

    /** How much that page takes at once, in millions of bytes. */
    public double getMegabytes() {
        return page().map(page -> page.longestUpload() / 1_000_000.0).orElse(0.0);
    }
}
