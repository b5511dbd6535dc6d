/** The sheet of a day: what takes place, who comes and what they need, to be taken along on paper. */
package org.aviso.triage.day;
