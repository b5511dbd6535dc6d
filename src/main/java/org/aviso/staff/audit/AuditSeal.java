package org.aviso.staff.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** A hash over some entries of the trail and over the seal before it. */
@Entity
@Table(name = "audit_seal")
public class AuditSeal {

    @Id
    private int number;

    @Column(name = "last_entry")
    private long lastEntry;

    private int entries;

    private String hash;

    private Instant sealed;

    protected AuditSeal() {
    }

    /**
     * Seals entries.
     *
     * @param before the seal before this one, or null where this is the first
     * @param covered the entries since then, in the order of their ids; at least one
     */
    AuditSeal(AuditSeal before, List<AuditEntry> covered, Instant sealed) {
        this.number = before == null ? 1 : before.number + 1;
        this.lastEntry = covered.get(covered.size() - 1).getId();
        this.entries = covered.size();
        this.hash = hash(before, covered);
        this.sealed = sealed;
    }

    /** Whether it fits these entries, and the seal before it. */
    boolean fits(AuditSeal before, List<AuditEntry> covered) {
        return number == (before == null ? 1 : before.number + 1) && entries == covered.size()
                && hash.equals(hash(before, covered));
    }

    private static String hash(AuditSeal before, List<AuditEntry> covered) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            if (before != null) {
                hash.update(before.hash.getBytes(StandardCharsets.US_ASCII));
            }
            covered.forEach(entry -> entry.digest(hash));
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    public int getNumber() {
        return number;
    }

    /** The id of the last entry that it covers. */
    long getLastEntry() {
        return lastEntry;
    }

    /** SHA-256, in 64 hexadecimal digits. */
    public String getHash() {
        return hash;
    }

    public Instant getSealed() {
        return sealed;
    }
}
