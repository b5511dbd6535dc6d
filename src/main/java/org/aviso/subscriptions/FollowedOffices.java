package org.aviso.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.aviso.notices.Notices;
import org.aviso.offices.ContactDirectory;
import org.aviso.offices.Office;

/** The offices that can be followed: those that say something. Others only answer the telephone. */
@ApplicationScoped
class FollowedOffices {

    @Inject
    private Notices notices;

    @Inject
    private ContactDirectory directory;

    List<Office> all() {
        List<Long> speaking = notices.offices();
        return directory.getOffices().stream().filter(office -> speaking.contains(office.getId())).toList();
    }
}
