package org.aviso.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.aviso.platform.Settings;

/** What the pages of staff know of the end of a session, so that nobody is signed out without a warning. */
@Named
@ApplicationScoped
public class Awake {

    /** How long before the end the warning comes, at most: time to come back from the next room. */
    private static final Duration WARNING = Duration.ofMinutes(5);

    @Inject
    private Settings settings;

    /** After how many seconds without a sign of life a session ends. */
    public long getIdle() {
        return settings.idle().toSeconds();
    }

    /** How many seconds before that the warning comes: a third of the time, where it is short. */
    public long getWarning() {
        return Math.min(WARNING.toSeconds(), getIdle() / 3);
    }

    /** The minutes of which the warning speaks, the most first. */
    public List<Long> getMinutes() {
        return LongStream.rangeClosed(1, WARNING.toMinutes()).map(minute -> WARNING.toMinutes() + 1 - minute).boxed().toList();
    }

    /** Where a page gives a sign of life. */
    public String getAddress() {
        return StayAwake.ADDRESS;
    }
}
