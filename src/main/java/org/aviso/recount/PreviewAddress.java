package org.aviso.recount;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aviso.calendar.Closure;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.platform.Address;

/** What is about to be changed, in an address: a preview can be read in another language, left, and come back to. */
final class PreviewAddress {

    private static final String CLOSE = "close";
    private static final String NAME = "name-";
    private static final String SOURCE = "source";
    private static final String PROPOSED = "proposed";
    private static final String REOPEN = "reopen";

    private PreviewAddress() {
    }

    static String closing(Address address, Closure closure) {
        return address.to("CLOSURE_PREVIEW") + "?" + query(closure);
    }

    /** The query under which a form shows a closure again. */
    static String query(Closure closure) {
        return Stream.concat(Stream.of(pair(CLOSE, closure.date()), pair(SOURCE, closure.source())),
                        Languages.required().stream().map(language -> pair(NAME + language.tag(), closure.name(language.tag()))))
                .collect(Collectors.joining("&"));
    }

    static String proposed(Address address, List<Closure> closures) {
        return address.to("CLOSURE_PREVIEW") + closures.stream().map(closure -> pair(PROPOSED, closure.date()))
                .collect(Collectors.joining("&", "?", ""));
    }

    static String reopening(Address address, LocalDate day) {
        return address.to("CLOSURE_PREVIEW") + "?" + pair(REOPEN, day);
    }

    /** The closure that was typed, or nothing where the address holds no whole one. */
    static Optional<Closure> closure(HttpServletRequest visit) {
        Map<String, String> names = new HashMap<>();
        for (Language language : Languages.required()) {
            String name = visit.getParameter(NAME + language.tag());
            if (name != null && !name.isBlank()) {
                names.put(language.tag(), name);
            }
        }
        String source = visit.getParameter(SOURCE);
        return names.size() < Languages.required().size() || source == null ? Optional.empty()
                : day(visit.getParameter(CLOSE)).map(day -> new Closure(day, names, source));
    }

    /** The days of the proposals that were ticked. */
    static List<LocalDate> proposed(HttpServletRequest visit) {
        String[] days = visit.getParameterValues(PROPOSED);
        return days == null ? List.of() : Stream.of(days).flatMap(day -> day(day).stream()).distinct().toList();
    }

    /** The day whose closure is to be taken back, or nothing. */
    static Optional<LocalDate> reopening(HttpServletRequest visit) {
        return day(visit.getParameter(REOPEN));
    }

    private static String pair(String name, Object value) {
        return name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
