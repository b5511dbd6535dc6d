package org.aviso.accommodations.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.aviso.accommodations.ContactRoute;

/** The ways to reach somebody, for the pages. */
@Named("routes")
@ApplicationScoped
public class Routes {

    public List<ContactRoute> getAll() {
        return List.of(ContactRoute.values());
    }
}
