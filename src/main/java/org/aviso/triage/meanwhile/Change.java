package org.aviso.triage.meanwhile;

import java.time.Instant;

/**
 * Something that changed since a request was read.
 *
 * @param who who did it, as the page calls them
 * @param what what they did, in the language of the page
 * @param body what they wrote, or null
 * @param language the tag of the language of the body; null as the body is
 */
public record Change(Instant when, String who, String what, String body, String language) { }
