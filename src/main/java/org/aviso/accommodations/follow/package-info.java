/**
 * How residents follow a request by its codes: where each aid stands, the thread with the office, withdrawing, the dates
 * for their calendar, and how it went.
 */
package org.aviso.accommodations.follow;
