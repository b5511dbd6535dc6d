package org.aviso.accommodations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;

/** How somebody is reached and understood: asked once, and at the head of whatever staff sees of the request. */
@Embeddable
public class CommunicationProfile {

    private static final String AMERICAN_SIGN_LANGUAGE = "ase";

    private String language;

    @Column(name = "communication_language")
    private String communicationLanguage;

    @Enumerated(EnumType.STRING)
    @Column(name = "material_format")
    private MaterialFormat format;

    @Enumerated(EnumType.STRING)
    @Column(name = "contact_route")
    private ContactRoute route;

    @Column(name = "contact_value")
    private String contact;

    protected CommunicationProfile() {
    }

    /** The profile of whoever filled in a form that is already valid. */
    CommunicationProfile(RequestForm form) {
        this.language = form.getLanguage();
        this.communicationLanguage = form.getCommunicationLanguage() != null ? form.getCommunicationLanguage()
                : spokenOrSigned(form.getAids());
        this.format = form.getFormat() == null ? MaterialFormat.STANDARD : form.getFormat();
        this.route = form.getRoute();
        this.contact = form.getContact().strip();
    }

    /** What requests of the contact of a form have in common, or null where nobody said how to reach them. */
    public static String keyOf(RequestForm form) {
        return form.getRoute() == null || form.getContact() == null || form.getContact().isBlank() ? null
                : ContactKey.of(form.getRoute(), form.getContact());
    }

    /** The language that somebody speaks or signs, as the interpreter tells whom they ask for; null where none does. */
    public static String spokenOrSigned(List<ChosenAid> aids) {
        for (ChosenAid aid : aids) {
            switch (aid.getCode()) {
                case "asl":
                    return AMERICAN_SIGN_LANGUAGE;
                case "cdi", "sign", "tactile", "spoken":
                    return aid.getLanguage();
                default:
                    break;
            }
        }
        return null;
    }

    /** The tag of the language of the portal in which they read us. */
    public String getLanguage() {
        return language;
    }

    /** The tag of the language on offer that they speak or sign, or null where nobody said. */
    public String getCommunicationLanguage() {
        return communicationLanguage;
    }

    /** The form of whatever we send them. */
    public MaterialFormat getFormat() {
        return format;
    }

    public ContactRoute getRoute() {
        return route;
    }

    /** Where the route reaches them: an address, a number. */
    public String getContact() {
        return contact;
    }
}
