package org.aviso.formats.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aviso.formats.Format;
import org.aviso.formats.FormatRefused;
import org.aviso.language.Languages;
import org.aviso.notices.Event;
import org.aviso.notices.FormatsOnOffer;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeText;
import org.aviso.notices.Notices;
import org.aviso.offices.ContactDirectory;
import org.aviso.publishing.FormatsToMend;
import org.aviso.staff.Role;
import org.aviso.testing.InPortal;
import org.aviso.triage.today.Matter;
import org.junit.jupiter.api.Test;

class MakeFormatsIT extends InPortal {

    private static final Instant NOW = Instant.parse("2034-03-04T18:00:00Z");

    @Inject
    private MakeFormats makeFormats;

    @Inject
    private MakeFormatsAhead makeFormatsAhead;

    @Inject
    private KeptFormats kept;

    @Inject
    private NoticeFormats noticeFormats;

    @Inject
    private FormatsToMend formatsToMend;

    @Inject
    private Notices notices;

    @Inject
    private ContactDirectory directory;

    @Test
    void everyFormIsMadeAheadOfItsReaders() {
        clock.set(NOW);
        NoticeText text = text(samples.news(NOW, "## Water\n\nWater is off on **Main Street**."), "en");
        makeFormatsAhead.look();
        List<FormatState> states = kept.of(Set.of(text.getNotice().getId()));
        assertEquals(Languages.all().stream().flatMap(each -> Format.in(each.tag()).stream().map(format -> each.tag() + format))
                .collect(Collectors.toSet()), states.stream().map(state -> state.language() + state.format()).collect(Collectors.toSet()));
        states.forEach(state -> {
            assertNull(state.refused(), () -> state.toString());
            assertTrue(state.bytes() > 100, () -> state.toString());
        });
        assertTrue(states.stream().filter(state -> state.format() == Format.LARGE_PRINT_24).allMatch(state -> state.pages() >= 1));
        // What is there is not made again.
        clock.set(NOW.plusSeconds(60));
        makeFormatsAhead.look();
        assertTrue(kept.of(Set.of(text.getNotice().getId())).stream().allMatch(state -> state.made().equals(NOW)));
    }

    @Test
    void whatTheNoticeSaysNoLongerIsHandedToNobody() {
        clock.set(NOW);
        String code = samples.event(NOW, NOW.plus(Duration.ofDays(30)), Event.Status.SCHEDULED);
        MakeFormats.Made before = makeFormats.made(text(code, "en"), Format.PLAIN);
        assertTrue(plain(before).contains("April 3, 2034"), plain(before));
        assertTrue(plain(before).contains("(520) 791-2639"), plain(before));
        database.run(em -> notice(em.createQuery("select n from Notice n where n.code = :code", Notice.class)
                .setParameter("code", code).getSingleResult()));
        // Until it is made anew, nobody is told of the one that was.
        assertNull(form(text(code, "en"), Format.PLAIN).state());
        MakeFormats.Made after = makeFormats.made(text(code, "en"), Format.PLAIN);
        assertNotEquals(before.state().fingerprint(), after.state().fingerprint());
        assertTrue(plain(after).contains("April 5, 2034"), plain(after));
        assertEquals(after.state(), form(text(code, "en"), Format.PLAIN).state());
        // The one before is gone.
        assertEquals(1, kept.of(Set.of(text(code, "en").getNotice().getId())).size());
    }

    private static void notice(Notice notice) {
        notice.move(notice.getEvent().getStarts().plus(Duration.ofDays(2)), notice.getEvent().getEnds().plus(Duration.ofDays(2)), NOW);
    }

    @Test
    void theDateToAskByMovesWithTheCalendar() {
        clock.set(NOW);
        String code = samples.event(NOW, NOW.plus(Duration.ofDays(30)), Event.Status.SCHEDULED);
        String before = makeFormats.made(text(code, "en"), Format.PLAIN).state().fingerprint();
        database.run(em -> em.createNativeQuery("UPDATE agency SET business_days = business_days + 3").executeUpdate());
        try {
            directory.refresh();
            assertNotEquals(before, makeFormats.made(text(code, "en"), Format.PLAIN).state().fingerprint());
        } finally {
            database.run(em -> em.createNativeQuery("UPDATE agency SET business_days = business_days - 3").executeUpdate());
            directory.refresh();
        }
    }

    @Test
    void whatCannotBeMadeIsToldToStaffUntilTheyTakeNote() {
        clock.set(NOW);
        String code = samples.news(NOW, "Welcome \u4f60\u597d.");
        NoticeText text = text(code, "en");
        MakeFormats.Made pdf = makeFormats.made(text, Format.PDF);
        assertNull(pdf.content());
        assertEquals(FormatRefused.Reason.SIGNS, pdf.state().refused());
        assertTrue(pdf.state().detail().contains("\u4f60"), pdf.state().detail());
        // It is known; nobody tries again, and programs are not told of a file.
        clock.set(NOW.plusSeconds(3600));
        assertEquals(NOW, makeFormats.made(text, Format.PDF).state().made());
        assertTrue(noticeFormats.of(List.of(text)).get(text).stream().map(FormatsOnOffer.Offered::name).noneMatch("pdf"::equals));
        assertNotNull(makeFormats.made(text, Format.EPUB).content());
        caller.is("publisher", Role.PUBLISHER);
        caller.inARequest(() -> assertEquals(1, matters(text)));
        kept.note(text.getNotice().getId());
        caller.inARequest(() -> assertEquals(0, matters(text)));
    }

    private long matters(NoticeText text) {
        return formatsToMend.matters().stream().map(Matter::href).filter(href -> href.contains(text.getNotice().getCode())).count();
    }

    @Test
    void aNoticeThatNobodyHasReadIsForgottenWithItsFiles() {
        clock.set(NOW);
        NoticeText text = text(samples.news(NOW.plus(Duration.ofDays(1)), "Words."), "en");
        long id = text.getNotice().getId();
        makeFormatsAhead.look();
        assertTrue(kept.of(Set.of(id)).size() > 10);
        database.run(em -> notices.withdraw(notices.byId(id).orElseThrow()));
        assertEquals(List.of(), kept.of(Set.of(id)));
    }

    private NoticeText text(String code, String language) {
        return notices.byCode(code).orElseThrow().text(language);
    }

    private NoticeFormats.FormatFile form(NoticeText text, Format format) {
        return noticeFormats.forms(text).stream().filter(each -> each.format() == format).findFirst().orElseThrow();
    }

    private static String plain(MakeFormats.Made made) {
        return new String(made.content(), StandardCharsets.UTF_8);
    }
}
