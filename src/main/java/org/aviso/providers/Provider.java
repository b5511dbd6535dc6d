package org.aviso.providers;

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
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** Somebody outside the agency who does what a resident has asked for. */
@Entity
public class Provider {

    /** What they are, in the words of the bundle key {@code providerKind.<kind>}. */
    public enum Kind { INTERPRETER, CAPTIONER, BRAILLE, TRANSLATOR, OTHER }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String language;

    private String mail;

    private String phone;

    private String tdd;

    private String video;

    @Column(name = "works_remotely")
    private boolean remote;

    private String license;

    @Column(name = "license_until")
    private LocalDate licenseUntil;

    @Column(name = "contract_from")
    private LocalDate contractFrom;

    @Column(name = "contract_until")
    private LocalDate contractUntil;

    @Column(name = "free_until_hours")
    private int freeUntilHours;

    @Column(name = "cancellation_note")
    private String cancellationNote;

    private boolean enabled;

    @ElementCollection
    @CollectionTable(name = "provider_aid", joinColumns = @JoinColumn(name = "provider_id"))
    @Column(name = "aid_code")
    private Set<String> aids = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "provider_language", joinColumns = @JoinColumn(name = "provider_id"))
    @Column(name = "language")
    private Set<String> languages = new HashSet<>();

    @Version
    private int version;

    protected Provider() {
    }

    /**
     * A provider.
     *
     * @throws IllegalArgumentException if something is wrong with what the form says
     */
    Provider(ProviderForm form) {
        describe(form);
    }

    /**
     * Takes what is known about them now.
     *
     * @throws IllegalArgumentException if something is wrong with what the form says
     */
    final void describe(ProviderForm form) {
        if (!form.problems().isEmpty()) {
            throw new IllegalArgumentException("a provider needs " + form.problems().get(0).field());
        }
        this.name = form.getName().strip();
        this.kind = form.getKind();
        this.language = form.getLanguage();
        this.mail = form.getMail().strip();
        this.phone = form.getPhone().strip();
        this.tdd = ProviderForm.orNull(form.getTdd());
        this.video = ProviderForm.orNull(form.getVideo());
        this.remote = form.isRemote();
        this.license = ProviderForm.orNull(form.getLicense());
        this.licenseUntil = license == null ? null : form.getLicenseUntil().date().orElseThrow();
        this.contractFrom = form.getContractFrom().date().orElse(null);
        this.contractUntil = form.getContractUntil().date().orElse(null);
        this.freeUntilHours = form.hours().orElseThrow();
        this.cancellationNote = ProviderForm.orNull(form.getCancellationNote());
        this.enabled = form.isEnabled();
        this.aids.retainAll(form.chosenAids());
        this.aids.addAll(form.chosenAids());
        this.languages.retainAll(form.chosenLanguages());
        this.languages.addAll(form.chosenLanguages());
    }

    /** Why they cannot do that; nothing where they can, as far as they do not do something else then. */
    public Set<Unfit> unfitFor(Work work) {
        Set<Unfit> unfit = EnumSet.noneOf(Unfit.class);
        if (!enabled) {
            unfit.add(Unfit.DISABLED);
        }
        if (!aids.contains(work.aid())) {
            unfit.add(Unfit.AID);
        }
        if (work.language() != null && !languages.contains(work.language())) {
            unfit.add(Unfit.LANGUAGE);
        }
        if (work.legal() && !isLicensedOn(work.day())) {
            unfit.add(Unfit.LICENSE);
        }
        if (contractFrom != null && work.day().isBefore(contractFrom)
                || contractUntil != null && work.day().isAfter(contractUntil)) {
            unfit.add(Unfit.CONTRACT);
        }
        if (work.remote() && !remote) {
            unfit.add(Unfit.REMOTE);
        }
        return unfit;
    }

    private boolean isLicensedOn(LocalDate day) {
        return license != null && !day.isAfter(licenseUntil);
    }

    /** Until when a booking can be cancelled for nothing, by their terms. */
    public Instant freeUntil(Instant starts) {
        return starts.minus(Duration.ofHours(freeUntilHours));
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Kind getKind() {
        return kind;
    }

    /** The tag of the language in which we write to them. */
    public String getLanguage() {
        return language;
    }

    public String getMail() {
        return mail;
    }

    public String getPhone() {
        return phone;
    }

    /** The link that calls them. */
    public String getPhoneHref() {
        return PhoneNumber.href(phone);
    }

    /** Their text telephone, or null. */
    public String getTdd() {
        return tdd;
    }

    /** The link that calls their text telephone, or null. */
    public String getTddHref() {
        return tdd == null ? null : PhoneNumber.href(tdd);
    }

    /** The number of their video phone, or null. */
    public String getVideo() {
        return video;
    }

    /** Whether they work from a distance too. */
    public boolean isRemote() {
        return remote;
    }

    /** The number of their Arizona licence for legal matters, or null. */
    public String getLicense() {
        return license;
    }

    /** The last day of that licence, or null. */
    public LocalDate getLicenseUntil() {
        return licenseUntil;
    }

    /** The first day of their contract, or null where nobody has noted one. */
    public LocalDate getContractFrom() {
        return contractFrom;
    }

    /** The last day of their contract, or null where it has no end. */
    public LocalDate getContractUntil() {
        return contractUntil;
    }

    /** How many hours before the start a booking can be cancelled for nothing, 0 to 720. */
    public int getFreeUntilHours() {
        return freeUntilHours;
    }

    /** What else they say about cancelling, or null. */
    public String getCancellationNote() {
        return cancellationNote;
    }

    /** Whether they are still asked. */
    public boolean isEnabled() {
        return enabled;
    }

    /** The codes of the aids that they do. */
    public Set<String> getAids() {
        return Collections.unmodifiableSet(aids);
    }

    /** The tags of the languages in which they do it. */
    public Set<String> getLanguages() {
        return Collections.unmodifiableSet(languages);
    }

    public int getVersion() {
        return version;
    }
}
