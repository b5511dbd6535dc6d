package org.aviso.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.aviso.platform.Limits.Deed;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private final AtomicLong time = new AtomicLong();
    private final Limits limits = new Limits(time::get);

    @Test
    void countsEachDeedOfEachByItself() {
        exhaust(Deed.RESEND_CODE_OF_ONE, "a", 3);
        assertTrue(limits.count(Deed.RESEND_CODE_OF_ONE, "a") > 0);
        assertEquals(0, limits.count(Deed.RESEND_CODE_OF_ONE, "b"));
        assertEquals(0, limits.count(Deed.RESEND_CODE, "a"));
    }

    @Test
    void whatIsForgivenMayBeDoneAgain() {
        exhaust(Deed.RESEND_CODE_OF_ONE, "a", 3);
        limits.forgive(Deed.RESEND_CODE_OF_ONE, "a");
        assertEquals(0, limits.count(Deed.RESEND_CODE_OF_ONE, "a"));
        assertTrue(limits.count(Deed.RESEND_CODE_OF_ONE, "a") > 0);
    }

    @Test
    void toldApartByTheirEndsHoweverLong() {
        String same = "x".repeat(1_000_000);
        exhaust(Deed.RESEND_CODE_OF_ONE, same + "1", 3);
        assertEquals(0, limits.count(Deed.RESEND_CODE_OF_ONE, same + "2"));
        assertTrue(limits.count(Deed.RESEND_CODE_OF_ONE, same + "1") > 0);
    }

    @Test
    void remembersEachForItsOwnTime() {
        exhaust(Deed.RESEND_CODE_OF_ONE, "a", 3);
        exhaust(Deed.TRY_CODE, "a", 20);
        pass(Duration.ofMinutes(9));
        assertTrue(limits.count(Deed.TRY_CODE, "a") > 0, "within its ten minutes, and counted again");
        pass(Duration.ofMinutes(11));
        assertEquals(0, limits.count(Deed.TRY_CODE, "a"), "forgotten");
        assertTrue(limits.count(Deed.RESEND_CODE_OF_ONE, "a") > 0, "twelve hours are not over");
        pass(Duration.ofHours(13));
        assertEquals(0, limits.count(Deed.RESEND_CODE_OF_ONE, "a"));
    }

    private void exhaust(Deed deed, String who, int times) {
        for (int i = 0; i < times; i++) {
            assertEquals(0, limits.count(deed, who), deed + " " + i);
        }
    }

    private void pass(Duration duration) {
        time.addAndGet(duration.toNanos());
    }
}
