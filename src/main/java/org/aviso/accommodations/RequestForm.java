package org.aviso.accommodations;

import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aviso.language.TypedDate;
import org.aviso.language.TypedTime;

/**
 * What a resident fills in: the pages bind it, programs send it, a draft keeps it. The constraints stand here and
 * nowhere else. Nobody is asked for a diagnosis, a proof or a status, so there is no place for them.
 */
@Reachable(groups = {RequestForm.Contact.class, jakarta.validation.groups.Default.class})
@OneSubject
public class RequestForm implements Reachable.Somebody {

    /** What the page about the aids asks. */
    public interface Needs { }

    /** What the page about how to reach somebody asks. */
    public interface Contact { }

    /** What the page about an event or a document that no notice announced asks. */
    public interface About { }

    /** What the page about who it is for asks. */
    public interface ForWhom { }

    /** Who it is for, in the words of the bundle key {@code forWhom.<who>}. */
    public enum Who { SELF, OTHER }

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

    @NotNull(message = "{forWhom.missing}", groups = {ForWhom.class, jakarta.validation.groups.Default.class})
    private Who forWhom;

    @Valid
    private Helped onBehalfOf;

    @NotBlank(message = "{language.missing}", groups = {Contact.class, jakarta.validation.groups.Default.class})
    private String language;

    @NotNull(message = "{route.missing}", groups = {Contact.class, jakarta.validation.groups.Default.class})
    private ContactRoute route;

    @Size(max = ContactRoute.LONGEST, message = "{contact.long}", groups = {Contact.class, jakarta.validation.groups.Default.class})
    @Legible(groups = {Contact.class, jakarta.validation.groups.Default.class})
    private String contact;

    private Map<String, String> contacts = new LinkedHashMap<>();

    private String communicationLanguage;

    private MaterialFormat format;

    private boolean shortNoticeAcknowledged;

    private boolean change;

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

        private TypedDate day = new TypedDate();

        private TypedTime time = new TypedTime();

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

        /** The day as it was typed. */
        public TypedDate getDay() {
            return day;
        }

        public void setDay(TypedDate day) {
            this.day = day;
        }

        /** The time as it was typed. */
        public TypedTime getTime() {
            return time;
        }

        public void setTime(TypedTime time) {
            this.time = time;
        }
    }

    /** The person for whom somebody else asks. */
    @Reachable
    public static class Helped implements Reachable.Somebody {

        @NotBlank(message = "{person.name.missing}")
        @Size(max = 200, message = "{name.long}")
        @Legible
        private String name;

        @NotBlank(message = "{person.language.missing}")
        private String language;

        @AssertTrue(message = "{person.permission.missing}")
        private boolean permission;

        @NotNull(message = "{person.updates.missing}")
        private Updates updates;

        private ContactRoute route;

        private boolean byHand;

        @Size(max = ContactRoute.LONGEST, message = "{contact.long}")
        @Legible
        private String contact;

        private Map<String, String> contacts = new LinkedHashMap<>();

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = Legible.Check.orNull(name);
        }

        /** The language of the portal in which the person wants to read us. */
        public String getLanguage() {
            return language;
        }

        public void setLanguage(String language) {
            this.language = language;
        }

        /** "This person knows that I ask for them, and agrees." */
        public boolean isPermission() {
            return permission;
        }

        public void setPermission(boolean permission) {
            this.permission = permission;
        }

        /** Who is told the news. */
        public Updates getUpdates() {
            return updates;
        }

        public void setUpdates(Updates updates) {
            this.updates = updates;
        }

        /** How to reach the person, or null where the helper hands over the person's copy. */
        @Override
        public ContactRoute getRoute() {
            return route;
        }

        public void setRoute(ContactRoute route) {
            this.route = route;
        }

        /** Whether the helper hands over the person's copy, so that there is no route. */
        public boolean isByHand() {
            return byHand;
        }

        public void setByHand(boolean byHand) {
            this.byHand = byHand;
        }

        @Override
        @JsonbTransient
        public boolean isNewsLost() {
            return byHand && updates == Updates.PERSON;
        }

        @Override
        public boolean lacksRoute() {
            return route == null && !byHand;
        }

        @Override
        public String getContact() {
            return contact;
        }

        public void setContact(String contact) {
            this.contact = contact;
        }

        /** What was typed for each route while the page was filled in. */
        public Map<String, String> getContacts() {
            return contacts;
        }

        public void setContacts(Map<String, String> contacts) {
            this.contacts = contacts;
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

        private TypedDate day = new TypedDate();

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

        /** The day as it was typed. */
        public TypedDate getDay() {
            return day;
        }

        public void setDay(TypedDate day) {
            this.day = day;
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

    public Who getForWhom() {
        return forWhom;
    }

    public void setForWhom(Who forWhom) {
        this.forWhom = forWhom;
    }

    /** The person for whom the requester asks, or null for themselves. */
    public Helped getOnBehalfOf() {
        return onBehalfOf;
    }

    public void setOnBehalfOf(Helped onBehalfOf) {
        this.onBehalfOf = onBehalfOf;
    }

    /** The language of the portal in which the resident wants to read us. */
    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    @Override
    public ContactRoute getRoute() {
        return route;
    }

    public void setRoute(ContactRoute route) {
        this.route = route;
    }

    @Override
    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    /** What was typed for each route while the page was filled in: changing one's mind loses nothing. */
    public Map<String, String> getContacts() {
        return contacts;
    }

    public void setContacts(Map<String, String> contacts) {
        this.contacts = contacts;
    }

    /** The tag of the language on offer that whoever needs the aids speaks or signs, or null. */
    public String getCommunicationLanguage() {
        return communicationLanguage;
    }

    public void setCommunicationLanguage(String communicationLanguage) {
        this.communicationLanguage = communicationLanguage;
    }

    /** The form of whatever we send, or null for the usual one. */
    public MaterialFormat getFormat() {
        return format;
    }

    public void setFormat(MaterialFormat format) {
        this.format = format;
    }

    /** "I know that you may not be able to arrange it in time." */
    public boolean isShortNoticeAcknowledged() {
        return shortNoticeAcknowledged;
    }

    public void setShortNoticeAcknowledged(boolean acknowledged) {
        this.shortNoticeAcknowledged = acknowledged;
    }

    /** Whether it changes a request, so that what it is about is said already. */
    public boolean isChange() {
        return change;
    }

    public void setChange(boolean change) {
        this.change = change;
    }
}
