package org.aviso.replies;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a template leaves open, written in braces in its text; each is filled in as what it is, in each language. */
public enum Placeholder {

    EVENT("event"), DATE("date"), DATE_TIME("dateTime"), PLACE("place"), AID("aid"), PROVIDER("provider"), ASK_BY("askBy");

    /** A pair of braces with what stands between them, or a lone brace. */
    private static final Pattern ANY = Pattern.compile("\\{([^{}]*)}|[{}]");

    private final String word;

    Placeholder(String word) {
        this.word = word;
    }

    /** How it stands in a text. */
    public String inText() {
        return "{" + word + "}";
    }

    static Optional<Placeholder> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** What stands in braces in a text and is no placeholder, and braces that do not match, in the order of the text. */
    static List<String> unknown(String text) {
        return ANY.matcher(text).results()
                .filter(found -> found.group(1) == null || named(found.group(1)).isEmpty())
                .map(MatchResult::group).toList();
    }
}
