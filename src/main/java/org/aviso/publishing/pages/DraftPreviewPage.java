package org.aviso.publishing.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.aviso.notices.Markdown;
import org.aviso.platform.Address;
import org.aviso.platform.Limits;
import org.aviso.platform.Visit;
import org.aviso.publishing.ShareDraft;
import org.aviso.publishing.ledger.Manuscript;
import org.aviso.publishing.ledger.Words;

/** A draft as somebody reads it who was given its secret address. */
@Named
@RequestScoped
public class DraftPreviewPage {

    @Inject
    private ShareDraft shareDraft;

    @Inject
    private Limits limits;

    @Inject
    private Address address;

    private Manuscript manuscript;

    @PostConstruct
    void load() {
        manuscript = shareDraft.read(address.name("preview")).orElse(null);
    }

    /** Shows the page; where there is no such draft it says why that may be, and how to go on. */
    public void arrive() {
        if (manuscript != null) {
            return;
        }
        long wait = limits.count(Limits.Deed.TRY_CODE, Visit.sender());
        if (wait > 0) {
            Visit.tooMany(wait);
        } else {
            Visit.showAsMissing();
        }
    }

    /** The draft, or null: the link is too old, taken back or made up, or the notice has come out. */
    public Manuscript getManuscript() {
        return manuscript;
    }

    /** What is written in the language of the page. */
    public Words getWords() {
        return manuscript.words(address.getLanguage().tag());
    }

    /** Whether anything is written in the language of the page. */
    public boolean isWritten() {
        return getWords().title() != null;
    }

    /** The body as HTML, already made harmless. */
    public String getBody() {
        return getWords().body() == null ? "" : Markdown.toHtml(getWords().body(), address.getLanguage());
    }
}
