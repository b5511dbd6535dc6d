package org.aviso.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.aviso.platform.Rounds;

/** Nothing happens by itself in a test: it would happen by the clock of another one, or in the middle of one. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class TestRounds extends Rounds {

    @Override
    public void every(Duration first, Duration pause, String what, Runnable deed) {
        // A test does by itself what it wants done.
    }
}
