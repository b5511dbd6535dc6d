package org.aviso.publishing.exchange.xliff;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import net.sf.okapi.lib.xliff2.core.CTag;
import net.sf.okapi.lib.xliff2.core.Fragment;
import net.sf.okapi.lib.xliff2.core.Note;
import net.sf.okapi.lib.xliff2.core.Part;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.StartFileData;
import net.sf.okapi.lib.xliff2.core.StartGroupData;
import net.sf.okapi.lib.xliff2.core.StartXliffData;
import net.sf.okapi.lib.xliff2.core.TagType;
import net.sf.okapi.lib.xliff2.core.TargetState;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.writer.XLIFFWriter;

/**
 * An XLIFF 2.0 file: passages with their translations, as far as there are any. Each passage is a unit of its own, so that a
 * translator's program may divide it into sentences as it likes.
 *
 * @param original the code of the manuscript
 * @param sent when it was given out, to the millisecond; null where that cannot be told any more
 * @param units by their ids, in the order of the file
 */
record XliffFile(String source, String target, String original, Instant sent, Map<String, XliffUnit> units) {

    /** The same at a moment: a file that says that it was given out later does not tell when it was. */
    XliffFile sentBy(Instant now) {
        return sent == null || !sent.isAfter(now) ? this : new XliffFile(source, target, original, null, units);
    }

    /** How many bytes a file may have that comes back: programs put much beside the few texts of a notice. */
    static final int LONGEST = 2_000_000;

    /** What the id of the file begins with; the milliseconds since 1970 follow. */
    static final String SENT = "sent-";

    /**
     * A passage.
     *
     * @param words what is to be translated
     * @param translated what it is in the other language; null where that is missing, or missing in part
     * @param state how far the translation is, {@code initial}, {@code translated} or {@code reviewed}
     * @param detail what more we know of it, or null
     * @param notes what the translator is told, by category
     */
    record XliffUnit(List<Piece> words, List<Piece> translated, String state, String detail, List<NoteText> notes) { }

    /** A note to the translator, and what kind it is. */
    record NoteText(String category, String text) { }

    /** The file as text. Units whose ids begin with a word and a hyphen are a group of that name. */
    String write() {
        StringWriter text = new StringWriter();
        XLIFFWriter writer = new XLIFFWriter();
        writer.setWithOriginalData(true);
        writer.setUseIndentation(true);
        writer.create(text, source, target);
        StartXliffData head = new StartXliffData("2.0");
        head.setSourceLanguage(source);
        head.setTargetLanguage(target);
        writer.writeStartDocument(head, null);
        StartFileData file = new StartFileData(SENT + sent.toEpochMilli());
        file.setOriginal(original);
        writer.writeStartFile(file);
        String group = null;
        for (Map.Entry<String, XliffUnit> unit : units.entrySet()) {
            String in = unit.getKey().contains("-") ? unit.getKey().replaceFirst("-.*", "") : null;
            if (!Objects.equals(in, group)) {
                if (group != null) {
                    writer.writeEndGroup();
                }
                if (in != null) {
                    StartGroupData start = new StartGroupData(in);
                    start.setName(in);
                    writer.writeStartGroup(start);
                }
                group = in;
            }
            writer.writeUnit(unit(unit.getKey(), unit.getValue()));
        }
        if (group != null) {
            writer.writeEndGroup();
        }
        writer.writeEndFile();
        writer.writeEndDocument();
        writer.close();
        return text.toString();
    }

    private static Unit unit(String id, XliffUnit what) {
        Unit unit = new Unit(id);
        unit.setName(id);
        what.notes().forEach(text -> {
            Note note = new Note(text.text());
            note.setCategory(text.category());
            unit.addNote(note);
        });
        Segment segment = unit.appendSegment();
        fill(segment.getSource(), what.words());
        if (what.translated() != null) {
            fill(segment.getTarget(Part.GetTarget.CREATE_EMPTY), what.translated());
        }
        segment.setState(TargetState.fromString(what.state()));
        if (what.detail() != null) {
            segment.setSubState("aviso:" + what.detail());
        }
        return unit;
    }

    private static void fill(Fragment fragment, List<Piece> pieces) {
        for (Piece piece : pieces) {
            if (piece.type() == Piece.Type.WORDS) {
                fragment.append(piece.written());
            } else {
                CTag mark = fragment.append(switch (piece.type()) {
                    case BEGINS -> TagType.OPENING;
                    case ENDS -> TagType.CLOSING;
                    default -> TagType.STANDALONE;
                }, "" + piece.id(), piece.written(), false);
                mark.setCanDelete(false);
                mark.setCanCopy(false);
            }
        }
    }

    /**
     * Reads a file that came back. What stands in its marks is not read: it is known. The library would refuse a whole file for
     * one mark that is missing, so that nobody could be told where.
     *
     * @throws TranslationRefused if it is no XLIFF 2 file
     */
    static XliffFile read(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new TranslationRefused(TranslationRefused.Reason.TOO_LARGE);
        }
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return new XliffReading(factory.createXMLStreamReader(new ByteArrayInputStream(bytes))).all();
        } catch (XMLStreamException none) {
            throw new TranslationRefused(TranslationRefused.Reason.NO_XLIFF);
        }
    }
}
