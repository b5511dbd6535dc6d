package org.aviso.providers;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.aviso.accommodations.Aid;
import org.aviso.accommodations.AidWords;
import org.aviso.accommodations.AidsOnOffer;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.OfferedLanguage;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.TypedDate;
import org.aviso.platform.Address;
import org.aviso.platform.Page;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Visit;

/** One provider: what is known about them, to add or to change. */
@Named
@RequestScoped
public class ProviderPage {

    @Inject
    private KeepProviders keepProviders;

    @Inject
    private AidsOnOffer aidsOnOffer;

    @Inject
    private AidWords aidWords;

    @Inject
    private Address address;

    @Inject
    private PageErrors errors;

    private Provider provider;
    private ProviderForm form = new ProviderForm();
    private Integer version;

    @PostConstruct
    void load() {
        if (isNew()) {
            form.setFreeUntilHours("48");
            return;
        }
        String id = address.name("provider");
        provider = id.matches("[0-9]{1,18}") ? keepProviders.find(Long.parseLong(id)).orElse(null) : null;
        // What was ticked is told by the form alone: a box that is not ticked is not sent.
        if (provider != null && !FacesContext.getCurrentInstance().isPostback()) {
            form = new ProviderForm(provider);
            version = provider.getVersion();
        }
    }

    /** Shows the page, or says that there is no such provider. */
    public boolean arrive() {
        boolean there = isNew() || provider != null;
        if (!there) {
            Visit.notFound();
        }
        return there;
    }

    public void save() {
        if (!arrive()) {
            return;
        }
        for (ProviderForm.Problem problem : form.problems()) {
            TypedDate date = switch (problem.field()) {
                case "licenseUntil" -> form.getLicenseUntil();
                case "contractFrom" -> form.getContractFrom();
                case "contractUntil" -> form.getContractUntil();
                default -> null;
            };
            if (date != null && date.problem() != null) {
                errors.showDate(problem.field(), date);
            } else {
                String field = problem.field().equals("aids") ? "aid-" + aidsOnOffer.getAll().get(0).getCode()
                        : problem.field();
                errors.show(field, problem.key(), problem.arguments());
            }
        }
        if (errors.isAny()) {
            return;
        }
        try {
            if (isNew()) {
                keepProviders.add(form);
            } else {
                keepProviders.change(provider.getId(), version == null ? -1 : version, form);
            }
            Visit.redirect(address.to("PROVIDERS") + "?saved=" + (isNew() ? "ADDED" : "CHANGED"));
        } catch (ChangedMeanwhile meanwhile) {
            // What was typed stays; saving it again is then a change of what is stored now.
            version = keepProviders.find(provider.getId()).orElseThrow().getVersion();
            errors.show("name", "provider.changed");
        }
    }

    /** Whether the page adds one. */
    public boolean isNew() {
        return address.getPage() == Page.ADD_PROVIDER;
    }

    /** The provider as stored, or null where the page adds one. */
    public Provider getProvider() {
        return provider;
    }

    public ProviderForm getForm() {
        return form;
    }

    public Provider.Kind[] getKinds() {
        return Provider.Kind.values();
    }

    public List<Aid> getAids() {
        return aidsOnOffer.getAll();
    }

    /** The languages that can be asked for, by their names. */
    public List<OfferedLanguage> getLanguages() {
        return aidWords.inOrder(aidsOnOffer.languages().stream().filter(each -> !each.isUnlisted()).toList());
    }

    /** The languages in which we write. */
    public List<Language> getPortalLanguages() {
        return Languages.all();
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }
}
