package org.aviso.formats.notices;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticePage;
import org.aviso.notices.NoticeText;
import org.aviso.notices.Notices;
import org.aviso.platform.Address;
import org.aviso.platform.Visit;

/** Every form of a notice: whom it is for, what a machine cannot vouch for, and what to do when it does not work. */
@Named
@RequestScoped
public class FormatsPage {

    @Inject
    private Notices notices;

    @Inject
    private Address address;

    private NoticeText text;

    @PostConstruct
    void load() {
        notices.at(address.getLanguage().tag(), address.name("slug")).ifPresent(this::show);
    }

    private void show(Notice notice) {
        text = notice.text(address.getLanguage().tag());
        NoticePage.nameIn(address, notice);
    }

    /** Shows the page, leads on from an address that the notice once had, or says that there is none. */
    public boolean arrive() {
        if (text == null) {
            String language = address.getLanguage().tag();
            notices.formerlyAt(language, address.name("slug")).map(notice -> notice.getTexts().get(language))
                    .ifPresentOrElse(now -> Visit.moved(address.to("FORMATS", now.getSlug())),
                            () -> NoticePage.leaveSilence(notices, address, "FORMATS"));
        }
        return text != null;
    }

    /** The notice in the language in which its forms are. */
    public NoticeText getText() {
        return text;
    }

    /** Where all of them are in one file. */
    public String getArchive() {
        return ServeFormats.archive(text);
    }
}
