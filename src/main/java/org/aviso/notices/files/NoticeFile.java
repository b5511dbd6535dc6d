package org.aviso.notices.files;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A notice in one language as a file: facts in YAML between two lines of three hyphens, each a name and a text; then its body
 * in Markdown.
 *
 * @param facts by their names, in the order of the file
 * @param body Markdown without empty lines around it
 * @param bodyLine the line of the file on which the body begins, from 1
 */
public record NoticeFile(Map<String, Fact> facts, String body, int bodyLine) {

    private static final String FENCE = "---";
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9:/._ -]*[A-Za-z0-9])?");
    private static final Pattern AMBIGUOUS = Pattern.compile(".*(?:: | -).*");

    /**
     * A fact.
     *
     * @param line the line of the file on which it stands, from 1
     */
    public record Fact(String value, int line) { }

    /** A file that does not have this form. */
    public static class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        /** Why, in the words of the bundle key {@code noticeFile.<reason>}. */
        public enum Reason { NO_FACTS, NO_END, NO_YAML, NO_TEXT }

        private final Reason reason;
        private final int line;

        Unreadable(Reason reason, int line) {
            super(reason + " in line " + line);
            this.reason = reason;
            this.line = line;
        }

        public Reason reason() {
            return reason;
        }

        /** The line of the file, from 1. */
        public int line() {
            return line;
        }
    }

    /**
     * Reads a file.
     *
     * @throws Unreadable if it does not have this form
     */
    public static NoticeFile read(String file) throws Unreadable {
        String text = LINE_END.matcher(file.startsWith("\uFEFF") ? file.substring(1) : file).replaceAll("\n");
        if (!text.startsWith(FENCE + "\n")) {
            throw new Unreadable(Unreadable.Reason.NO_FACTS, 1);
        }
        int end = text.indexOf("\n" + FENCE, FENCE.length());
        while (end >= 0 && end + 1 + FENCE.length() < text.length() && text.charAt(end + 1 + FENCE.length()) != '\n') {
            end = text.indexOf("\n" + FENCE, end + 1);
        }
        if (end < 0) {
            throw new Unreadable(Unreadable.Reason.NO_END, 1);
        }
        String rest = text.substring(Math.min(text.length(), end + 1 + FENCE.length()));
        String body = rest.strip();
        int before = text.length() - rest.length() + rest.indexOf(body);
        return new NoticeFile(facts(text.substring(FENCE.length() + 1, end + 1)), body,
                1 + (int) text.substring(0, before).chars().filter(each -> each == '\n').count());
    }

    private static Map<String, Fact> facts(String yaml) throws Unreadable {
        Map<String, Fact> facts = new LinkedHashMap<>();
        // As events, not as a tree: what lies in each other without end would have no room.
        LoadSettings settings = LoadSettings.builder().build();
        int line = 1;
        try {
            Iterator<Event> events = new Parse(settings).parseString(yaml).iterator();
            events.next();
            if (events.next().getEventId() == Event.ID.StreamEnd) {
                return facts;
            }
            Event root = events.next();
            if (root.getEventId() != Event.ID.MappingStart) {
                throw new Unreadable(Unreadable.Reason.NO_YAML, line(root));
            }
            for (Event name = events.next(); name.getEventId() != Event.ID.MappingEnd; name = events.next()) {
                line = line(name);
                if (!(name instanceof ScalarEvent fact)) {
                    throw new Unreadable(Unreadable.Reason.NO_YAML, line);
                }
                // Nothing but texts: "1.10" stays what it is, and "no" is a word.
                if (!(events.next() instanceof ScalarEvent value)) {
                    throw new Unreadable(Unreadable.Reason.NO_TEXT, line);
                }
                if (facts.put(fact.getValue(), new Fact(value.getValue(), line)) != null) {
                    throw new Unreadable(Unreadable.Reason.NO_YAML, line);
                }
            }
            events.next();
            Event last = events.next();
            if (last.getEventId() != Event.ID.StreamEnd) {
                throw new Unreadable(Unreadable.Reason.NO_YAML, line(last));
            }
            return facts;
        } catch (MarkedYamlEngineException none) {
            throw new Unreadable(Unreadable.Reason.NO_YAML, none.getProblemMark().map(mark -> mark.getLine() + 2).orElse(line));
        } catch (YamlEngineException none) {
            throw new Unreadable(Unreadable.Reason.NO_YAML, line);
        }
    }

    // Marks count from 0, after the line of hyphens.
    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 2).orElse(1);
    }

    /** The value of a fact, or null where there is none or it is empty. */
    public String value(String fact) {
        Fact found = facts.get(fact);
        return found == null || found.value().isBlank() ? null : found.value().strip();
    }

    /** The line of a fact; the first one where there is none. */
    public int line(String fact) {
        return facts.containsKey(fact) ? facts.get(fact).line() : 1;
    }

    /**
     * Writes a file that {@link #read} reads as these facts and this body.
     *
     * @param facts texts by their names, in the order in which they are to stand; those that are null are left out
     */
    public static String write(Map<String, String> facts, String body) {
        StringBuilder file = new StringBuilder(FENCE).append('\n');
        facts.forEach((name, value) -> {
            if (value != null) {
                file.append(name).append(": ").append(scalar(value)).append('\n');
            }
        });
        return file.append(FENCE).append('\n').append(body).append('\n').toString();
    }

    private static String scalar(String value) {
        if (PLAIN.matcher(value).matches() && !AMBIGUOUS.matcher(value).matches()) {
            return value;
        }
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || c >= 0x7F && c < 0xA0 || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                        quoted.append(String.format("\\u%04x", c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
