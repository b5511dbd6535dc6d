package org.aviso.accommodations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.aviso.leadtime.Decision;
import org.aviso.leadtime.LeadTime;

/** One aid of a request, with the decision about it: large print can be on time where braille is not. */
@Entity
@Table(name = "requested_aid")
public class RequestedAid {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "request_id")
    private AccommodationRequest request;

    @Column(name = "aid_code")
    private String code;

    private String language;

    private String note;

    @Column(name = "business_days")
    private int businessDays;

    @Column(name = "ask_by")
    private Instant askBy;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private int position;

    protected RequestedAid() {
    }

    RequestedAid(AccommodationRequest request, DecidedAid decided, int position) {
        this.request = request;
        this.code = decided.aid().getCode();
        this.language = decided.chosen().getLanguage();
        this.note = decided.chosen().getNote();
        this.businessDays = decided.leadTime().rule().businessDays();
        this.askBy = decided.leadTime().askBy();
        this.decision = decided.leadTime().decision();
        this.position = position;
    }

    void recount(LeadTime leadTime) {
        this.askBy = leadTime.askBy();
        this.decision = leadTime.decision();
    }

    public Long getId() {
        return id;
    }

    public AccommodationRequest getRequest() {
        return request;
    }

    public String getCode() {
        return code;
    }

    public String getLanguage() {
        return language;
    }

    public String getNote() {
        return note;
    }

    public int getBusinessDays() {
        return businessDays;
    }

    public Instant getAskBy() {
        return askBy;
    }

    public Decision getDecision() {
        return decision;
    }

    public boolean isShortNotice() {
        return decision == Decision.SHORT_NOTICE;
    }
}
