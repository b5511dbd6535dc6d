package org.aviso.publishing.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeCopy;
import org.aviso.notices.NoticeText;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.publishing.PublishNotice;
import org.aviso.publishing.WriteNotice;
import org.aviso.publishing.ledger.ManuscriptCopy;
import org.aviso.publishing.ledger.Words;

/**
 * Whether a notice that is here can be brought to what a file says. It is asked twice: while the file is checked, and again of
 * what is stored at the moment at which the words are taken.
 *
 * @param stored what readers read, or will; null where it was never published
 * @param manuscript null where nobody has written on it here
 * @param publish whether it goes out at once
 */
record UpdateCheck(Incoming incoming, NoticeCopy stored, ManuscriptCopy manuscript, boolean publish, Instant now,
        LeadTimePolicy.Stored policy) {

    private NoticeCopy file() {
        return incoming.whole().notice();
    }

    /** Whether it says the same already. Of a language that the file does not have, it says nothing. */
    boolean isSame() {
        if (publish) {
            return stored != null && words(stored).entrySet().containsAll(words(file()).entrySet())
                    && file().kind() == stored.kind() && file().office().equals(stored.office())
                    && Objects.equals(file().expires(), stored.expires()) && isSameTime(file().event(), stored.event())
                    && Objects.equals(link(file()), link(stored));
        }
        return manuscript != null && file().kind() == manuscript.kind() && file().office().equals(manuscript.office())
                && !isMoved() && Objects.equals(link(file()), manuscript.event().getLink())
                && file().texts().stream().allMatch(text -> manuscript.texts().stream().anyMatch(written ->
                        written.language().equals(text.language()) && isSame(written.words(), text.words())));
    }

    // What is out moves where those who asked for help are told, and its manuscript follows.
    private boolean isMoved() {
        boolean out = stored != null && stored.event() != null;
        Instant starts = out ? stored.event().starts() : manuscript.event().getStarts();
        Instant ends = out ? stored.event().ends() : manuscript.event().getEnds();
        return !Objects.equals(starts, file().event() == null ? null : file().event().starts())
                || !Objects.equals(ends, file().event() == null ? null : file().event().ends());
    }

    private static String link(NoticeCopy copy) {
        return copy.event() == null ? null : copy.event().link();
    }

    /** What keeps it from being brought to what the file says. */
    List<Problem> problems() {
        List<Problem> found = new ArrayList<>();
        if (stored == null) {
            if (publish) {
                found.add(incoming.problem(Problem.Reason.BEING_WRITTEN));
            } else if (isMoved() && file().event() != null) {
                WriteNotice.refusal(file().event().starts(), file().event().ends(), now, policy)
                        .ifPresent(reason -> found.add(incoming.problem(Problem.Reason.of(reason))));
            }
            return found;
        }
        if (stored.kind() != file().kind()) {
            return List.of(incoming.problem(Problem.Reason.KIND_CHANGED));
        }
        if (!isSameTime(file().event(), stored.event())) {
            found.add(incoming.problem(Problem.Reason.EVENT_MOVED));
        }
        if (publish) {
            publication(found);
        }
        return found;
    }

    private void publication(List<Problem> found) {
        boolean read = !stored.published().isAfter(now);
        PublishNotice.refusal(new PublishNotice.Plan(stored.archived() != null, read,
                        stored.kind() == Notice.Kind.EVENT ? stored.event().starts() : null, read ? null : stored.published(),
                        file().expires()), now)
                .ifPresent(reason -> found.add(incoming.problem(Problem.Reason.of(reason))));
        if (manuscript != null && manuscript.texts().stream().anyMatch(text -> !isRead(text))) {
            found.add(incoming.problem(Problem.Reason.BEING_WRITTEN));
        }
        Map<String, NoticeText.Words> before = words(stored);
        Map<String, NoticeText.Words> after = words(file());
        boolean elsewhere = !Objects.equals(link(file()), link(stored));
        // Whoever publishes waits for these; a language whose readers are told where to join now has to tell it.
        Set<String> needed = Languages.required().stream().map(Language::tag).collect(Collectors.toCollection(LinkedHashSet::new));
        needed.add(stored.sourceLanguage());
        if (elsewhere) {
            needed.addAll(before.keySet());
        }
        needed.stream().filter(language -> !after.containsKey(language)).forEach(language -> found.add(incoming.problem(
                Problem.Reason.MISSING_LANGUAGE, FolderFiles.name(file().code(), language, null))));
        Map<String, String> corrections = corrections(file());
        Map<String, String> told = corrections(stored);
        after.forEach((language, words) -> {
            boolean renewed = elsewhere || !words.equals(before.get(language));
            if (read && before.containsKey(language) && renewed
                    && (corrections.get(language) == null || corrections.get(language).equals(told.get(language)))) {
                found.add(Problem.of(FolderFiles.name(file().code(), language, null), 1, Problem.Reason.NO_CORRECTION));
            }
        });
    }

    private boolean isRead(ManuscriptCopy.TextCopy text) {
        NoticeText.Words read = words(stored).get(text.language());
        return read != null && isSame(text.words(), read);
    }

    // Only an event has a place, whatever was written while it was to be one.
    private boolean isSame(Words written, NoticeText.Words read) {
        return words(read).equals(file().kind() == Notice.Kind.EVENT ? written
                : new Words(written.slug(), written.title(), written.summary(), written.body(), null));
    }

    /** What a file says that it corrects, by the tags of the languages. */
    static Map<String, String> corrections(NoticeCopy copy) {
        return copy.texts().stream().flatMap(text -> copy.editions().stream()
                        .filter(edition -> edition.language().equals(text.language()) && edition.number() == text.edition()
                                && edition.correction() != null && !edition.correction().isBlank()))
                .collect(Collectors.toMap(NoticeCopy.EditionCopy::language, NoticeCopy.EditionCopy::correction));
    }

    private static boolean isSameTime(NoticeCopy.EventCopy file, NoticeCopy.EventCopy stored) {
        return file == null || stored == null ? file == stored : file.starts().equals(stored.starts())
                && Objects.equals(file.ends(), stored.ends()) && file.status() == stored.status();
    }

    private static Map<String, NoticeText.Words> words(NoticeCopy copy) {
        return copy.texts().stream().collect(Collectors.toMap(NoticeCopy.TextCopy::language, NoticeCopy.TextCopy::words));
    }

    /** What readers read, as it is written. */
    static Words words(NoticeText.Words words) {
        return new Words(words.slug(), words.title(), words.summary(), words.body(), words.place());
    }
}
