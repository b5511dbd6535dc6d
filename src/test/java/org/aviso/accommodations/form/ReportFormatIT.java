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

/** What a reader says of a form of a notice becomes a request that is on time. Moments are UTC; the agency is seven hours behind. */
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
    void everyFormBecomesARequestThatIsOnTime() {
        for (String format : ReportFormat.choices()) {
            AccommodationRequest request = sent(reportFormat.send(report(format, false, "No abre"), person(), marked()));
            RequestedAid aid = request.getAids().get(0);
            assertEquals(List.of(ReportFormat.code(format)), request.getAids().stream().map(RequestedAid::getCode).toList());
            assertEquals(Subject.Kind.DOCUMENT, request.getSubject().getKind(), format);
            assertEquals("Informe anual", request.getSubject().getTitle());
            assertEquals(Decision.ON_TIME, aid.getDecision(), format);
            assertTrue(aid.getNote().contains("No abre\n" + SOURCE), aid.getNote());
            assertEquals("es", request.getLanguage());

            Instant day = request.getSubject().getStarts();
            ZoneId zone = leadTimes.rule().zone();
            LocalDate before = LocalDate.ofInstant(day, zone).minusDays(1);
            assertEquals(Decision.SHORT_NOTICE, leadTimes.stored().decide(before.atStartOfDay(zone).toInstant(), null,
                    clock.instant(), aid.getBusinessDays()).decision(), "a day earlier would be too early for " + format);
        }
    }

    @Test
    void theOfficeReadsWhichForm() {
        Map<Ask, String> braille = Map.of(Ask.BRAILLE_GRADE, "UNCONTRACTED", Ask.BRAILLE_LANGUAGE, "SPANISH");
        assertEquals(braille, details("braille-uncontracted"));
        assertEquals(Map.of(Ask.POINTS, "POINTS_24"), details("large-print-24"));
        assertEquals(Map.of(Ask.FILE_FORMAT, "TAGGED_PDF"), details("pdf"));
        String report = sent(reportFormat.send(report("epub", false, null), person(), marked())).getAids().get(0).getNote();
        String wish = sent(reportFormat.send(report("epub", true, null), person(), marked())).getAids().get(0).getNote();
        assertTrue(report.contains("Libro electrónico") && report.endsWith(SOURCE), report);
        assertTrue(wish.contains("Libro electrónico"), wish);
        assertNotEquals(report, wish);
    }

    private Map<Ask, String> details(String format) {
        return sent(reportFormat.send(report(format, false, null), person(), marked())).getAids().get(0).getDetails();
    }

    @Test
    void aSecondClickFindsTheFirstRequest() {
        String mark = marked();
        long before = database.rows("accommodation_request");
        String receipt = reportFormat.send(report("pdf", false, "No abre"), person(), mark);
        // The day turned in between.
        clock.set(CUT_OFF.plus(Duration.ofHours(12)));
        assertEquals(receipt, reportFormat.send(report("pdf", false, "No abre"), person(), mark));
        assertEquals(before + 1, database.rows("accommodation_request"));

        assertNotEquals(receipt, reportFormat.send(report("epub", false, "No abre"), person(), mark), "who goes back says more");
        assertEquals(before + 2, database.rows("accommodation_request"));
        assertNotEquals(receipt, reportFormat.send(report("pdf", false, "No abre"), person(), marked()), "nor is it somebody else's");
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
            return reportFormat.send(report("word", false, null), person(), mark);
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
            assertEquals(Decision.ON_TIME, sent(reportFormat.send(report("braille-uncontracted", false, null), person(), mark))
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
        reportFormat.send(report("pdf", false, null), person(), justShown);
        assertEquals(before + 1, database.rows("accommodation_request"));
    }

    private void assertRefused(String mark) {
        assertEquals(RequestRefused.Reason.TOO_FAST, assertThrows(RequestRefused.class,
                () -> reportFormat.send(report("pdf", false, null), person(), mark)).reason());
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

    private static ReportFormat.Report report(String format, boolean wish, String text) {
        return new ReportFormat.Report("Informe anual", SOURCE, format, wish, text);
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
