package org.aviso.platform;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void aRoundThatFailsEndsNoOtherAndIsToldWithoutTheWordsOfTheException() {
        Logger log = Logger.getLogger(Rounds.class.getName());
        List<String> told = new ArrayList<>();
        Handler reader = new Handler() {

            @Override
            public void publish(LogRecord line) {
                told.add(line.getLevel() + " " + new SimpleFormatter().formatMessage(line));
            }

            @Override
            public void flush() {
                // Nothing is kept back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        log.addHandler(reader);
        log.setUseParentHandlers(false);
        try {
            assertDoesNotThrow(Rounds.unfailing("Sending mail", () -> {
                throw new IllegalStateException("ana@example.org");
            })::run);
        } finally {
            log.removeHandler(reader);
            log.setUseParentHandlers(true);
        }
        assertEquals(1, told.size());
        assertTrue(told.get(0).startsWith(Level.WARNING + " Sending mail failed: java.lang.IllegalStateException"), told.get(0));
        assertFalse(told.get(0).contains("@"), told.get(0));
    }

    @Test
    void aRoundDoesItsDeed() {
        List<String> done = new ArrayList<>();
        Rounds.unfailing("Deleting drafts", () -> done.add("once")).run();
        assertEquals(List.of("once"), done);
    }
}
