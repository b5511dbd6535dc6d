/** Two people at one request: who else has it open, and what changed since it was read. */
package org.aviso.triage.meanwhile;
