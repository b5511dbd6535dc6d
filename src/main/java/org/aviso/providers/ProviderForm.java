package org.aviso.providers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.aviso.accommodations.ContactRoute;
import org.aviso.accommodations.Legible;
import org.aviso.language.Languages;
import org.aviso.language.TypedDate;

/** What staff fills in about a provider, and what can be wrong with it. */
public class ProviderForm {

    /** The longest name, in characters. */
    static final int LONGEST_NAME = 200;

    /** The longest note about cancelling, in characters. */
    static final int LONGEST_NOTE = 500;

    private static final int LONGEST_LICENSE = 40;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_VIDEO = 200;
    private static final int MOST_HOURS = 720;

    /** One thing to mend: the field of the page, and a key of the validation bundle with its arguments. */
    public record Problem(String field, String key, Object... arguments) { }

    private String name;
    private Provider.Kind kind;
    private String language = Languages.base().tag();
    private String mail;
    private String phone;
    private String tdd;
    private String video;
    private boolean remote;
    private String license;
    private TypedDate licenseUntil = new TypedDate();
    private TypedDate contractFrom = new TypedDate();
    private TypedDate contractUntil = new TypedDate();
    private String freeUntilHours;
    private String cancellationNote;
    private boolean enabled = true;
    private final Map<String, Boolean> aids = new HashMap<>();
    private final Map<String, Boolean> languages = new HashMap<>();

    /** A form in which nothing is filled in yet. */
    public ProviderForm() {
    }

    /** A form that says what is known. */
    ProviderForm(Provider provider) {
        name = provider.getName();
        kind = provider.getKind();
        language = provider.getLanguage();
        mail = provider.getMail();
        phone = provider.getPhone();
        tdd = provider.getTdd();
        video = provider.getVideo();
        remote = provider.isRemote();
        license = provider.getLicense();
        licenseUntil = typed(provider.getLicenseUntil());
        contractFrom = typed(provider.getContractFrom());
        contractUntil = typed(provider.getContractUntil());
        freeUntilHours = Integer.toString(provider.getFreeUntilHours());
        cancellationNote = provider.getCancellationNote();
        enabled = provider.isEnabled();
        provider.getAids().forEach(aid -> aids.put(aid, true));
        provider.getLanguages().forEach(tag -> languages.put(tag, true));
    }

    private static TypedDate typed(LocalDate day) {
        return day == null ? new TypedDate() : new TypedDate(day);
    }

    static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** What must be mended, in the order of the page. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (orNull(name) == null) {
            problems.add(new Problem("name", "provider.name.missing"));
        } else {
            line(problems, "name", name, LONGEST_NAME);
        }
        if (kind == null) {
            problems.add(new Problem("kind", "provider.kind.missing"));
        }
        if (chosenAids().isEmpty()) {
            problems.add(new Problem("aids", "provider.aids.missing"));
        }
        if (license != null && !license.isBlank()) {
            line(problems, "license", license, LONGEST_LICENSE);
            if (licenseUntil.problem() != null) {
                problems.add(new Problem("licenseUntil", licenseUntil.problem()));
            }
        } else if (!isEmpty(licenseUntil)) {
            problems.add(new Problem("license", "provider.license.missing"));
        }
        date(problems, "contractFrom", contractFrom);
        date(problems, "contractUntil", contractUntil);
        if (contractFrom.date().isPresent() && contractUntil.date().isPresent()
                && contractUntil.date().get().isBefore(contractFrom.date().get())) {
            problems.add(new Problem("contractUntil", "provider.contract.ends"));
        }
        if (mail == null || !ContactRoute.EMAIL.reaches(mail)) {
            problems.add(new Problem("mail", "contact.EMAIL"));
        }
        if (phone == null || phone.length() > LONGEST_PHONE || !PhoneNumber.isDialable(phone)) {
            problems.add(new Problem("phone", "contact.PHONE"));
        }
        if (orNull(tdd) != null && (tdd.length() > LONGEST_PHONE || !PhoneNumber.isDialable(tdd))) {
            problems.add(new Problem("tdd", "contact.PHONE"));
        }
        if (orNull(video) != null) {
            line(problems, "video", video, LONGEST_VIDEO);
        }
        if (Languages.find(language).isEmpty()) {
            problems.add(new Problem("language", "language.missing"));
        }
        if (hours().isEmpty()) {
            problems.add(new Problem("freeUntilHours", "provider.hours", MOST_HOURS));
        }
        if (orNull(cancellationNote) != null) {
            if (cancellationNote.length() > LONGEST_NOTE) {
                problems.add(new Problem("cancellationNote", "provider.long", LONGEST_NOTE));
            } else if (!Legible.Check.isLegible(cancellationNote)) {
                problems.add(new Problem("cancellationNote", "text.legible"));
            }
        }
        return problems;
    }

    private static void line(List<Problem> problems, String field, String text, int longest) {
        if (text.length() > longest) {
            problems.add(new Problem(field, "provider.long", longest));
        } else if (!Legible.Check.isLegible(text)) {
            problems.add(new Problem(field, "text.legible"));
        } else if (!Legible.Check.isOneLine(text)) {
            problems.add(new Problem(field, "text.oneLine"));
        }
    }

    private static void date(List<Problem> problems, String field, TypedDate typed) {
        if (!isEmpty(typed) && typed.problem() != null) {
            problems.add(new Problem(field, typed.problem()));
        }
    }

    private static boolean isEmpty(TypedDate typed) {
        return orNull(typed.getMonth()) == null && orNull(typed.getDay()) == null && orNull(typed.getYear()) == null;
    }

    /** How many hours before the start a booking can be cancelled for nothing; empty where that is no such number. */
    Optional<Integer> hours() {
        String typed = orNull(freeUntilHours);
        return typed == null || !typed.matches("[0-9]{1,3}") ? Optional.empty()
                : Optional.of(Integer.valueOf(typed)).filter(hours -> hours <= MOST_HOURS);
    }

    Set<String> chosenAids() {
        return chosen(aids);
    }

    Set<String> chosenLanguages() {
        return chosen(languages);
    }

    private static Set<String> chosen(Map<String, Boolean> boxes) {
        Set<String> chosen = new TreeSet<>();
        boxes.forEach((name, ticked) -> {
            if (Boolean.TRUE.equals(ticked)) {
                chosen.add(name);
            }
        });
        return chosen;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Provider.Kind getKind() {
        return kind;
    }

    public void setKind(Provider.Kind kind) {
        this.kind = kind;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getTdd() {
        return tdd;
    }

    public void setTdd(String tdd) {
        this.tdd = tdd;
    }

    public String getVideo() {
        return video;
    }

    public void setVideo(String video) {
        this.video = video;
    }

    public boolean isRemote() {
        return remote;
    }

    public void setRemote(boolean remote) {
        this.remote = remote;
    }

    public String getLicense() {
        return license;
    }

    public void setLicense(String license) {
        this.license = license;
    }

    public TypedDate getLicenseUntil() {
        return licenseUntil;
    }

    public TypedDate getContractFrom() {
        return contractFrom;
    }

    public TypedDate getContractUntil() {
        return contractUntil;
    }

    public String getFreeUntilHours() {
        return freeUntilHours;
    }

    public void setFreeUntilHours(String freeUntilHours) {
        this.freeUntilHours = freeUntilHours;
    }

    public String getCancellationNote() {
        return cancellationNote;
    }

    public void setCancellationNote(String cancellationNote) {
        this.cancellationNote = cancellationNote;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    /** Which aids are ticked, by their codes. */
    public Map<String, Boolean> getAids() {
        return aids;
    }

    /** Which languages are ticked, by their tags. */
    public Map<String, Boolean> getLanguages() {
        return languages;
    }
}
