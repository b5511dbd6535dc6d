package org.aviso.intake;

import jakarta.json.bind.annotation.JsonbTransient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.aviso.accommodations.Arrival;
import org.aviso.accommodations.RequestForm;
import org.aviso.language.TypedDate;
import org.aviso.language.TypedTime;

/**
 * What staff writes down for a caller: the form that a resident fills in, how it reached the office, and when. What was
 * typed and then not chosen stays, so that changing one's mind in the middle of a call loses nothing.
 */
public class CallForm {

    /** What the caller asks about, in the words of the bundle key {@code takeCall.about.<about>}. */
    public enum About { NOTICE, EVENT, DOCUMENT }

    private RequestForm request = new RequestForm();

    private About about = About.NOTICE;

    private String notice;

    private RequestForm.Occasion event = new RequestForm.Occasion();

    private RequestForm.Paper document = new RequestForm.Paper();

    private RequestForm.Helped person = new RequestForm.Helped();

    private Arrival through = Arrival.PHONE;

    private TypedDate day = new TypedDate();

    private TypedTime time = new TypedTime();

    /** Makes the request ask for what was chosen. */
    void settle(ZoneId zone) {
        event.setStarts(at(event.getDay().date(), event.getTime().time(), zone).orElse(null));
        document.setNeededBy(document.getDay().date().orElse(null));
        request.setNotice(about == About.NOTICE ? notice : null);
        request.setEvent(about == About.EVENT ? event : null);
        request.setDocument(about == About.DOCUMENT ? document : null);
        request.setOnBehalfOf(request.getForWhom() == RequestForm.Who.OTHER ? person : null);
        request.setContact(request.getRoute() == null ? null : request.getContacts().get(request.getRoute().name()));
        person.setContact(person.getRoute() == null ? null : person.getContacts().get(person.getRoute().name()));
    }

    /** When it reached the office, or nothing where that is not a whole moment. */
    Optional<Instant> received(ZoneId zone) {
        return at(day.date(), time.time(), zone);
    }

    private static Optional<Instant> at(Optional<LocalDate> date, Optional<LocalTime> timeOfDay, ZoneId zone) {
        return date.flatMap(on -> timeOfDay.map(at -> on.atTime(at).atZone(zone).toInstant()));
    }

    /** What the caller asks for, and who they are. */
    public RequestForm getRequest() {
        return request;
    }

    public void setRequest(RequestForm request) {
        this.request = request;
    }

    public About getAbout() {
        return about;
    }

    public void setAbout(About about) {
        this.about = about;
    }

    /** The address of the notice whose event it is about, or null. */
    public String getNotice() {
        return notice;
    }

    public void setNotice(String notice) {
        this.notice = notice;
    }

    /** What was typed of an event without a notice. */
    public RequestForm.Occasion getEvent() {
        return event;
    }

    public void setEvent(RequestForm.Occasion event) {
        this.event = event;
    }

    /** What was typed of a document. */
    public RequestForm.Paper getDocument() {
        return document;
    }

    public void setDocument(RequestForm.Paper document) {
        this.document = document;
    }

    /** What was typed of a person for whom the caller asks. */
    public RequestForm.Helped getPerson() {
        return person;
    }

    public void setPerson(RequestForm.Helped person) {
        this.person = person;
    }

    /** How it reached the office. */
    public Arrival getThrough() {
        return through;
    }

    public void setThrough(Arrival through) {
        this.through = through;
    }

    /** The day on which it did, as it was typed. */
    public TypedDate getDay() {
        return day;
    }

    public void setDay(TypedDate day) {
        this.day = day;
    }

    /** The time at which it did, as it was typed. */
    public TypedTime getTime() {
        return time;
    }

    public void setTime(TypedTime time) {
        this.time = time;
    }

    /** Whether the caller asks for somebody else. */
    @JsonbTransient
    public boolean isForSomebodyElse() {
        return request.getForWhom() == RequestForm.Who.OTHER;
    }
}
