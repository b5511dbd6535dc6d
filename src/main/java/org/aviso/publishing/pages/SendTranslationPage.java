package org.aviso.publishing.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.aviso.platform.Address;
import org.aviso.platform.PagePhrases;
import org.aviso.platform.Visit;
import org.aviso.publishing.exchange.xliff.ExchangeTranslation;

/** The text of a notice as a file for a translator. */
@Named
@RequestScoped
public class SendTranslationPage {

    @Inject
    private ExchangeTranslation exchangeTranslation;

    @Inject
    private Address address;

    @Inject
    private PagePhrases phrases;

    /** Gives the file, or says that there is nothing to translate. */
    public void arrive() {
        String code = address.name("notice");
        String language = address.name("language");
        exchangeTranslation.send(code, language, phrases.all()).ifPresentOrElse(file -> Visit.handOver(
                phrases.of("sendTranslation.file", code, language), "application/xliff+xml", file), Visit::notFound);
    }
}
