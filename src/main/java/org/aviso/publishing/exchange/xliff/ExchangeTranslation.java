package org.aviso.publishing.exchange.xliff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.publishing.ManuscriptChanged;
import org.aviso.publishing.ManuscriptRefused;
import org.aviso.publishing.WriteNotice;
import org.aviso.publishing.ledger.Field;
import org.aviso.publishing.ledger.Manuscript;
import org.aviso.publishing.ledger.Words;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.audit.Detail;

/** Gives a manuscript out to a translator as XLIFF 2.0, and takes the translation back in. */
@ApplicationScoped
@Transactional
public class ExchangeTranslation {

    @Inject
    private WriteNotice writeNotice;

    @Inject
    private SignedIn signedIn;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /**
     * What came of a file.
     *
     * @param fields what becomes of each field, in their order
     * @param stored whether what could be taken was taken
     */
    public record Outcome(List<FieldOutcome> fields, boolean stored) {

        /** Whether any field cannot be taken in. */
        public boolean isRefused() {
            return fields.stream().anyMatch(field -> field.fate() == FieldOutcome.Fate.REFUSED);
        }

        /** Whether there is any that can. */
        public boolean isAny() {
            return fields.stream().anyMatch(field -> field.fate() == FieldOutcome.Fate.TAKEN);
        }
    }

    /**
     * The file for a translator, in UTF-8; nothing where there is no such manuscript, or it is written in that language itself.
     *
     * @param language the tag of the language into which it is to be translated
     * @param phrases in which language the translator is told what to mind
     * @throws NotAllowed if the caller is no publisher
     */
    public Optional<byte[]> send(String code, String language, Phrases phrases) {
        String actor = signedIn.require(Role.PUBLISHER);
        return find(code, language).map(manuscript -> {
            byte[] file = Translation.of(manuscript, language, clock.instant(), phrases).write().getBytes(StandardCharsets.UTF_8);
            trail.record(actor, Deed.EXPORTED, AuditEntry.Kind.NOTICE, code, Detail.TRANSLATION_SENT.with(language));
            return file;
        });
    }

    /**
     * Takes a translation in. Nobody has reviewed any of it yet; what others have written in the meantime is not overwritten.
     *
     * @param machine whether a machine has translated it
     * @param fitting whether to take the fields that can be taken where others cannot; else then none is
     * @throws NotAllowed if the caller is no publisher
     * @throws TranslationRefused if nothing can be taken of it
     * @throws ManuscriptChanged if somebody else changes the manuscript at this moment
     * @throws ManuscriptRefused if the address that its title proposes cannot be had
     * @throws IllegalArgumentException if there is no such manuscript, or it is written in that language itself
     */
    public Outcome take(String code, String language, byte[] file, boolean machine, boolean fitting) {
        String actor = signedIn.require(Role.PUBLISHER);
        Manuscript manuscript = find(code, language).orElseThrow(() -> new IllegalArgumentException("nothing to translate"));
        List<FieldOutcome> outcomes = Translation.outcomes(manuscript, language, XliffFile.read(file).sentBy(clock.instant()));
        Outcome outcome = new Outcome(outcomes, false);
        if (!outcome.isAny() || outcome.isRefused() && !fitting) {
            return outcome;
        }
        Words before = manuscript.words(language);
        Map<Field, String> words = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            words.put(field, before.of(field));
        }
        outcomes.stream().filter(field -> field.fate() == FieldOutcome.Fate.TAKEN)
                .forEach(field -> words.put(field.field(), field.words()));
        writeNotice.write(code, manuscript.getVersion(), language, new WriteNotice.Writing(new Words(before.slug(),
                words.get(Field.TITLE), words.get(Field.SUMMARY), words.get(Field.BODY), words.get(Field.PLACE)), machine, false,
                false));
        trail.record(actor, Deed.CHANGED, AuditEntry.Kind.NOTICE, code, Detail.TRANSLATION_TAKEN.with(language));
        return new Outcome(outcomes, true);
    }

    /**
     * The manuscript, if there is something to translate into that language.
     *
     * @throws NotAllowed if the caller is no publisher
     */
    public Optional<Manuscript> find(String code, String language) {
        signedIn.require(Role.PUBLISHER);
        return Languages.find(language).isEmpty() ? Optional.empty()
                : writeNotice.find(code).filter(manuscript -> !manuscript.getSourceLanguage().equals(language));
    }
}
