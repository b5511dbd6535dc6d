package org.aviso.intake;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.MergeRefused;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.platform.Address;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Visit;

/** Two requests side by side: make them one, or say that they are two. */
@Named
@RequestScoped
public class MergeRequestsPage {

    @Inject
    private MergeRequests mergeRequests;

    @Inject
    private PageErrors errors;

    @Inject
    private Address address;

    private String reference;
    private String other;
    private MergeRequests.Pair pair;
    private Integer version;
    private Integer otherVersion;
    private boolean onePerson;

    @PostConstruct
    void load() {
        reference = ReferenceCode.normal(address.name("reference"));
        other = ReferenceCode.normal(address.name("other"));
        pair = mergeRequests.pair(reference, other).orElse(null);
        if (!FacesContext.getCurrentInstance().isPostback()) {
            // A form says itself what was read.
            showPresentState();
        }
    }

    private void showPresentState() {
        if (pair != null) {
            version = pair.kept().getVersion();
            otherVersion = pair.closed().getVersion();
        }
    }

    /**
     * Shows the two; where there is nothing to join, the page of the request.
     *
     * @return whether they are shown
     */
    public boolean arrive() {
        if (pair == null) {
            Visit.redirect(address.to("ANSWER_REQUEST", reference));
        }
        return pair != null;
    }

    /** Makes them one. */
    public void merge() {
        if (!arrive()) {
            return;
        }
        try {
            String kept = mergeRequests.merge(pair.kept().getReference(), seen(version), pair.closed().getReference(),
                    seen(otherVersion), onePerson);
            Visit.redirect(address.to("ANSWER_REQUEST", kept) + "?intake=" + IntakePanel.Saved.MERGED);
        } catch (ChangedMeanwhile meanwhile) {
            pair = mergeRequests.pair(reference, other).orElse(pair);
            showPresentState();
            errors.show("merge", "merge.changed");
        } catch (MergeRefused cannot) {
            errors.show(cannot.reason() == MergeRefused.Reason.UNCONFIRMED ? "one-person" : "merge",
                    "merge.refused." + cannot.reason());
        }
    }

    /** Says that they are two. */
    public void keepApart() {
        if (!arrive()) {
            return;
        }
        mergeRequests.keepApart(reference, other);
        Visit.redirect(address.to("ANSWER_REQUEST", reference) + "?intake=" + IntakePanel.Saved.APART);
    }

    // No version is -1: whoever does not say what they have read has read nothing.
    private static int seen(Integer version) {
        return version == null ? -1 : version;
    }

    public MergeRequests.Pair getPair() {
        return pair;
    }

    /** The one that stays, then the one that is closed. */
    public List<AccommodationRequest> getBoth() {
        return Stream.of(pair.kept(), pair.closed()).toList();
    }

    /** A reference as people read it. */
    public String spaced(String code) {
        return ReferenceCode.spaced(code);
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public Integer getOtherVersion() {
        return otherVersion;
    }

    public void setOtherVersion(Integer otherVersion) {
        this.otherVersion = otherVersion;
    }

    /** Whether staff has asked, and both are of one person. */
    public boolean isOnePerson() {
        return onePerson;
    }

    public void setOnePerson(boolean onePerson) {
        this.onePerson = onePerson;
    }
}
