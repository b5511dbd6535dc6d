package org.aviso.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aviso.language.Phrases;

/** Codes, numbers and addresses as they are read aloud, so that whoever listens can write them down. */
final class Spelling {

    private static final Pattern NATIONAL = Pattern.compile("(\\d{3})(\\d{3})(\\d{4})");

    private Spelling() {
    }

    /** Sign by sign: "7, K as in Kansas, 4". What has no word of its own is said as it is. */
    static String aloud(String text, Phrases phrases) {
        List<String> signs = new ArrayList<>();
        text.codePoints().filter(c -> !Character.isWhitespace(c)).forEach(c -> signs.add(sign(c, phrases)));
        return String.join(", ", signs);
    }

    private static String sign(int c, Phrases phrases) {
        String small = Character.toString(c).toLowerCase(Locale.ROOT);
        if (small.matches("[a-z]")) {
            return phrases.say("spelling." + small);
        }
        return switch (small) {
            case "@" -> phrases.say("spelling.at");
            case "." -> phrases.say("spelling.dot");
            case "-" -> phrases.say("spelling.hyphen");
            case "_" -> phrases.say("spelling.underscore");
            case "+" -> phrases.say("spelling.plus");
            default -> small;
        };
    }

    /** A telephone number digit by digit, in the groups in which it was written: "5 2 0, 5 5 5, 0 1 4 2". */
    static String digits(String number, Phrases phrases) {
        Matcher extended = Pattern.compile("(.*?)\\s*(?:x|ext\\.?) ?(\\d+)").matcher(number.strip());
        boolean extension = extended.matches();
        String main = extension ? extended.group(1) : number;
        String grouped = NATIONAL.matcher(main).replaceFirst("$1 $2 $3");
        List<String> groups = new ArrayList<>();
        for (String group : grouped.split("\\D+")) {
            if (!group.isEmpty()) {
                groups.add(String.join(" ", group.split("")));
            }
        }
        String said = String.join(", ", groups);
        return extension ? phrases.say("spelling.extension", said, String.join(" ", extended.group(2).split(""))) : said;
    }
}
