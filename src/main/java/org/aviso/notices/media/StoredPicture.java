package org.aviso.notices.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;

/** A picture as it is served, the captions of a video, or a video: that is in {@link VideoPart parts}. */
@Entity
@Table(name = "notice_media")
public class StoredPicture {

    @Id
    private String name;

    @Lob
    private byte[] content;

    /** How long a video is. */
    @Column(name = "total_bytes")
    private Long totalBytes;

    /** The name of the video whose captions these are. */
    @Column(name = "track_of")
    private String trackOf;

    private Instant added;

    protected StoredPicture() {
    }

    private StoredPicture(String name, byte[] content, Long totalBytes, String trackOf, Instant added) {
        this.name = name;
        this.content = content;
        this.totalBytes = totalBytes;
        this.trackOf = trackOf;
        this.added = added;
    }

    static StoredPicture picture(PictureName name, byte[] content, Instant added) {
        return new StoredPicture(name.toString(), content.clone(), null, null, added);
    }

    static StoredPicture video(PictureName name, long length, Instant added) {
        return new StoredPicture(name.toString(), new byte[0], length, null, added);
    }

    static StoredPicture track(TrackName name, PictureName of, byte[] content, Instant added) {
        return new StoredPicture(name.toString(), content.clone(), null, of.toString(), added);
    }

    String getName() {
        return name;
    }

    byte[] getContent() {
        return content;
    }
}
