package org.aviso.publishing.pictures;

/** A file is none that can be the captions of a video. */
public class CaptionsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, in the words of the bundle key {@code captions.refused.<reason>}. */
    public enum Reason {

        /** The file has more bytes than we read. */
        LONG,

        /** It is no WebVTT. */
        TYPE,

        /** It is not written in UTF-8. */
        ENCODING,

        /** There are no captions in it. */
        EMPTY,

        /** A line is none that says from when until when. */
        TIME,

        /** A caption ends before it begins, or begins before the one above it. */
        ORDER,

        /** A caption ends when the video is over. */
        LATE,

        /** A caption has no words. */
        BLANK,

        /** A caption has signs that not everyone can read. */
        LEGIBLE
    }

    private final Reason reason;
    private final int line;

    CaptionsRefused(Reason reason, int line) {
        super(reason.name());
        this.reason = reason;
        this.line = line;
    }

    public Reason reason() {
        return reason;
    }

    /** The line of the file, from 1. */
    public int line() {
        return line;
    }
}
