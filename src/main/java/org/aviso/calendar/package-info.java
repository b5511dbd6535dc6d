/**
 * Answers one question: is the agency open on this day? Weekends, closures that are computed every year and closures
 * that staff enter by hand decide. Whoever counts days asks here; what a count means is decided elsewhere.
 * Plain Java values: no container, no database, no pages.
 */
package org.aviso.calendar;
