package org.aviso.replies;

import java.util.Map;

/**
 * What staff fills into a template.
 *
 * @param aid the place of the aid that it is about, among those of the request; null where the template names none
 * @param typed what nobody knows but staff, the same in every language: a name, a place
 */
public record Filling(Integer aid, Map<Placeholder, String> typed) { }
