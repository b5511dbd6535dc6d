package org.aviso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.aviso.formats.notices.KeptFormats;
import org.aviso.notices.Notice;
import org.aviso.platform.Address;
import org.aviso.staff.SignedIn;
import org.aviso.triage.today.Group;
import org.aviso.triage.today.Matter;
import org.aviso.triage.today.Waiting;

/** The notices that some readers cannot have in their format, for the list of what to do today. */
@ApplicationScoped
public class FormatsToMend implements Waiting {

    /** More notices than anybody mends in a day. */
    private static final int MOST = 50;

    @Inject
    private KeptFormats kept;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Address address;

    @Override
    public List<Matter> matters() {
        return kept.refused(MOST).stream().map(notice -> Matter.ofItsOwn(Group.FORMATS,
                notice.text(address.getLanguage().tag()).getTitle(), "today.step.LOOK_AT_FORMATS", where(notice))).toList();
    }

    // Whoever does not publish reads what readers read.
    private String where(Notice notice) {
        return signedIn.has("PUBLISHER") ? address.to("MANUSCRIPT", notice.getCode()) + "#formats"
                : address.to("FORMATS", notice.text(address.getLanguage().tag()).getSlug());
    }
}
