package org.aviso.notices;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.offices.ContactDirectory;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.offices.Office;
import org.aviso.platform.Address;
import org.aviso.platform.Freshness;
import org.aviso.platform.Page;
import org.aviso.platform.Visit;

/** A notice. */
@Named
@RequestScoped
public class NoticePage {

    @Inject
    private Notices notices;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private ContactDirectory directory;

    @Inject
    private Freshness freshness;

    @Inject
    private Clock clock;

    @Inject
    private Address address;

    private NoticeEntry entry;
    private Notice following;
    private String body;
    private Markdown.Shown picture;
    private boolean archived;
    private List<Correction> corrections = List.of();

    @PostConstruct
    void load() {
        String language = address.getLanguage().tag();
        notices.at(language, address.name("slug")).ifPresentOrElse(this::show, () -> follow(language));
    }

    private void show(Notice notice) {
        String language = address.getLanguage().tag();
        NoticeText text = notice.text(language);
        entry = NoticeEntry.of(text, leadTimes);
        body = Markdown.toHtml(text.getBody(), address.getLanguage());
        picture = Markdown.pictures(text.getBody()).stream().findFirst().orElse(null);
        nameIn(address, notice);
        Instant now = clock.instant();
        archived = notice.isArchived(now);
        if (notice.getExpires() != null && notice.getExpires().isAfter(now)) {
            freshness.changesAt(notice.getExpires());
        }
        corrections = notice.getEdition() == 1 ? List.of() : Correction.in(notices.editions(notice, text.getLanguage()));
    }

    // An address in this language leads to a notice that has no text in it yet: it could not wait for one.
    private void follow(String language) {
        notices.formerlyAt(language, address.name("slug")).filter(notice -> !notice.getTexts().containsKey(language))
                .ifPresent(notice -> {
                    following = notice;
                    nameIn(address, notice);
                });
    }

    /** Shows the page, leads on from an address that it once had, or says that there is none. */
    public boolean arrive() {
        if (entry == null && following == null) {
            String language = address.getLanguage().tag();
            notices.formerlyAt(language, address.name("slug")).map(notice -> notice.getTexts().get(language))
                    .ifPresentOrElse(text -> Visit.moved(address.to("NOTICE", text.getSlug())), () -> leaveSilence(notices, address, "NOTICE"));
            return false;
        }
        return true;
    }

    /**
     * Leads on from an address in a language that is switched off, or says that there is none. For a while: the language may
     * be switched on again.
     *
     * @param page what is shown of the notice
     * @param names what follows the name of the notice in its address
     */
    public static void leaveSilence(Notices notices, Address address, String page, String... names) {
        String language = address.getLanguage().tag();
        notices.formerlyInSilence(address.name("slug")).map(notice -> notice.text(language))
                .filter(text -> text.getLanguage().equals(language))
                .ifPresentOrElse(text -> Visit.redirect(address.to(page, Stream.concat(Stream.of(text.getSlug()),
                        Stream.of(names)).toArray(String[]::new))), Visit::notFound);
    }

    /**
     * Tells what names a notice in the addresses of each language: where it is not there yet in one that was added,
     * what it is named in its own.
     */
    public static void nameIn(Address address, Notice notice) {
        Map<String, String[]> slugs = new HashMap<>();
        Languages.all().stream().map(Language::tag).filter(tag -> notice.getTexts().containsKey(tag) || !Languages.isBuiltIn(tag))
                .forEach(tag -> slugs.put(tag, new String[] {notice.text(tag).getSlug()}));
        address.namedBy(slugs, notice.getTexts().keySet());
    }

    /** Whether it is shown in the language in which it was written, because it is not there yet in that of the page. */
    public boolean isStandIn() {
        return !entry.text().getLanguage().equals(address.getLanguage().tag());
    }

    public NoticeEntry getEntry() {
        return entry;
    }

    /** The text of a notice that is not there yet in the language of the page, in the one in which it was written; or null. */
    public NoticeText getFollowing() {
        return following == null ? null : following.text(address.getLanguage().tag());
    }

    /** The office whose notice it is, with the ways to reach it. */
    public Office getOffice() {
        return directory.office(entry.notice().getOffice().getCode());
    }

    /** Whether lists no longer show it. */
    public boolean isArchived() {
        return archived;
    }

    /** What was corrected since it came out, the newest first. */
    public List<Correction> getCorrections() {
        return corrections;
    }

    /** The first picture in it that says something, for sites that show a link to it; or null. */
    public Markdown.Shown getPicture() {
        return picture;
    }

    /** Where it stands as it was before a correction, in the language in which it is shown. */
    public String before(Correction correction) {
        return Page.NOTICE_VERSION.in(Languages.orBase(entry.text().getLanguage()), entry.text().getSlug(),
                Integer.toString(correction.before().number()));
    }

    /** The body as HTML, already made harmless. */
    public String getBody() {
        return body;
    }
}
