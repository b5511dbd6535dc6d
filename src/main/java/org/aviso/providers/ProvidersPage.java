package org.aviso.providers;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.aviso.accommodations.AidWords;
import org.aviso.accommodations.AidsOnOffer;
import org.aviso.accommodations.OfferedLanguage;

/** The providers, by kind and language. */
@Named
@RequestScoped
public class ProvidersPage {

    /** What was done just now. */
    public enum Saved { ADDED, CHANGED }

    @Inject
    private KeepProviders keepProviders;

    @Inject
    private AidsOnOffer aidsOnOffer;

    @Inject
    private AidWords aidWords;

    @Inject
    private HttpServletRequest visit;

    private Provider.Kind kind;
    private String language;
    private List<Provider> providers;

    @PostConstruct
    void load() {
        String wanted = visit.getParameter("kind");
        kind = Arrays.stream(Provider.Kind.values()).filter(each -> each.name().equals(wanted)).findFirst().orElse(null);
        language = aidsOnOffer.language(visit.getParameter("language")).map(OfferedLanguage::getTag).orElse(null);
        providers = keepProviders.list(kind, language);
    }

    public List<Provider> getProviders() {
        return providers;
    }

    /** Whether there may be more than the page shows. */
    public boolean isMore() {
        return providers.size() == KeepProviders.MOST;
    }

    /** The kind that the list shows, or null where it shows all. */
    public Provider.Kind getKind() {
        return kind;
    }

    /** The tag of the language that the list shows, or null where it shows all. */
    public String getLanguage() {
        return language;
    }

    public Provider.Kind[] getKinds() {
        return Provider.Kind.values();
    }

    /** Every language that can be asked for, by its name. */
    public List<OfferedLanguage> getLanguages() {
        return aidWords.inOrder(aidsOnOffer.languages().stream().filter(each -> !each.isUnlisted()).toList());
    }

    /** What was done just now, or null. */
    public Saved getSaved() {
        String saved = visit.getParameter("saved");
        return FacesContext.getCurrentInstance().isPostback() ? null
                : Arrays.stream(Saved.values()).filter(each -> each.name().equals(saved)).findFirst().orElse(null);
    }
}
