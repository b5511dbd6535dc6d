package org.aviso.correspondence;

import java.util.ArrayList;
import java.util.List;
import org.aviso.language.Language;

/**
 * What a mail says, in parts: written once, and read as plain text or as HTML. Nothing in it is markup, whoever typed it.
 *
 * @param language the language of whatever does not say otherwise
 * @param subject its subject, and the heading of the HTML
 */
record Letter(Language language, String subject, List<Part> parts) {

    /** A piece of a letter. */
    sealed interface Part { }

    /** A paragraph; a line break in it stays one. */
    record Paragraph(String text) implements Part { }

    /** What has no order, one line each. */
    record Items(List<String> items) implements Part { }

    /**
     * A link by its name.
     *
     * @param address where it leads: an address of ours, or {@code tel:}
     */
    record Link(String name, String address) implements Part { }

    /** Numbers to call, each with what it is. */
    record Numbers(List<Number> numbers) implements Part { }

    /**
     * A number to call.
     *
     * @param dial the number as a link has it, with its country
     */
    record Number(String name, String number, String dial) { }

    /**
     * Somebody's words as they wrote them.
     *
     * @param language the language of those words
     */
    record Quote(String text, Language language) implements Part { }

    Letter {
        parts = List.copyOf(parts);
    }

    /** A letter that is being written. */
    static final class Draft {

        private final List<Part> parts = new ArrayList<>();

        /** Adds a paragraph; an empty one is left out. */
        Draft say(String text) {
            if (!text.isBlank()) {
                parts.add(new Paragraph(text));
            }
            return this;
        }

        Draft list(List<String> items) {
            if (!items.isEmpty()) {
                parts.add(new Items(items));
            }
            return this;
        }

        Draft link(String name, String address) {
            parts.add(new Link(name, address));
            return this;
        }

        Draft numbers(List<Number> numbers) {
            parts.add(new Numbers(numbers));
            return this;
        }

        Draft quote(String text, Language language) {
            parts.add(new Quote(text, language));
            return this;
        }

        Draft add(Draft other) {
            parts.addAll(other.parts);
            return this;
        }

        Letter in(Language language, String subject) {
            return new Letter(language, subject, parts);
        }
    }

    /** The tags of its languages, its own first, separated by commas: as the header Content-Language has them. */
    String languages() {
        List<String> tags = new ArrayList<>(List.of(language.tag()));
        parts.forEach(part -> {
            if (part instanceof Quote quote && !tags.contains(quote.language().tag())) {
                tags.add(quote.language().tag());
            }
        });
        return String.join(",", tags);
    }

    /** The letter as plain text. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(text.isEmpty() ? "" : "\n\n").append(text(part));
        }
        return text.append('\n').toString();
    }

    private static String text(Part part) {
        if (part instanceof Items list) {
            return "- " + String.join("\n- ", list.items());
        } else if (part instanceof Link link) {
            return link.name() + ":\n" + link.address();
        } else if (part instanceof Numbers list) {
            return String.join("\n", list.numbers().stream().map(each -> each.name() + ": " + each.number()).toList());
        } else if (part instanceof Quote quote) {
            return quote.text();
        }
        return ((Paragraph) part).text();
    }

    /** The letter as a whole HTML document, without pictures or anything that a reader would have to fetch. */
    String html() {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html").append(in(language)).append(">\n<head>\n")
                .append("<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .append("<title>").append(escaped(subject)).append("</title>\n<style>\n").append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n<h1>").append(escaped(subject)).append("</h1>\n");
        parts.forEach(part -> html.append(html(part)).append('\n'));
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    // Few programs for mail know more than this; sizes that follow the reader's own.
    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { margin: 0; padding: 1rem; background: #ffffff; color: #1b1b1b; font: 100%/1.6 sans-serif; }
            main { max-width: 36rem; margin: 0 auto; }
            h1 { font-size: 1.4rem; line-height: 1.3; }
            a { color: #003a70; overflow-wrap: anywhere; }
            ul { padding-inline-start: 1.5rem; }
            blockquote { margin: 1rem 0; padding: .25rem 1rem; border-inline-start: .3rem solid #003a70; }
            @media (prefers-color-scheme: dark) {
            body { background: #14171c; color: #f2f2f2; }
            a { color: #a9cdf5; }
            blockquote { border-color: #a9cdf5; }
            }
            """;

    private String html(Part part) {
        if (part instanceof Items list) {
            return items(list.items().stream().map(Letter::escaped).toList());
        } else if (part instanceof Link link) {
            return "<p>" + anchor(link.name(), link.address()) + "</p>";
        } else if (part instanceof Numbers list) {
            return items(list.numbers().stream().map(each -> escaped(each.name()) + ": "
                    + "<bdi dir=\"ltr\">" + anchor(each.number(), "tel:" + each.dial()) + "</bdi>").toList());
        } else if (part instanceof Quote quote) {
            String lang = quote.language().equals(language) ? "" : in(quote.language());
            return "<blockquote" + lang + ">" + paragraphs(quote.text()) + "</blockquote>";
        }
        return paragraphs(((Paragraph) part).text());
    }

    private static String in(Language language) {
        return " lang=\"" + escaped(language.tag()) + "\" dir=\"" + language.direction() + "\"";
    }

    private static String items(List<String> items) {
        return "<ul><li>" + String.join("</li>\n<li>", items) + "</li></ul>";
    }

    private static String anchor(String name, String address) {
        return "<a href=\"" + escaped(address) + "\">" + escaped(name) + "</a>";
    }

    private static String paragraphs(String text) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : text.replace("\r\n", "\n").strip().split("\n\\s*\n")) {
            html.append("<p>").append(escaped(paragraph).replace("\n", "<br>\n")).append("</p>");
        }
        return html.toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
