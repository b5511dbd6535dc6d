package org.aviso.accommodations.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ChosenAid;
import org.aviso.accommodations.CommunicationProfile;
import org.aviso.accommodations.ContactRoute;
import org.aviso.accommodations.HelpedPerson;
import org.aviso.accommodations.RequestForm;

/** A request as the form in which it can be changed. */
final class ChangedForm {

    private ChangedForm() {
    }

    /**
     * The form with what a request says now.
     *
     * @param takesOver whether the person for whom it was asked is about to take it over: then the form is theirs, and
     *     asks how to reach them
     */
    static RequestForm of(AccommodationRequest request, boolean takesOver) {
        RequestForm form = new RequestForm();
        form.setChange(true);
        form.setAids(aids(request));
        form.setForWhom(RequestForm.Who.SELF);
        CommunicationProfile profile = request.getProfile();
        // What follows from the aids is not said again: it goes when they go.
        String speaks = profile.getCommunicationLanguage();
        form.setCommunicationLanguage(Objects.equals(speaks, CommunicationProfile.spokenOrSigned(form.getAids())) ? null
                : speaks);
        form.setFormat(profile.getFormat());
        if (takesOver) {
            HelpedPerson person = request.getPerson();
            form.setName(person.getName());
            form.setLanguage(person.getLanguage());
            reach(form, person.getRoute(), person.getContact());
            return form;
        }
        form.setName(request.getRequesterName());
        form.setLanguage(profile.getLanguage());
        reach(form, profile.getRoute(), profile.getContact());
        if (request.getPerson() != null) {
            form.setForWhom(RequestForm.Who.OTHER);
            form.setOnBehalfOf(helped(request.getPerson()));
        }
        return form;
    }

    private static List<ChosenAid> aids(AccommodationRequest request) {
        List<ChosenAid> aids = new ArrayList<>();
        request.getAids().stream().filter(aid -> !aid.isWithdrawn()).forEach(aid -> aids.add(new ChosenAid(aid)));
        return aids;
    }

    private static void reach(RequestForm form, ContactRoute route, String contact) {
        form.setRoute(route);
        form.setContact(contact);
        if (route != null) {
            form.getContacts().put(route.name(), contact);
        }
    }

    private static RequestForm.Helped helped(HelpedPerson person) {
        RequestForm.Helped helped = new RequestForm.Helped();
        helped.setName(person.getName());
        helped.setLanguage(person.getLanguage());
        helped.setPermission(true);
        helped.setUpdates(person.getUpdates());
        helped.setRoute(person.getRoute());
        helped.setByHand(person.getRoute() == null);
        helped.setContact(person.getContact());
        if (person.getRoute() != null) {
            helped.getContacts().put(person.getRoute().name(), person.getContact());
        }
        return helped;
    }
}
