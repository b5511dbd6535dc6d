package org.aviso.publishing.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.aviso.platform.Address;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Settings;
import org.aviso.platform.Visit;
import org.aviso.publishing.WriteNotice;
import org.aviso.publishing.ledger.Manuscript;
import org.aviso.publishing.pictures.IllustrateNotice;
import org.aviso.publishing.pictures.ManuscriptPicture;
import org.aviso.publishing.pictures.PictureRefused;

/** The pictures and videos of a notice, and a file for another one. */
@Named
@RequestScoped
public class ManuscriptPicturesPage {

    /** The id of the field for the file. */
    private static final String FILE = "picture";

    @Inject
    private WriteNotice writeNotice;

    @Inject
    private IllustrateNotice illustrateNotice;

    @Inject
    private Settings settings;

    @Inject
    private Address address;

    @Inject
    private PageErrors errors;

    @Inject
    private HttpServletRequest visit;

    private Manuscript manuscript;
    private List<ManuscriptPicture> pictures;

    @PostConstruct
    void load() {
        manuscript = writeNotice.find(address.name("notice")).orElse(null);
        if (manuscript != null) {
            pictures = illustrateNotice.of(manuscript.getCode());
        }
    }

    /** Shows the page, or says that there is no such manuscript. */
    public boolean arrive() {
        if (manuscript == null) {
            Visit.notFound();
        }
        return manuscript != null;
    }

    /** Adds what the file shows, and leads on to where it is described. */
    public void add() {
        if (!arrive()) {
            return;
        }
        Optional<Part> file = Visit.file(FILE);
        if (file.isEmpty()) {
            errors.show(FILE, "picture.missing");
            return;
        }
        try (InputStream content = file.get().getInputStream()) {
            IllustrateNotice.Added added = illustrateNotice.add(manuscript.getCode(), content);
            Visit.redirect(address.to("MANUSCRIPT_PICTURE", manuscript.getCode(), Long.toString(added.id())) + "?saved="
                    + (added.isNew() ? ManuscriptPicturePage.Saved.ADDED : ManuscriptPicturePage.Saved.KNOWN));
        } catch (PictureRefused refused) {
            errors.show(FILE, "picture.refused." + refused.reason(), getMegabytes(), IllustrateNotice.MOST,
                    getVideoMegabytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Manuscript getManuscript() {
        return manuscript;
    }

    /** The title of the notice in the language in which it was written. */
    public String getNoticeTitle() {
        return manuscript.words(manuscript.getSourceLanguage()).title();
    }

    public List<ManuscriptPicture> getPictures() {
        return pictures;
    }

    /** The tags of the languages in which it cannot stand in the text yet. */
    public List<String> missing(ManuscriptPicture picture) {
        return manuscript.getLanguages().stream().filter(language -> !picture.isReady(language)).toList();
    }

    /** How long the file of a picture may be, in millions of bytes. */
    public int getMegabytes() {
        return IllustrateNotice.LONGEST_FILE / 1_000_000;
    }

    /** How long a video may be, in millions of bytes. */
    public int getVideoMegabytes() {
        return settings.videoMegabytes();
    }

    /** Whether a picture was taken away just now. */
    public boolean isRemoved() {
        return visit.getParameter("removed") != null && !FacesContext.getCurrentInstance().isPostback();
    }
}
