package org.aviso.accommodations;

import java.time.Instant;
import org.aviso.leadtime.Decision;

/** What a resident keeps of a request that was taken. */
public record Receipt(String reference, String accessCode, Decision decision, Instant askBy, RequestStatus status) { }
