package org.aviso.accommodations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The ways to reach somebody, for the pages. */
@Named("routes")
@ApplicationScoped
public class Routes {

    public List<ContactRoute> getAll() {
        return List.of(ContactRoute.values());
    }
}
