package org.aviso.publishing.pictures;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What is said of a picture in one language. */
@Entity
@Table(name = "manuscript_picture_text")
public class PictureWords {

    /** The longest text in place of the picture, in characters: a screen reader reads it at one go. */
    public static final int LONGEST_ALTERNATIVE = 150;

    /** The longest caption, in characters. */
    public static final int LONGEST_CAPTION = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "picture_id")
    private ManuscriptPicture picture;

    private String language;

    private String alternative;

    private String caption;

    private String track;

    protected PictureWords() {
    }

    PictureWords(ManuscriptPicture picture, String language) {
        this.picture = picture;
        this.language = language;
    }

    void say(String newAlternative, String newCaption) {
        this.alternative = newAlternative;
        this.caption = newCaption;
    }

    String getLanguage() {
        return language;
    }

    /** What is read to whoever does not see the picture, or null. */
    public String getAlternative() {
        return alternative;
    }

    void setTrack(String hash) {
        this.track = hash;
    }

    /** The hash of the captions of a video, or null. */
    String getTrack() {
        return track;
    }

    /** What stands below it, or null. */
    public String getCaption() {
        return caption;
    }
}
