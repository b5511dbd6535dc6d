package org.aviso.triage.handover;

import java.util.Map;
import java.util.Set;

/**
 * On whose desk a request lies today. What is given to nobody, or to somebody who can no longer sign in, is everybody's;
 * what is given to somebody who is away is their deputy's too, and everybody's where the deputy is not there either. So
 * each request lies on somebody's desk.
 *
 * @param coordinators the sign-in names of those who can answer requests
 * @param deputies who is away today, and who takes their place
 */
public record Desks(Set<String> coordinators, Map<String, String> deputies) {

    /** Whether a request lies on the desk of somebody. */
    public boolean isOn(String viewer, String assignedTo) {
        if (assignedTo == null || assignedTo.equals(viewer) || !coordinators.contains(assignedTo)) {
            return true;
        }
        String deputy = deputies.get(assignedTo);
        if (deputy == null) {
            return false;
        }
        return deputy.equals(viewer) || !coordinators.contains(deputy) || deputies.containsKey(deputy);
    }
}
