package org.aviso.notices;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.platform.Address;
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
    private Address address;

    private NoticeEntry entry;
    private String body;

    @PostConstruct
    void load() {
        String language = address.getLanguage().tag();
        notices.at(language, address.name("slug")).ifPresent(notice -> {
            NoticeText text = notice.getTexts().get(language);
            entry = NoticeEntry.of(text, leadTimes);
            body = Markdown.toHtml(text.getBody());
            address.namedBy(slugs(notice));
        });
    }

    /** Shows the page, leads on from an address that it once had, or says that there is none. */
    public void arrive() {
        if (entry == null) {
            String language = address.getLanguage().tag();
            Optional<NoticeText> now = notices.formerlyAt(language, address.name("slug"))
                    .map(notice -> notice.getTexts().get(language));
            now.ifPresentOrElse(text -> Visit.moved(address.to("NOTICE", text.getSlug())), Visit::notFound);
        }
    }

    /** What names a notice in the addresses of each language. */
    public static Map<String, String[]> slugs(Notice notice) {
        Map<String, String[]> slugs = new HashMap<>();
        notice.getTexts().forEach((language, text) -> slugs.put(language, new String[] {text.getSlug()}));
        return slugs;
    }

    public NoticeEntry getEntry() {
        return entry;
    }

    /** The body as HTML, already made harmless. */
    public String getBody() {
        return body;
    }
}
