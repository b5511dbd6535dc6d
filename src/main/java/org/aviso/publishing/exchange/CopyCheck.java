package org.aviso.publishing.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aviso.language.Languages;
import org.aviso.language.Legibility;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeCopy;
import org.aviso.notices.NoticeText;
import org.aviso.publishing.PublishNotice;
import org.aviso.publishing.WriteNotice;
import org.aviso.publishing.ledger.Field;
import org.aviso.publishing.ledger.FieldState;
import org.aviso.publishing.ledger.Life;
import org.aviso.publishing.ledger.ManuscriptCopy;
import org.aviso.publishing.ledger.Slug;
import org.aviso.publishing.ledger.Words;
import org.aviso.publishing.pictures.Description;
import org.aviso.publishing.pictures.PictureCopy;
import org.aviso.publishing.pictures.PictureWords;

/** Whether what was carried here from another portal is possible: nobody knows who has had the file in between. */
final class CopyCheck {

    /** As long as the database has room for. */
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_HASH = 64;
    private static final int LONGEST_CODE = FolderFiles.LONGEST_CODE;

    /** How many addresses a notice has at most: they are asked for together. */
    static final int MOST_ADDRESSES = 100;

    private static final Set<Life> OF_DRAFTS = Set.of(Life.DRAFT, Life.IN_TRANSLATION);

    /** The clocks of two portals differ a little. */
    private static final Duration TOLERANCE = Duration.ofDays(1);

    private final Incoming incoming;
    private final Instant latest;
    private final List<Problem> problems = new ArrayList<>();

    private CopyCheck(Incoming incoming, Instant latest) {
        this.incoming = incoming;
        this.latest = latest;
    }

    /**
     * What is not possible in it.
     *
     * @param offices the codes of the offices
     * @param now nothing that has happened is later
     */
    static List<Problem> of(Incoming incoming, Set<String> offices, Instant now) {
        CopyCheck check = new CopyCheck(incoming, now.plus(TOLERANCE));
        if (incoming.whole().notice() != null) {
            check.of(incoming.whole().notice(), offices);
        }
        if (incoming.whole().manuscript() != null) {
            check.of(incoming.whole().manuscript(), offices);
        }
        check.of(incoming.whole().pictures());
        check.together(incoming.whole());
        return check.problems;
    }

    // A notice and its manuscript are one: what is not so now could never be mended here.
    private void together(Whole whole) {
        NoticeCopy notice = whole.notice();
        ManuscriptCopy manuscript = whole.manuscript();
        if (manuscript == null) {
            require(whole.pictures().isEmpty() && incoming.images().isEmpty(), "manuscript");
            return;
        }
        require((manuscript.published() == null) == OF_DRAFTS.contains(manuscript.stage()), "stage");
        if (notice == null) {
            require(manuscript.published() == null, "published");
        } else {
            require(notice.published().equals(manuscript.published()), "published");
            require(notice.kind() == manuscript.kind(), "kind");
            require(notice.sourceLanguage().equals(manuscript.sourceLanguage()), "sourceLanguage");
            require(whole.pictures().stream().map(PictureCopy::name).collect(Collectors.toSet())
                    .containsAll(incoming.images()), "pictures");
        }
    }

    private void passed(Instant moment, String member) {
        require(moment == null || !moment.isAfter(latest), member);
    }

    private void of(NoticeCopy copy, Set<String> offices) {
        facts(copy.code(), copy.office(), copy.sourceLanguage(), offices);
        Set<String> seen = new HashSet<>();
        require(!copy.texts().isEmpty(), "texts");
        copy.texts().forEach(text -> {
            require(seen.add(text.language()) && isTag(text.language()) && text.edition() <= copy.edition(), "texts");
            words(text.words());
            require(Slug.isFit(text.words().slug()), "slug");
        });
        require(seen.contains(copy.sourceLanguage()), "sourceLanguage");
        require((copy.kind() == Notice.Kind.EVENT) == (copy.event() != null), "event");
        require(copy.hurried() == null || copy.kind() == Notice.Kind.ADVISORY, "hurried");
        // What is planned was written before it comes out.
        Instant out = copy.published().isAfter(latest) ? copy.published() : latest;
        require(!copy.revised().isAfter(out), "revised");
        passed(copy.archived(), "archived");
        passed(copy.hurried(), "hurried");
        copy.texts().forEach(text -> require(!text.updated().isAfter(out), "updated"));
        copy.editions().forEach(edition -> require(!edition.moment().isAfter(out), "moment"));
        require(copy.changes().isEmpty() || copy.kind() == Notice.Kind.ADVISORY, "changes");
        require(copy.changes().stream().distinct().count() == copy.changes().size()
                && copy.changes().stream().noneMatch(change -> change.isAfter(out)), "changes");
        if (copy.event() != null) {
            require(copy.event().ends() == null || copy.event().ends().isAfter(copy.event().starts()), "ends");
            require(copy.event().link() == null || WriteNotice.isLink(copy.event().link()), "link");
        }
        Set<String> editions = new HashSet<>();
        copy.editions().forEach(edition -> {
            require(isTag(edition.language()) && editions.add(edition.language() + "/" + edition.number())
                    && edition.number() <= copy.edition(), "editions");
            words(edition.words());
            require(fits(edition.correction(), PublishNotice.LONGEST_NOTE), "correction");
        });
        copy.withheld().forEach(taken -> {
            require(isTag(taken.language()) && editions.add(taken.language() + "/" + taken.number())
                    && taken.number() <= copy.edition(), "withheld");
            require(fits(taken.correction(), PublishNotice.LONGEST_NOTE), "correction");
            passed(taken.withheld(), "withheld");
        });
        if (copy.addresses().size() > MOST_ADDRESSES) {
            problems.add(incoming.problem(Problem.Reason.ADDRESSES, MOST_ADDRESSES));
        }
        Set<NoticeCopy.AddressCopy> addresses = new HashSet<>();
        copy.addresses().forEach(address -> require(isKnown(address.language()) && Slug.isFit(address.slug())
                && addresses.add(address), "addresses"));
        copy.texts().forEach(text -> require(addresses.contains(new NoticeCopy.AddressCopy(text.language(), text.words().slug())),
                "addresses"));
    }

    private void of(ManuscriptCopy copy, Set<String> offices) {
        facts(copy.code(), copy.office(), copy.sourceLanguage(), offices);
        require(copy.stage() != Life.SCHEDULED, "stage");
        boolean begins = copy.event().getStarts() != null;
        require(copy.kind() == Notice.Kind.EVENT || !begins, "event");
        require(copy.event().getEnds() == null || begins && copy.event().getEnds().isAfter(copy.event().getStarts()), "ends");
        passed(copy.changed(), "changed");
        passed(copy.urgentAt(), "urgentAt");
        require(fits(copy.urgentReason(), PublishNotice.LONGEST_NOTE) && fits(copy.urgentBy(), LONGEST_NAME), "urgentReason");
        require(fits(copy.changedBy(), LONGEST_NAME), "changedBy");
        require(copy.event().getLink() == null || WriteNotice.isLink(copy.event().getLink()), "link");
        Set<String> seen = new HashSet<>();
        copy.texts().forEach(text -> {
            require(seen.add(text.language()) && isTag(text.language()), "texts");
            Words words = text.words();
            for (Field field : Field.values()) {
                require(words.of(field) == null || fits(words.of(field), field), field.id());
            }
            require(words.slug() == null || Slug.isFit(words.slug()), "slug");
            Set<Field> fields = new HashSet<>();
            text.ledger().forEach(entry -> {
                passed(entry.changed(), "changed");
                passed(entry.reviewed(), "reviewed");
            });
            text.ledger().forEach(entry -> require(fields.add(entry.field()) && entry.state() != FieldState.MISSING
                    && entry.state() != FieldState.OUT_OF_DATE && fits(entry.sourceHash(), LONGEST_HASH)
                    && fits(entry.changedBy(), LONGEST_NAME) && fits(entry.reviewedBy(), LONGEST_NAME), "ledger"));
        });
        require(seen.contains(copy.sourceLanguage()), "sourceLanguage");
    }

    private void of(List<PictureCopy> pictures) {
        require(pictures.stream().map(PictureCopy::name).distinct().count() == pictures.size(), "pictures");
        pictures.forEach(picture -> {
            require(isLine(picture.credit(), Description.LONGEST_CREDIT), "credit");
            require(fits(picture.addedBy(), LONGEST_NAME), "addedBy");
            passed(picture.described(), "described");
            passed(picture.added(), "added");
            require(picture.name().type().moves() ? !picture.decorative() : !picture.speechless() && picture.tracks().isEmpty(),
                    "speechless");
            Set<String> seen = new HashSet<>();
            picture.words().forEach(said -> require(seen.add(said.language()) && isTag(said.language())
                    && isLine(said.alternative(), PictureWords.LONGEST_ALTERNATIVE)
                    && isLine(said.caption(), PictureWords.LONGEST_CAPTION)
                    && (said.track() == null || said.track().matches("[0-9a-f]{16}") && isKnown(said.language())), "texts"));
        });
    }

    private void facts(String code, String office, String source, Set<String> offices) {
        require(code.length() <= LONGEST_CODE && Slug.isFit(code), "code");
        require(Languages.find(source).isPresent(), "sourceLanguage");
        if (!offices.contains(office)) {
            problems.add(incoming.problem(Problem.Reason.UNKNOWN_OFFICE, office));
        }
    }

    private void words(NoticeText.Words words) {
        require(fits(words.title(), Field.TITLE), "title");
        require(fits(words.summary(), Field.SUMMARY), "summary");
        require(fits(words.body(), Field.BODY), "body");
        require(words.place() == null || fits(words.place(), Field.PLACE), "place");
    }

    private static boolean fits(String words, Field field) {
        return !words.isEmpty() && fits(words, field.longest()) && (!field.isOneLine() || Legibility.isOneLine(words));
    }

    private static boolean fits(String words, int longest) {
        return words == null || words.length() <= longest && Legibility.isLegible(words);
    }

    private static boolean isLine(String words, int longest) {
        return fits(words, longest) && (words == null || Legibility.isOneLine(words));
    }

    private static boolean isKnown(String language) {
        return Languages.find(language).or(() -> Languages.silent(language)).isPresent();
    }

    private static boolean isTag(String language) {
        return language.matches("[A-Za-z0-9-]{2,35}");
    }

    private void require(boolean right, String member) {
        if (!right) {
            problems.add(incoming.problem(Problem.Reason.WRONG, member, ""));
        }
    }
}
