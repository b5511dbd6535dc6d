package org.aviso.accommodations;

/**
 * Somebody who can be told something about a request.
 *
 * @param language the tag of the language of the portal in which they read us
 * @param route how to reach them; null where a helper hands everything over
 * @param contact where the route reaches them; null as the route is
 */
public record Reader(Party party, String language, ContactRoute route, String contact) { }
