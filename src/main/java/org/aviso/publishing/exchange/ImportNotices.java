package org.aviso.publishing.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aviso.language.Languages;
import org.aviso.notices.NoticeCopies;
import org.aviso.notices.NoticeCopy;
import org.aviso.notices.NoticeText;
import org.aviso.notices.media.PictureName;
import org.aviso.notices.media.StoredPictures;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.offices.Office;
import org.aviso.offices.Offices;
import org.aviso.platform.Page;
import org.aviso.publishing.ManuscriptChanged;
import org.aviso.publishing.ManuscriptCopies;
import org.aviso.publishing.ManuscriptRefused;
import org.aviso.publishing.PublicationRefused;
import org.aviso.publishing.WriteNotice;
import org.aviso.publishing.ledger.ManuscriptCopy;
import org.aviso.publishing.pictures.IllustrateNotice;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.audit.Detail;

/** Takes in notices out of a folder, or all of those of another portal. All of it is checked before any of it is stored. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class ImportNotices {

    private static final Logger LOG = Logger.getLogger(ImportNotices.class.getName());

    /** Who has this many problems does not read them all. */
    private static final int MOST_PROBLEMS = 200;

    @Inject
    private NoticeCopies notices;

    @Inject
    private ManuscriptCopies manuscripts;

    @Inject
    private StoredPictures stored;

    @Inject
    private BringNotices bringNotices;

    @Inject
    private Offices offices;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private SignedIn signedIn;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /**
     * What is to become of the notices; a file of another portal says it by itself.
     *
     * @param publish whether readers read them at once, as what is no news; else they are manuscripts
     * @param update whether notices that are here already are brought to what the file says; else they stay as they are
     */
    public record Order(boolean publish, boolean update) { }

    /**
     * What came of it, or would.
     *
     * @param added how many notices are new here
     * @param changed how many were here and say something else now
     * @param left how many were here and stay as they are
     * @param problems what keeps all of them from being taken in, as much of it as somebody reads
     * @param all how many problems there are
     * @param stopped whether something that was changed in the meantime kept the rest from being taken in
     */
    public record Outcome(int added, int changed, int left, List<Problem> problems, int all, boolean stopped) {

        public boolean isRight() {
            return all == 0;
        }
    }

    /**
     * Says what would become of a file; nothing is stored.
     *
     * @param file a folder packed as a zip file, or all of another portal
     * @throws NotAllowed if the caller is no publisher
     */
    public Outcome check(Path file, Order order) {
        signedIn.require(Role.PUBLISHER);
        return read(file, order, Reading::check);
    }

    /**
     * Takes a file in, if there is nothing wrong with it. It may take minutes: what is there in the end is stored a hundred at a
     * time.
     *
     * @param file a folder packed as a zip file, or all of another portal
     * @throws NotAllowed if the caller is no publisher
     */
    public Outcome take(Path file, Order order) {
        String actor = signedIn.require(Role.PUBLISHER);
        return read(file, order, reading -> {
            Outcome outcome = reading.check();
            if (!outcome.isRight()) {
                return outcome;
            }
            Outcome done = reading.take(actor);
            trail.record(actor, Deed.CHANGED, AuditEntry.Kind.NOTICE, null, Detail.IMPORTED.with(done.added() + done.changed()));
            return done;
        });
    }

    private Outcome read(Path file, Order order, Function<Reading, Outcome> deed) {
        try {
            boolean whole = NoticesJson.isIn(file);
            try (CarriedPictures pictures = new CarriedPictures(file, whole)) {
                return deed.apply(new Reading(whole ? new NoticesJson(file) : new NoticesFolder(file, new FolderFiles.Portal(
                        offices.agency().zone(), clock.instant(), officeCodes(), order.publish(), false)), pictures, order));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> officeCodes() {
        return offices.all().stream().map(Office::getCode).collect(Collectors.toSet());
    }

    /** One file, read twice: to check all of it, and to store it. */
    private final class Reading {

        private final NoticeSource source;
        private final CarriedPictures pictures;
        private final Order order;
        private final Instant now = clock.instant();
        private final Set<String> officeCodes = officeCodes();
        private final List<Problem> problems = new ArrayList<>();
        private final Map<String, String> codes = new HashMap<>();
        private final Map<String, String> addresses = new HashMap<>();
        private int all;
        private int added;
        private int changed;
        private int left;
        private boolean stopped;

        Reading(NoticeSource source, CarriedPictures pictures, Order order) {
            this.source = source;
            this.pictures = pictures;
            this.order = order;
        }

        Outcome check() {
            wrong(pictures.problems());
            read(false, this::check);
            return outcome();
        }

        Outcome take(String actor) {
            added = 0;
            changed = 0;
            left = 0;
            read(true, some -> {
                if (!stopped) {
                    take(some, actor);
                }
            });
            return outcome();
        }

        private Outcome outcome() {
            return new Outcome(added, changed, left, List.copyOf(problems), all, stopped);
        }

        private void read(boolean checked, Consumer<List<Incoming>> part) {
            try {
                source.read(checked, some -> part.accept(some.stream().map(each -> each.naming(pictures)).toList()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void wrong(List<Problem> found) {
            all += found.size();
            found.stream().limit(Math.max(0, MOST_PROBLEMS - problems.size())).forEach(problems::add);
        }

        private void check(List<Incoming> some) {
            Here here = here(some);
            Set<String> shown = shown(some);
            for (Incoming each : some) {
                wrong(each.problems());
                if (each.whole() == null) {
                    wrong(each.missingPictures(shown));
                    continue;
                }
                if (source.isWhole()) {
                    wrong(CopyCheck.of(each, officeCodes));
                }
                if (updates() || !here.knows(each.whole().code())) {
                    wrong(pictures(each, shown));
                }
                check(each, here);
            }
        }

        private static List<Problem> pictures(Incoming each, Set<String> shown) {
            List<Problem> found = new ArrayList<>(each.missingPictures(shown));
            each.whole().pictures().stream().map(picture -> picture.name().address()).filter(address -> !shown.contains(address))
                    .forEach(address -> found.add(each.problem(Problem.Reason.NO_PICTURE, address)));
            if (each.whole().names().size() > IllustrateNotice.MOST) {
                found.add(each.problem(Problem.Reason.MANY_PICTURES, IllustrateNotice.MOST));
            }
            return found;
        }

        /** The addresses of pictures that some notices can show. */
        private Set<String> shown(List<Incoming> some) {
            Set<PictureName> names = new HashSet<>();
            some.forEach(each -> each.bodies().forEach(body -> names.addAll(PictureName.in(body.markdown()))));
            wholes(some).forEach(whole -> names.addAll(whole.names()));
            return Stream.concat(pictures.addresses().stream(), stored.known(names).stream().map(PictureName::address))
                    .collect(Collectors.toSet());
        }

        private void check(Incoming each, Here here) {
            List<Problem> found = new ArrayList<>();
            String code = each.whole().code();
            if (codes.putIfAbsent(code, "") != null) {
                found.add(each.problem(Problem.Reason.TWICE));
            }
            if (Languages.all().stream().anyMatch(language -> Page.at(Page.MANUSCRIPT.in(language, code)).map(Page.Place::page)
                    .orElse(null) != Page.MANUSCRIPT)) {
                found.add(each.problem(Problem.Reason.CODE, code));
            }
            boolean known = here.knows(code);
            if (!(known && !updates())) {
                slugs(each, here, found);
            }
            if (!known) {
                added++;
                if (!source.isWhole() && each.whole().notice().event() != null && each.whole().notice().event().starts().isAfter(now)
                        && !isCounted(each.whole().notice().event().starts())) {
                    found.add(each.problem(Problem.Reason.TOO_FAR));
                }
            } else if (!updates()) {
                left++;
            } else if (isSame(each.whole().notice(), here)) {
                left++;
            } else {
                changed++;
                update(each, here, found);
            }
            wrong(found);
        }

        private boolean updates() {
            return order.update() && !source.isWhole();
        }

        private boolean isSame(NoticeCopy file, Here here) {
            return order.publish() ? here.notices().containsKey(file.code())
                    && BringNotices.isSame(file, here.notices().get(file.code()))
                    : here.manuscripts().containsKey(file.code())
                            && BringNotices.isSame(here.manuscripts().get(file.code()), file)
                            && here.manuscripts().get(file.code()).texts().size() == file.texts().size();
        }

        private void slugs(Incoming each, Here here, List<Problem> found) {
            String code = each.whole().code();
            for (NoticeCopy.AddressCopy address : wanted(each.whole())) {
                String at = address.language() + "/" + address.slug();
                if (Languages.find(address.language()).isPresent() && !WriteNotice.isFree(address.language(), address.slug())) {
                    found.add(each.problem(Problem.Reason.SLUG_RESERVED, address.slug()));
                }
                String owner = here.owners().getOrDefault(at, addresses.get(at));
                if (owner != null && !owner.equals(code)) {
                    found.add(each.problem(Problem.Reason.SLUG_TAKEN, address.slug(), owner));
                }
                addresses.put(at, code);
            }
        }

        private void update(Incoming each, Here here, List<Problem> found) {
            NoticeCopy file = each.whole().notice();
            NoticeCopy stored = here.notices().get(file.code());
            ManuscriptCopy manuscript = here.manuscripts().get(file.code());
            if (stored == null) {
                if (order.publish()) {
                    found.add(each.problem(Problem.Reason.BEING_WRITTEN));
                } else if (file.event() != null && !file.event().starts().isAfter(now)
                        && !file.event().starts().equals(manuscript.event().getStarts())) {
                    found.add(each.problem(Problem.Reason.WRONG, "starts", file.event().starts()));
                }
                return;
            }
            if (stored.kind() != file.kind()) {
                found.add(each.problem(Problem.Reason.KIND_CHANGED));
            } else if (!BringNotices.isSameTime(file.event(), stored.event())) {
                found.add(each.problem(Problem.Reason.EVENT_MOVED));
            }
            if (!order.publish()) {
                return;
            }
            if (manuscript != null && !BringNotices.isSame(manuscript, stored)) {
                found.add(each.problem(Problem.Reason.BEING_WRITTEN));
            }
            Map<String, NoticeText.Words> before = BringNotices.words(stored);
            Map<String, String> corrections = BringNotices.corrections(file);
            Map<String, String> told = BringNotices.corrections(stored);
            boolean elsewhere = file.event() != null && !Objects.equals(file.event().link(), stored.event().link());
            BringNotices.words(file).forEach((language, words) -> {
                boolean renewed = elsewhere || !words.equals(before.get(language));
                if (!stored.published().isAfter(now) && before.containsKey(language) && renewed
                        && (corrections.get(language) == null || corrections.get(language).equals(told.get(language)))) {
                    found.add(Problem.of(FolderFiles.name(file.code(), language, null), 1, Problem.Reason.NO_CORRECTION));
                }
            });
        }

        private boolean isCounted(Instant starts) {
            try {
                LeadTimePolicy.Stored policy = leadTimes.stored();
                policy.rule().askBy(policy.calendar(), starts);
                return true;
            } catch (DateTimeException | IllegalStateException beyondTheCalendar) {
                return false;
            }
        }

        private void take(List<Incoming> some, String actor) {
            Here here = here(some);
            try {
                List<Whole> fresh = some.stream().map(Incoming::whole).filter(whole -> !here.knows(whole.code())).toList();
                if (source.isWhole()) {
                    bringNotices.addWhole(fresh, pictures);
                } else {
                    bringNotices.add(fresh.stream().map(Whole::notice).toList(), pictures, order.publish(), now, actor);
                }
                added += fresh.size();
                for (Incoming each : some) {
                    if (!here.knows(each.whole().code())) {
                        continue;
                    }
                    if (!updates() || isSame(each.whole().notice(), here)) {
                        left++;
                    } else {
                        if (order.publish()) {
                            bringNotices.correct(each.whole().notice(), pictures, now, actor);
                        } else {
                            bringNotices.write(each.whole().notice(), pictures, now, actor);
                        }
                        changed++;
                    }
                }
            } catch (SQLException | PersistenceException | ManuscriptChanged | ManuscriptRefused | PublicationRefused meanwhile) {
                // Somebody took a code or an address, or wrote, after it was checked. What is said of it names no person.
                LOG.log(Level.WARNING, "An import stopped after {0} notices: {1}", new Object[] {added + changed,
                        meanwhile.getClass().getSimpleName()});
                stopped = true;
            }
        }

        private Here here(List<Incoming> some) {
            List<Whole> wholes = wholes(some);
            List<String> named = wholes.stream().map(Whole::code).distinct().toList();
            Set<String> slugs = wholes.stream().flatMap(whole -> wanted(whole).stream()).map(NoticeCopy.AddressCopy::slug)
                    .collect(Collectors.toSet());
            return updates() ? new Here(notices.read(named), manuscripts.read(named), notices.known(named),
                    manuscripts.known(named), notices.owners(slugs))
                    : new Here(Map.of(), Map.of(), notices.known(named), manuscripts.known(named), notices.owners(slugs));
        }
    }

    private static List<Whole> wholes(List<Incoming> some) {
        return some.stream().map(Incoming::whole).filter(Objects::nonNull).toList();
    }

    private static List<NoticeCopy.AddressCopy> wanted(Whole whole) {
        return whole.notice() == null ? List.of() : Stream.concat(whole.notice().addresses().stream(),
                        whole.notice().texts().stream().map(text -> new NoticeCopy.AddressCopy(text.language(), text.words().slug())))
                .distinct().sorted(Comparator.comparing(NoticeCopy.AddressCopy::language)).toList();
    }

    /** What of a part of a file is here already. */
    private record Here(Map<String, NoticeCopy> notices, Map<String, ManuscriptCopy> manuscripts, Set<String> published,
            Set<String> written, Map<String, String> owners) {

        boolean knows(String code) {
            return published.contains(code) || written.contains(code);
        }
    }
}
