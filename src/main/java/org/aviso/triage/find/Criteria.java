package org.aviso.triage.find;

import org.aviso.language.TypedDate;

/** What somebody looks for among the requests, as the form has it and as a view keeps it; empty where it does not matter. */
public class Criteria {

    /** The orders of the list, in the words of the bundle keys {@code requestsList.sort.<sort>}. */
    public enum Sort {

        /** The soonest event first. */
        EVENT("r.subject.starts", false),

        /** The newest first. */
        RECEIVED("r.received", true),

        /** What had to be asked for soonest first. */
        ASK_BY("r.askBy", false);

        private final String path;
        private final boolean descending;

        Sort(String path, boolean descending) {
            this.path = path;
            this.descending = descending;
        }

        String path() {
            return path;
        }

        boolean isDescending() {
            return descending;
        }
    }

    /** In place of a status: whatever somebody still has to do something about. */
    public static final String OPEN = "OPEN";

    /** In place of a name: what is everybody's, what is the reader's own, what has somebody else. */
    public static final String NOBODY = "*nobody";
    public static final String ME = "*me";
    public static final String OTHERS = "*others";

    private String words;
    private String status;
    private String aid;
    private String language;
    private String decision;
    private String route;
    private String assigned;
    private String sort = Sort.EVENT.name();
    private TypedDate eventFrom = new TypedDate();
    private TypedDate eventTo = new TypedDate();
    private TypedDate receivedFrom = new TypedDate();
    private TypedDate receivedTo = new TypedDate();

    /** What is open, the soonest event first. */
    public static Criteria open() {
        Criteria open = new Criteria();
        open.setStatus(OPEN);
        return open;
    }

    /** Words of the reference, of a name, of the title, or digits of a number. */
    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    /** The name of a status, or {@link #OPEN}. */
    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    /** The code of an aid. */
    public String getAid() {
        return aid;
    }

    public void setAid(String aid) {
        this.aid = aid;
    }

    /** The tag of the language in which the resident reads us. */
    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    /** The name of a decision about the time. */
    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    /** The name of a way to reach somebody. */
    public String getRoute() {
        return route;
    }

    public void setRoute(String route) {
        this.route = route;
    }

    /** A sign-in name, {@link #NOBODY}, {@link #ME} or {@link #OTHERS}. */
    public String getAssigned() {
        return assigned;
    }

    public void setAssigned(String assigned) {
        this.assigned = assigned;
    }

    /** The name of a {@link Sort}. */
    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public TypedDate getEventFrom() {
        return eventFrom;
    }

    public void setEventFrom(TypedDate eventFrom) {
        this.eventFrom = eventFrom;
    }

    public TypedDate getEventTo() {
        return eventTo;
    }

    public void setEventTo(TypedDate eventTo) {
        this.eventTo = eventTo;
    }

    public TypedDate getReceivedFrom() {
        return receivedFrom;
    }

    public void setReceivedFrom(TypedDate receivedFrom) {
        this.receivedFrom = receivedFrom;
    }

    public TypedDate getReceivedTo() {
        return receivedTo;
    }

    public void setReceivedTo(TypedDate receivedTo) {
        this.receivedTo = receivedTo;
    }

    Sort order() {
        return sort == null ? Sort.EVENT : Sort.valueOf(sort);
    }
}
