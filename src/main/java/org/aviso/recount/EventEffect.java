package org.aviso.recount;

import java.time.Instant;
import org.aviso.notices.Notice;

/** The last moment to ask for an event, before a change and after it, by the agency's rule. */
public record EventEffect(Notice notice, Instant askBy, Instant newAskBy) { }
