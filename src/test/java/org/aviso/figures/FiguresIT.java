package org.aviso.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.aviso.accommodations.Alternative;
import org.aviso.accommodations.AmendRequest;
import org.aviso.accommodations.ChosenAid;
import org.aviso.accommodations.FollowRequest;
import org.aviso.accommodations.Outcome;
import org.aviso.accommodations.Reason;
import org.aviso.accommodations.Receipt;
import org.aviso.accommodations.RequestForm;
import org.aviso.accommodations.RequestStatus;
import org.aviso.figures.Summary.Answers;
import org.aviso.figures.Summary.End;
import org.aviso.figures.Summary.Substitutes;
import org.aviso.figures.Summary.Tally;
import org.aviso.figures.Summary.Week;
import org.aviso.notices.Event;
import org.aviso.replies.ReplyToRequest;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.testing.InPortal;
import org.aviso.testing.Samples;
import org.aviso.triage.AnswerRequest;
import org.aviso.triage.decide.DecideAboutAid;
import org.junit.jupiter.api.Test;

/**
 * The figures of months in which nothing but this happens: no other test is in 2031 and 2032. All moments are UTC; the
 * agency is seven hours behind.
 */
class FiguresIT extends InPortal {

    @Inject
    private Figures figures;

    @Inject
    private YearlyReport yearlyReport;

    @Inject
    private FollowRequest followRequest;

    @Inject
    private AmendRequest amend;

    @Inject
    private AnswerRequest answer;

    @Inject
    private ReplyToRequest reply;

    @Inject
    private DecideAboutAid decide;

    @Test
    void onlyWhoAnswersOrAdministersSeesThem() {
        Period period = Period.year(2030);
        caller.is("eve", Role.PUBLISHER);
        assertThrows(NotAllowed.class, () -> figures.of(period));
        assertThrows(NotAllowed.class, () -> yearlyReport.preview(2030));
        caller.isNobody();
        assertThrows(NotAllowed.class, () -> figures.of(period));
        assertThrows(NotAllowed.class, () -> yearlyReport.preview(2030));
        for (Role role : List.of(Role.COORDINATOR, Role.ADMINISTRATOR)) {
            caller.is("cleo", role);
            assertTrue(figures.of(period).isEmpty());
            yearlyReport.preview(2026);
        }
    }

    @Test
    void countsWhatCameInAMonth() {
        caller.is("cleo", Role.COORDINATOR, Role.ADMINISTRATOR);
        String notice = event("2031-02-20T16:00:00Z", "2031-04-30T01:00:00Z");
        // The evening of February 28 is March 1 in UTC, but not here.
        at("2031-03-01T05:00:00Z");
        ask(notice, "es", "asl");

        // Friday, 4 p.m., answered on Monday, 9:30 a.m.: an hour and an hour and a half.
        at("2031-03-07T23:00:00Z");
        Receipt friday = ask(notice, "es", "asl", "large-print");
        at("2031-03-10T16:30:00Z");
        answer.advance(friday.reference(), version(friday), Map.of(0, RequestStatus.CONFIRMED));
        decide.offerInstead(friday.reference(), version(friday), 1, "accessible-file", Reason.TOO_LATE);
        amend.answer(followed(friday), version(friday), Map.of(1, true));

        // Monday, 10 a.m., at short notice; a first word on Wednesday, 9 a.m.: seven, nine and one hour, past the promise.
        String soon = event("2031-02-20T16:00:00Z", "2031-03-14T01:00:00Z");
        at("2031-03-10T17:00:00Z");
        Receipt monday = ask(soon, "en", "cart");
        at("2031-03-12T16:00:00Z");
        reply.write(monday.reference(), version(monday), "We look for somebody.", "en");
        decide.refuse(monday.reference(), version(monday), 0, Reason.NO_PROVIDER, "Maria Lopez", Alternative.IN_WRITING, null,
                null);

        // Sunday, never answered; and one that was taken back before anybody could.
        at("2031-03-16T18:00:00Z");
        ask(notice, "en", "spoken");
        at("2031-03-17T18:00:00Z");
        Receipt takenBack = ask(notice, "en", "asl");
        amend.withdraw(followed(takenBack), version(takenBack), List.of(0));

        // Friday, not due yet.
        at("2031-03-28T22:00:00Z");
        ask(notice, "es", "asl");
        at("2031-03-28T23:00:00Z");

        Summary march = figures.of(Period.month(YearMonth.of(2031, 3)));
        assertEquals(new Tally(null, 4, 1), march.requests());
        assertEquals(List.of(new Tally("asl", 3, 0), new Tally("cart", 0, 1), new Tally("large-print", 1, 0),
                new Tally("spoken", 1, 0)), march.aids());
        assertEquals(List.of(new Tally("en", 2, 1), new Tally("es", 2, 0)), march.languages());
        assertEquals(List.of(new Tally("vi", 1, 0)), march.interpreted());
        assertEquals(List.of(new Week(LocalDate.of(2031, 2, 24), 0, 0), new Week(LocalDate.of(2031, 3, 3), 1, 0),
                new Week(LocalDate.of(2031, 3, 10), 1, 1), new Week(LocalDate.of(2031, 3, 17), 1, 0),
                new Week(LocalDate.of(2031, 3, 24), 1, 0)), march.weeks());
        assertEquals(new Answers(1, 2, 1, 1, Duration.ofMinutes(150), Duration.ofHours(17)), march.answers());
        assertEquals(Map.of(End.OPEN, 3, End.CONFIRMED, 1, End.NOT_FILLED, 1, End.WITHDRAWN, 1), march.ends());
        assertEquals(Map.of(Reason.NO_PROVIDER, 1), march.reasons());
        assertEquals(new Substitutes(1, 0, 0), march.substitutes());
        assertEquals(Map.of(), march.outcomes());
        assertEquals(1, figures.of(Period.month(YearMonth.of(2031, 2))).requests().all());

        // Afterwards residents say how it went.
        at("2031-04-30T18:00:00Z");
        answer.advance(friday.reference(), version(friday), Map.of(0, RequestStatus.DELIVERED));
        amend.report(followed(friday), version(friday), Map.of(0, Outcome.WORKED), null, "es");
        march = figures.of(Period.month(YearMonth.of(2031, 3)));
        assertEquals(Map.of(Outcome.WORKED, 1), march.outcomes());
        assertEquals(1, march.ends().get(End.DELIVERED));
        assertEquals(new Answers(1, 3, 0, 1, Duration.ofMinutes(150), Duration.ofHours(17)), march.answers(), "overdue by now");
    }

    @Test
    void aYearIsPublishedOnceItIsOverAndRounded() {
        at("2032-05-03T16:00:00Z");
        String notice = event("2032-05-03T16:00:00Z", "2032-06-30T01:00:00Z");
        for (int i = 0; i < 12; i++) {
            ask(notice, i < 8 ? "es" : "en", "cart");
        }
        assertFalse(yearlyReport.isPublished(2032));
        assertTrue(yearlyReport.isPossible(2032));
        assertFalse(yearlyReport.isPossible(2033));
        assertThrows(IllegalArgumentException.class, () -> yearlyReport.published(2032));
        caller.is("cleo", Role.COORDINATOR);
        assertEquals(10, yearlyReport.preview(2032).requests().atLeast());
        caller.isNobody();

        at("2033-01-01T07:00:00Z");
        assertTrue(yearlyReport.isPublished(2032), "midnight of the agency");
        assertTrue(yearlyReport.years().contains(2032));
        YearlyReport.Report report = yearlyReport.published(2032);
        assertEquals(new Rounded(10), report.requests());
        assertEquals(List.of(new YearlyReport.Cell("figures.onTime", new Rounded(10)),
                new YearlyReport.Cell("figures.shortNotice", new Rounded(0))), report.timeliness());
        assertEquals(List.of(new YearlyReport.Cell("en", new Rounded(0)), new YearlyReport.Cell("es", new Rounded(5))),
                report.languages());
        assertEquals(new Rounded(10), report.aids().stream().filter(cell -> cell.name().equals("cart")).findFirst()
                .orElseThrow().number());
        assertTrue(report.aids().stream().allMatch(cell -> cell.name().equals("cart") || cell.number().atLeast() <= 0));
        assertEquals(null, report.median(), "nobody was answered");
    }

    private String event(String published, String starts) {
        return samples.event(Instant.parse(published), Instant.parse(starts), Event.Status.SCHEDULED);
    }

    private void at(String moment) {
        clock.set(Instant.parse(moment));
    }

    private Receipt ask(String notice, String language, String... aids) {
        RequestForm form = Samples.form(notice, aids);
        form.setAids(form.getAids().stream().map(aid -> new ChosenAid(aid.getCode(),
                aid.getCode().equals("spoken") ? "vi" : null, null)).toList());
        form.setLanguage(language);
        form.setShortNoticeAcknowledged(true);
        return requestAccommodation.submit(form, null);
    }

    private FollowRequest.Followed followed(Receipt receipt) {
        return followRequest.find(receipt.reference(), receipt.accessCode()).orElseThrow();
    }

    private int version(Receipt receipt) {
        return requests.byReference(receipt.reference()).orElseThrow().getVersion();
    }
}
