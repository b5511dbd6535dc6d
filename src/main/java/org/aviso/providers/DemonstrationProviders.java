package org.aviso.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.aviso.language.TypedDate;
import org.aviso.offices.Offices;
import org.aviso.platform.DatabaseReady;

/** The providers that an empty installation is shown with: all of them are made up. */
@ApplicationScoped
class DemonstrationProviders {

    @Inject
    private Providers providers;

    @Inject
    private Offices offices;

    @Inject
    private Clock clock;

    @Transactional
    void load(@Observes DatabaseReady ready) {
        if (!ready.demonstration() || !providers.isEmpty()) {
            return;
        }
        LocalDate today = clock.instant().atZone(offices.agency().zone()).toLocalDate();
        ProviderForm mesa = form("Mesa Interpreting (demonstration)", Provider.Kind.INTERPRETER, "mesa", "0171",
                List.of("asl", "tactile", "cdi"), List.of("ase", "en"));
        mesa.setRemote(true);
        mesa.setVideo("(520) 555-0181");
        mesa.setLicense("L-4021");
        set(mesa.getLicenseUntil(), today.plusYears(1));
        add(mesa);
        ProviderForm ocotillo = form("Ocotillo Sign Language (demonstration)", Provider.Kind.INTERPRETER, "ocotillo", "0172",
                List.of("asl", "sign"), List.of("ase", "mfs"));
        ocotillo.setFreeUntilHours("24");
        add(ocotillo);
        ProviderForm puente = form("Puente Languages (demonstration)", Provider.Kind.INTERPRETER, "puente", "0173",
                List.of("spoken", "translation"), List.of("es", "vi", "ar", "fr"));
        puente.setLanguage("es");
        puente.setRemote(true);
        add(puente);
        ProviderForm captions = form("Saguaro Captions (demonstration)", Provider.Kind.CAPTIONER, "saguaro", "0174",
                List.of("cart"), List.of("en", "es"));
        captions.setRemote(true);
        add(captions);
        ProviderForm braille = form("Palo Verde Braille (demonstration)", Provider.Kind.BRAILLE, "paloverde", "0175",
                List.of("braille", "large-print", "audio"), List.of("en", "es"));
        braille.setFreeUntilHours("72");
        add(braille);
        ProviderForm over = form("Old Pueblo Interpreters (demonstration)", Provider.Kind.INTERPRETER, "oldpueblo", "0176",
                List.of("asl"), List.of("ase"));
        set(over.getContractUntil(), today.minusMonths(1));
        add(over);
    }

    private void add(ProviderForm form) {
        providers.add(new Provider(form));
    }

    private static ProviderForm form(String name, Provider.Kind kind, String mailbox, String number, List<String> aids,
            List<String> languages) {
        ProviderForm form = new ProviderForm();
        form.setName(name);
        form.setKind(kind);
        form.setMail(mailbox + "@example.org");
        form.setPhone("(520) 555-" + number);
        form.setFreeUntilHours("48");
        aids.forEach(aid -> form.getAids().put(aid, true));
        languages.forEach(tag -> form.getLanguages().put(tag, true));
        return form;
    }

    private static void set(TypedDate typed, LocalDate day) {
        typed.setMonth(Integer.toString(day.getMonthValue()));
        typed.setDay(Integer.toString(day.getDayOfMonth()));
        typed.setYear(Integer.toString(day.getYear()));
    }
}
