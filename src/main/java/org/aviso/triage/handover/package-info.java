/**
 * Who of the staff looks after a request: it is handed over with a note, and what lies with somebody who is away lies with
 * their deputy. Nothing lies with nobody.
 */
package org.aviso.triage.handover;
