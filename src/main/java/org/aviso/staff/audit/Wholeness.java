package org.aviso.staff.audit;

/**
 * Whether the trail is as it was written, as far as its seals can tell.
 *
 * @param sealed how many entries are sealed
 * @param open how many have come since the last seal
 * @param last the last seal, or null where there is none
 * @param broken the first seal that does not fit its entries any more, or null where all do
 */
public record Wholeness(long sealed, long open, AuditSeal last, AuditSeal broken) {

    public boolean isWhole() {
        return broken == null;
    }
}
