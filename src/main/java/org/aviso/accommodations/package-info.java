/**
 * What a resident asks for: the aids on offer, the request that is being filled in, the one decision whether it is on
 * time, and how the resident follows it.
 */
package org.aviso.accommodations;
