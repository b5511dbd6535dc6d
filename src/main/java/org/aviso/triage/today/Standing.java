package org.aviso.triage.today;

import java.time.Instant;
import java.time.ZoneId;
import org.aviso.accommodations.RequestStatus;

/** Where a request stands in Today, and the one next step about it. */
record Standing(Group group, Step step) {

    /**
     * The standing of a request by itself, whatever waits with other features. What the office has to do comes first,
     * the slowest aid before the others; only then what it waits for.
     */
    static Standing of(Sketch request, Instant now, ZoneId zone) {
        if (request.answerDue()) {
            boolean news = request.eventDue() && !request.byMail();
            return new Standing(Group.ANSWER_NOW, news ? Step.TELL : Step.ANSWER);
        }
        if (!request.open()) {
            return new Standing(Group.LATER, Step.LOOK);
        }
        if (request.isCancelled()) {
            return new Standing(Group.EVENT_CHANGED, Step.CLOSE);
        }
        if (request.isOver(now, zone)) {
            return new Standing(Group.DELIVERIES, isSettled(request) ? Step.DELIVER : Step.WRAP_UP);
        }
        if (request.has(RequestStatus.RECEIVED)) {
            return new Standing(Group.ANSWER_NOW, Step.ACKNOWLEDGE);
        }
        // What is arranged in part has a part that is not, until the day is here.
        if (!request.asked() && (request.has(RequestStatus.ACKNOWLEDGED, RequestStatus.SOURCING)
                || request.has(RequestStatus.PARTLY) && !request.isOn(now, zone))) {
            return new Standing(Group.ANSWER_NOW, Step.SOURCE);
        }
        if (request.has(RequestStatus.ACCEPTED)) {
            return new Standing(Group.ANSWER_NOW, Step.CONFIRM);
        }
        if (request.eventDue()) {
            return new Standing(Group.EVENT_CHANGED, Step.SETTLE_MOVE);
        }
        if (isSettled(request) && request.isOn(now, zone)) {
            return new Standing(Group.DELIVERIES, Step.DELIVER);
        }
        if (request.has(RequestStatus.OFFERED)) {
            return new Standing(Group.PROVIDER, Step.SEE_OFFER);
        }
        if (request.asked() || request.has(RequestStatus.SUBSTITUTE_OFFERED)) {
            return new Standing(Group.RESIDENT, Step.SEE_QUESTION);
        }
        return new Standing(Group.LATER, Step.LOOK);
    }

    // What is still open is arranged: the rest was delivered, refused or taken back.
    private static boolean isSettled(Sketch request) {
        return request.aids().stream().filter(RequestStatus::isOpen)
                .allMatch(aid -> aid == RequestStatus.CONFIRMED || aid == RequestStatus.PARTLY);
    }
}
