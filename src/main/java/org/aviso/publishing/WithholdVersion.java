package org.aviso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aviso.formats.notices.KeptFormats;
import org.aviso.notices.EditionNote;
import org.aviso.notices.Notice;
import org.aviso.notices.Notices;
import org.aviso.notices.WithheldEdition;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.audit.Detail;

/**
 * Takes an earlier text of a notice away, in every language: it named somebody, say. Its words are deleted for good; that
 * there was one, when it was taken away and why stays readable.
 */
@ApplicationScoped
@Transactional
public class WithholdVersion {

    @Inject
    private Manuscripts manuscripts;

    @Inject
    private KeptFormats formats;

    @Inject
    private Notices notices;

    @Inject
    private SignedIn signedIn;

    @Inject
    private AuditTrail trail;

    /**
     * An edition of a notice that is not the newest one in some language.
     *
     * @param number 1 or more
     * @param moment when it came out
     * @param languages the tags of the languages in which it is an earlier one
     * @param read the tags of the languages in which it is what people read now
     * @param withheld when its text was taken away; null while it can be read
     */
    public record Version(int number, Instant moment, List<String> languages, List<String> read, Instant withheld) { }

    /**
     * A notice with its earlier texts.
     *
     * @param earlier the newest first
     */
    public record History(Notice notice, List<Version> earlier) { }

    /**
     * The notice of that code with its earlier texts; nothing where none was published.
     *
     * @throws NotAllowed if the caller is no publisher
     */
    public Optional<History> look(String code) {
        signedIn.require(Role.PUBLISHER);
        return notices.byCode(code).map(notice -> new History(notice, earlier(notices.editions(notice))));
    }

    private static List<Version> earlier(List<EditionNote> newestFirst) {
        List<EditionNote> earlier = new ArrayList<>(newestFirst);
        List<EditionNote> newest = newestFirst.stream().map(EditionNote::language).distinct().map(language ->
                newestFirst.stream().filter(each -> each.language().equals(language)).findFirst().orElseThrow()).toList();
        earlier.removeAll(newest);
        return earlier.stream().collect(Collectors.groupingBy(EditionNote::number,
                        () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()))
                .entrySet().stream().map(edition -> new Version(edition.getKey(), edition.getValue().get(0).moment(),
                        edition.getValue().stream().map(EditionNote::language).sorted().toList(),
                        newest.stream().filter(each -> each.number() == edition.getKey()).map(EditionNote::language).sorted()
                                .toList(),
                        edition.getValue().get(0).withheld())).toList();
    }

    /**
     * Takes an earlier text away, in each language in which readers have a newer one.
     *
     * @param number which edition
     * @param note whether the note that says what was corrected after it goes, too
     * @return whether there was one: somebody else may have been faster
     * @throws NotAllowed if the caller is no publisher
     */
    public boolean withhold(String code, int number, WithheldEdition.Reason reason, boolean note) {
        String actor = signedIn.require(Role.PUBLISHER);
        // No newer edition comes meanwhile, and nobody else takes the same one.
        manuscripts.hold(code);
        Optional<Notice> about = notices.byCode(code);
        boolean found = about.map(notice -> !notices.withhold(notice, number, reason, note).isEmpty()).orElse(false);
        if (found) {
            // The note stands in every file of the notice.
            about.ifPresent(notice -> formats.forget(notice.getId()));
            trail.record(actor, Deed.CHANGED, AuditEntry.Kind.NOTICE, code, Detail.WITHHELD.with(number, reason));
        }
        return found;
    }
}
