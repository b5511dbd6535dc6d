package org.aviso.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The clock of the services in a test: stands where the test sets it, and is the real one until then. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class TestClock extends Clock {

    private volatile Clock clock = Clock.systemUTC();

    /** Stops the clock at a moment. */
    public void set(Instant moment) {
        clock = Clock.fixed(moment, clock.getZone());
    }

    /** Lets the clock go as the real one. */
    public void go() {
        clock = Clock.systemUTC();
    }

    /** Stops the clock so much later than it stands. */
    public void advance(Duration by) {
        set(instant().plus(by));
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }
}
