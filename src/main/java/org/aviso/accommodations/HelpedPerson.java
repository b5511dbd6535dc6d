package org.aviso.accommodations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** The person for whom somebody else asks, and who stays in charge. */
@Embeddable
public class HelpedPerson {

    @Column(name = "on_behalf_of")
    private String name;

    @Column(name = "person_language")
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(name = "person_route")
    private ContactRoute route;

    @Column(name = "person_contact")
    private String contact;

    @Enumerated(EnumType.STRING)
    @Column(name = "updates_to")
    private Updates updates;

    private Boolean permission;

    protected HelpedPerson() {
    }

    /**
     * The person whom a valid form names.
     *
     * @throws IllegalArgumentException if they have not given their permission
     */
    HelpedPerson(RequestForm.Helped form) {
        if (!form.isPermission()) {
            throw new IllegalArgumentException("nobody asks for somebody else without their permission");
        }
        this.name = form.getName().strip();
        this.language = form.getLanguage();
        this.route = form.getRoute();
        this.contact = form.getRoute() == null ? null : form.getContact().strip();
        this.updates = form.getUpdates();
        this.permission = true;
    }

    public String getName() {
        return name;
    }

    /** The tag of the language of the portal in which the person reads us. */
    public String getLanguage() {
        return language;
    }

    /** How to reach the person, or null where the helper hands everything over. */
    public ContactRoute getRoute() {
        return route;
    }

    public String getContact() {
        return contact;
    }

    /** Who is told the news. */
    public Updates getUpdates() {
        return updates;
    }
}
