package org.aviso.triage.today;

import java.time.Instant;
import java.util.Objects;

/**
 * One thing that waits with another feature.
 *
 * @param group where it stands
 * @param request the id of the request that it is about, open or not; null where it is about none
 * @param about what it is about, in the language of the page, where it is about no request; else null
 * @param step the bundle key of what to do about it, a few words for a link: "Translate the message"
 * @param href where that is done; null where it is the page of the request
 * @param by the last moment for it, or null
 */
public record Matter(Group group, Long request, String about, String step, String href, Instant by) {

    public Matter {
        Objects.requireNonNull(group);
        Objects.requireNonNull(step);
        if (request == null && (about == null || href == null)) {
            throw new IllegalArgumentException("what is about no request says what it is about, and where that is");
        }
    }

    /** What waits about a request. */
    public static Matter ofRequest(Group group, long request, String step, String href, Instant by) {
        return new Matter(group, request, null, step, href, by);
    }

    /** What waits and is about no request: a template whose translation is out of date. */
    public static Matter ofItsOwn(Group group, String about, String step, String href) {
        return new Matter(group, null, about, step, href, null);
    }
}
