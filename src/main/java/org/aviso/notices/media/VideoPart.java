package org.aviso.notices.media;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** A part of a video: no node ever has to hold a whole one. */
@Entity
@Table(name = "notice_video_part")
public class VideoPart {

    /** How long each part but the last is, in bytes. */
    static final int LENGTH = 512 * 1024;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    /** Which one, from 0. */
    private int place;

    @Lob
    private byte[] content;

    protected VideoPart() {
    }

    VideoPart(PictureName name, int place, byte[] content) {
        this.name = name.toString();
        this.place = place;
        this.content = content.clone();
    }

    byte[] getContent() {
        return content;
    }
}
