package org.aviso.publishing.exchange;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.BufferedWriter;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.aviso.notices.Event;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeCopy;
import org.aviso.notices.NoticeText;
import org.aviso.notices.WithheldEdition;
import org.aviso.notices.media.PictureName;
import org.aviso.publishing.ledger.Field;
import org.aviso.publishing.ledger.FieldState;
import org.aviso.publishing.ledger.Life;
import org.aviso.publishing.ledger.ManuscriptCopy;
import org.aviso.publishing.ledger.Occasion;
import org.aviso.publishing.ledger.Words;
import org.aviso.publishing.pictures.PictureCopy;

/** All notices and manuscripts as JSON, one a line. */
final class NoticesJson implements NoticeSource {

    /** What says that a file is one of these. */
    static final String FORMAT = "aviso-notices";

    /** The form that is described in the operator's guide: a later one is not understood. */
    static final int VERSION = 3;

    /** What it is called in the zip file in which its pictures are, too. */
    static final String NAME = "notices.json";

    private static final Pattern PATH = Pattern.compile("(?:.*/)?" + Pattern.quote(NAME));

    /** Of one notice, in characters: it is read as a whole. */
    static final int LONGEST_NOTICE = 8_000_000;

    /** So much of the file is read before it is handed on, in characters. */
    private static final int HANDED_ON = 16_000_000;

    private final Path file;

    NoticesJson(Path file) {
        this.file = file;
    }

    @Override
    public boolean isWhole() {
        return true;
    }

    /** Whether a file is one: it is no zip file, or one with this in it. */
    static boolean isIn(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file); ZipFile zip = NoticesFolder.open(file)) {
            byte[] first = content.readNBytes(2);
            return first.length < 2 || first[0] != 'P' || first[1] != 'K' || zip != null && entry(zip).isPresent();
        }
    }

    private static Optional<? extends ZipEntry> entry(ZipFile zip) {
        return zip.stream().filter(entry -> PATH.matcher(entry.getName()).matches()).findFirst();
    }

    @Override
    public void read(boolean checked, Consumer<List<Incoming>> part) throws IOException {
        try (ZipFile zip = NoticesFolder.open(file);
                InputStream bytes = zip == null ? Files.newInputStream(file) : zip.getInputStream(entry(zip).orElseThrow());
                Bounded text = new Bounded(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
                JsonParser json = Json.createParser(text)) {
            Passing passing = new Passing(json, text);
            for (List<Incoming> some = passing.next(); !some.isEmpty(); some = passing.next()) {
                part.accept(some);
            }
        }
    }

    /** Ends in an error where a notice has no end: a small zip file can hold one that fills the memory. */
    private static final class Bounded extends FilterReader {

        private long all;
        private long begun;

        Bounded(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] buffer, int offset, int count) throws IOException {
            int read = super.read(buffer, offset, count);
            all += Math.max(0, read);
            if (all - begun > LONGEST_NOTICE) {
                throw new IOException("a notice is too long");
            }
            return read;
        }

        void begin() {
            begun = all;
        }
    }

    /** The file as it passes by, some notices at a time; what is damaged ends it. */
    private static final class Passing {

        private final JsonParser json;
        private final Bounded text;
        private boolean begun;
        private boolean ended;
        private long count;
        private long line = 1;

        Passing(JsonParser json, Bounded text) {
            this.json = json;
            this.text = text;
        }

        List<Incoming> next() {
            List<Incoming> some = new ArrayList<>();
            try {
                Problem other = begun || ended ? null : begin(json);
                begun = true;
                if (other != null) {
                    ended = true;
                    return List.of(Incoming.wrong(null, 1, List.of(other)));
                }
                long before = text.all;
                while (!ended && some.size() < AT_ONCE && text.all - before < HANDED_ON) {
                    text.begin();
                    switch (json.next()) {
                        case START_OBJECT -> {
                            line = json.getLocation().getLineNumber();
                            some.add(incoming(json.getObject(), (int) line));
                            count++;
                        }
                        case END_ARRAY -> {
                            ended = true;
                            end(some);
                        }
                        default -> throw new Damaged("notices");
                    }
                }
            } catch (RuntimeException damaged) {
                // Whatever the parser stumbles over: of what lies too deep, too, it says only that it is one.
                ended = true;
                begun = true;
                some.add(Incoming.wrong(null, (int) line, List.of(Problem.of(null, (int) line, Problem.Reason.DAMAGED))));
            }
            return some;
        }

        // How many there are stands at the end: a file that was cut off and closed again does not tell it.
        private void end(List<Incoming> some) {
            boolean whole = json.next() == JsonParser.Event.KEY_NAME && json.getString().equals("count")
                    && json.next() == JsonParser.Event.VALUE_NUMBER && json.getString().equals(Long.toString(count))
                    && json.next() == JsonParser.Event.END_OBJECT && !json.hasNext();
            if (!whole) {
                some.add(Incoming.wrong(null, (int) line, List.of(Problem.of(null, (int) line, Problem.Reason.INCOMPLETE))));
            } else if (count == 0) {
                some.add(Incoming.wrong(null, 1, List.of(Problem.of(null, 1, Problem.Reason.NO_NOTICES))));
            }
        }
    }

    // Up to where the notices begin.
    private static Problem begin(JsonParser json) {
        if (json.next() != JsonParser.Event.START_OBJECT) {
            return Problem.of(null, 1, Problem.Reason.NOT_OURS);
        }
        boolean ours = false;
        boolean known = false;
        while (json.next() == JsonParser.Event.KEY_NAME) {
            switch (json.getString()) {
                case "format" -> ours = json.next() == JsonParser.Event.VALUE_STRING && FORMAT.equals(json.getString());
                case "version" -> known = json.next() == JsonParser.Event.VALUE_NUMBER && json.getString().equals("" + VERSION);
                case "notices" -> {
                    return !ours ? Problem.of(null, 1, Problem.Reason.NOT_OURS) : !known
                            ? Problem.of(null, 1, Problem.Reason.NEWER, VERSION)
                            : json.next() == JsonParser.Event.START_ARRAY ? null : Problem.of(null, 1, Problem.Reason.DAMAGED);
                }
                default -> {
                    return Problem.of(null, 1, Problem.Reason.NOT_OURS);
                }
            }
        }
        return Problem.of(null, 1, Problem.Reason.NOT_OURS);
    }

    private static Incoming incoming(JsonObject json, int line) {
        Members members = new Members(json);
        try {
            Whole whole = new Whole(members.maybe("notice", NoticesJson::notice), members.maybe("manuscript",
                    NoticesJson::manuscript), members.each("pictures", NoticesJson::picture));
            if (whole.notice() == null && whole.manuscript() == null
                    || whole.notice() != null && whole.manuscript() != null
                            && !whole.notice().code().equals(whole.manuscript().code())) {
                throw new Damaged("code");
            }
            return new Incoming(null, line, whole, bodies(whole.notice(), line), List.of(), List.of());
        } catch (Damaged damaged) {
            return Incoming.wrong(null, line, List.of(Problem.of(null, line, Problem.Reason.WRONG, damaged.getMessage(), "")));
        }
    }

    // What is being written may name what is not there: nobody can publish it so.
    private static List<Incoming.Body> bodies(NoticeCopy notice, int line) {
        return notice == null ? List.of() : Stream.concat(notice.texts().stream().map(NoticeCopy.TextCopy::words),
                        notice.editions().stream().map(NoticeCopy.EditionCopy::words))
                .map(words -> new Incoming.Body(null, line, words.body())).toList();
    }

    private static PictureCopy picture(Members picture) {
        return new PictureCopy(PictureName.parse(picture.text("name")).orElseThrow(() -> new Damaged("name")),
                Duration.ofMillis(picture.number("duration", 0)), picture.truth("speechless"), picture.truth("decorative"), picture.maybeText("credit"), picture.maybeMoment("described"),
                picture.moment("added"), picture.text("addedBy"), picture.each("texts", said -> new PictureCopy.WordsCopy(
                        said.text("language"), said.maybeText("alternative"), said.maybeText("caption"),
                        said.maybeText("track"))));
    }

    private static NoticeCopy notice(Members notice) {
        return new NoticeCopy(notice.text("code"), notice.constant("kind", Notice.Kind.class), notice.text("office"),
                notice.text("sourceLanguage"), notice.moment("published"), notice.moment("revised"), notice.maybeMoment("expires"),
                notice.maybeMoment("archived"), notice.number("untold", 0), notice.maybeMoment("hurried"),
                notice.number("edition", 1),
                notice.maybe("event", event -> new NoticeCopy.EventCopy(event.moment("starts"), event.maybeMoment("startsBefore"),
                        event.maybeMoment("ends"),
                        event.constant("status", Event.Status.class), event.number("sequence", 0), event.maybeText("link"))),
                notice.each("texts", text -> new NoticeCopy.TextCopy(text.text("language"), new NoticeText.Words(text.text("slug"),
                        text.text("title"), text.text("summary"), text.text("body"), text.maybeText("place")),
                        text.moment("updated"), text.number("edition", 1))),
                notice.each("editions", edition -> new NoticeCopy.EditionCopy(edition.text("language"), edition.number("number", 1),
                        new NoticeText.Words(null, edition.text("title"), edition.text("summary"), edition.text("body"),
                                edition.maybeText("place")), edition.moment("moment"), edition.maybeText("correction"))),
                notice.each("addresses", address -> new NoticeCopy.AddressCopy(address.text("language"), address.text("slug"))),
                notice.each("changes", change -> change.moment("moment")),
                notice.each("withheld", taken -> new NoticeCopy.WithheldCopy(taken.text("language"), taken.number("number", 1),
                        taken.moment("moment"), taken.maybeText("correction"), taken.moment("withheld"),
                        taken.constant("reason", WithheldEdition.Reason.class))));
    }

    private static ManuscriptCopy manuscript(Members manuscript) {
        Occasion event = manuscript.maybe("event", occasion -> new Occasion(occasion.maybeMoment("starts"),
                occasion.maybeMoment("ends"), occasion.maybeText("link")));
        return new ManuscriptCopy(manuscript.text("code"), manuscript.constant("kind", Notice.Kind.class),
                manuscript.text("office"), manuscript.text("sourceLanguage"), manuscript.constant("stage", Life.class),
                manuscript.maybeMoment("published"), manuscript.maybeMoment("expires"), event == null ? new Occasion() : event,
                manuscript.maybeText("urgentReason"), manuscript.maybeText("urgentBy"), manuscript.maybeMoment("urgentAt"),
                manuscript.moment("changed"), manuscript.maybeText("changedBy"),
                manuscript.each("texts", text -> new ManuscriptCopy.TextCopy(text.text("language"), new Words(text.maybeText("slug"),
                        text.maybeText("title"), text.maybeText("summary"), text.maybeText("body"), text.maybeText("place")),
                        text.each("ledger", entry -> new ManuscriptCopy.EntryCopy(entry.constant("field", Field.class),
                                entry.constant("state", FieldState.class), entry.maybeText("sourceHash"), entry.moment("changed"),
                                entry.maybeText("changedBy"), entry.maybeMoment("reviewed"), entry.maybeText("reviewedBy"))))));
    }

    /** A member that is missing, or is something else. */
    private static final class Damaged extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Damaged(String member) {
            super(member, null, false, false);
        }
    }

    /** The members of an object; each is what was asked for, or the object is damaged. */
    private record Members(JsonObject json) {

        private <T extends JsonValue> T of(String name, Class<T> type, boolean needed) {
            JsonValue value = json.get(name);
            if (value == null || value == JsonValue.NULL) {
                if (needed) {
                    throw new Damaged(name);
                }
                return null;
            }
            if (!type.isInstance(value)) {
                throw new Damaged(name);
            }
            return type.cast(value);
        }

        String text(String name) {
            return of(name, JsonString.class, true).getString();
        }

        String maybeText(String name) {
            JsonString text = of(name, JsonString.class, false);
            return text == null ? null : text.getString();
        }

        Instant moment(String name) {
            return parsed(name, text(name));
        }

        Instant maybeMoment(String name) {
            String says = maybeText(name);
            return says == null ? null : parsed(name, says);
        }

        private static Instant parsed(String name, String says) {
            try {
                Instant moment = Instant.parse(says);
                if (moment.isAfter(Instant.parse("1000-01-01T00:00:00Z")) && moment.isBefore(Instant.parse("9999-01-01T00:00:00Z"))) {
                    return moment;
                }
            } catch (DateTimeException none) {
                // Said below.
            }
            throw new Damaged(name);
        }

        boolean truth(String name) {
            JsonValue value = of(name, JsonValue.class, true);
            if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
                throw new Damaged(name);
            }
            return value == JsonValue.TRUE;
        }

        int number(String name, int least) {
            JsonNumber number = of(name, JsonNumber.class, true);
            if (!number.isIntegral() || number.bigDecimalValue().precision() > 9 || number.intValue() < least) {
                throw new Damaged(name);
            }
            return number.intValue();
        }

        <T extends Enum<T>> T constant(String name, Class<T> type) {
            String says = text(name);
            for (T each : type.getEnumConstants()) {
                if (each.name().equals(says)) {
                    return each;
                }
            }
            throw new Damaged(name);
        }

        <T> T maybe(String name, Function<Members, T> read) {
            JsonObject object = of(name, JsonObject.class, false);
            return object == null ? null : read.apply(new Members(object));
        }

        <T> List<T> each(String name, Function<Members, T> read) {
            List<T> all = new ArrayList<>();
            for (JsonValue value : of(name, JsonArray.class, true)) {
                if (!(value instanceof JsonObject object)) {
                    throw new Damaged(name);
                }
                all.add(read.apply(new Members(object)));
            }
            return all;
        }
    }

    /** Writes the file while the notices are read. It has to be {@link #end ended}: half of it is not read as all. */
    static final class JsonWriter {

        private final Writer out;
        private long count;

        JsonWriter(OutputStream bytes) throws IOException {
            out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            out.write("{\"format\":\"" + FORMAT + "\",\"version\":" + VERSION + ",\"notices\":[");
        }

        void add(Whole whole) throws IOException {
            out.write(count++ > 0 ? ",\n" : "\n");
            out.write(new Built().add("notice", whole.notice() == null ? null : json(whole.notice()))
                    .add("manuscript", whole.manuscript() == null ? null : json(whole.manuscript()))
                    .each("pictures", whole.pictures(), JsonWriter::json).json.build().toString());
        }

        /** Writes the end, once all of them are there. */
        void end() throws IOException {
            out.write("\n],\"count\":" + count + "}\n");
            out.flush();
        }

        private static Built json(NoticeCopy copy) {
            Built json = new Built().add("code", copy.code()).add("kind", copy.kind()).add("office", copy.office())
                    .add("sourceLanguage", copy.sourceLanguage()).add("published", copy.published())
                    .add("revised", copy.revised()).add("expires", copy.expires()).add("archived", copy.archived())
                    .add("untold", copy.untold()).add("hurried", copy.hurried()).add("edition", copy.edition());
            if (copy.event() != null) {
                json.add("event", new Built().add("starts", copy.event().starts())
                        .add("startsBefore", copy.event().startsBefore()).add("ends", copy.event().ends())
                        .add("status", copy.event().status()).add("sequence", copy.event().sequence())
                        .add("link", copy.event().link()));
            }
            return json.each("texts", copy.texts(), text -> words(new Built().add("language", text.language())
                            .add("slug", text.words().slug()), text.words()).add("updated", text.updated())
                            .add("edition", text.edition()))
                    .each("editions", copy.editions(), edition -> words(new Built().add("language", edition.language())
                            .add("number", edition.number()), edition.words()).add("moment", edition.moment())
                            .add("correction", edition.correction()))
                    .each("addresses", copy.addresses(), address -> new Built().add("language", address.language())
                            .add("slug", address.slug()))
                    .each("changes", copy.changes(), change -> new Built().add("moment", change))
                    .each("withheld", copy.withheld(), taken -> new Built().add("language", taken.language())
                            .add("number", taken.number()).add("moment", taken.moment()).add("correction", taken.correction())
                            .add("withheld", taken.withheld()).add("reason", taken.reason()));
        }

        private static Built words(Built json, NoticeText.Words words) {
            return json.add("title", words.title()).add("summary", words.summary()).add("body", words.body())
                    .add("place", words.place());
        }

        private static Built json(ManuscriptCopy copy) {
            return new Built().add("code", copy.code()).add("kind", copy.kind()).add("office", copy.office())
                    .add("sourceLanguage", copy.sourceLanguage()).add("stage", copy.stage()).add("published", copy.published())
                    .add("expires", copy.expires()).add("event", new Built().add("starts", copy.event().getStarts())
                            .add("ends", copy.event().getEnds()).add("link", copy.event().getLink()))
                    .add("urgentReason", copy.urgentReason()).add("urgentBy", copy.urgentBy()).add("urgentAt", copy.urgentAt())
                    .add("changed", copy.changed()).add("changedBy", copy.changedBy())
                    .each("texts", copy.texts(), text -> new Built().add("language", text.language())
                            .add("slug", text.words().slug()).add("title", text.words().title())
                            .add("summary", text.words().summary()).add("body", text.words().body())
                            .add("place", text.words().place())
                            .each("ledger", text.ledger(), entry -> new Built().add("field", entry.field())
                                    .add("state", entry.state()).add("sourceHash", entry.sourceHash())
                                    .add("changed", entry.changed()).add("changedBy", entry.changedBy())
                                    .add("reviewed", entry.reviewed()).add("reviewedBy", entry.reviewedBy())));
        }

        private static Built json(PictureCopy copy) {
            return new Built().add("name", copy.name()).add("duration", (int) copy.duration().toMillis())
                    .add("speechless", copy.speechless()).add("decorative", copy.decorative()).add("credit", copy.credit())
                    .add("described", copy.described()).add("added", copy.added()).add("addedBy", copy.addedBy())
                    .each("texts", copy.words(), said -> new Built().add("language", said.language())
                            .add("alternative", said.alternative()).add("caption", said.caption()).add("track", said.track()));
        }

        /** An object without the members that are null. */
        private static final class Built {

            private final JsonObjectBuilder json = Json.createObjectBuilder();

            Built add(String name, Object value) {
                if (value instanceof Integer number) {
                    json.add(name, number);
                } else if (value instanceof Boolean truth) {
                    json.add(name, truth);
                } else if (value instanceof Built object) {
                    json.add(name, object.json);
                } else if (value != null) {
                    json.add(name, value instanceof Enum<?> constant ? constant.name() : value.toString());
                }
                return this;
            }

            <T> Built each(String name, List<T> values, Function<T, Built> write) {
                JsonArrayBuilder array = Json.createArrayBuilder();
                values.forEach(value -> array.add(write.apply(value).json));
                json.add(name, array);
                return this;
            }
        }
    }
}
