/**
 * What staff decides about an aid that cannot be had as it was asked for: something in its place, a part of it, or none,
 * each with what the law wants to be said.
 */
package org.aviso.triage.decide;
