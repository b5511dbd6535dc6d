package org.aviso.publishing.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.aviso.notices.Notice;

/**
 * All that is stored of a manuscript, but for its number and the secret address of its draft, to be carried to another
 * portal.
 *
 * @param office the code of the office whose notice it is
 * @param stage where it is on its way, but for what a moment tells: never {@link Life#SCHEDULED}
 * @param event empty where nothing is said of it
 * @param urgentReason why it came out before it was ready in every language, or null
 */
public record ManuscriptCopy(String code, Notice.Kind kind, String office, String sourceLanguage, Life stage, Instant published,
        Instant expires, Occasion event, String urgentReason, String urgentBy, Instant urgentAt, Instant changed, String changedBy,
        List<TextCopy> texts) {

    /** What is written in one language. */
    public record TextCopy(String language, Words words, List<EntryCopy> ledger) { }

    /** A line of the ledger. */
    public record EntryCopy(Field field, FieldState state, String sourceHash, Instant changed, String changedBy, Instant reviewed,
            String reviewedBy) { }

    public ManuscriptCopy {
        texts = List.copyOf(texts);
    }

    /** A manuscript as it is. */
    public static ManuscriptCopy of(Manuscript manuscript) {
        List<TextCopy> texts = new ArrayList<>();
        new TreeMap<>(manuscript.getTexts()).values().forEach(text -> texts.add(new TextCopy(text.getLanguage(), text.getWords(),
                text.getLedger().values().stream().sorted(Comparator.comparing(LedgerEntry::getField)).map(LedgerEntry::copy)
                        .toList())));
        return new ManuscriptCopy(manuscript.getCode(), manuscript.getKind(), manuscript.getOffice().getCode(),
                manuscript.getSourceLanguage(), manuscript.getStage(), manuscript.getPublished(), manuscript.getExpires(),
                manuscript.getEvent(), manuscript.getUrgentReason(), manuscript.getUrgentBy(), manuscript.getUrgentAt(),
                manuscript.getChanged(), manuscript.getChangedBy(), texts);
    }

    /** The same, of which readers read a notice. */
    public ManuscriptCopy asPublished(Life newStage, Instant from, Instant until) {
        return new ManuscriptCopy(code, kind, office, sourceLanguage, newStage, from, until, event, urgentReason, urgentBy,
                urgentAt, changed, changedBy, texts);
    }
}
