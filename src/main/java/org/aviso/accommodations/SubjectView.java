package org.aviso.accommodations;

import java.time.Instant;
import java.time.ZoneId;
import org.aviso.notices.Event;
import org.aviso.notices.NoticeText;

/**
 * What a request is about, as a page shows it: by the notice as it stands now, where there is one.
 *
 * @param document whether it is a document, needed by the day of {@code starts}
 * @param title null where nobody has said yet
 * @param language the tag of the language of title and place
 * @param ends null where nobody said
 * @param place null where there is none
 * @param slug what names its notice in the address of that language; null where there is no notice
 */
public record SubjectView(boolean document, String title, String language, Instant starts, Instant ends, String place,
        String slug) {

    /** The event of a notice. */
    public static SubjectView of(NoticeText text) {
        Event event = text.getNotice().getEvent();
        return new SubjectView(false, text.getTitle(), text.getLanguage(), event.getStarts(), event.getEnds(),
                text.getPlace(), text.getSlug());
    }

    /** What a form says of an event or a document that no notice announced. */
    public static SubjectView of(RequestForm form, ZoneId zone) {
        RequestForm.Occasion event = form.getEvent();
        RequestForm.Paper document = form.getDocument();
        if (event != null) {
            return new SubjectView(false, event.getTitle(), form.getLanguage(), event.getStarts(), null,
                    event.getPlace(), null);
        }
        return new SubjectView(true, document.getTitle(), form.getLanguage(), document.getNeededBy() == null ? null
                : document.getNeededBy().atStartOfDay(zone).toInstant(), null, null, null);
    }

    /** The subject of a request that no notice announced. */
    public static SubjectView of(AccommodationRequest request) {
        Subject subject = request.getSubject();
        return new SubjectView(subject.getKind() == Subject.Kind.DOCUMENT, subject.getTitle(), request.getSubjectLanguage(),
                subject.getStarts(), null, subject.getPlace(), null);
    }

    /** Whether it was said what it is, and when. */
    public boolean isWhole() {
        return title != null && starts != null;
    }
}
