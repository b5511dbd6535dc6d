package org.aviso.publishing.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.aviso.language.TypedDate;
import org.aviso.language.TypedTime;
import org.aviso.notices.Notice;
import org.aviso.offices.ContactDirectory;
import org.aviso.offices.Office;
import org.aviso.offices.PageMoments;
import org.aviso.platform.Address;
import org.aviso.platform.PageErrors;
import org.aviso.platform.PagePhrases;
import org.aviso.platform.Visit;
import org.aviso.publishing.ManuscriptChanged;
import org.aviso.publishing.ManuscriptRefused;
import org.aviso.publishing.ReviewTranslation;
import org.aviso.publishing.ShareDraft;
import org.aviso.publishing.WriteNotice;
import org.aviso.publishing.ledger.Field;
import org.aviso.publishing.ledger.FieldState;
import org.aviso.publishing.ledger.Life;
import org.aviso.publishing.ledger.Manuscript;
import org.aviso.publishing.ledger.Occasion;
import org.aviso.staff.OnceShown;

/** A manuscript as a whole: its ledger, the facts that are the same in every language, and who may read the draft. */
@Named
@RequestScoped
public class ManuscriptPage {

    /** What was done just now, in the words of the bundle key {@code manuscript.saved.<what>}. */
    public enum Saved {
        BEGUN, FACTS, REVIEWED, SHARED, UNSHARED, PUBLISHED, SCHEDULED, UNSCHEDULED, CORRECTED, URGENT, ARCHIVED, RESTORED,
        TRANSLATED, TRANSLATED_PARTLY
    }

    @Inject
    private WriteNotice writeNotice;

    @Inject
    private ReviewTranslation reviewTranslation;

    @Inject
    private ShareDraft shareDraft;

    @Inject
    private ContactDirectory directory;

    @Inject
    private PageMoments moments;

    @Inject
    private Address address;

    @Inject
    private PageErrors errors;

    @Inject
    private PagePhrases phrases;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest visit;

    private Manuscript manuscript;
    private Integer version;
    private String kind;
    private String office;
    private TypedDate date = new TypedDate();
    private TypedTime starts = new TypedTime();
    private TypedTime ends = new TypedTime();
    private String link;
    private String secret;

    @PostConstruct
    void load() {
        manuscript = writeNotice.find(address.name("notice")).orElse(null);
        if (manuscript == null) {
            return;
        }
        boolean sent = FacesContext.getCurrentInstance().isPostback();
        // The form must say what was read.
        version = sent ? null : manuscript.getVersion();
        kind = manuscript.getKind().name();
        office = manuscript.getOffice().getCode();
        Occasion event = manuscript.getEvent();
        link = event.getLink();
        if (event.getStarts() != null) {
            date = new TypedDate(local(event.getStarts()).toLocalDate());
            starts = typed(event.getStarts());
            ends = event.getEnds() == null ? ends : typed(event.getEnds());
        }
        secret = sent ? null : OnceShown.take(visit, secretOf());
    }

    private String secretOf() {
        return "draft " + manuscript.getCode();
    }

    private TypedTime typed(Instant moment) {
        return moments.typed(local(moment).toLocalTime());
    }

    private LocalDateTime local(Instant moment) {
        return moment.atZone(zone()).toLocalDateTime();
    }

    private ZoneId zone() {
        return directory.agency().zone();
    }

    /** Shows the page, or says that there is no such manuscript. */
    public boolean arrive() {
        if (manuscript == null) {
            Visit.notFound();
        }
        return manuscript != null;
    }

    /** Keeps the facts. */
    public void save() {
        if (!arrive()) {
            return;
        }
        Notice.Kind chosen = manuscript.getPublished() != null ? manuscript.getKind()
                : Arrays.stream(Notice.Kind.values()).filter(each -> each.name().equals(kind)).findFirst().orElse(null);
        if (chosen == null) {
            errors.show("kind", "manuscript.kind.missing");
        }
        if (directory.getAgencyOffices().stream().noneMatch(each -> each.getCode().equals(office))) {
            errors.show("office", "manuscript.office.missing");
        }
        WriteNotice.Facts facts = facts(chosen);
        if (errors.isAny()) {
            return;
        }
        attempt(Saved.FACTS, () -> writeNotice.decide(manuscript.getCode(), read(), facts));
    }

    private WriteNotice.Facts facts(Notice.Kind chosen) {
        if (chosen != Notice.Kind.EVENT) {
            return new WriteNotice.Facts(chosen, office, null, null, null);
        }
        if (manuscript.getPublished() != null) {
            return new WriteNotice.Facts(chosen, office, manuscript.getEvent().getStarts(), manuscript.getEvent().getEnds(), link);
        }
        boolean noStart = isBlank(starts);
        boolean noEnd = isBlank(ends);
        if (date.isEmpty() && noStart && noEnd) {
            return new WriteNotice.Facts(chosen, office, null, null, link);
        }
        errors.showDate("date", date);
        if (starts.problem() != null) {
            errors.show("starts", starts.problem());
        }
        if (!noEnd && ends.problem() != null) {
            errors.show("ends", ends.problem());
        }
        if (errors.isAny()) {
            return null;
        }
        return new WriteNotice.Facts(chosen, office, at(starts), noEnd ? null : at(ends), link);
    }

    private static boolean isBlank(TypedTime time) {
        return time.getText() == null || time.getText().isBlank();
    }

    private Instant at(TypedTime time) {
        return date.date().orElseThrow().atTime(time.time().orElseThrow()).atZone(zone()).toInstant();
    }

    /** Stands by a field in a language. */
    public void review(String language, Field field) {
        if (arrive()) {
            attempt(Saved.REVIEWED, () -> reviewTranslation.review(manuscript.getCode(), seen(), language, field));
        }
    }

    // The ledger is a form of its own, beside that of the facts.
    private static int seen() {
        String typed = Visit.typed("seen");
        return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }

    /** Makes a secret address for the draft, which the next page shows once. */
    public void share() {
        if (arrive()) {
            OnceShown.keep(visit, secretOf(), shareDraft.share(manuscript.getCode()));
            Visit.redirect(here(Saved.SHARED));
        }
    }

    /** Takes the secret address back. */
    public void takeBack() {
        if (arrive()) {
            shareDraft.takeBack(manuscript.getCode());
            Visit.redirect(here(Saved.UNSHARED));
        }
    }

    private int read() {
        return version == null ? -1 : version;
    }

    private void attempt(Saved saved, Runnable deed) {
        try {
            deed.run();
            Visit.redirect(here(saved));
        } catch (ManuscriptRefused refused) {
            errors.show(switch (refused.reason()) {
                case KIND_PUBLISHED -> "kind";
                case END, TOO_LONG -> "ends";
                case LINK -> "link";
                default -> "date";
            }, "manuscript.refused." + refused.reason());
        } catch (ManuscriptChanged meanwhile) {
            // What was typed stays; saving it again is then decided on what is stored now.
            manuscript = writeNotice.find(manuscript.getCode()).orElseThrow();
            version = manuscript.getVersion();
            errors.show("save", "manuscript.changed", who(), moments.dateTime(manuscript.getChanged()));
        }
    }

    private String who() {
        return manuscript.getChangedBy() == null ? "–" : manuscript.getChangedBy();
    }

    private String here(Saved saved) {
        return address.to("MANUSCRIPT", manuscript.getCode()) + "?saved=" + saved;
    }

    public Manuscript getManuscript() {
        return manuscript;
    }

    /** Its title in the language in which it was written. */
    public String getTitle() {
        return manuscript.words(manuscript.getSourceLanguage()).title();
    }

    public Life getLife() {
        return manuscript.life(clock.instant());
    }

    /** How far a field is in a language. */
    public FieldState state(String language, Field field) {
        return manuscript.state(language, field);
    }

    /** Whether somebody has to review it, and can. */
    public boolean isOpen(String language, Field field) {
        return manuscript.state(language, field) != FieldState.MISSING && manuscript.state(language, field) != FieldState.REVIEWED;
    }

    /** Whether there is something to translate into that language. */
    public boolean isTranslated(String language) {
        return !language.equals(manuscript.getSourceLanguage());
    }

    /** Whether it announces an event that is ahead: its facts are asked for. */
    public boolean isEvent() {
        return manuscript.getKind() == Notice.Kind.EVENT;
    }

    /** The address of the notice as its readers see it now in the language of the page, or null. */
    public String getReadAt() {
        boolean read = manuscript.getPublished() != null && !manuscript.getPublished().isAfter(clock.instant());
        String slug = manuscript.words(address.getLanguage().tag()).slug();
        return read && slug != null ? address.to("NOTICE", slug) : null;
    }

    /** Whether the secret address of the draft holds. */
    public boolean isShared() {
        return manuscript.getPreviewExpires() != null && manuscript.getPreviewExpires().isAfter(clock.instant());
    }

    /** The secret address that was made just now, shown once; or null. */
    public String getSecretLink() {
        return secret == null ? null : address.absolute(address.to("DRAFT_PREVIEW", secret));
    }

    public Notice.Kind[] getKinds() {
        return Notice.Kind.values();
    }

    public List<Office> getOffices() {
        return directory.getAgencyOffices();
    }

    /** What was done just now, or null. */
    public Saved getSaved() {
        return FacesContext.getCurrentInstance().isPostback() ? null : Arrays.stream(Saved.values())
                .filter(each -> each.name().equals(visit.getParameter("saved"))).findFirst().orElse(null);
    }

    /** What was done just now, in words; null where nothing was. */
    public String getSaid() {
        Saved saved = getSaved();
        return saved == null ? null : phrases.of("manuscript.saved." + saved, refused());
    }

    /** The parts of a translation that were not taken in. */
    private String refused() {
        String[] names = visit.getParameterValues("refused");
        return names == null ? "" : Arrays.stream(Field.values()).filter(field -> Arrays.asList(names).contains(field.name()))
                .map(field -> phrases.all().say("noticeField." + field)).collect(Collectors.joining(", "));
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(String office) {
        this.office = office;
    }

    public TypedDate getDate() {
        return date;
    }

    public TypedTime getStarts() {
        return starts;
    }

    public TypedTime getEnds() {
        return ends;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }
}
