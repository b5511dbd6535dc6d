package org.aviso.staff.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aviso.language.Moments;
import org.aviso.language.Phrases;

/** Tells the details of an entry in one language. */
final class DetailReader {

    // A code, then its values; a list of them stands in brackets.
    private static final Pattern PART =
            Pattern.compile("([A-Z][A-Z_]*)((?: (?:\\[[^\\[\\]]*]|[^ ,\\[\\]]+))*)(?:, |$)");
    private static final Pattern VALUE = Pattern.compile(" (\\[[^\\[\\]]*]|[^ ,\\[\\]]+)");

    private final Phrases say;
    private final Moments moments;

    DetailReader(Phrases say, Moments moments) {
        this.say = say;
        this.moments = moments;
    }

    /** The details in words; nothing where they are not all codes, as those that were stored in English once. */
    Optional<String> tell(String details) {
        List<String> told = new ArrayList<>();
        // Everybody was a colleague without a name once.
        Matcher part = PART.matcher(details.replace("HANDED_OVER *", Detail.HANDED_TO_ALL.name()));
        int length = part.regionEnd();
        int end = 0;
        try {
            while (end < length) {
                if (!part.region(end, length).lookingAt()) {
                    return Optional.empty();
                }
                told.add(tell(part.group(1), VALUE.matcher(part.group(2)).results().map(value -> value.group(1)).toList()));
                end = part.end();
            }
        } catch (DateTimeException | IllegalArgumentException | MissingResourceException noSuchCode) {
            return Optional.empty();
        }
        return told.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", told));
    }

    private String tell(String code, List<String> values) {
        if (say.has("status." + code)) {
            return status(code, values);
        }
        Detail detail = Detail.valueOf(code);
        if (values.size() != detail.parameters().size()) {
            throw new IllegalArgumentException("not the values of " + detail);
        }
        Object[] arguments = new Object[values.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = value(detail.parameters().get(i), values.get(i));
        }
        return say.say("auditDetails." + detail, arguments);
    }

    // Which aid, then what is offered in its place, or which part is arranged, and why.
    private String status(String code, List<String> values) {
        String status = say.say(say.has("staffStatus." + code) ? "staffStatus." + code : "status." + code);
        if (values.isEmpty()) {
            return status;
        }
        String ofAid = say.say("audit.ofAid", status, Integer.parseInt(values.get(0)) + 1);
        return values.size() == 1 ? ofAid : ofAid + ": "
                + values.stream().skip(1).map(this::about).collect(Collectors.joining(", "));
    }

    private String about(String code) {
        return say.say(say.has("auditParts." + code) ? "auditParts." + code
                : say.has("figures.why." + code) ? "figures.why." + code : "aid." + code + ".name");
    }

    private Object value(Detail.Value kind, String value) {
        return switch (kind) {
            case NAME -> value;
            // What was counted once had a sign before it.
            case COUNT -> Long.valueOf(value.replaceFirst("^#", ""));
            case DAY -> moments.date(LocalDate.parse(value));
            case MOMENT -> moments.dateTime(Instant.parse(value));
            case LANGUAGE -> say.say("language." + value);
            case LANGUAGES -> each("language.", value);
            case ROLES -> each("role.", value);
            case ARRIVAL -> say.say("arrival." + value);
            case TEMPLATE_STATE -> say.say("templateState." + value);
            case WITHHELD_REASON -> say.say("withheldReason." + value);
        };
    }

    private String each(String family, String list) {
        return Arrays.stream(list.replaceAll("[\\[\\]]", "").split(", ")).map(one -> say.say(family + one))
                .collect(Collectors.joining(", "));
    }
}
