package org.aviso.publishing.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.aviso.offices.PageMoments;
import org.aviso.platform.Address;
import org.aviso.platform.PageErrors;
import org.aviso.platform.PagePhrases;
import org.aviso.platform.Visit;
import org.aviso.publishing.ManuscriptChanged;
import org.aviso.publishing.ManuscriptRefused;
import org.aviso.publishing.exchange.xliff.ExchangeTranslation;
import org.aviso.publishing.exchange.xliff.FieldOutcome;
import org.aviso.publishing.exchange.xliff.TranslationRefused;
import org.aviso.publishing.ledger.Manuscript;

/** Takes the file that a translator sent back, and says of each part what becomes of it. */
@Named
@RequestScoped
public class TakeTranslationPage {

    private static final String FILE = "file";

    @Inject
    private ExchangeTranslation exchangeTranslation;

    @Inject
    private Address address;

    @Inject
    private PageErrors errors;

    @Inject
    private PagePhrases phrases;

    @Inject
    private PageMoments moments;

    private Manuscript manuscript;
    private boolean machine;
    private boolean fitting;
    private List<FieldOutcome> fields = List.of();

    @PostConstruct
    void load() {
        manuscript = exchangeTranslation.find(address.name("notice"), address.name("language")).orElse(null);
    }

    /** Shows the page, or says that there is nothing to translate. */
    public boolean arrive() {
        if (manuscript == null) {
            Visit.notFound();
        }
        return manuscript != null;
    }

    /** Takes the translation in. */
    public void take() {
        if (!arrive()) {
            return;
        }
        Part file = Visit.file(FILE).orElse(null);
        if (file == null) {
            errors.show(FILE, "takeTranslation.file.missing");
            return;
        }
        try (InputStream content = file.getInputStream()) {
            take(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(byte[] file) {
        try {
            ExchangeTranslation.Outcome outcome = exchangeTranslation.take(manuscript.getCode(), address.name("language"), file,
                    machine, fitting);
            if (outcome.stored()) {
                Visit.redirect(address.to("MANUSCRIPT", manuscript.getCode()) + "?saved=" + saved(outcome));
                return;
            }
            fields = outcome.fields();
            errors.show(fields.isEmpty() ? FILE : "fields",
                    outcome.isRefused() ? "takeTranslation.refused" : "takeTranslation.nothing");
        } catch (TranslationRefused refused) {
            errors.show(FILE, "translation.refused." + refused.reason());
        } catch (ManuscriptRefused refused) {
            errors.show(FILE, "manuscript.refused." + refused.reason());
        } catch (ManuscriptChanged meanwhile) {
            Manuscript now = exchangeTranslation.find(manuscript.getCode(), address.name("language")).orElseThrow();
            errors.show(FILE, "manuscript.changed", now.getChangedBy(), moments.dateTime(now.getChanged()));
        }
    }

    private static String saved(ExchangeTranslation.Outcome outcome) {
        if (!outcome.isRefused()) {
            return ManuscriptPage.Saved.TRANSLATED.name();
        }
        return ManuscriptPage.Saved.TRANSLATED_PARTLY + outcome.fields().stream()
                .filter(field -> field.fate() == FieldOutcome.Fate.REFUSED).map(field -> "&refused=" + field.field())
                .collect(Collectors.joining());
    }

    public Manuscript getManuscript() {
        return manuscript;
    }

    /** What the notice is called in the language in which it was written. */
    public String getNoticeTitle() {
        return manuscript.words(manuscript.getSourceLanguage()).title();
    }

    public String getTitle() {
        return manuscript == null ? "" : phrases.of("takeTranslation.title", phrases.all().say("language." + address.name("language")));
    }

    /** What becomes of each part, where not all of it was taken in. */
    public List<FieldOutcome> getFields() {
        return fields;
    }

    /** The style of its badge. */
    public String style(FieldOutcome field) {
        return switch (field.fate()) {
            case TAKEN -> "good";
            case REFUSED -> "soon";
            case SAME, LEFT -> "still";
        };
    }

    /** Whether a machine has translated it. */
    public boolean isMachine() {
        return machine;
    }

    public void setMachine(boolean machine) {
        this.machine = machine;
    }

    /** Whether what fits is taken in where other parts do not. */
    public boolean isFitting() {
        return fitting;
    }

    public void setFitting(boolean fitting) {
        this.fitting = fitting;
    }
}
