package org.aviso.staff.languages;

import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.audit.Detail;

/** An administrator adds languages, and decides which are spoken and which notices have to wait for. */
@ApplicationScoped
@Transactional
public class KeepLanguages {

    /** A language, and its script and country where it needs them: es, zh-Hant, pt-BR. It is the beginning of addresses. */
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?");

    private static final Set<String> KNOWN =
            Stream.of(ULocale.getAvailableLocales()).map(ULocale::getLanguage)
                    .filter(language -> !language.isEmpty()).collect(Collectors.toUnmodifiableSet());

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private SignedIn signedIn;

    @Inject
    private AuditTrail audit;

    /**
     * How it stands with a language.
     *
     * @param builtIn whether it comes with the portal, and so is always spoken, required and whole
     * @param gaps what readers would read in the base language, in the form {@code family: key}
     * @param total how many texts there are
     */
    public record Standing(Language language, boolean builtIn, boolean spoken, boolean required, List<String> gaps, int total) {

        public int translated() {
            return total - gaps.size();
        }
    }

    /**
     * The languages: those that come with the portal first.
     *
     * @throws NotAllowed if the caller is no administrator
     */
    public List<Standing> all() {
        signedIn.require(Role.ADMINISTRATOR);
        List<Standing> all = new ArrayList<>();
        Languages.builtIn().forEach(language -> all.add(new Standing(language, true, true, true, List.of(), 0)));
        entities.createQuery("select l from AddedLanguage l order by l.tag", AddedLanguage.class)
                .setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "l.files").getResultStream()
                .forEach(stored -> {
                    Language language = Language.of(stored.getTag());
                    TranslatedWords words = TranslatedWords.of(language, stored.getFiles());
                    all.add(new Standing(language, false, stored.isSpoken(), stored.isRequired(), words.gaps(), words.total()));
                });
        return all;
    }

    /**
     * The files to translate, in a ZIP: with the words that a language has already, or in the base language alone.
     *
     * @param tag a language that was added, or the base language
     * @return nothing where it is neither
     * @throws NotAllowed if the caller is no administrator
     */
    public Optional<byte[]> words(String tag) {
        signedIn.require(Role.ADMINISTRATOR);
        if (Languages.base().tag().equals(tag)) {
            return Optional.of(WordFiles.base());
        }
        return Optional.ofNullable(entities.find(AddedLanguage.class, tag)).map(stored -> {
            Language language = Language.of(tag);
            return WordFiles.of(language, TranslatedWords.of(language, stored.getFiles()).said());
        });
    }

    /**
     * Takes in what a translator made. A language that is new is added, and stays switched off.
     *
     * @param tag BCP 47 tag of the language, in capitals or small letters
     * @param name what the file is called
     * @param content a file of one family, or several in a ZIP; those of other families stay as they are
     * @return the tag as it is stored
     * @throws NotAllowed if the caller is no administrator
     * @throws LanguageRefused if there is no such language, or the file cannot be used; nothing is stored then
     */
    public String take(String tag, String name, byte[] content) {
        String actor = signedIn.require(Role.ADMINISTRATOR);
        Language language = language(tag);
        Map<Phrases.Family, String> files = WordFiles.read(name, content, language.tag());
        AddedLanguage stored = entities.find(AddedLanguage.class, language.tag(), LockModeType.PESSIMISTIC_WRITE);
        Map<Phrases.Family, String> before = stored == null ? Map.of() : stored.getFiles();
        files.entrySet().removeIf(file -> file.getValue().equals(before.get(file.getKey())));
        Map<Phrases.Family, String> after = new EnumMap<>(Phrases.Family.class);
        after.putAll(before);
        after.putAll(files);
        TranslatedWords words = TranslatedWords.of(language, after);
        List<Flaw> flaws = new ArrayList<>(words.flaws());
        if (stored != null) {
            TranslatedWords said = TranslatedWords.of(language, before);
            if (stored.wasSpoken()) {
                flaws.addAll(words.brokenAddresses(said));
            }
            if (flaws.isEmpty() && stored.isSpoken() && !said.gaps().containsAll(words.gaps())) {
                // Readers would meet another language where they met their own.
                throw new LanguageRefused(LanguageRefused.Reason.INCOMPLETE);
            }
        }
        if (!flaws.isEmpty()) {
            throw new LanguageRefused(LanguageRefused.Reason.FLAWS, flaws);
        }
        keep(stored == null ? new AddedLanguage(language.tag()) : stored, files);
        audit.record(actor, Deed.ENTERED, AuditEntry.Kind.LANGUAGE, language.tag(), Detail.WORDS_TAKEN.with(words.total()
                - words.gaps().size()));
        return language.tag();
    }

    private void keep(AddedLanguage stored, Map<Phrases.Family, String> files) {
        stored.take(files);
        try {
            entities.persist(stored);
            entities.flush();
        } catch (PersistenceException other) {
            // There was no row to wait for: somebody else has just added the same language.
            throw new LanguageRefused(LanguageRefused.Reason.MEANWHILE);
        }
    }

    private static Language language(String typed) {
        // A telephone begins with a capital, and a voice does not tell one.
        String tag = typed == null ? null : ULocale.forLanguageTag(typed).toLanguageTag();
        if (tag == null || !TAG.matcher(tag).matches() || !KNOWN.contains(ULocale.forLanguageTag(tag).getLanguage())) {
            throw new LanguageRefused(LanguageRefused.Reason.UNKNOWN);
        }
        if (Languages.isBuiltIn(tag)) {
            throw new LanguageRefused(LanguageRefused.Reason.BUILT_IN);
        }
        return Language.of(tag);
    }

    /**
     * Switches a language on or off.
     *
     * @throws NotAllowed if the caller is no administrator
     * @throws LanguageRefused if it was never added, or has not all words that it needs
     */
    public void speak(String tag, boolean spoken) {
        String actor = signedIn.require(Role.ADMINISTRATOR);
        AddedLanguage stored = toChange(tag);
        if (spoken && !TranslatedWords.of(Language.of(tag), stored.getFiles()).isWhole()) {
            throw new LanguageRefused(LanguageRefused.Reason.INCOMPLETE);
        }
        if (stored.isSpoken() != spoken) {
            stored.setSpoken(spoken);
            audit.record(actor, Deed.CHANGED, AuditEntry.Kind.LANGUAGE, tag,
                    (spoken ? Detail.SWITCHED_ON : Detail.SWITCHED_OFF).with());
        }
    }

    /**
     * Decides whether notices have to be in a language before they are published, while it is switched on.
     *
     * @throws NotAllowed if the caller is no administrator
     * @throws LanguageRefused if it was never added
     */
    public void require(String tag, boolean required) {
        String actor = signedIn.require(Role.ADMINISTRATOR);
        AddedLanguage stored = toChange(tag);
        if (stored.isRequired() != required) {
            stored.setRequired(required);
            audit.record(actor, Deed.CHANGED, AuditEntry.Kind.LANGUAGE, tag,
                    (required ? Detail.REQUIRED : Detail.NOT_REQUIRED).with());
        }
    }

    private AddedLanguage toChange(String tag) {
        AddedLanguage stored = entities.find(AddedLanguage.class, tag, LockModeType.PESSIMISTIC_WRITE);
        if (stored == null) {
            throw new LanguageRefused(LanguageRefused.Reason.UNKNOWN);
        }
        return stored;
    }
}
