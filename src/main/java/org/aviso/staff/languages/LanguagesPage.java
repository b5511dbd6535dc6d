package org.aviso.staff.languages;

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
import java.util.Arrays;
import java.util.List;
import org.aviso.platform.Address;
import org.aviso.platform.PageErrors;
import org.aviso.platform.PagePhrases;
import org.aviso.platform.Visit;

/** The languages of the portal, for an administrator. */
@Named
@RequestScoped
public class LanguagesPage {

    /** What was done just now, in the words of the bundle key {@code languages.saved.<saved>}. */
    public enum Saved { TAKEN, ON, OFF, REQUIRED, NOT_REQUIRED }

    private static final String TAG = "tag";
    private static final String FILE = "file";

    @Inject
    private KeepLanguages keepLanguages;

    @Inject
    private FollowLanguages followLanguages;

    @Inject
    private Address address;

    @Inject
    private PageErrors errors;

    @Inject
    private PagePhrases phrases;

    @Inject
    private HttpServletRequest request;

    private List<KeepLanguages.Standing> all;
    private String tag;
    private List<Flaw> flaws = List.of();

    @PostConstruct
    void load() {
        all = keepLanguages.all();
    }

    /** Takes in the file of a translator. */
    public void take() {
        Part file = Visit.file(FILE).orElse(null);
        if (tag == null || tag.isBlank()) {
            errors.show(TAG, "languages.tag.missing");
        }
        if (file == null) {
            errors.show(FILE, "languages.file.missing");
        }
        if (errors.isAny()) {
            if (file != null) {
                errors.show(FILE, "file.again");
            }
            return;
        }
        try (InputStream content = file.getInputStream()) {
            done(Saved.TAKEN, keepLanguages.take(tag.strip(), file.getSubmittedFileName(), content.readNBytes(WordFiles.LONGEST + 1)));
        } catch (LanguageRefused refused) {
            flaws = refused.flaws();
            boolean ofTag = isOfTag(refused.reason());
            errors.show(ofTag ? TAG : flaws.isEmpty() ? FILE : "flaws", "languageRefused." + refused.reason());
            if (ofTag) {
                errors.show(FILE, "file.again");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfTag(LanguageRefused.Reason reason) {
        return reason == LanguageRefused.Reason.UNKNOWN || reason == LanguageRefused.Reason.BUILT_IN;
    }

    /** Switches a language on or off. */
    public void speak(String which, boolean spoken) {
        try {
            keepLanguages.speak(which, spoken);
            done(spoken ? Saved.ON : Saved.OFF, which);
        } catch (LanguageRefused refused) {
            errors.show((spoken ? "on-" : "off-") + which, "languageRefused." + refused.reason());
        }
    }

    /** Says whether notices have to wait for a language. */
    public void require(String which, boolean required) {
        try {
            keepLanguages.require(which, required);
            done(required ? Saved.REQUIRED : Saved.NOT_REQUIRED, which);
        } catch (LanguageRefused refused) {
            errors.show((required ? "require-" : "free-") + which, "languageRefused." + refused.reason());
        }
    }

    private void done(Saved saved, String which) {
        // The page that follows shows it; other nodes follow soon.
        followLanguages.look();
        Visit.redirect(address.to("LANGUAGES") + "?saved=" + saved + "&language=" + which);
    }

    public List<KeepLanguages.Standing> getAll() {
        return all;
    }

    /** What was done just now, in words; or null: what is being sent has another outcome. */
    public String getSaid() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            return null;
        }
        return Arrays.stream(Saved.values()).filter(each -> each.name().equals(request.getParameter("saved"))).findFirst()
                .flatMap(saved -> all.stream().filter(each -> each.language().tag().equals(request.getParameter("language")))
                        .findFirst().map(each -> phrases.of("languages.saved." + saved,
                                phrases.all().say("language." + each.language().tag()), each.gaps().size()))).orElse(null);
    }

    /** What of the file cannot be used. */
    public List<Flaw> getFlaws() {
        return flaws;
    }

    /** The tag of the language of the file. */
    public String getTag() {
        return tag;
    }

    public void setTag(String tag) {
        this.tag = tag;
    }
}
