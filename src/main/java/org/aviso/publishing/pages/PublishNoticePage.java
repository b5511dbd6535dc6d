package org.aviso.publishing.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aviso.language.TypedDate;
import org.aviso.language.TypedTime;
import org.aviso.notices.Notice;
import org.aviso.offices.ContactDirectory;
import org.aviso.offices.PageMoments;
import org.aviso.platform.Address;
import org.aviso.platform.PageErrors;
import org.aviso.platform.PagePhrases;
import org.aviso.platform.Visit;
import org.aviso.publishing.Doubt;
import org.aviso.publishing.ManuscriptChanged;
import org.aviso.publishing.Obstacle;
import org.aviso.publishing.PublicationRefused;
import org.aviso.publishing.PublishNotice;
import org.aviso.publishing.ledger.Manuscript;

/** Publishes a notice, now or later; corrects it, or puts it away. Says what stands in the way, and where it is mended. */
@Named
@RequestScoped
public class PublishNoticePage {

    private static final String CORRECTION = "correction-";
    private static final String REASON = "reason";
    private static final String CONFIRM = "confirm";

    @Inject
    private PublishNotice publishNotice;

    @Inject
    private ContactDirectory directory;

    @Inject
    private PageMoments moments;

    @Inject
    private PagePhrases phrases;

    @Inject
    private Address address;

    @Inject
    private PageErrors errors;

    private PublishNotice.Standing standing;
    private Integer version;
    private String seal;
    private boolean confirmed;
    private TypedDate date = new TypedDate();
    private TypedTime time = new TypedTime();
    private TypedDate expires = new TypedDate();
    private final Map<String, String> corrections = new HashMap<>();
    private String reason;

    @PostConstruct
    void load() {
        standing = publishNotice.look(address.name("notice")).orElse(null);
        if (standing == null) {
            return;
        }
        boolean sent = FacesContext.getCurrentInstance().isPostback();
        // The form must say what was read.
        version = sent ? null : getManuscript().getVersion();
        seal = sent ? null : standing.seal();
        Notice notice = standing.notice();
        if (notice != null && !standing.read()) {
            date = new TypedDate(notice.getPublished().atZone(zone()).toLocalDate());
            time = moments.typed(notice.getPublished().atZone(zone()).toLocalTime());
        }
        if (getManuscript().getExpires() != null) {
            // Its last day is the one before the moment.
            expires = new TypedDate(getManuscript().getExpires().minusMillis(1).atZone(zone()).toLocalDate());
        }
    }

    private ZoneId zone() {
        return directory.agency().zone();
    }

    /** Shows the page, or says that there is no such manuscript. */
    public boolean arrive() {
        if (standing == null) {
            Visit.notFound();
        }
        return standing != null;
    }

    /** Publishes it. */
    public void publish() {
        if (!arrive()) {
            return;
        }
        Instant at = at();
        Instant until = until();
        checkCorrections(standing.corrected());
        if (!errors.isAny()) {
            attempt(standing.read() ? ManuscriptPage.Saved.CORRECTED : at == null ? ManuscriptPage.Saved.PUBLISHED
                    : ManuscriptPage.Saved.SCHEDULED, () -> publishNotice.publish(getManuscript().getCode(), read(),
                    new PublishNotice.Order(at, until, corrections, confirmed ? seal : null)));
        }
    }

    private Instant at() {
        boolean noTime = time.getText() == null || time.getText().isBlank();
        if (standing.read() || date.isEmpty() && noTime) {
            return null;
        }
        errors.showDate("date", date);
        if (time.problem() != null) {
            errors.show("time", time.problem());
        }
        return date.date().flatMap(day -> time.time().map(clock -> day.atTime(clock).atZone(zone()).toInstant())).orElse(null);
    }

    // To the end of that day.
    private Instant until() {
        if (expires.isEmpty()) {
            return null;
        }
        errors.showDate("expires", expires);
        return expires.date().map(day -> day.plusDays(1).atStartOfDay(zone()).toInstant()).orElse(null);
    }

    private void checkCorrections(List<String> languages) {
        for (String language : languages) {
            checkNote(CORRECTION + language, corrections.get(language), "publication.refused.NO_CORRECTION");
        }
    }

    private void checkNote(String field, String note, String missing) {
        if (note == null || note.isBlank()) {
            errors.show(field, missing);
        } else {
            errors.showText(field, note, PublishNotice.LONGEST_NOTE, false);
        }
    }

    /** Publishes an advisory that cannot wait. */
    public void hurry() {
        if (!arrive()) {
            return;
        }
        checkNote(REASON, reason, "publication.refused.NO_REASON");
        checkCorrections(standing.corrected().stream().filter(standing.ready()::contains).toList());
        if (!errors.isAny()) {
            attempt(ManuscriptPage.Saved.URGENT, () -> publishNotice.hurry(getManuscript().getCode(), read(), reason, corrections));
        }
    }

    /** Takes it out of the lists, or takes back the date on which it would have come out. */
    public void archive() {
        if (arrive()) {
            attempt(standing.read() ? ManuscriptPage.Saved.ARCHIVED : ManuscriptPage.Saved.UNSCHEDULED, () -> publishNotice.archive(getManuscript().getCode(), read()));
        }
    }

    /** Puts it back into the lists. */
    public void restore() {
        if (arrive()) {
            attempt(ManuscriptPage.Saved.RESTORED, () -> publishNotice.restore(getManuscript().getCode(), read()));
        }
    }

    private int read() {
        return version == null ? -1 : version;
    }

    private void attempt(ManuscriptPage.Saved saved, Runnable deed) {
        try {
            deed.run();
            Visit.redirect(address.to("MANUSCRIPT", getManuscript().getCode()) + "?saved=" + saved);
        } catch (PublicationRefused refused) {
            errors.show(switch (refused.reason()) {
                case DOUBTS -> CONFIRM;
                case NO_CORRECTION -> CORRECTION + standing.corrected().get(0);
                case PAST, ALREADY_READ, AFTER_EVENT -> "date";
                case EXPIRED -> "expires";
                case NO_REASON -> REASON;
                default -> "publish";
            }, "publication.refused." + refused.reason());
            lookAgain();
        } catch (ManuscriptChanged meanwhile) {
            lookAgain();
            errors.show("publish", "manuscript.changed", getManuscript().getChangedBy(),
                    moments.dateTime(getManuscript().getChanged()));
        }
    }

    private void lookAgain() {
        standing = publishNotice.look(getManuscript().getCode()).orElseThrow();
        version = getManuscript().getVersion();
        seal = standing.seal();
        confirmed = false;
    }

    /** What stands in the way, in the words of the page. */
    public String words(Obstacle obstacle) {
        String in = obstacle.language() == null ? null : phrases.all().say("language." + obstacle.language());
        return switch (obstacle.reason()) {
            case NOT_CURRENT -> phrases.of("obstacle.NOT_CURRENT", phrases.all().say("noticeField." + obstacle.field()), in,
                    phrases.all().say("fieldState." + obstacle.state()));
            case FOUND -> phrases.of("obstacle.FOUND", in, obstacle.finding().line(), obstacle.finding().in(phrases.all()));
            case NO_ADDRESS, ADDRESS_TAKEN -> phrases.of("obstacle." + obstacle.reason(), in);
            case NO_EVENT, EVENT_PASSED -> phrases.all().say("obstacle." + obstacle.reason());
        };
    }

    /** Where a doubt stands, in the words of the page. */
    public String where(Doubt doubt) {
        return phrases.of("publishNotice.where", phrases.all().say("noticeField." + doubt.field()),
                phrases.all().say("language." + doubt.language()), doubt.line());
    }

    /** What is in doubt, in the words of the page. */
    public String words(Doubt doubt) {
        return doubt.in(phrases.all());
    }

    /** Where it is mended. */
    public String mendedAt(Obstacle obstacle) {
        return obstacle.language() == null ? address.to("MANUSCRIPT", getManuscript().getCode()) + "#date"
                : address.to("MANUSCRIPT_TEXT", getManuscript().getCode(), obstacle.language()) + "#"
                        + (obstacle.field() == null ? "slug" : obstacle.field().id());
    }

    public PublishNotice.Standing getStanding() {
        return standing;
    }

    public Manuscript getManuscript() {
        return standing.manuscript();
    }

    /** Its title in the language in which it was written. */
    public String getTitle() {
        return getManuscript().words(getManuscript().getSourceLanguage()).title();
    }

    /** Whether it was put away. */
    public boolean isArchived() {
        return standing.notice() != null && standing.notice().getArchived() != null;
    }

    /** The last day on which lists show it, or null. */
    public LocalDate getLastDay() {
        return expires.date().orElse(null);
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    /** What tells the doubts that were read from others. */
    public String getSeal() {
        return seal;
    }

    public void setSeal(String seal) {
        this.seal = seal;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }

    public TypedDate getDate() {
        return date;
    }

    public TypedTime getTime() {
        return time;
    }

    public TypedDate getExpires() {
        return expires;
    }

    /** What is corrected, by the tags of the languages. */
    public Map<String, String> getCorrections() {
        return corrections;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
