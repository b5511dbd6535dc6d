package org.aviso.notices;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * All that is stored of a notice, but for its number, to be carried to another portal.
 *
 * @param office the code of the office whose notice it is
 * @param untold how many of its changes followers have still to be told of, 0 or more
 * @param hurried when it came out before it was ready in every language, because it could not wait; or null
 * @param event what takes place, or null
 * @param texts what it says now, by language
 * @param editions what it said over time
 * @param addresses every address that it ever had
 * @param changes when something that readers see of an advisory changed; nothing of other kinds
 * @param withheld the editions whose words somebody took away
 */
public record NoticeCopy(String code, Notice.Kind kind, String office, String sourceLanguage, Instant published, Instant revised,
        Instant expires, Instant archived, int untold, Instant hurried, int edition, EventCopy event,
        List<TextCopy> texts, List<EditionCopy> editions, List<AddressCopy> addresses, List<Instant> changes,
        List<WithheldCopy> withheld) {

    /**
     * An event.
     *
     * @param startsBefore when it was to begin before it was moved, or null
     * @param sequence how often it was moved or cancelled, 0 or more
     */
    public record EventCopy(Instant starts, Instant startsBefore, Instant ends, Event.Status status, int sequence, String link) { }

    /** A text in one language, and the edition that it belongs to. */
    public record TextCopy(String language, NoticeText.Words words, Instant updated, int edition) { }

    /**
     * What it said in one language in an edition.
     *
     * @param words without a slug, which belongs to no edition
     * @param moment when it could be read first
     * @param correction what was corrected in it, or null
     */
    public record EditionCopy(String language, int number, NoticeText.Words words, Instant moment, String correction) { }

    /** An address: the tag of the language in which it is one, and the slug. */
    public record AddressCopy(String language, String slug) { }

    /**
     * What is left of an edition in one language whose words somebody took away.
     *
     * @param moment when it could be read first
     * @param correction what was corrected in it, or null
     * @param withheld when its words were taken away
     */
    public record WithheldCopy(String language, int number, Instant moment, String correction, Instant withheld,
            WithheldEdition.Reason reason) { }

    public NoticeCopy {
        texts = List.copyOf(texts);
        editions = List.copyOf(editions);
        addresses = List.copyOf(addresses);
        changes = List.copyOf(changes);
        withheld = List.copyOf(withheld);
    }

    /** The same, of which followers have still to be told so many changes. */
    public NoticeCopy withUntold(int left) {
        return new NoticeCopy(code, kind, office, sourceLanguage, published, revised, expires, archived, left, hurried, edition,
                event, texts, editions, addresses, changes, withheld);
    }

    /** The same with other words, in what it says now and in what it said over time. */
    public NoticeCopy with(UnaryOperator<NoticeText.Words> words) {
        return new NoticeCopy(code, kind, office, sourceLanguage, published, revised, expires, archived, untold, hurried, edition,
                event, texts.stream().map(text -> new TextCopy(text.language(), words.apply(text.words()), text.updated(),
                        text.edition())).toList(),
                editions.stream().map(each -> new EditionCopy(each.language(), each.number(), words.apply(each.words()),
                        each.moment(), each.correction())).toList(), addresses, changes, withheld);
    }
}
