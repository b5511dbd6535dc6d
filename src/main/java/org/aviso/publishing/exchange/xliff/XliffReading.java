package org.aviso.publishing.exchange.xliff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.aviso.publishing.exchange.xliff.XliffFile.XliffUnit;

/**
 * One reading of an XLIFF 2 file from its beginning to its end. What is not of the core of XLIFF (matches, comments, changes that
 * a translator's program notes) is passed over.
 */
final class XliffReading {

    private static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.";
    private static final Pattern SENT = Pattern.compile(XliffFile.SENT + "([0-9]{1,15})");

    /** So deep may elements lie in each other: a notice needs less than ten. */
    private static final int DEEPEST = 100;

    /** A part of a unit: a sentence, say. */
    private static final class Part {

        private final boolean segment;
        private List<Piece> source = new ArrayList<>();
        private List<Piece> target;
        private int order;

        Part(boolean segment, int order) {
            this.segment = segment;
            this.order = order;
        }
    }

    private final XMLStreamReader xml;
    private final Map<String, XliffUnit> units = new LinkedHashMap<>();

    XliffReading(XMLStreamReader xml) {
        this.xml = xml;
    }

    XliffFile all() throws XMLStreamException {
        String source = null;
        String target = null;
        String original = null;
        Instant sent = null;
        boolean file = false;
        for (int depth = 0; xml.hasNext();) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw new TranslationRefused(TranslationRefused.Reason.DOCTYPE);
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth == 1) {
                        if (!isOurs("xliff")) {
                            throw new TranslationRefused(TranslationRefused.Reason.NO_XLIFF);
                        }
                        source = xml.getAttributeValue(null, "srcLang");
                        target = xml.getAttributeValue(null, "trgLang");
                    } else if (isOurs("file")) {
                        if (file) {
                            throw new TranslationRefused(TranslationRefused.Reason.OTHER_NOTICE);
                        }
                        file = true;
                        original = xml.getAttributeValue(null, "original");
                        Matcher moment = SENT.matcher(String.valueOf(xml.getAttributeValue(null, "id")));
                        sent = moment.matches() ? Instant.ofEpochMilli(Long.parseLong(moment.group(1))) : null;
                    } else if (isOurs("unit")) {
                        unit(String.valueOf(xml.getAttributeValue(null, "id")));
                        depth--;
                    } else if (depth > DEEPEST) {
                        throw new TranslationRefused(TranslationRefused.Reason.NO_XLIFF);
                    }
                }
                default -> { }
            }
        }
        if (!file || source == null || target == null) {
            throw new TranslationRefused(TranslationRefused.Reason.NO_XLIFF);
        }
        return new XliffFile(source, target, original, sent, units);
    }

    private boolean isOurs(String name) {
        return xml.getLocalName().equals(name) && xml.getNamespaceURI() != null && xml.getNamespaceURI().startsWith(NAMESPACE);
    }

    // To the end of the unit.
    private void unit(String id) throws XMLStreamException {
        List<Part> parts = new ArrayList<>();
        Part part = null;
        for (int depth = 1; depth > 0;) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth > DEEPEST) {
                    throw new TranslationRefused(TranslationRefused.Reason.NO_XLIFF);
                }
                if (depth == 2 && (isOurs("segment") || isOurs("ignorable"))) {
                    part = new Part(isOurs("segment"), parts.size() + 1);
                    parts.add(part);
                } else if (depth == 2) {
                    part = null;
                } else if (depth == 3 && part != null && isOurs("source")) {
                    part.source = pieces();
                    depth--;
                } else if (depth == 3 && part != null && isOurs("target")) {
                    String order = xml.getAttributeValue(null, "order");
                    part.order = order != null && order.matches("\\d{1,6}") ? Integer.parseInt(order) : part.order;
                    part.target = pieces();
                    depth--;
                }
            }
        }
        List<Piece> words = new ArrayList<>();
        parts.forEach(each -> words.addAll(each.source));
        units.put(id, new XliffUnit(words, translated(parts), null, null, List.of()));
    }

    // Null where the translation of any is missing. What is not translated, a space between two sentences, stays.
    private static List<Piece> translated(List<Part> parts) {
        List<Piece> translated = new ArrayList<>();
        for (Part part : parts.stream().sorted(Comparator.comparingInt(part -> part.order)).toList()) {
            if (part.segment && (part.target == null || part.target.isEmpty() && !part.source.isEmpty())) {
                return null;
            }
            translated.addAll(part.target == null ? part.source : part.target);
        }
        return translated;
    }

    // To the end of the source, or of the target.
    private List<Piece> pieces() throws XMLStreamException {
        List<Piece> pieces = new ArrayList<>();
        List<Integer> around = new ArrayList<>();
        for (int depth = 1; depth > 0;) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE || event == XMLStreamConstants.CDATA) {
                pieces.add(Piece.words(xml.getText()));
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new TranslationRefused(TranslationRefused.Reason.NO_XLIFF);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > DEEPEST) {
                    throw new TranslationRefused(TranslationRefused.Reason.NO_XLIFF);
                }
                // A mark around words ends with its element; others are empty, or notes of a translator around words.
                int id = number(xml.getAttributeValue(null, isOurs("ec") && xml.getAttributeValue(null, "startRef") != null
                        ? "startRef" : "id"));
                around.add(isOurs("pc") ? id : null);
                switch (isOurs(xml.getLocalName()) ? xml.getLocalName() : "") {
                    case "pc", "sc" -> pieces.add(new Piece(Piece.Type.BEGINS, id, null));
                    case "ec" -> pieces.add(new Piece(Piece.Type.ENDS, id, null));
                    case "ph" -> pieces.add(new Piece(Piece.Type.ALONE, id, null));
                    case "cp" -> pieces.add(Piece.words(character(xml.getAttributeValue(null, "hex"))));
                    default -> { }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && --depth > 0) {
                Integer id = around.remove(around.size() - 1);
                if (id != null) {
                    pieces.add(new Piece(Piece.Type.ENDS, id, null));
                }
            }
        }
        return pieces;
    }

    // What XML cannot hold. Most of it is legible to nobody, and refused for that.
    private static String character(String hex) {
        return hex != null && hex.matches("[0-9A-Fa-f]{1,4}") ? Character.toString(Integer.parseInt(hex, 16)) : "\0";
    }

    private static int number(String id) {
        return id != null && id.matches("\\d{1,6}") ? Integer.parseInt(id) : -1;
    }
}
