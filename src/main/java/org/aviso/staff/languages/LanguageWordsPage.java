package org.aviso.staff.languages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.aviso.platform.Address;
import org.aviso.platform.Visit;

/** The words of the portal as files for a translator. */
@Named
@RequestScoped
public class LanguageWordsPage {

    @Inject
    private KeepLanguages keepLanguages;

    @Inject
    private Address address;

    /** Hands over the files, or says that there is no such language. */
    public void arrive() {
        String tag = address.name("language");
        keepLanguages.words(tag).ifPresentOrElse(zip -> Visit.handOver("aviso-" + tag + ".zip", "application/zip", zip),
                Visit::notFound);
    }
}
