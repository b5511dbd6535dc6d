package org.aviso.notices.media;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;

/** A picture as it is served. */
@Entity
@Table(name = "notice_media")
public class StoredPicture {

    @Id
    private String name;

    @Lob
    private byte[] content;

    private Instant added;

    protected StoredPicture() {
    }

    StoredPicture(PictureName name, byte[] content, Instant added) {
        this.name = name.toString();
        this.content = content.clone();
        this.added = added;
    }

    byte[] getContent() {
        return content;
    }
}
