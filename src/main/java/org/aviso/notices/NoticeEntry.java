package org.aviso.notices;

import org.aviso.leadtime.LeadTime;
import org.aviso.offices.LeadTimePolicy;

/**
 * A notice as a reader of one language meets it: its text, and what a request would count as that arrived now.
 *
 * @param leadTime null where there is no event
 */
public record NoticeEntry(NoticeText text, LeadTime leadTime) {

    /** The entry of a text, by the calendar as it was read within the last minute. */
    public static NoticeEntry of(NoticeText text, LeadTimePolicy policy) {
        Notice notice = text.getNotice();
        return new NoticeEntry(text, notice.getEvent() == null ? null
                : policy.now(notice.getEvent().getStarts(), notice.getPublished()));
    }

    public Notice notice() {
        return text.getNotice();
    }

    public Event event() {
        return notice().getEvent();
    }

    /** Where an event stands for somebody who would ask now, with the bundle key and the style of its badge. */
    public enum State {

        OPEN("good"), SHORT("soon"), CANCELLED("stop"), PASSED("still");

        private final String style;

        State(String style) {
            this.style = style;
        }

        public String getKey() {
            return "eventState." + name();
        }

        public String getStyle() {
            return style;
        }
    }

    /** Where its event stands, or null where there is none. */
    public State state() {
        if (leadTime == null) {
            return null;
        }
        if (event().isCancelled()) {
            return State.CANCELLED;
        }
        return switch (leadTime.decision()) {
            case ON_TIME -> State.OPEN;
            case SHORT_NOTICE -> State.SHORT;
            case EVENT_PASSED -> State.PASSED;
        };
    }

    /** Whether an accommodation for it can still be asked for. */
    public boolean isOpen() {
        return state() == State.OPEN || state() == State.SHORT;
    }
}
