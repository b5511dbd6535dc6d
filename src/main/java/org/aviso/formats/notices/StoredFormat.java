package org.aviso.formats.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.aviso.formats.Format;
import org.aviso.formats.FormatRefused;
import org.aviso.formats.FormatWriter;

/** One form of a notice in one language, as it was made last: a file, or why there is none. */
@Entity
@Table(name = "notice_format")
public class StoredFormat {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "notice_id")
    private long notice;

    private String language;

    @Enumerated(EnumType.STRING)
    private Format format;

    private String fingerprint;

    private Instant made;

    @Lob
    private byte[] content;

    private Integer bytes;

    private Integer pages;

    @Enumerated(EnumType.STRING)
    private FormatRefused.Reason refused;

    private String detail;

    private Instant seen;

    protected StoredFormat() {
    }

    StoredFormat(long notice, String language, Format format) {
        this.notice = notice;
        this.language = language;
        this.format = format;
    }

    void take(String ofFingerprint, FormatWriter.Written written, Instant now) {
        this.fingerprint = ofFingerprint;
        this.made = now;
        this.content = written.content();
        this.bytes = written.content().length;
        this.pages = written.pages();
        this.refused = null;
        this.detail = null;
        this.seen = null;
    }

    void refuse(String ofFingerprint, FormatRefused refusal, Instant now) {
        // What was refused again for the same reason is known to whoever has seen it.
        if (refused != refusal.reason()) {
            this.seen = null;
        }
        this.fingerprint = ofFingerprint;
        this.made = now;
        this.content = null;
        this.bytes = null;
        this.pages = null;
        this.refused = refusal.reason();
        this.detail = refusal.detail();
    }

    byte[] getContent() {
        return content;
    }

    FormatState state() {
        return new FormatState(notice, language, format, fingerprint, made, bytes, pages, refused, detail, seen);
    }
}
