package org.aviso.accommodations.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.Ask;
import org.aviso.accommodations.ContactRoute;
import org.aviso.accommodations.MaterialFormat;
import org.aviso.accommodations.RequestForm;
import org.aviso.accommodations.RequestRefused;
import org.aviso.accommodations.RequestedAid;
import org.aviso.accommodations.Subject;
import org.aviso.leadtime.Decision;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.platform.Secrets;
import org.aviso.testing.InPortal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader says of a format becomes a request that is on time. Moments are UTC; the agency is seven hours behind. */
class ReportFormatIT extends InPortal {

    /** Tuesday, November 10, 2026, 9:00 a.m. in Tucson. */
    private static final Instant MORNING = Instant.parse("2026-11-10T16:00:00Z");

    /** The same day at 5:00 p.m., the last moment that counts for it. */
    private static final Instant CUT_OFF = Instant.parse("2026-11-11T00:00:00Z");

    private static final String SOURCE = "https://example.org/es/avisos/informe";

    @Inject
    private ReportFormat reportFormat;

    @Inject
    private FormMark marks;

    @Inject
    private Drafts drafts;

    @Inject
    private LeadTimePolicy leadTimes;

    @BeforeEach
    void comesInTheMorning() {
        clock.set(MORNING);
    }

    @Test
    void everyFormatBecomesARequestThatIsOnTime() {
        for (String format : ReportFormat.choices()) {
            AccommodationRequest request = sent(reportFormat.send(report("pdf", format, "No abre"), person(), marked()));
            RequestedAid aid = request.getAids().get(0);
            assertEquals(List.of(ReportFormat.code(format)), request.getAids().stream().map(RequestedAid::getCode).toList());
            assertEquals(Subject.Kind.DOCUMENT, request.getSubject().getKind(), format);
            assertEquals("Informe anual", request.getSubject().getTitle());
            assertEquals(Decision.ON_TIME, aid.getDecision(), format);
            assertTrue(aid.getNote().endsWith(SOURCE + "\nNo abre"), aid.getNote());
            assertEquals("es", request.getLanguage());

            Instant day = request.getSubject().getStarts();
            ZoneId zone = leadTimes.rule().zone();
            LocalDate before = LocalDate.ofInstant(day, zone).minusDays(1);
            assertEquals(Decision.SHORT_NOTICE, leadTimes.stored().decide(before.atStartOfDay(zone).toInstant(), null,
                    clock.instant(), aid.getBusinessDays()).decision(), "a day earlier would be too early for " + format);
        }
    }

    @Test
    void theOfficeReadsWhichFormatIsNeeded() {
        Map<Ask, String> braille = Map.of(Ask.BRAILLE_GRADE, "UNCONTRACTED", Ask.BRAILLE_LANGUAGE, "SPANISH");
        assertEquals(braille, wished("braille-uncontracted").getDetails());
        assertEquals(Map.of(Ask.POINTS, "POINTS_24"), wished("large-print-24").getDetails());
        assertEquals(Map.of(Ask.FILE_FORMAT, "TAGGED_PDF"), wished("pdf").getDetails());
        assertEquals("Necesito el aviso en este formato: Libro electrónico.\n" + SOURCE, wished("epub").getNote());
        assertEquals("Necesito el aviso en otro formato.\n" + SOURCE, wished(ReportFormat.OTHER).getNote());
    }

    private RequestedAid wished(String format) {
        return aid(report(null, format, null));
    }

    @Test
    void whatFailedIsToldAndWhatIsNeededIsAskedFor() {
        RequestedAid print = aid(report("braille-uncontracted", "large-print-24", "Faltan letras"));
        assertEquals("large-print", print.getCode());
        assertEquals(Map.of(Ask.POINTS, "POINTS_24"), print.getDetails());
        assertEquals("Este formato del aviso no me sirvió: Braille sin contraer.\n"
                + "Necesito el aviso en este formato: Letra grande, 24 puntos.\n" + SOURCE + "\nFaltan letras", print.getNote());

        RequestedAid same = aid(report("braille-uncontracted", "braille-uncontracted", null));
        assertEquals("braille", same.getCode());
        assertEquals("Este formato del aviso no me sirvió: Braille sin contraer.\n"
                + "Necesito el mismo formato, bien hecho por una persona.\n" + SOURCE, same.getNote());

        RequestedAid none = aid(report(ReportFormat.OTHER, ReportFormat.OTHER, "Que me lo lean"));
        assertEquals("other", none.getCode());
        assertEquals("Los formatos que hay no me sirvieron.\nNecesito el aviso en otro formato.\n" + SOURCE + "\nQue me lo lean",
                none.getNote());
    }

    private RequestedAid aid(ReportFormat.Report report) {
        return sent(reportFormat.send(report, person(), marked())).getAids().get(0);
    }

    @Test
    void whateverWeSendThemIsInWhatTheyAskedFor() {
        assertEquals(MaterialFormat.BRAILLE, profile("pdf", "braille-contracted"));
        assertEquals(MaterialFormat.ACCESSIBLE_FILE, profile("braille-contracted", "word"), "not in what failed");
        assertEquals(MaterialFormat.LARGE_PRINT, profile(null, "large-print-18"));
        assertEquals(MaterialFormat.STANDARD, profile("braille-contracted", ReportFormat.OTHER));
    }

    private MaterialFormat profile(String failed, String needed) {
        return sent(reportFormat.send(report(failed, needed, null), person(), marked())).getProfile().getFormat();
    }

    @Test
    void theLongestTextFitsIntoTheNote() {
        String longest = "x".repeat(ReportFormat.LONGEST_TEXT);
        String source = "https://example.org/es/avisos/" + "x".repeat(120);
        assertTrue(aid(new ReportFormat.Report("Informe anual", source, "tty", "braille-uncontracted", longest)).getNote()
                .endsWith(source + "\n" + longest));
    }

    @Test
    void aSecondClickFindsTheFirstRequest() {
        String mark = marked();
        long before = database.rows("accommodation_request");
        String receipt = reportFormat.send(report("pdf", "pdf", "No abre"), person(), mark);
        // The day turned in between.
        clock.set(CUT_OFF.plus(Duration.ofHours(12)));
        assertEquals(receipt, reportFormat.send(report("pdf", "pdf", "No abre"), person(), mark));
        assertEquals(before + 1, database.rows("accommodation_request"));

        assertNotEquals(receipt, reportFormat.send(report("pdf", "epub", "No abre"), person(), mark), "who goes back says more");
        assertEquals(before + 2, database.rows("accommodation_request"));
        assertNotEquals(receipt, reportFormat.send(report("pdf", "pdf", "No abre"), person(), marked()),
                "nor is it somebody else's");
        assertEquals(before + 3, database.rows("accommodation_request"));
    }

    @Test
    void twoClicksAtOnceMakeOneRequest() throws Exception {
        String mark = marked();
        long before = database.rows("accommodation_request");
        ManagedExecutorService executor = InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        CyclicBarrier atOnce = new CyclicBarrier(2);
        List<Future<String>> clicks = Stream.of(1, 2).map(click -> executor.submit(() -> {
            atOnce.await(30, TimeUnit.SECONDS);
            return reportFormat.send(report("word", "word", null), person(), mark);
        })).toList();
        Set<String> receipts = new HashSet<>();
        for (Future<String> click : clicks) {
            receipts.add(click.get(60, TimeUnit.SECONDS));
        }
        assertEquals(1, receipts.size());
        assertEquals(before + 1, database.rows("accommodation_request"));
    }

    @Test
    void nobodyIsAskedAboutShortNoticeAtTheLastMomentOfADay() {
        for (int seconds = 1; seconds < 90; seconds += 20) {
            String mark = marked();
            clock.set(CUT_OFF.minusSeconds(seconds));
            assertEquals(Decision.ON_TIME, sent(reportFormat.send(report("pdf", "braille-uncontracted", null), person(), mark))
                    .getAids().get(0).getDecision());
            clock.set(MORNING);
        }
    }

    @Test
    void whatNoPersonSentIsNotTaken() {
        long before = database.rows("accommodation_request");
        String justShown = marks.next();
        assertRefused(justShown);
        clock.advance(Drafts.FASTEST.minusMillis(1));
        assertRefused(justShown);
        for (String foreign : List.of("", "x", "1." + Secrets.forAddress() + "." + Secrets.forAddress(),
                justShown.replaceFirst("^\\d+", "1"))) {
            assertRefused(foreign);
        }
        assertRefused(null);
        assertEquals(before, database.rows("accommodation_request"));
        clock.advance(Duration.ofMillis(1));
        reportFormat.send(report("pdf", "pdf", null), person(), justShown);
        assertEquals(before + 1, database.rows("accommodation_request"));
    }

    private void assertRefused(String mark) {
        assertEquals(RequestRefused.Reason.TOO_FAST, assertThrows(RequestRefused.class,
                () -> reportFormat.send(report("pdf", "pdf", null), person(), mark)).reason());
    }

    /** The mark of a page that was shown long enough for somebody to read it. */
    private String marked() {
        String mark = marks.next();
        clock.advance(Drafts.FASTEST);
        return mark;
    }

    private AccommodationRequest sent(String receipt) {
        return request(drafts.find(receipt).orElseThrow().sentReference());
    }

    private static ReportFormat.Report report(String failed, String needed, String text) {
        return new ReportFormat.Report("Informe anual", SOURCE, failed, needed, text);
    }

    private static RequestForm person() {
        RequestForm form = new RequestForm();
        form.setName("Ana");
        form.setLanguage("es");
        form.setRoute(ContactRoute.TDD);
        form.setContact("(520) 555-0142");
        return form;
    }
}
