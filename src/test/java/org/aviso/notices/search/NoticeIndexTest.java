package org.aviso.notices.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aviso.notices.Notice;
import org.aviso.notices.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers type, and what they find by it. */
class NoticeIndexTest {

    private static final Instant NOW = Instant.parse("2026-11-22T16:00:00Z");
    private static final Set<String> OFFICE_NUMBERS = PhoneNumbers.in("(520) 791-4444");

    private final List<NoticeIndex> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(NoticeIndex::close);
    }

    // --- Words

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // As it stands, in any case, in any place of the notice.
        "internet, 1", "INTERNET safety, 1", "Saguaro, 1", "sensitive, 1", "office of information, 1", "press releases, 2",
        // Plurals and singulars, also those of no rule.
        "evening, 1", "evenings, 1", "parent, 1", "parents, 1", "parent's, 1", "parent’s, 1", "child, 1", "children, 1",
        "arrest, 2", "arrests, 2", "policy, 3", "policies, 3",
        // Verb forms.
        "explain, 1", "explains, 1", "explained, 1", "explaining, 1", "rescue, 2", "rescued, 2", "rescuing, 2",
        // Accents, typed or not, as one sign or two.
        "resume, 3", "résumé, 3", "re\u0301sume\u0301, 3",
        // A letter too many, too few, wrong, or two in the wrong order; words not written to the end.
        "interent, 1", "intrnet, 1", "internett, 1", "internut, 1", "reskued, 2", "sagua, 1", "saguarro, 1",
        // All words count.
        "internet parents, 1", "rescued suspects, 2",
        // The number, however it is written.
        "520-791-4852, 2", "(520) 791 4852, 2", "7914852, 2", "+1 520 791 4852, 2", "call 791-4852, 2", "791-4444, 1 2 3"})
    void englishReaderFindsTheNotice(String typed, String found) {
        assertFound(english(), typed, found);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "internet, 1", "Saguaro, 1", "seguridad internet, 1", "Oficina de Informacion, 1", "noticias, 2",
        // Plurals and singulars.
        "noche, 1", "noches, 1", "padre, 1", "padres, 1", "intérprete, 1", "intérpretes, 1", "reunión, 3", "reuniones, 3",
        "taller, 3", "talleres, 3", "juez, 2", "jueces, 2",
        // Verb forms, and the nouns beside them.
        "rescatar, 2", "rescató, 2", "rescatan, 2", "rescatados, 2", "investigar, 2", "investigaron, 2", "investigación, 2",
        "investigaciones, 2", "explica, 1", "explicar, 1", "explicó, 1",
        // Accents, typed or not.
        "interprete, 1", "interpretes, 1", "reunion, 3", "investigacion, 2", "rescato, 2", "nino, 1", "niños, 1", "ninos, 1",
        "policia, 2", "policía, 2", "reunio\u0301n, 3", "mas informacion, 1 3",
        // Slips of the finger.
        "interneet, 1", "resacto, 2", "sospehosos, 2", "segurdad, 1",
        "520-791-4852, 2", "(520) 791 4852, 2", "7914852, 2", "llame al 791-4852, 2"})
    void spanishReaderFindsTheNotice(String typed, String found) {
        assertFound(spanish(), typed, found);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"volcano", "internet volcano", "%", "_", "?*", "~", "\"", "🤟🏽", "555-0142", "x", "1", "2031"})
    void whatNoNoticeHasIsNotFound(String typed) {
        assertEquals(List.of(), find(english(), typed).ids());
        assertEquals(0, find(english(), typed).count());
    }

    @Test
    void wordsThatEveryTextHasAreFoundByThemselves() {
        assertEquals(List.of(1L), find(english(), "for").ids());
    }

    @Test
    void saysWhetherTheWordsAreOnlySimilar() {
        assertFalse(find(english(), "internet").similar());
        assertTrue(find(english(), "interent").similar());
        assertTrue(find(english(), "volcano").similar());
    }

    @Test
    void anythingThatCanBeTypedIsAnswered() {
        NoticeIndex index = english();
        for (String typed : List.of("a ".repeat(500), "x".repeat(5_000), "interent ".repeat(100), "AND OR NOT ( [ {", "title:internet",
                "internet^9", "in*", "7914852 ".repeat(30), "\ud83d", "ﬁle ½ ①", "廣東話", "دری")) {
            find(index, typed);
        }
    }

    @Test
    void theTitleCountsMostAndThenTheNewest() {
        NoticeIndex index = index("en");
        put(index, 1, NOW.minusSeconds(50), "Bicycle day", "Summary.", "Words.");
        put(index, 2, NOW.minusSeconds(40), "Something", "Summary.", "About a bicycle and a bicycle.");
        put(index, 3, NOW.minusSeconds(30), "Something", "With bicycles.", "Words.");
        put(index, 4, NOW.minusSeconds(20), "Something", "Summary.", "About a bicycle.");
        put(index, 5, NOW.minusSeconds(10), "Bicycles", "Summary.", "Words.");
        index.refresh();
        assertEquals(List.of(5L, 1L, 3L, 4L, 2L), find(index, "bicycle").ids());
    }

    @Test
    void similarWordsCountTheSameEverywhere() {
        NoticeIndex index = index("en");
        put(index, 1, NOW.minusSeconds(50), "Internet safety", "Summary.", "Words.");
        put(index, 2, NOW.minusSeconds(40), "Something", "On the Internet.", "Words.");
        index.refresh();
        assertEquals(List.of(2L, 1L), find(index, "interent").ids());
    }

    @Test
    void guessesOnlyForTheFirstWordsAndForNoneThatIsLong() {
        NoticeIndex index = index("en");
        put(index, 1, NOW, "Internet saguaro bicycle volcano library", "Summary.", "An uncharacteristically long word.");
        index.refresh();
        assertEquals(List.of(1L), find(index, "interent saguarro bycicle vulcano library").ids());
        assertEquals(List.of(), find(index, "interent saguarro bycicle vulcano libary").ids());
        assertEquals(List.of(), find(index, "uncharacteristicaly").ids());
    }

    @Test
    void manyWordsThatNobodyHasAreAnsweredSoon() {
        NoticeIndex index = index("en");
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            // Figures as letters: words that are near to each other.
            made.append("quet").append(Integer.toString(i, 4).replace('0', 'a').replace('1', 'b').replace('2', 'c')
                    .replace('3', 'd')).append(' ');
        }
        put(index, 1, NOW, "Title", "Summary.", made.toString());
        index.refresh();
        String typed = IntStream.range(0, 20).mapToObj(i -> "quetxxy" + (char) ('a' + i)).collect(Collectors.joining(" "));
        assertTimeout(Duration.ofSeconds(5), () -> {
            assertEquals(List.of(), find(index, typed).ids());
            Cursor similar = new Cursor(new Notices.Position(NOW, 9), 1f, true);
            assertEquals(List.of(), index.search(search(typed), NOW, similar, 10).ids());
        });
    }

    @ParameterizedTest
    @CsvSource({"ar, مدرسة, المدرسة", "fr, réunion, reunions", "zh, 廣東話, 廣東話", "vi, thông báo, thong bao", "pt-BR, reunião, reuniao"})
    void aFurtherLanguageIsSearchedToo(String language, String says, String typed) {
        NoticeIndex index = index(language);
        put(index, 1, NOW, "1", says + ".", "…");
        index.refresh();
        assertEquals(List.of(1L), find(index, typed).ids());
        assertFalse(find(index, typed).similar());
    }

    // --- Filters

    @Test
    void filtersByKindOfficeDayAndWhatIsArranged() {
        NoticeIndex index = english();
        Instant event = NOW.plus(Duration.ofDays(10));
        assertEquals(List.of(1L), filtered(index, Notice.Kind.EVENT, null, null, null, null));
        assertEquals(List.of(), filtered(index, Notice.Kind.ADVISORY, null, null, null, null));
        assertEquals(List.of(3L, 2L, 1L), filtered(index, null, "public-information", null, null, null));
        assertEquals(List.of(), filtered(index, null, "emergency", null, null, null));
        // The day of the event, not of its announcement.
        assertEquals(List.of(1L), filtered(index, null, null, event, null, null));
        assertEquals(List.of(), filtered(index, null, null, event.plusSeconds(1), null, null));
        assertEquals(List.of(3L, 2L), filtered(index, null, null, null, event, null));
        assertEquals(List.of(1L), filtered(index, null, null, null, null, Set.of(1L, 2L)));
        assertEquals(List.of(), filtered(index, null, null, null, null, Set.of()));
        assertEquals(List.of(), index.search(new NoticeSearch("", null, null, null, null, Set.of(1L)), event, null, 10).ids(),
                "it has begun");
    }

    @Test
    void theClockSaysWhatIsShown() {
        NoticeIndex index = index("en");
        index.put(notice(1, NOW, NOW.plusSeconds(10), "Scheduled", "Summary.", "Words."));
        index.refresh();
        assertEquals(0, count(index, NOW.minusNanos(1_000)));
        assertEquals(1, count(index, NOW));
        assertEquals(1, count(index, NOW.plusSeconds(10).minusNanos(1_000)));
        assertEquals(0, count(index, NOW.plusSeconds(10)));
    }

    @Test
    void aNoticeIsReplacedAndForgotten() {
        NoticeIndex index = english();
        put(index, 1, NOW, "Elsewhere", "Summary.", "Words.");
        index.remove(2);
        index.remove(99);
        assertEquals(List.of(1L), find(index, "internet").ids(), "not seen before it is told");
        index.refresh();
        assertEquals(List.of(), find(index, "internet").ids());
        assertEquals(List.of(1L), find(index, "elsewhere").ids());
        assertEquals(List.of(), find(index, "rescued").ids());
    }

    @Test
    void anOfficeIsInUseWhileOneOfItsNoticesIsCurrent() {
        NoticeIndex index = index("en");
        assertEquals(Set.of(), index.offices(NOW));
        index.put(notice(1, NOW, NOW.plusSeconds(10), "Scheduled", "Summary.", "Words."));
        index.put(new IndexedNotice(2, Notice.Kind.PROGRAM, "emergency", NOW.plusSeconds(5), null, null, "Later", "Summary.",
                "Words.", null, "Program", OFFICE_NUMBERS));
        index.refresh();
        assertEquals(Set.of(), index.offices(NOW.minusSeconds(1)));
        assertEquals(Set.of("public-information"), index.offices(NOW));
        assertEquals(Set.of("emergency", "public-information"), index.offices(NOW.plusSeconds(5)));
        assertEquals(Set.of("emergency"), index.offices(NOW.plusSeconds(10)));
        index.remove(2);
        index.refresh();
        assertEquals(Set.of(), index.offices(NOW.plusSeconds(10)));
    }

    // --- Pages

    @Test
    void aListReadPageByPageShowsEachNoticeOnceWhileItGrows() {
        for (String typed : List.of("", "bicycle", "bycicle")) {
            NoticeIndex index = index("en");
            List<Long> mine = new ArrayList<>();
            for (long id = 1; id <= 23; id++) {
                // In turn in the title, the summary and the text; some came out in the same second.
                put(index, id, NOW.minusSeconds(1_000 - id / 3), id % 3 == 0 ? "Bicycle" : "Title",
                        id % 3 == 1 ? "Bicycles." : "Summary.", id % 3 == 2 ? "A bicycle." : "Words.");
                mine.add(id);
            }
            index.refresh();
            List<Long> read = new ArrayList<>();
            Cursor after = null;
            long next = 100;
            do {
                NoticeIndex.Found found = index.search(search(typed), NOW, after, 5);
                read.addAll(found.ids());
                after = found.next() == null ? null : Cursor.parse(found.next().toString()).orElseThrow();
                // Among them one that has the very letters of the typing error, and words that change what is rare.
                put(index, next++, NOW, typed.isEmpty() ? "Title" : typed, "Bicycle bicycle.", "Bicycle ".repeat(20));
                put(index, next++, NOW.minusSeconds(999), "Other", "Bycicles bicycles", "Words.");
                index.refresh();
            } while (after != null);
            assertEquals(read.size(), Set.copyOf(read).size(), "none twice: " + read);
            assertTrue(read.containsAll(mine), "none left out: " + read);
        }
    }

    @Test
    void thePlaceInAnotherListIsNone() {
        NoticeIndex index = english();
        Cursor among = new Cursor(new Notices.Position(NOW.minusSeconds(3_000), 2), 16.0f, false);
        assertEquals(3, index.search(search(""), NOW, among, 10).ids().size());
        Cursor without = new Cursor(new Notices.Position(NOW.minusSeconds(3_000), 2), null, false);
        assertEquals(List.of(2L), index.search(search("rescued"), NOW, without, 10).ids());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z"})
    void aListGoesOnFromAnyMoment(String moment) {
        NoticeIndex index = index("en");
        put(index, 1, Instant.parse(moment), "Title", "Summary.", "Words.");
        index.refresh();
        Instant then = Instant.parse(moment);
        assertEquals(List.of(1L), index.search(search(""), then, new Cursor(new Notices.Position(then, 2), null, false), 1).ids());
        assertEquals(List.of(), index.search(search(""), then, new Cursor(new Notices.Position(then, 1), null, false), 1).ids());
    }

    @Test
    void theLastPageHasNoNext() {
        NoticeIndex index = english();
        NoticeIndex.Found all = index.search(search(""), NOW, null, 3);
        assertEquals(List.of(3L, 2L, 1L), all.ids());
        assertNull(all.next());
        NoticeIndex.Found some = index.search(search(""), NOW, null, 2);
        assertEquals(3, some.count());
        assertEquals(List.of(1L), index.search(search(""), NOW, some.next(), 2).ids());
    }

    // --- The notices

    private NoticeIndex english() {
        NoticeIndex index = index("en");
        index.put(new IndexedNotice(1, Notice.Kind.EVENT, "public-information", NOW.minusSeconds(3_000), null,
                NOW.plus(Duration.ofDays(10)), "Internet safety: an evening for parents", "An officer explains what a child does online.",
                "Some of it is sensitive.", "Saguaro Community Room", "Public event\nPublic events\nOffice of Information",
                OFFICE_NUMBERS));
        index.put(notice(2, NOW.minusSeconds(2_000), null, "Two suspects arrested", "Officers rescued three people.",
                "Call (520) 791-4852 if you know more."));
        index.put(new IndexedNotice(3, Notice.Kind.PROGRAM, "public-information", NOW.minusSeconds(1_000), null, null,
                "Our hiring policies", "How to send a résumé.", "Words.", null, "Program", OFFICE_NUMBERS));
        index.refresh();
        return index;
    }

    private NoticeIndex spanish() {
        NoticeIndex index = index("es");
        index.put(new IndexedNotice(1, Notice.Kind.EVENT, "public-information", NOW.minusSeconds(3_000), null,
                NOW.plus(Duration.ofDays(10)), "Noche para padres: la seguridad en Internet",
                "Un agente explica lo que hacen los niños. Habrá intérpretes.", "Palabras.", "Salón Saguaro",
                "Evento público\nEventos públicos\nOficina de Información", OFFICE_NUMBERS));
        index.put(new IndexedNotice(2, Notice.Kind.PRESS_RELEASE, "public-information", NOW.minusSeconds(2_000), null, null,
                "La policía investigó a dos sospechosos", "Rescataron a tres personas.",
                "Un juez firmó la orden. Llame al (520) 791-4852.", null, "Noticia\nNoticias", OFFICE_NUMBERS));
        index.put(new IndexedNotice(3, Notice.Kind.PROGRAM, "public-information", NOW.minusSeconds(1_000), null, null,
                "Talleres y reuniones", "Más información sobre el programa.", "Palabras.", null, "Programa", OFFICE_NUMBERS));
        index.refresh();
        return index;
    }

    private NoticeIndex index(String language) {
        NoticeIndex index = new NoticeIndex(language);
        open.add(index);
        return index;
    }

    private static void put(NoticeIndex index, long id, Instant published, String title, String summary, String body) {
        index.put(notice(id, published, null, title, summary, body));
    }

    private static IndexedNotice notice(long id, Instant published, Instant expires, String title, String summary, String body) {
        return new IndexedNotice(id, Notice.Kind.PRESS_RELEASE, "public-information", published, expires, null, title, summary,
                body, null, "News\nPress releases", OFFICE_NUMBERS);
    }

    private static NoticeSearch search(String words) {
        return new NoticeSearch(words, null, null, null, null, null);
    }

    private static NoticeIndex.Found find(NoticeIndex index, String words) {
        return index.search(search(words), NOW, null, 10);
    }

    private static List<Long> filtered(NoticeIndex index, Notice.Kind kind, String office, Instant from, Instant before,
            Set<Long> coming) {
        return index.search(new NoticeSearch("", kind, office, from, before, coming), NOW, null, 10).ids();
    }

    private static long count(NoticeIndex index, Instant now) {
        return index.search(NoticeSearch.ALL, now, null, 10).count();
    }

    private static void assertFound(NoticeIndex index, String typed, String ids) {
        List<Long> found = find(index, typed).ids().stream().sorted().toList();
        assertEquals(List.of(ids.split(" ")).stream().map(Long::valueOf).toList(), found, typed);
    }
}
