package org.aviso.accommodations;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What staff wrote to the resident, or the resident to staff. What staff wrote has a text for each language in which
 * somebody reads it, and reaches nobody in another.
 */
@Entity
@Table(name = "request_message")
public class Message {

    /** The longest text that staff can write, in characters. */
    public static final int LONGEST_TEXT = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "request_id")
    private AccommodationRequest request;

    private Instant sent;

    @Enumerated(EnumType.STRING)
    private Party party;

    private String actor;

    private String language;

    private String body;

    @OneToMany(mappedBy = "message", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("language")
    private List<MessageText> texts = new ArrayList<>();

    @Column(name = "at_version")
    private Integer atVersion;

    protected Message() {
    }

    /** What the resident, or whoever asked for them, wrote to the office. */
    Message(AccommodationRequest request, String body, String language, Instant sent, Party party) {
        this.request = request;
        this.party = party;
        this.body = Objects.requireNonNull(body);
        this.language = language;
        this.sent = sent;
        this.atVersion = request.getVersion();
    }

    /** Whether somebody who has read that version of the request has not seen this yet. */
    public boolean isNewTo(int version) {
        return atVersion != null && atVersion >= version;
    }

    /** Goes to the request with which its own became one. */
    void moveTo(AccommodationRequest next) {
        this.request = next;
    }

    /**
     * What staff wrote.
     *
     * @param words what it says, by the tags of languages
     * @param language the tag of the one among them in which it was written first
     * @param read the tags of the languages in which somebody will read it
     */
    Message(AccommodationRequest request, Map<String, String> words, String language, Set<String> read, Instant sent,
            String actor) {
        this(request, words.get(language), language, sent, Party.STAFF);
        this.actor = Objects.requireNonNull(actor);
        for (String tag : read) {
            MessageText text = new MessageText(this, tag);
            texts.add(text);
            if (words.get(tag) != null) {
                text.send(words.get(tag), sent, actor);
            }
        }
    }

    /**
     * Lets a held text go.
     *
     * @throws IllegalArgumentException if no text waits for a translation into that language
     */
    void translate(String into, String words, Instant when, String who) {
        held(into).orElseThrow(() -> new IllegalArgumentException("nothing waits for " + into))
                .send(words, when, who);
    }

    /**
     * Takes notice of other readers: what waited for a language that nobody reads now waits no longer, and what was
     * written in theirs goes out.
     *
     * @return the languages in which it goes out with that
     */
    List<String> readIn(Set<String> read, Instant when) {
        if (!isHeld()) {
            return List.of();
        }
        texts.removeIf(text -> text.isHeld() && !read.contains(text.getLanguage()));
        read.stream().filter(tag -> text(tag).isEmpty()).forEach(tag -> texts.add(new MessageText(this, tag)));
        Optional<MessageText> own = held(language);
        own.ifPresent(text -> text.send(body, when, actor));
        return own.map(MessageText::getLanguage).stream().toList();
    }

    /** What somebody may read of it who reads in that language; nothing while it is held for them. */
    Optional<ShownMessage> shownIn(String reading) {
        if (!isFromStaff()) {
            return Optional.of(new ShownMessage(sent, party, language, body));
        }
        // Whoever reads in another language by now may see what they were sent before.
        return text(reading).or(() -> texts.stream().filter(text -> !text.isHeld()).findFirst())
                .filter(text -> !text.isHeld())
                .map(text -> new ShownMessage(text.getSent(), party, text.getWrittenIn(), text.getBody()));
    }

    /** The text for those who read that language, held or not. */
    public Optional<MessageText> text(String reading) {
        return texts.stream().filter(text -> text.getLanguage().equals(reading)).findFirst();
    }

    private Optional<MessageText> held(String reading) {
        return text(reading).filter(MessageText::isHeld);
    }

    public Long getId() {
        return id;
    }

    public AccommodationRequest getRequest() {
        return request;
    }

    /** When it was written. */
    public Instant getSent() {
        return sent;
    }

    public Party getParty() {
        return party;
    }

    public boolean isFromStaff() {
        return party == Party.STAFF;
    }

    /** The sign-in name of the member of staff who wrote it, or null. */
    public String getActor() {
        return actor;
    }

    /** BCP 47 tag of the language in which it was written first, for its {@code lang} attribute. */
    public String getLanguage() {
        return language;
    }

    /** What was written first. */
    public String getBody() {
        return body;
    }

    /** What it says to its readers, one text a language; none where the resident wrote it. */
    public List<MessageText> getTexts() {
        return texts;
    }

    /** Whether nobody reads the language in which it was written first, so that none of its texts is what was written. */
    public boolean isOnlyTranslated() {
        return text(language).isEmpty();
    }

    /** Whether one of its readers waits for a translation. */
    public boolean isHeld() {
        return texts.stream().anyMatch(MessageText::isHeld);
    }
}
