package org.aviso.publishing.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.aviso.language.Languages;
import org.aviso.notices.Notice;
import org.aviso.offices.ContactDirectory;
import org.aviso.offices.Office;
import org.aviso.platform.Address;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Visit;
import org.aviso.publishing.WriteNotice;
import org.aviso.publishing.ledger.Field;

/** Begins a notice: what kind it is, whose, in which language it is written first, and what it is called. */
@Named
@RequestScoped
public class NewManuscriptPage {

    @Inject
    private WriteNotice writeNotice;

    @Inject
    private ContactDirectory directory;

    @Inject
    private Address address;

    @Inject
    private PageErrors errors;

    private String kind;
    private String office;
    private String language;
    private String title;

    @PostConstruct
    void load() {
        office = Office.OF_THE_AGENCY;
        language = Languages.isBuiltIn(address.getLanguage().tag()) ? address.getLanguage().tag() : Languages.base().tag();
    }

    /** Begins it, and leads to its text; the facts of an event come first. */
    public void begin() {
        Notice.Kind chosen = Arrays.stream(Notice.Kind.values()).filter(each -> each.name().equals(kind)).findFirst()
                .orElse(null);
        if (chosen == null) {
            errors.show("kind", "manuscript.kind.missing");
        }
        if (directory.getAgencyOffices().stream().noneMatch(each -> each.getCode().equals(office))) {
            errors.show("office", "manuscript.office.missing");
        }
        if (!Languages.isBuiltIn(language)) {
            errors.show("source", "manuscript.language.missing");
        }
        if (title == null || title.isBlank()) {
            errors.show("title", "manuscript.title.missing");
        } else {
            errors.showText("title", title, Field.TITLE.longest(), Field.TITLE.isOneLine());
        }
        if (!errors.isAny()) {
            String code = writeNotice.begin(chosen, office, language, title);
            Visit.redirect(chosen == Notice.Kind.EVENT ? address.to("MANUSCRIPT", code) + "?saved=BEGUN"
                    : address.to("MANUSCRIPT_TEXT", code, language));
        }
    }

    public Notice.Kind[] getKinds() {
        return Notice.Kind.values();
    }

    public List<Office> getOffices() {
        return directory.getAgencyOffices();
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

    /** The tag of the language in which it is written first. */
    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
