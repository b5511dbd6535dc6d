package org.aviso.accommodations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a resident fills in: the pages bind it, programs send it, a draft keeps it. The constraints stand here and
 * nowhere else. Nobody is asked for a diagnosis, a proof or a status, so there is no place for them.
 */
@Reachable(groups = {RequestForm.Contact.class, jakarta.validation.groups.Default.class})
@OneSubject
public class RequestForm {

    /** What the page about the aids asks. */
    public interface Needs { }

    /** What the page about how to reach somebody asks. */
    public interface Contact { }

    /** The address of a notice with an event, in any language; or null. */
    private String notice;

    @Valid
    private Occasion event;

    @Valid
    private Paper document;

    @Valid
    @NotEmpty(message = "{aids.none}", groups = {Needs.class, jakarta.validation.groups.Default.class})
    @Size(max = 20, message = "{aids.many}")
    private List<ChosenAid> aids = new ArrayList<>();

    @NotBlank(message = "{name.missing}", groups = {Contact.class, jakarta.validation.groups.Default.class})
    @Size(max = 200, message = "{name.long}", groups = {Contact.class, jakarta.validation.groups.Default.class})
    @Legible(groups = {Contact.class, jakarta.validation.groups.Default.class})
    private String name;

    @Size(max = 200, message = "{name.long}")
    @Legible
    private String onBehalfOf;

    @NotBlank(message = "{language.missing}", groups = {Contact.class, jakarta.validation.groups.Default.class})
    private String language;

    @NotNull(message = "{route.missing}", groups = {Contact.class, jakarta.validation.groups.Default.class})
    private ContactRoute route;

    @NotBlank(message = "{contact.missing}", groups = {Contact.class, jakarta.validation.groups.Default.class})
    @Size(max = ContactRoute.LONGEST, message = "{contact.long}", groups = {Contact.class, jakarta.validation.groups.Default.class})
    @Legible(groups = {Contact.class, jakarta.validation.groups.Default.class})
    private String contact;

    private boolean shortNoticeAcknowledged;

    /** An event of which the portal has no notice. */
    public static class Occasion {

        @NotBlank(message = "{event.title.missing}")
        @Size(max = 200, message = "{event.title.long}")
        @Legible
        private String title;

        @NotNull(message = "{event.starts.missing}")
        private Instant starts;

        @Size(max = 300, message = "{event.place.long}")
        @Legible
        private String place;

        public String getTitle() {
            return title;
        }

        public void setTitle(String title) {
            this.title = title;
        }

        public Instant getStarts() {
            return starts;
        }

        public void setStarts(Instant starts) {
            this.starts = starts;
        }

        public String getPlace() {
            return place;
        }

        public void setPlace(String place) {
            this.place = place;
        }
    }

    /** A document that is needed in another format or language by a day. */
    public static class Paper {

        @NotBlank(message = "{document.title.missing}")
        @Size(max = 200, message = "{document.title.long}")
        @Legible
        private String title;

        @NotNull(message = "{document.neededBy.missing}")
        private LocalDate neededBy;

        public String getTitle() {
            return title;
        }

        public void setTitle(String title) {
            this.title = title;
        }

        public LocalDate getNeededBy() {
            return neededBy;
        }

        public void setNeededBy(LocalDate neededBy) {
            this.neededBy = neededBy;
        }
    }

    public String getNotice() {
        return notice;
    }

    public void setNotice(String notice) {
        this.notice = notice;
    }

    public Occasion getEvent() {
        return event;
    }

    public void setEvent(Occasion event) {
        this.event = event;
    }

    public Paper getDocument() {
        return document;
    }

    public void setDocument(Paper document) {
        this.document = document;
    }

    public List<ChosenAid> getAids() {
        return aids;
    }

    public void setAids(List<ChosenAid> aids) {
        this.aids = aids;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Legible.Check.orNull(name);
    }

    /** The person for whom the requester asks, or null for themselves. */
    public String getOnBehalfOf() {
        return onBehalfOf;
    }

    public void setOnBehalfOf(String onBehalfOf) {
        this.onBehalfOf = Legible.Check.orNull(onBehalfOf);
    }

    /** The language of the portal in which the resident wants to read us. */
    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public ContactRoute getRoute() {
        return route;
    }

    public void setRoute(ContactRoute route) {
        this.route = route;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    /** "I know that you may not be able to arrange it in time." */
    public boolean isShortNoticeAcknowledged() {
        return shortNoticeAcknowledged;
    }

    public void setShortNoticeAcknowledged(boolean acknowledged) {
        this.shortNoticeAcknowledged = acknowledged;
    }
}
