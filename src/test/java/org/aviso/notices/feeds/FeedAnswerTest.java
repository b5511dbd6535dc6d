package org.aviso.notices.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedAnswerTest {

    /** By its date alone, a copy is right for an hour at most; and no date lies after the change that it tells of. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-21T16:15:30Z,     2026-11-21T16:59:59Z, 2026-11-21T16:15:30Z",
        "2026-11-21T16:15:30.7Z,   2026-11-21T16:15:31Z, 2026-11-21T16:15:30Z",
        "2026-11-21T16:15:30Z,     2026-11-21T17:00:00Z, 2026-11-21T17:00:00Z",
        "1970-01-01T00:00:00Z,     2026-11-21T17:00:01Z, 2026-11-21T17:00:00Z"})
    void tellsWhenItChanged(Instant changed, Instant now, Instant modified) {
        assertEquals(modified, FeedAnswer.modified(changed, now));
    }
}
