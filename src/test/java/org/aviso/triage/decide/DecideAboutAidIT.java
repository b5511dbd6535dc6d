package org.aviso.triage.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.Alternative;
import org.aviso.accommodations.AmendRequest;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.FollowRequest;
import org.aviso.accommodations.HistoryEntry;
import org.aviso.accommodations.Part;
import org.aviso.accommodations.Party;
import org.aviso.accommodations.Reason;
import org.aviso.accommodations.Receipt;
import org.aviso.accommodations.RequestStatus;
import org.aviso.accommodations.RequestedAid;
import org.aviso.notices.Event;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.testing.InPortal;
import org.aviso.testing.Samples;
import org.aviso.triage.AnswerRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The states of an aid, and what staff must say to take one where the resident did not ask it to go. */
class DecideAboutAidIT extends InPortal {

    private static final Instant NOW = Instant.parse("2026-12-01T18:00:00Z");
    private static final Instant EVENT = Instant.parse("2026-12-16T01:00:00Z");

    @Inject
    private DecideAboutAid decide;

    @Inject
    private AnswerRequest answer;

    @Inject
    private AmendRequest amend;

    @Inject
    private FollowRequest followRequest;

    @Resource(lookup = "jdbc/aviso")
    private DataSource source;

    private Receipt receipt;

    @BeforeEach
    void ask() {
        clock.set(NOW);
        String notice = samples.event(NOW.minusSeconds(86_400), EVENT, Event.Status.SCHEDULED);
        receipt = requestAccommodation.submit(Samples.form(notice, "asl", "large-print"), null);
        caller.is("coordinator", Role.COORDINATOR);
    }

    @Test
    void theDatabaseKnowsTheSameStepsAsTheCode() throws SQLException {
        Set<String> inTheCode = new TreeSet<>();
        for (RequestStatus from : RequestStatus.values()) {
            from.next().forEach(to -> inTheCode.add(from + " " + to));
        }
        Set<String> inTheDatabase = new TreeSet<>();
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement();
                ResultSet steps = statement.executeQuery("SELECT from_status, to_status FROM status_step")) {
            while (steps.next()) {
                inTheDatabase.add(steps.getString(1) + " " + steps.getString(2));
            }
        }
        assertEquals(inTheCode, inTheDatabase);
    }

    @Test
    void theDatabaseRefusesAStepThatMakesNoSense() throws SQLException {
        long aid = request().aid(0).getId();
        for (RequestStatus to : EnumSet.of(RequestStatus.DELIVERED, RequestStatus.ACCEPTED)) {
            assertThrows(SQLException.class, () -> update(aid, "status = '" + to + "'"), to.name());
        }
        assertThrows(SQLException.class, () -> update(aid, "status = 'NOT_FILLED'"), "without a statement");
        assertThrows(SQLException.class, () -> update(aid, "status = 'PARTLY'"), "without saying which part");
        assertThrows(SQLException.class, () -> update(aid, "status = 'SUBSTITUTE_OFFERED'"), "without saying what, and why");
        assertThrows(SQLException.class, () -> update(aid, "status = 'ARRANGED'"), "no state at all");
        update(aid, "status = 'OFFERED'");
        assertThrows(SQLException.class, () -> update(aid, "status = 'CONFIRMED'"), "silence is no yes");
        assertEquals(RequestStatus.OFFERED, request().aid(0).getStatus());
    }

    @Test
    void whatWasOfferedToAProviderIsNotConfirmedBeforeTheirYes() throws SQLException {
        update(request().aid(0).getId(), "status = 'OFFERED'");
        assertThrows(IllegalArgumentException.class,
                () -> answer.advance(receipt.reference(), version(), Map.of(0, RequestStatus.CONFIRMED)));
        assertEquals(RequestStatus.OFFERED, request().aid(0).getStatus());
    }

    @Test
    void aRefusalSaysWhyWhoAndWhatInstead() {
        decide.refuse(receipt.reference(), version(), 0, Reason.NO_PROVIDER, " Maria Lopez, ADA coordinator ",
                Alternative.CAPTIONS, null, null);

        RequestedAid aid = request().aid(0);
        assertEquals(RequestStatus.NOT_FILLED, aid.getStatus());
        assertEquals(Reason.NO_PROVIDER, aid.getRefusal().getReason());
        assertEquals("Maria Lopez, ADA coordinator", aid.getRefusal().getDecidedBy());
        assertEquals(Alternative.CAPTIONS, aid.getRefusal().getAlternative());
        assertEquals(NOW, aid.getRefusal().getWhen());
        assertTrue(request().isOpen(), "the other aid is still to be arranged");
        assertThrows(IllegalArgumentException.class,
                () -> answer.advance(receipt.reference(), version(), Map.of(0, RequestStatus.SOURCING)), "it is the end");
    }

    @Test
    void aRefusalWithoutAllOfItIsNone() {
        int version = version();
        String reference = receipt.reference();
        assertThrows(IllegalArgumentException.class,
                () -> decide.refuse(reference, version, 0, null, "Maria Lopez", Alternative.TALK, "x", "en"));
        assertThrows(IllegalArgumentException.class,
                () -> decide.refuse(reference, version, 0, Reason.TOO_LATE, " ", Alternative.TALK, null, null));
        assertThrows(IllegalArgumentException.class,
                () -> decide.refuse(reference, version, 0, Reason.TOO_LATE, "Maria Lopez", null, null, null));
        for (Reason law : EnumSet.of(Reason.UNDUE_BURDEN, Reason.FUNDAMENTAL_ALTERATION)) {
            assertThrows(IllegalArgumentException.class,
                    () -> decide.refuse(reference, version, 0, law, "Maria Lopez", Alternative.TALK, "  ", "es"),
                    "28 CFR 35.164 wants the reasons in writing");
        }
        assertEquals(RequestStatus.RECEIVED, request().aid(0).getStatus());
        decide.refuse(reference, version(), 0, Reason.UNDUE_BURDEN, "Maria Lopez", Alternative.TALK,
                "Cuesta más de lo que la ciudad tiene.", "es");
        assertEquals("Cuesta más de lo que la ciudad tiene.", request().getMessages().get(0).getBody());
    }

    @Test
    void aRequestOfWhichNothingCouldBeHadIsClosedAsThat() {
        for (int position = 0; position < 2; position++) {
            decide.refuse(receipt.reference(), version(), position, Reason.NO_PROVIDER, "Maria Lopez", Alternative.TALK,
                    null, null);
        }
        assertEquals(RequestStatus.NOT_FILLED, request().getStatus());
        assertFalse(request().isOpen());
    }

    @Test
    void aSubstituteCountsWithTheResidentsYes() {
        decide.offerInstead(receipt.reference(), version(), 0, "cart", Reason.NO_PROVIDER);
        assertEquals(RequestStatus.SUBSTITUTE_OFFERED, request().aid(0).getStatus());
        assertThrows(IllegalArgumentException.class,
                () -> answer.advance(receipt.reference(), version(), Map.of(0, RequestStatus.CONFIRMED)), "they did not say yes");

        amend.answer(followed(), version(), Map.of(0, true));

        RequestedAid aid = request().aid(0);
        assertEquals(RequestStatus.SOURCING, aid.getStatus());
        assertEquals("asl", aid.getCode(), "what they asked for stays in the record");
        assertEquals("cart", aid.getServedCode());
        assertTrue(request().isAnswerDue());
        HistoryEntry said = request().getHistory().stream()
                .filter(entry -> entry.getKind() == HistoryEntry.Kind.SUBSTITUTE_TAKEN).findFirst().orElseThrow();
        assertEquals(Party.REQUESTER, said.getParty());
        assertThrows(IllegalArgumentException.class, () -> amend.answer(followed(), version(), Map.of(0, false)), "once");
    }

    @Test
    void withANoTheFirstChoiceIsLookedForAgain() {
        decide.offerInstead(receipt.reference(), version(), 0, "asl", Reason.TOO_LATE);
        assertTrue(request().aid(0).isSubstituteByVideo());
        amend.answer(followed(), version(), Map.of(0, false));
        assertEquals(RequestStatus.SOURCING, request().aid(0).getStatus());
        assertEquals("asl", request().aid(0).getServedCode());
        assertEquals(Boolean.FALSE, request().aid(0).getSubstitute().getTaken());
        decide.offerInstead(receipt.reference(), version(), 0, "cart", Reason.TOO_LATE);
        assertNull(request().aid(0).getSubstitute().getTaken(), "a new offer is a new question");
    }

    @Test
    void nothingIsOfferedWithoutAReasonOrWithOneForWhichThereIsNothing() {
        int version = version();
        assertThrows(IllegalArgumentException.class, () -> decide.offerInstead(receipt.reference(), version, 0, "cart", null));
        assertThrows(IllegalArgumentException.class,
                () -> decide.offerInstead(receipt.reference(), version, 0, "cart", Reason.EVENT_CANCELLED));
        assertThrows(IllegalArgumentException.class,
                () -> decide.offerInstead(receipt.reference(), version, 0, "telepathy", Reason.NO_PROVIDER));
        assertThrows(IllegalArgumentException.class,
                () -> decide.offerInstead(receipt.reference(), version, 1, "large-print", Reason.NO_PROVIDER),
                "nobody does large print by video");
        assertEquals(RequestStatus.RECEIVED, request().getStatus());
    }

    @Test
    void aPartIsNamed() {
        assertThrows(IllegalArgumentException.class, () -> decide.arrangeInPart(receipt.reference(), version(), 0, null));
        decide.arrangeInPart(receipt.reference(), version(), 0, Part.SOME_OF_THE_TIME);
        assertEquals(Part.SOME_OF_THE_TIME, request().aid(0).getPart());
        assertEquals(RequestStatus.PARTLY, request().aid(0).getStatus());
    }

    @Test
    void onlyACoordinatorDecidesAndOnlyAboutWhatTheyHaveRead() {
        int version = version();
        String reference = receipt.reference();
        for (Role other : EnumSet.complementOf(EnumSet.of(Role.COORDINATOR))) {
            caller.is("somebody", other);
            assertThrows(NotAllowed.class, () -> decide.arrangeInPart(reference, version, 0, Part.FEWER_PEOPLE));
            assertThrows(NotAllowed.class, () -> decide.offerInstead(reference, version, 0, "cart", Reason.TOO_LATE));
            assertThrows(NotAllowed.class, () -> decide.refuse(reference, version, 0, Reason.TOO_LATE, "Maria Lopez",
                    Alternative.TALK, null, null));
        }
        caller.is("coordinator", Role.COORDINATOR);
        answer.advance(reference, version, Map.of(1, RequestStatus.ACKNOWLEDGED));
        assertThrows(ChangedMeanwhile.class, () -> decide.arrangeInPart(reference, version, 0, Part.FEWER_PEOPLE));
        assertThrows(ChangedMeanwhile.class, () -> decide.offerInstead(reference, version, 0, "cart", Reason.TOO_LATE));
        assertThrows(ChangedMeanwhile.class, () -> decide.refuse(reference, version, 0, Reason.TOO_LATE, "Maria Lopez",
                Alternative.TALK, null, null));
        assertEquals(RequestStatus.RECEIVED, request().aid(0).getStatus());
    }

    private FollowRequest.Followed followed() {
        return followRequest.find(receipt.reference(), receipt.accessCode()).orElseThrow();
    }

    private AccommodationRequest request() {
        return requests.byReference(receipt.reference()).orElseThrow();
    }

    private int version() {
        return request().getVersion();
    }

    private void update(long aid, String set) throws SQLException {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE requested_aid SET " + set + " WHERE id = " + aid);
        }
    }
}
