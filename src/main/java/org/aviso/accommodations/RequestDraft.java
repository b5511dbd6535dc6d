package org.aviso.accommodations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A request that is being filled in. */
@Entity
@Table(name = "request_draft")
class RequestDraft {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "notice_id")
    private long noticeId;

    private String form;

    private Instant changed;

    @Column(name = "request_id")
    private Long requestId;

    @Version
    private int version;

    protected RequestDraft() {
    }

    RequestDraft(String secretHash, long noticeId, String form, Instant changed) {
        this.secretHash = secretHash;
        this.noticeId = noticeId;
        this.form = form;
        this.changed = changed;
    }

    long getNoticeId() {
        return noticeId;
    }

    /** The {@link RequestForm} as JSON. */
    String getForm() {
        return form;
    }

    void keep(String newForm, Instant when) {
        this.form = newForm;
        this.changed = when;
    }

    /** The request that it has become, or null. */
    Long getRequestId() {
        return requestId;
    }

    void becomes(long request, String emptied, Instant when) {
        this.requestId = request;
        keep(emptied, when);
    }

    String getSecretHash() {
        return secretHash;
    }
}
