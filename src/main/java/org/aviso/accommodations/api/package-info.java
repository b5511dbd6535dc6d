/**
 * Requests and the lead-time rule for programs.
 */
package org.aviso.accommodations.api;
