package org.aviso.notices;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.aviso.language.Languages;
import org.aviso.platform.Address;
import org.aviso.platform.Visit;

/** What a notice said before it was corrected; or, where that was taken away, that it was, and why. */
@Named
@RequestScoped
public class NoticeVersionPage {

    @Inject
    private Notices notices;

    @Inject
    private Address address;

    private Notice notice;
    private NoticeEdition edition;
    private WithheldEdition withheld;
    private boolean last;

    @PostConstruct
    void load() {
        String language = address.getLanguage().tag();
        String number = address.name("number");
        notice = number.matches("[1-9]\\d{0,8}")
                ? notices.at(language, address.name("slug")).or(() -> notices.formerlyAt(language, address.name("slug")))
                        .filter(found -> found.getTexts().containsKey(language)).orElse(null)
                : null;
        if (notice != null) {
            Map<String, NoticeEdition> editions = notices.edition(notice, Integer.parseInt(number));
            Map<String, WithheldEdition> takenAway = notices.withheld(notice, Integer.parseInt(number));
            edition = editions.get(language);
            withheld = takenAway.get(language);
            last = edition != null && notices.editions(notice, language).get(0).number() == edition.getNumber();
            Map<String, String[]> names = new HashMap<>();
            Stream.of(editions, takenAway).flatMap(each -> each.keySet().stream())
                    .filter(tag -> Languages.find(tag).isPresent()).forEach(tag -> names.put(tag,
                    new String[] {notice.getTexts().get(tag).getSlug(), number}));
            address.namedBy(names, names.keySet());
        }
    }

    /** Shows the page; what is no earlier version is read on the page of the notice itself, if there is one. */
    public boolean arrive() {
        if (withheld != null) {
            Visit.showAsGone();
            return true;
        }
        if (edition == null) {
            NoticePage.leaveSilence(notices, address, "NOTICE_VERSION", address.name("number"));
            return false;
        }
        if (last) {
            Visit.redirect(address.to("NOTICE", getText().getSlug()));
            return false;
        }
        return true;
    }

    public NoticeEdition getEdition() {
        return edition;
    }

    /** What is left of a text that was taken away, or null. */
    public WithheldEdition getWithheld() {
        return withheld;
    }

    /** What the notice says now. */
    public NoticeText getText() {
        return notice.getTexts().get(address.getLanguage().tag());
    }

    /** The body as HTML, already made harmless. */
    public String getBody() {
        return Markdown.toHtml(edition.getBody(), address.getLanguage());
    }
}
