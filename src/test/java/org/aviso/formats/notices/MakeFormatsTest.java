package org.aviso.formats.notices;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.aviso.formats.Format;
import org.aviso.formats.FormatRefused;
import org.aviso.formats.FormatWriter.Written;
import org.aviso.formats.Formats;
import org.aviso.formats.Material;
import org.aviso.formats.NotNow;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MakeFormatsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T16:00:00Z");

    private final Kept kept = new Kept();
    private final AtomicInteger written = new AtomicInteger();
    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final NoticeText text = text();
    private final ExecutorService readers = Executors.newFixedThreadPool(4);
    private volatile String says = "A";

    @AfterEach
    void end() {
        readers.shutdownNow();
    }

    @Test
    void whoWantsTheSameAtTheSameTimeWaitsForIt() throws Exception {
        MakeFormats makeFormats = makeFormats(() -> {
            writing.countDown();
            goOn.await(10, TimeUnit.SECONDS);
            return new Written(new byte[] {1}, 1);
        });
        Callable<byte[]> reader = () -> makeFormats.made(text, Format.PDF).content();
        Future<byte[]> first = readers.submit(reader);
        writing.await(10, TimeUnit.SECONDS);
        List<Future<byte[]>> others = List.of(readers.submit(reader), readers.submit(reader), readers.submit(reader));
        // Each has looked by now, and found nothing.
        while (kept.looks.get() < 4) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        assertArrayEquals(new byte[] {1}, first.get());
        for (Future<byte[]> other : others) {
            assertArrayEquals(new byte[] {1}, other.get());
        }
        assertEquals(1, written.get());
    }

    @Test
    void whatIsNotKeptIsRightAllTheSame() {
        kept.failing = true;
        MakeFormats makeFormats = makeFormats(() -> new Written(new byte[] {1, 2}, 3));
        MakeFormats.Made made = makeFormats.made(text, Format.PDF);
        assertArrayEquals(new byte[] {1, 2}, made.content());
        assertEquals(3, made.state().pages());
        assertEquals(Optional.empty(), kept.state(1, "en", Format.PDF));
    }

    @Test
    void whatIsRefusedIsKnownUntilTheTextIsAnother() {
        MakeFormats makeFormats = makeFormats(() -> {
            throw new FormatRefused(FormatRefused.Reason.SIGNS, "x");
        });
        assertNull(makeFormats.made(text, Format.PDF).content());
        assertEquals(FormatRefused.Reason.SIGNS, makeFormats.state(text, Format.PDF).refused());
        assertEquals(1, written.get());
        says = "B";
        assertEquals("B", makeFormats.state(text, Format.PDF).fingerprint());
        assertEquals(2, written.get());
    }

    @Test
    void whatCannotBeMadeNowIsNoFaultOfTheNotice() {
        MakeFormats makeFormats = makeFormats(() -> {
            throw new NotNow();
        });
        assertThrows(NotNow.class, () -> makeFormats.made(text, Format.PDF));
        assertThrows(NotNow.class, () -> makeFormats.makeMissing(text, List.of()));
        assertEquals(Optional.empty(), kept.state(1, "en", Format.PDF));
    }

    @Test
    void whatBrokeIsTriedAgainInAWhile() {
        FormatState broken = new FormatState(1, "en", Format.PDF, "A", NOW, null, null, FormatRefused.Reason.BROKEN, null, null);
        assertEquals(true, broken.holds("A", NOW.plus(Duration.ofMinutes(59))));
        assertEquals(false, broken.holds("A", NOW.plus(Duration.ofMinutes(61))));
        FormatState signs = new FormatState(1, "en", Format.PDF, "A", NOW, null, null, FormatRefused.Reason.SIGNS, null, null);
        assertEquals(true, signs.holds("A", NOW.plus(Duration.ofDays(100))));
        assertEquals(false, signs.holds("B", NOW));
    }

    /** What writes a form. */
    private interface Writing {

        Written write() throws FormatRefused, InterruptedException;
    }

    private MakeFormats makeFormats(Writing deed) {
        return new MakeFormats(new NoticeMaterials() {
            @Override
            public String fingerprint(NoticeText ofText) {
                return says;
            }

            @Override
            public Material of(NoticeText ofText) {
                return null;
            }
        }, kept, new Formats() {
            @Override
            public Written write(Material material, Format format) throws FormatRefused {
                written.incrementAndGet();
                try {
                    return deed.write();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static NoticeText text() {
        Notice notice = new Notice() {
            @Override
            public Long getId() {
                return 1L;
            }
        };
        return new NoticeText(notice, "en", "a", "A", "A", "A", null, NOW);
    }

    /** What the database keeps, in memory. */
    private static final class Kept extends KeptFormats {

        private final Map<Format, FormatState> states = new ConcurrentHashMap<>();
        private final Map<Format, byte[]> files = new ConcurrentHashMap<>();
        private final AtomicInteger looks = new AtomicInteger();
        private boolean failing;

        @Override
        Optional<FormatState> state(long notice, String language, Format format) {
            looks.incrementAndGet();
            return Optional.ofNullable(states.get(format));
        }

        @Override
        Optional<byte[]> content(long notice, String language, Format format, String fingerprint) {
            return Optional.ofNullable(files.get(format));
        }

        @Override
        FormatState keep(long notice, String language, Format format, String fingerprint, Written file) {
            if (failing) {
                throw new PersistenceException("somebody else was faster");
            }
            files.put(format, file.content());
            return put(new FormatState(notice, language, format, fingerprint, NOW, file.content().length, file.pages(), null, null,
                    null));
        }

        @Override
        FormatState refuse(long notice, String language, Format format, String fingerprint, FormatRefused refused) {
            return put(new FormatState(notice, language, format, fingerprint, NOW, null, null, refused.reason(), refused.detail(),
                    null));
        }

        private FormatState put(FormatState state) {
            states.put(state.format(), state);
            return state;
        }
    }
}
