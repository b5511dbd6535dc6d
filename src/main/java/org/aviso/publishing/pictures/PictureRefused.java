package org.aviso.publishing.pictures;

/** A picture or a video cannot be taken, or not be taken away. */
public class PictureRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, in the words of the bundle key {@code picture.refused.<reason>}. */
    public enum Reason {

        /** The file has more bytes than we read. */
        LONG,

        /** It is of no type that we show. */
        TYPE,

        /** It is cut off, damaged, or written in a way that we cannot read. */
        DAMAGED,

        /** It has more pixels than we read. */
        PIXELS,

        /** Not every browser plays a video like it. */
        CODEC,

        /** It is a video with more than a picture and its sounds, such as the places where it was taken. */
        TRACKS,

        /** The notice has as many pictures as it may have. */
        MANY,

        /** A text of the notice, or an earlier version of one, shows it. */
        SHOWN,

        /** Somebody else has changed what is said of it since it was read. */
        CHANGED
    }

    private final Reason reason;

    PictureRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
