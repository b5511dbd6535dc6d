package org.aviso.publishing.exchange.xliff;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aviso.language.Legibility;
import org.aviso.language.Phrases;
import org.aviso.publishing.exchange.xliff.XliffFile.NoteText;
import org.aviso.publishing.exchange.xliff.XliffFile.XliffUnit;
import org.aviso.publishing.ledger.Field;
import org.aviso.publishing.ledger.FieldState;
import org.aviso.publishing.ledger.LedgerEntry;
import org.aviso.publishing.ledger.Manuscript;
import org.aviso.publishing.ledger.ManuscriptText;

/** A manuscript in one language as a file for a translator, and what can be taken of a file that came back. */
final class Translation {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String PASSAGE = Field.BODY.id() + "-";

    private Translation() {
    }

    /** The file: a unit for each field that is written, of the body one for each passage. */
    static XliffFile of(Manuscript manuscript, String language, Instant now, Phrases phrases) {
        String source = manuscript.getSourceLanguage();
        Map<String, XliffUnit> units = new LinkedHashMap<>();
        for (Field field : manuscript.getFields()) {
            String words = manuscript.words(source).of(field);
            if (words == null) {
                continue;
            }
            String translated = manuscript.words(language).of(field);
            FieldState state = manuscript.state(language, field);
            if (field == Field.BODY) {
                addBody(units, words, translated, state, terms(source, language, phrases), phrases);
            } else {
                List<NoteText> notes = new ArrayList<>(List.of(new NoteText("length",
                        phrases.say("translation.note.length", field.longest()))));
                notes.addAll(notes(words, source, language, phrases));
                units.put(field.id(), unit(List.of(Piece.words(words)),
                        translated == null ? null : List.of(Piece.words(translated)), state, notes));
            }
        }
        return new XliffFile(source, language, manuscript.getCode(), now, units);
    }

    private interface NotesOf {

        List<NoteText> of(String words);
    }

    private static NotesOf terms(String source, String language, Phrases phrases) {
        return words -> notes(words, source, language, phrases);
    }

    private static List<NoteText> notes(String words, String source, String language, Phrases phrases) {
        return Terms.in(words, source, language).stream()
                .map(term -> new NoteText("term", phrases.say("translation.note.term", term.source(), term.target()))).toList();
    }

    private static void addBody(Map<String, XliffUnit> units, String words, String translated, FieldState state, NotesOf terms,
            Phrases phrases) {
        Passages passages = Passages.of(words);
        Passages other = translated == null ? null : Passages.of(translated);
        boolean alike = other != null && other.shape().equals(passages.shape());
        for (int i = 0; i < passages.all().size(); i++) {
            List<Piece> passage = passages.all().get(i);
            List<NoteText> notes = new ArrayList<>(terms.of(Piece.written(passage)));
            List<Piece> fitting = alike ? fitted(other.all().get(i), passage) : null;
            if (alike && fitting == null) {
                notes.add(new NoteText("translation", phrases.say("translation.note.before", Piece.written(other.all().get(i)))));
            } else if (!alike && other != null && i == 0) {
                notes.add(new NoteText("translation", phrases.say("translation.note.before", translated)));
            }
            units.put(PASSAGE + (i + 1), unit(passage, fitting, state, notes));
        }
    }

    private static XliffUnit unit(List<Piece> words, List<Piece> translated, FieldState state, List<NoteText> notes) {
        return switch (translated == null ? FieldState.MISSING : state) {
            case MISSING -> new XliffUnit(words, null, "initial", null, notes);
            case OUT_OF_DATE -> new XliffUnit(words, translated, "initial", "out-of-date", notes);
            case DRAFT -> new XliffUnit(words, translated, "translated", "draft", notes);
            case MACHINE -> new XliffUnit(words, translated, "translated", "machine", notes);
            case REVIEWED -> new XliffUnit(words, translated, "reviewed", null, notes);
        };
    }

    /** A translation whose marks have the numbers of those that they translate; null where it has other marks. */
    private static List<Piece> fitted(List<Piece> translated, List<Piece> source) {
        if (!Passages.marks(translated).equals(Passages.marks(source))) {
            return null;
        }
        Map<Integer, String> sourceEnds = ends(source);
        Map<Mark, Deque<Integer>> free = new HashMap<>();
        source.stream().filter(Translation::isBegun).forEach(piece ->
                free.computeIfAbsent(Mark.of(piece, sourceEnds), mark -> new ArrayDeque<>()).add(piece.id()));
        Map<Integer, String> ends = ends(translated);
        Map<Integer, Integer> ids = new HashMap<>();
        List<Piece> fitted = new ArrayList<>();
        for (Piece piece : translated) {
            if (piece.type() == Piece.Type.WORDS) {
                fitted.add(piece);
                continue;
            }
            Integer id = isBegun(piece)
                    ? free.computeIfAbsent(Mark.of(piece, ends), mark -> new ArrayDeque<>()).poll() : ids.get(piece.id());
            if (id == null) {
                return null;
            }
            ids.put(piece.id(), id);
            fitted.add(new Piece(piece.type(), id, piece.written()));
        }
        return fitted;
    }

    /** A mark as it is written, from its beginning to its end; nothing is the end of one that stands by itself. */
    private record Mark(Piece.Type type, String written, String end) {

        static Mark of(Piece piece, Map<Integer, String> ends) {
            return new Mark(piece.type(), piece.written(), ends.getOrDefault(piece.id(), ""));
        }
    }

    private static boolean isBegun(Piece piece) {
        return piece.type() == Piece.Type.BEGINS || piece.type() == Piece.Type.ALONE;
    }

    /** How marks end, by their numbers. */
    private static Map<Integer, String> ends(List<Piece> pieces) {
        return pieces.stream().filter(piece -> piece.type() == Piece.Type.ENDS)
                .collect(Collectors.toMap(Piece::id, Piece::written));
    }

    /**
     * What becomes of each field that is in a file that came back.
     *
     * @throws TranslationRefused if the file belongs to another manuscript or language
     */
    static List<FieldOutcome> outcomes(Manuscript manuscript, String language, XliffFile file) {
        if (!manuscript.getCode().equals(file.original())) {
            throw new TranslationRefused(TranslationRefused.Reason.OTHER_NOTICE);
        }
        if (!language.equals(file.target()) || !manuscript.getSourceLanguage().equals(file.source())) {
            throw new TranslationRefused(TranslationRefused.Reason.OTHER_LANGUAGE);
        }
        List<FieldOutcome> outcomes = new ArrayList<>();
        for (Field field : manuscript.getFields()) {
            String source = manuscript.words(manuscript.getSourceLanguage()).of(field);
            boolean sent = file.units().keySet().stream().anyMatch(id -> id.equals(field.id())
                    || field == Field.BODY && id.startsWith(PASSAGE));
            if (source != null || sent) {
                outcomes.add(source == null ? FieldOutcome.refused(field, FieldOutcome.Reason.SOURCE_CHANGED)
                        : guarded(manuscript, language, file.sent(), field == Field.BODY
                                ? body(source, manuscript.words(language).of(field), file.units())
                                : line(field, source, file.units().get(field.id()))));
            }
        }
        return outcomes;
    }

    private static FieldOutcome line(Field field, String source, XliffUnit unit) {
        if (unit == null) {
            return FieldOutcome.refused(field, FieldOutcome.Reason.UNIT_MISSING);
        }
        if (!Piece.seen(unit.words()).equals(Piece.seen(List.of(Piece.words(source))))) {
            return FieldOutcome.refused(field, FieldOutcome.Reason.SOURCE_CHANGED);
        }
        if (unit.translated() == null) {
            return FieldOutcome.left(field);
        }
        if (unit.translated().stream().anyMatch(piece -> piece.type() != Piece.Type.WORDS)) {
            return FieldOutcome.refused(field, FieldOutcome.Reason.MARKS);
        }
        return FieldOutcome.taken(field, oneLine(Piece.written(unit.translated())).strip());
    }

    private static FieldOutcome body(String source, String translated, Map<String, XliffUnit> units) {
        Passages passages = Passages.of(source);
        List<XliffUnit> found = IntStream.rangeClosed(1, passages.all().size()).mapToObj(number -> units.get(PASSAGE + number))
                .toList();
        long sent = units.keySet().stream().filter(id -> id.startsWith(PASSAGE)).count();
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i) != null && !Piece.seen(found.get(i).words()).equals(Piece.seen(passages.all().get(i)))) {
                return FieldOutcome.refused(Field.BODY, FieldOutcome.Reason.SOURCE_CHANGED);
            }
        }
        if (sent > found.stream().filter(Objects::nonNull).count()) {
            return FieldOutcome.refused(Field.BODY, FieldOutcome.Reason.SOURCE_CHANGED);
        }
        if (found.contains(null)) {
            return FieldOutcome.refused(Field.BODY, FieldOutcome.Reason.UNIT_MISSING);
        }
        if (found.stream().allMatch(unit -> unit.translated() == null)) {
            return FieldOutcome.left(Field.BODY);
        }
        if (found.stream().anyMatch(unit -> unit.translated() == null)) {
            return FieldOutcome.refused(Field.BODY, FieldOutcome.Reason.PARTLY);
        }
        List<String> written = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            String words = marked(found.get(i).translated(), passages.all().get(i));
            if (words == null) {
                return FieldOutcome.refused(Field.BODY, FieldOutcome.Reason.MARKS);
            }
            written.add(words);
        }
        return rebuilt(passages, written, translated);
    }

    private static FieldOutcome rebuilt(Passages passages, List<String> written, String translated) {
        String body = passages.with(written);
        Passages back = Passages.of(body);
        // What was typed may be a mark by itself: a heading, another item of a list, the end of a cell.
        if (!back.shape().equals(passages.shape()) || !IntStream.range(0, written.size()).allMatch(i ->
                Passages.marks(back.all().get(i)).equals(Passages.marks(passages.all().get(i))))) {
            return FieldOutcome.refused(Field.BODY, FieldOutcome.Reason.MARKS);
        }
        // Lines may end elsewhere in what is there, which is no difference.
        if (translated != null) {
            Passages now = Passages.of(translated);
            if (now.shape().equals(passages.shape()) && IntStream.range(0, written.size()).allMatch(i ->
                    oneLine(Piece.written(now.all().get(i))).equals(oneLine(written.get(i))))) {
                return FieldOutcome.taken(Field.BODY, translated);
            }
        }
        return FieldOutcome.taken(Field.BODY, body);
    }

    /** A passage as Markdown, with the marks of what it translates; null where it does not have just these, each in its place. */
    private static String marked(List<Piece> translated, List<Piece> source) {
        Map<Place, String> left = new HashMap<>();
        source.stream().filter(piece -> piece.type() != Piece.Type.WORDS).forEach(piece -> left.put(Place.of(piece), piece.written()));
        List<Integer> open = new ArrayList<>();
        StringBuilder markdown = new StringBuilder();
        for (Piece piece : translated) {
            if (piece.type() == Piece.Type.WORDS) {
                markdown.append(oneLine(piece.written()));
                continue;
            }
            String known = left.remove(Place.of(piece));
            boolean inPlace = switch (piece.type()) {
                case BEGINS -> open.add(piece.id());
                case ENDS -> !open.isEmpty() && open.remove(open.size() - 1) == piece.id();
                default -> true;
            };
            if (known == null || !inPlace) {
                return null;
            }
            markdown.append(known);
        }
        return left.isEmpty() ? markdown.toString() : null;
    }

    /** Which mark of a passage it is: a number stands for its beginning and for its end. */
    private record Place(Piece.Type type, int id) {

        static Place of(Piece piece) {
            return new Place(piece.type(), piece.id());
        }
    }

    private static String oneLine(String words) {
        return SPACES.matcher(words).replaceAll(" ");
    }

    private static FieldOutcome guarded(Manuscript manuscript, String language, Instant sent, FieldOutcome outcome) {
        if (outcome.fate() != FieldOutcome.Fate.TAKEN) {
            return outcome;
        }
        Field field = outcome.field();
        String now = manuscript.words(language).of(field);
        if (outcome.words().isEmpty()) {
            return FieldOutcome.left(field);
        }
        if (outcome.words().equals(now)) {
            return FieldOutcome.same(field);
        }
        Legibility.Problem problem = Legibility.problem(outcome.words(), field.longest(), field.isOneLine()).orElse(null);
        if (problem != null) {
            return FieldOutcome.refused(field, problem == Legibility.Problem.LONG ? FieldOutcome.Reason.TOO_LONG
                    : FieldOutcome.Reason.NOT_LEGIBLE);
        }
        return isNewer(manuscript.getTexts().get(language), field, sent)
                ? FieldOutcome.refused(field, FieldOutcome.Reason.CHANGED_HERE) : outcome;
    }

    // A file that no longer tells when it was given out may be older than anything.
    private static boolean isNewer(ManuscriptText text, Field field, Instant sent) {
        LedgerEntry entry = text == null ? null : text.getLedger().get(field);
        return entry != null && (sent == null || entry.getChanged().truncatedTo(ChronoUnit.MILLIS).isAfter(sent));
    }
}
