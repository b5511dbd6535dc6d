/**
 * Decides whether a request for an accommodation came in time, and shows how that was counted. It is the only place
 * that turns "five business days before" into a date and time: pages, mail, the API and calendar files all ask here.
 * Plain Java values: no container, no database, no clock of its own.
 */
package org.aviso.leadtime;
