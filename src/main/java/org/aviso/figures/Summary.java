package org.aviso.figures;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aviso.accommodations.Outcome;
import org.aviso.accommodations.Reason;

/**
 * The figures of the requests that were received in a period, and of the aids that they ask for.
 *
 * @param requests on time and at short notice; a request is at short notice where one of its aids is
 * @param aids the aids by their codes, most asked for first
 * @param languages the requests by the language of the portal that the resident reads, most first
 * @param interpreted the aids that are in a language, by that language, most asked for first
 * @param weeks every week of the period until today, first to last
 * @param ends the aids by what became of them
 * @param reasons the aids that could not be had, by why
 * @param outcomes the aids by what the resident said of them afterwards
 */
public record Summary(Tally requests, List<Tally> aids, List<Tally> languages, List<Tally> interpreted, List<Week> weeks,
        Answers answers, Map<End, Integer> ends, Map<Reason, Integer> reasons, Substitutes substitutes,
        Map<Outcome, Integer> outcomes) {

    /** What became of an aid, in the words of the bundle key {@code end.<end>}. */
    public enum End {

        /** Somebody still has something to do. */
        OPEN, CONFIRMED, DELIVERED, PARTLY, NOT_FILLED, WITHDRAWN
    }

    /**
     * How many of one kind.
     *
     * @param code what kind; null for all
     */
    public record Tally(String code, int onTime, int shortNotice) {

        public int all() {
            return onTime + shortNotice;
        }

        Tally plus(boolean late, int more) {
            return new Tally(code, onTime + (late ? 0 : more), shortNotice + (late ? more : 0));
        }
    }

    /**
     * The requests of a week.
     *
     * @param begins its Monday, also where the period begins later
     */
    public record Week(LocalDate begins, int onTime, int shortNotice) { }

    /**
     * How soon residents had a first answer: an aid taken a step on by staff, or a message.
     *
     * @param kept answered within the agency's promise
     * @param late answered later, or not at all though the promise is over
     * @param waiting not answered yet, within the promise
     * @param none closed before anybody answered
     * @param median half of the answers took at most so much office time; null where there is none
     * @param ninth nine in ten took at most so much; null where there is none
     */
    public record Answers(int kept, int late, int waiting, int none, Duration median, Duration ninth) { }

    /** What became of the aids that were offered in the place of another. */
    public record Substitutes(int taken, int refused, int open) {

        public int all() {
            return taken + refused + open;
        }
    }

    public boolean isEmpty() {
        return requests.all() == 0;
    }
}
