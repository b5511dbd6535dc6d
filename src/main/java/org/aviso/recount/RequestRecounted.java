package org.aviso.recount;

import java.util.List;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.RequestedAid;
import org.aviso.leadtime.Decision;
import org.aviso.notices.Notice;

/**
 * The days of a request were counted again, or its event has changed; whoever observes this is still in the transaction
 * that did it.
 *
 * @param notice the notice that announced its event, where that has changed; null where it was the calendar, or there is
 *     none
 * @param aids those that count as something else now, or none
 * @param decision what they count as; null where there are none
 */
public record RequestRecounted(AccommodationRequest request, Cause cause, Notice notice, List<RequestedAid> aids,
        Decision decision) { }
