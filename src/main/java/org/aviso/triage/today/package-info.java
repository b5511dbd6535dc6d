/**
 * What the office has to do today: every open request in one group, the most urgent first, each with its one next step.
 * Other features add what waits with them by {@link org.aviso.triage.today.Waiting}.
 */
package org.aviso.triage.today;
