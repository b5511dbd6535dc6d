package org.aviso.accommodations.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aviso.platform.Secrets;

/**
 * What a form brings along that is sent from one page, without a draft: a text that says when the page was shown, and that
 * nobody else has. Only this installation can make one.
 */
@ApplicationScoped
public class FormMark {

    /** How long somebody may take to fill in a page. A robot that has seen it once must come again some day. */
    static final Duration KEPT = Duration.ofDays(1);

    private static final Pattern FORM = Pattern.compile("(\\d{1,15})\\.[\\w-]{22}\\.([\\w-]{22})");

    @Inject
    private Secrets secrets;

    @Inject
    private Clock clock;

    /** A mark for a page that is shown now. */
    String next() {
        String says = clock.instant().toEpochMilli() + "." + Secrets.forAddress();
        return says + "." + seal(says);
    }

    /** When the page was shown that had this mark; nothing if we did not make it, or it is older than {@link #KEPT}. */
    Optional<Instant> shown(String mark) {
        Matcher parts = FORM.matcher(mark == null ? "" : mark);
        if (!parts.matches() || !MessageDigest.isEqual(seal(mark.substring(0, mark.lastIndexOf('.'))).getBytes(StandardCharsets.UTF_8),
                parts.group(2).getBytes(StandardCharsets.UTF_8))) {
            return Optional.empty();
        }
        Instant shown = Instant.ofEpochMilli(Long.parseLong(parts.group(1)));
        return shown.plus(KEPT).isBefore(clock.instant()) ? Optional.empty() : Optional.of(shown);
    }

    private String seal(String says) {
        return secrets.forAddress("mark of a form " + says);
    }
}
