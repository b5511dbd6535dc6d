package org.aviso.accommodations.form;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.Party;
import org.aviso.accommodations.RequestForm;

/** A form that is being filled in: for a request, or for a change of one. */
@Entity
@Table(name = "request_draft")
class RequestDraft {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "notice_id")
    private Long noticeId;

    private String form;

    private Instant begun;

    private Instant changed;

    @Column(name = "request_id")
    private Long requestId;

    @Column(name = "changes_request")
    private Long changesRequest;

    @Enumerated(EnumType.STRING)
    @Column(name = "changes_as")
    private Party changesAs;

    @Column(name = "changes_revision")
    private Integer changesRevision;

    @Version
    private int version;

    protected RequestDraft() {
    }

    /**
     * A draft without answers but those of the form.
     *
     * @param noticeId the notice whose event it is about, or null
     * @param form the {@link RequestForm} as JSON
     */
    RequestDraft(String secretHash, String codeHash, Long noticeId, String form, Instant begun) {
        this.secretHash = secretHash;
        this.codeHash = codeHash;
        this.noticeId = noticeId;
        this.form = form;
        this.begun = begun;
        this.changed = begun;
    }

    /** Makes it a draft that changes a request. */
    RequestDraft changing(AccommodationRequest request, Party party) {
        this.changesRequest = request.getId();
        this.changesAs = party;
        this.changesRevision = request.revision();
        return this;
    }

    Long getId() {
        return id;
    }

    Long getNoticeId() {
        return noticeId;
    }

    String getForm() {
        return form;
    }

    Instant getBegun() {
        return begun;
    }

    Instant getChanged() {
        return changed;
    }

    void keep(String newForm, Instant when) {
        this.form = newForm;
        this.changed = when;
    }

    /** The request that it has become, or null. */
    Long getRequestId() {
        return requestId;
    }

    /** The request that it changes, or null. */
    Long getChangesRequest() {
        return changesRequest;
    }

    /** Who changes it. */
    Party getChangesAs() {
        return changesAs;
    }

    /** What the request said when the change was begun. */
    Integer getChangesRevision() {
        return changesRevision;
    }

    void becomes(long request, String emptied, Instant when) {
        this.requestId = request;
        keep(emptied, when);
    }

    String getSecretHash() {
        return secretHash;
    }
}
