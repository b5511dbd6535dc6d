package org.aviso.triage.day;

import java.time.Instant;
import java.util.List;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.Subject;

/**
 * An event, or a document, that several requests may be about.
 *
 * @param notice the id of the notice that announces it, or null
 * @param ends when it ends, where its notice says so; or null
 * @param language the tag of the language of title and place
 */
public record Occasion(Subject.Kind kind, Long notice, String title, String place, String language, Instant starts,
        Instant ends, boolean cancelled, List<AccommodationRequest> requests) { }
