package org.aviso.publishing.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
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
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.notices.NoticeCopies;
import org.aviso.notices.NoticeCopy;
import org.aviso.notices.media.PictureName;
import org.aviso.notices.media.StoredPictures;
import org.aviso.notices.media.TrackName;
import org.aviso.notices.media.VideoAddress;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.offices.Office;
import org.aviso.offices.Offices;
import org.aviso.platform.Page;
import org.aviso.platform.Settings;
import org.aviso.publishing.ManuscriptChanged;
import org.aviso.publishing.ManuscriptCopies;
import org.aviso.publishing.ManuscriptRefused;
import org.aviso.publishing.PublicationRefused;
import org.aviso.publishing.WriteNotice;
import org.aviso.publishing.ledger.ManuscriptCopy;
import org.aviso.publishing.pictures.IllustrateNotice;
import org.aviso.publishing.pictures.PictureCopies;
import org.aviso.publishing.pictures.PictureCopy;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;

/** Takes in notices out of a folder, or all of those of another portal. All of it is checked before any of it is stored. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class ImportNotices {

    private static final Logger LOG = Logger.getLogger(ImportNotices.class.getName());

    /** What SQL states begin with where a code or an address is taken (ISO 9075). */
    private static final String CONSTRAINT = "23";

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
    private PictureCopies pictureCopies;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * What is to become of the notices; a file of another portal says it by itself.
     *
     * @param publish whether readers read them at once, as what is no news; else they are manuscripts
     * @param update whether notices that are here already are brought to what the file says; else they stay as they are
     * @param meant whether somebody has read in what the languages of a notice differ, and it is meant
     */
    public record Order(boolean publish, boolean update, boolean meant) { }

    /** Why not all of a file came in, in the words of the bundle key {@code exchangeNotices.stopped.<stop>}. */
    public enum Stop {

        /** Somebody wrote, or took a code or an address, after the file was checked. */
        CHANGED_MEANWHILE,

        /** The database did not take it, or something else went wrong here. */
        FAILED
    }

    /**
     * What came of it, or would.
     *
     * @param added how many notices are new here
     * @param changed how many were here and say something else now
     * @param left how many were here and stay as they are
     * @param problems what keeps all of them from being taken in, as much of it as somebody reads
     * @param all how many problems there are
     * @param doubts in what the languages of a notice differ that is to go out, as much of it as somebody reads
     * @param doubtful how many of these there are
     * @param stop why the rest was not taken in; null where all of it was
     */
    public record Outcome(int added, int changed, int left, List<Problem> problems, int all, List<Problem> doubts, int doubtful,
            Stop stop) {

        /** Whether there is nothing to mend, and nothing to read that nobody has read yet. */
        boolean isFor(Order order) {
            return isRight() && (doubtful == 0 || order.meant());
        }

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
     * Takes a file in, if there is nothing wrong with it, and no doubt that nobody has read. It may take minutes: it is stored a
     * hundred notices at a time, each of these parts with an entry in the log for each of its notices.
     *
     * @param file a folder packed as a zip file, or all of another portal
     * @throws NotAllowed if the caller is no publisher
     */
    public Outcome take(Path file, Order order) {
        String actor = signedIn.require(Role.PUBLISHER);
        return read(file, order, reading -> {
            Outcome outcome = reading.check();
            return outcome.isFor(order) ? reading.take(actor) : outcome;
        });
    }

    private Outcome read(Path file, Order order, Function<Reading, Outcome> deed) {
        try {
            boolean whole = NoticesJson.isIn(file);
            try (CarriedPictures pictures = new CarriedPictures(file, whole, settings.videoMegabytes() * 1_000_000L)) {
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
        private final LeadTimePolicy.Stored policy = leadTimes.stored();
        private final List<Problem> problems = new ArrayList<>();
        private final List<Problem> doubts = new ArrayList<>();
        private final Map<String, String> codes = new HashMap<>();
        private final Map<String, String> addresses = new HashMap<>();
        private int all;
        private int added;
        private int changed;
        private int left;
        private int doubtful;
        private Stop stop;

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
            BringNotices.Bringing bringing = new BringNotices.Bringing(pictures, order.publish(),
                    manuscripts.codes("", 1).isEmpty(), now, actor, policy);
            read(true, some -> {
                if (stop == null) {
                    take(some, bringing);
                }
            });
            return outcome();
        }

        private Outcome outcome() {
            return new Outcome(added, changed, left, List.copyOf(problems), all, List.copyOf(doubts), doubtful, stop);
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
                if (updates() || !here.knows(each.whole().code())) {
                    if (source.isWhole()) {
                        wrong(CopyCheck.of(each, officeCodes, now));
                    } else if (order.publish()) {
                        wrong(each.unusable());
                    }
                    wrong(pictures(each, shown));
                }
                check(each, here);
            }
        }

        private static List<Problem> pictures(Incoming each, Set<String> shown) {
            List<Problem> found = new ArrayList<>(each.missingPictures(shown));
            Stream.concat(each.whole().pictures().stream().map(picture -> picture.name().address()),
                            each.whole().pictures().stream().flatMap(picture -> picture.tracks().entrySet().stream()
                                    .flatMap(track -> address(picture.name(), track.getKey(), track.getValue()))))
                    .filter(address -> !shown.contains(address))
                    .forEach(address -> found.add(each.problem(Problem.Reason.NO_PICTURE, address)));
            if (each.whole().names().size() > IllustrateNotice.MOST) {
                found.add(each.problem(Problem.Reason.MANY_PICTURES, IllustrateNotice.MOST));
            }
            return found;
        }

        // What is no tag is told elsewhere.
        private static Stream<String> address(PictureName video, String language, String hash) {
            try {
                return Stream.of(TrackName.of(video, language, hash).address());
            } catch (IllegalArgumentException noName) {
                return Stream.of();
            }
        }

        /** The addresses of pictures that some notices can show, and of captions. */
        private Set<String> shown(List<Incoming> some) {
            Set<PictureName> names = new HashSet<>();
            Set<TrackName> tracks = new HashSet<>();
            some.forEach(each -> each.bodies().forEach(body -> {
                names.addAll(PictureName.in(body.markdown()));
                VideoAddress.in(body.markdown()).forEach(video -> tracks.addAll(video.trackNames()));
            }));
            wholes(some).forEach(whole -> names.addAll(whole.names()));
            return Stream.of(pictures.addresses().stream(), stored.known(names).stream().map(PictureName::address),
                    stored.tracks(tracks).keySet().stream().map(TrackName::address)).flatMap(each -> each)
                    .collect(Collectors.toSet());
        }

        private void check(Incoming each, Here here) {
            List<Problem> found = new ArrayList<>();
            String code = each.whole().code();
            if (codes.putIfAbsent(code, "") != null) {
                found.add(each.problem(Problem.Reason.TWICE));
            }
            if (Languages.all().stream().anyMatch(language -> isTaken(code, language))) {
                found.add(each.problem(Problem.Reason.CODE, code));
            }
            boolean known = here.knows(code);
            if (!(known && !updates())) {
                slugs(each, here, found);
            }
            UpdateCheck update = known && updates() ? here.update(each) : null;
            if (known && (update == null || update.isSame())) {
                left++;
                wrong(found);
                return;
            }
            if (!each.whole().starts().allMatch(starts -> WriteNotice.isCounted(starts, policy))) {
                found.add(each.problem(Problem.Reason.TOO_FAR));
            }
            if (!known) {
                added++;
            } else {
                changed++;
                found.addAll(update.problems());
            }
            if (order.publish() && !source.isWhole()) {
                found.addAll(each.silentPictures(here.pictures().getOrDefault(code, List.of())));
                doubtful += each.doubts().size();
                each.doubts().stream().limit(Math.max(0, MOST_PROBLEMS - doubts.size())).forEach(doubts::add);
            }
            wrong(found);
        }

        // Its pages would be others.
        private static boolean isTaken(String code, Language language) {
            return Stream.of(Page.MANUSCRIPT, Page.PUBLISH_NOTICE, Page.WITHHOLD_VERSION, Page.MANUSCRIPT_PICTURES)
                    .anyMatch(page -> !leads(page.in(language, code), page))
                    || Stream.of(Page.MANUSCRIPT_TEXT, Page.SEND_TRANSLATION, Page.TAKE_TRANSLATION).anyMatch(page ->
                            Languages.all().stream().anyMatch(text -> !leads(page.in(language, code, text.tag()), page)));
        }

        private static boolean leads(String address, Page page) {
            return Page.at(address).map(Page.Place::page).orElse(null) == page;
        }

        private boolean updates() {
            return order.update() && !source.isWhole();
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

        private void take(List<Incoming> some, BringNotices.Bringing bringing) {
            try {
                Here here = here(some);
                List<Whole> fresh = some.stream().map(Incoming::whole).filter(whole -> !here.knows(whole.code())).toList();
                if (source.isWhole()) {
                    bringNotices.addWhole(fresh, bringing);
                } else {
                    bringNotices.add(fresh.stream().map(Whole::notice).toList(), bringing);
                }
                added += fresh.size();
                for (Incoming each : some) {
                    if (!here.knows(each.whole().code())) {
                        continue;
                    }
                    if (!updates() || here.update(each).isSame()) {
                        left++;
                    } else {
                        bringNotices.update(each, bringing);
                        changed++;
                    }
                }
            } catch (SQLException | RuntimeException failed) {
                stop = isMeanwhile(failed) ? Stop.CHANGED_MEANWHILE : Stop.FAILED;
                // What is said of it names no person, and no word of a file.
                LOG.log(Level.WARNING, "An import stopped after {0} notices: {1}", new Object[] {added + changed,
                        causes(failed).map(cause -> cause.getClass().getSimpleName()).collect(Collectors.joining(", "))});
            }
        }

        private Here here(List<Incoming> some) {
            List<Whole> wholes = wholes(some);
            List<String> named = wholes.stream().map(Whole::code).distinct().toList();
            Set<String> slugs = wholes.stream().flatMap(whole -> wanted(whole).stream()).map(NoticeCopy.AddressCopy::slug)
                    .collect(Collectors.toSet());
            if (!updates()) {
                Set<String> known = new HashSet<>(notices.known(named));
                known.addAll(manuscripts.known(named));
                return new Here(known, each -> null, Map.of(), notices.owners(slugs));
            }
            Map<String, NoticeCopy> published = notices.read(named);
            Map<String, ManuscriptCopy> written = manuscripts.read(named);
            Set<String> known = new HashSet<>(published.keySet());
            known.addAll(written.keySet());
            return new Here(known, each -> new UpdateCheck(each, published.get(each.whole().code()),
                    written.get(each.whole().code()), order.publish(), now, policy),
                    order.publish() ? pictureCopies.read(named) : Map.of(), notices.owners(slugs));
        }
    }

    /** Whether somebody else was faster: they wrote, or took a code or an address, after it was checked. */
    private static boolean isMeanwhile(Throwable failed) {
        return causes(failed).anyMatch(cause -> cause instanceof ManuscriptChanged || cause instanceof ManuscriptRefused
                || cause instanceof PublicationRefused || cause instanceof OptimisticLockException
                || cause instanceof SQLException refused && String.valueOf(refused.getSQLState()).startsWith(CONSTRAINT));
    }

    private static Stream<Throwable> causes(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, cause -> cause instanceof SQLException several
                && several.getNextException() != null ? several.getNextException() : cause.getCause()).limit(20);
    }

    private static List<Whole> wholes(List<Incoming> some) {
        return some.stream().map(Incoming::whole).filter(Objects::nonNull).toList();
    }

    private static List<NoticeCopy.AddressCopy> wanted(Whole whole) {
        return whole.notice() == null ? List.of() : Stream.concat(whole.notice().addresses().stream(),
                        whole.notice().texts().stream().map(text -> new NoticeCopy.AddressCopy(text.language(), text.words().slug())))
                .distinct().sorted(Comparator.comparing(NoticeCopy.AddressCopy::language)).toList();
    }

    /**
     * What of a part of a file is here already.
     *
     * @param known the codes of notices and of manuscripts
     * @param updates what a notice that is known would become
     * @param pictures what is said of the pictures of manuscripts, by their codes
     * @param owners the codes of the notices that have an address, by language and slug with a slash between
     */
    private record Here(Set<String> known, Function<Incoming, UpdateCheck> updates, Map<String, List<PictureCopy>> pictures,
            Map<String, String> owners) {

        boolean knows(String code) {
            return known.contains(code);
        }

        UpdateCheck update(Incoming each) {
            return updates.apply(each);
        }
    }
}
