package org.aviso.accommodations;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.aviso.notices.Event;
import org.aviso.notices.NoticeText;
import org.aviso.notices.Notices;
import org.aviso.platform.Address;
import org.aviso.platform.Visit;

/** How far a request has come, for the resident who has its codes. */
@Named
@RequestScoped
public class RequestStatusPage {

    @Inject
    private FollowRequest followRequest;

    @Inject
    private Notices notices;

    @Inject
    private Address address;

    private AccommodationRequest request;
    private NoticeText notice;
    private Event event;

    @PostConstruct
    void load() {
        request = followRequest.byPass(address.name("pass")).orElse(null);
        if (request != null && request.getNoticeId() != null) {
            notices.byId(request.getNoticeId()).ifPresent(found -> {
                notice = found.text(address.getLanguage().tag());
                event = found.getEvent();
            });
        }
    }

    /** Shows the request; a pass that has run out leads back to where the codes are asked. */
    public void arrive() {
        if (request == null) {
            Visit.redirect(address.to("FOLLOW_REQUEST"));
        }
    }

    public AccommodationRequest getRequest() {
        return request;
    }

    public String getReference() {
        return ReferenceCode.spaced(request.getReference());
    }

    /** What the request is about, in the language of the page where there is a notice in it. */
    public String getTitle() {
        return notice == null ? request.getSubject().getTitle() : notice.getTitle();
    }

    /** When it starts: by the notice as it stands now, where there is one. */
    public Instant getStarts() {
        return event == null ? request.getSubject().getStarts() : event.getStarts();
    }

    /** When it is over, or null where nobody said. */
    public Instant getEnds() {
        return event == null ? null : event.getEnds();
    }

    /** The notice, or null. */
    public NoticeText getNotice() {
        return notice;
    }
}
