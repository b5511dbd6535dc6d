package org.aviso.staff.kept;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A form that was sent after its session had ended. */
@Entity
@Table(name = "kept_form")
class KeptForm {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "account_id")
    private long accountId;

    private String page;

    private String entries;

    private Instant expires;

    protected KeptForm() {
    }

    /**
     * A form for its owner alone.
     *
     * @param page the address of its page in the base language, without its query
     * @param entries what was sent, as JSON
     */
    KeptForm(String secretHash, long accountId, String page, String entries, Instant expires) {
        this.secretHash = secretHash;
        this.accountId = accountId;
        this.page = page;
        this.entries = entries;
        this.expires = expires;
    }

    boolean isOf(long account, String address, Instant now) {
        return accountId == account && page.equals(address) && now.isBefore(expires);
    }

    String getEntries() {
        return entries;
    }
}
