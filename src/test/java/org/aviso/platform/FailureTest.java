package org.aviso.platform;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.sql.SQLDataException;
import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void tellsWhatFailedAndWhereButNoWords() {
        String told = Failure.told(new PersistenceException("INSERT … 'Ana'",
                new SQLDataException("shrink VARCHAR 'Ana'", "22001")));
        assertTrue(told.startsWith("jakarta.persistence.PersistenceException, caused by java.sql.SQLDataException"
                + " (SQLState 22001) at org.aviso.platform.FailureTest.tells"), told);
        assertFalse(told.contains("Ana"), told);
    }

    @Test
    void endsWithACircleOfCauses() {
        IllegalStateException one = new IllegalStateException();
        one.initCause(new IllegalStateException(one));
        assertTrue(Failure.told(one).length() < 2000);
    }
}
