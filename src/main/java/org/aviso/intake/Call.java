package org.aviso.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What staff writes down during a call, until it is saved as a request. */
@Entity
@Table(name = "intake_call")
class Call {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;

    private String form;

    @Column(name = "begun_by")
    private String begunBy;

    private Instant changed;

    @Column(name = "request_id")
    private Long requestId;

    @Version
    private int version;

    protected Call() {
    }

    /**
     * A call.
     *
     * @param code what names it in addresses
     * @param form the {@link CallForm} as JSON
     * @param begunBy the sign-in name of who takes it
     */
    Call(String code, String form, String begunBy, Instant begun) {
        this.code = code;
        this.form = form;
        this.begunBy = begunBy;
        this.changed = begun;
    }

    String getCode() {
        return code;
    }

    String getForm() {
        return form;
    }

    String getBegunBy() {
        return begunBy;
    }

    /** The request that it has become, or null. */
    Long getRequestId() {
        return requestId;
    }

    void keep(String newForm, Instant when) {
        this.form = newForm;
        this.changed = when;
    }

    void becomes(long request, String emptied, Instant when) {
        this.requestId = request;
        keep(emptied, when);
    }
}
