package org.aviso.correspondence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboxMailTest {

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT2M", "5, PT16M", "9, PT4H16M", "10, PT6H", "64, PT6H", "100000, PT6H"})
    void eachAttemptWaitsLongerUpToSixHours(int attempts, Duration delay) {
        assertEquals(delay, OutboxMail.delayAfter(attempts));
    }

    @Test
    void anAttemptIsMadeForFiveDays() {
        Duration tried = Duration.ZERO;
        int attempts = 1;
        while (!OutboxMail.isHopelessAfter(attempts)) {
            tried = tried.plus(OutboxMail.delayAfter(attempts++));
        }
        assertEquals(5, tried.plusHours(12).toDays());
    }

    @Test
    void theReasonNamesNobody() {
        assertEquals("Invalid Addresses: 550 5.1.1 <…>: no such user (…, … and …)",
                OutboxSender.reason(new MessagingException("Invalid Addresses", new MessagingException(
                        "550 5.1.1 <ana@example.org>: no such user (a.b+c@x.example, \"odd one\"@x.example"
                                + " and ñ@ñ.mx)"))));
    }

    @Test
    void theReasonOfASilentExceptionIsItsKind() {
        assertEquals("not sent: ConnectException",
                OutboxSender.reason(new MessagingException("not sent", new ConnectException())));
    }

    @Test
    void theReasonFitsItsColumn() {
        assertEquals(300, OutboxSender.reason(new MessagingException("x".repeat(5000))).length());
    }
}
