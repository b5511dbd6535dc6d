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

    private StoredFormat(long notice, String language, Format format, String fingerprint, Instant made) {
        this.notice = notice;
        this.language = language;
        this.format = format;
        this.fingerprint = fingerprint;
        this.made = made;
    }

    static StoredFormat made(long notice, String language, Format format, String fingerprint, FormatWriter.Written written,
            Instant now) {
        StoredFormat stored = new StoredFormat(notice, language, format, fingerprint, now);
        stored.content = written.content();
        stored.bytes = written.content().length;
        stored.pages = written.pages();
        return stored;
    }

    /**
     * Of what could not be made.
     *
     * @param seen when staff took note of that before, or null
     */
    static StoredFormat refused(long notice, String language, Format format, String fingerprint, FormatRefused refused,
            Instant seen, Instant now) {
        StoredFormat stored = new StoredFormat(notice, language, format, fingerprint, now);
        stored.refused = refused.reason();
        stored.detail = refused.detail();
        stored.seen = seen;
        return stored;
    }

    FormatState state() {
        return new FormatState(notice, language, format, fingerprint, made, bytes, pages, refused, detail, seen);
    }
}
