package org.aviso.subscriptions;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.notices.Notice;
import org.aviso.platform.MailAddress;

/** One address that is told of notices, or that somebody wants to be told and has not confirmed. */
@Entity
public class Subscription {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String mail;

    // Null until it is confirmed: strangers can type an address as often as they like.
    @Column(name = "mail_key")
    private String mailKey;

    private String language;

    @Enumerated(EnumType.STRING)
    private Rhythm rhythm;

    @Column(name = "rhythm_since")
    private Instant rhythmSince;

    private String mark;

    @Column(name = "secret_hash")
    private String secretHash;

    private Instant expires;

    private Instant confirmed;

    @ElementCollection
    @CollectionTable(name = "subscription_kind", joinColumns = @JoinColumn(name = "subscription_id"))
    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private Set<Notice.Kind> kinds = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "subscription_office", joinColumns = @JoinColumn(name = "subscription_id"))
    @Column(name = "office_id")
    private Set<Long> offices = new HashSet<>();

    protected Subscription() {
    }

    /** A wish that nobody has confirmed. */
    Subscription(String mail, Choices choices, SubscriptionSecrets.Secret secret, Instant now, Instant expires) {
        this.mail = MailAddress.canonical(mail);
        this.mark = secret.mark();
        this.secretHash = secret.hash();
        this.expires = expires;
        choose(choices, now);
    }

    /** Its owner has said yes: of all wishes for an address, one becomes what it follows. */
    void confirm(Instant now) {
        this.mailKey = MailAddress.key(mail);
        this.confirmed = now;
        this.rhythmSince = now;
        this.expires = null;
    }

    final void choose(Choices choices, Instant now) {
        kinds.clear();
        kinds.addAll(choices.kinds());
        offices.clear();
        offices.addAll(choices.offices());
        // Who is written to in the base language because theirs is switched off has not chosen that.
        if (language == null || !choices.language().equals(language().tag())) {
            language = choices.language();
        }
        if (rhythm != choices.rhythm()) {
            rhythm = choices.rhythm();
            rhythmSince = now;
        }
    }

    /** Whether its owner has said that they want it. */
    public boolean isConfirmed() {
        return confirmed != null;
    }

    /** Whether it follows what that office says by notices of that kind, and did so when something happened. */
    public boolean follows(Notice.Kind kind, long office, Instant occurred) {
        return isConfirmed() && !occurred.isBefore(confirmed) && kinds.contains(kind)
                && (offices.isEmpty() || offices.contains(office));
    }

    /**
     * By which mail its owner hears of what happened at a moment: as they wanted it at that moment, so that a change of the
     * rhythm neither tells them twice nor leaves anything out.
     */
    public Rhythm rhythmAt(Instant occurred) {
        return occurred.isBefore(rhythmSince) ? rhythm.other() : rhythm;
    }

    public Long getId() {
        return id;
    }

    /** The address: personal, for the recipient of a mail alone. */
    public String getMail() {
        return mail;
    }

    /** What its owner follows, or is asked whether they want to. */
    Choices choices() {
        return new Choices(kinds, offices, language().tag(), rhythm);
    }

    /** The language of its mail. */
    public Language language() {
        return Languages.orBase(language);
    }

    public Rhythm getRhythm() {
        return rhythm;
    }

    public Set<Notice.Kind> getKinds() {
        return kinds;
    }

    /** The ids of the offices that it follows; none for all. */
    public Set<Long> getOffices() {
        return offices;
    }

    /** Until when it can be confirmed; null once it was. */
    public Instant getExpires() {
        return expires;
    }

    String getMark() {
        return mark;
    }
}
