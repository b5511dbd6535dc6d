package org.aviso.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.aviso.accommodations.ChosenAid;
import org.aviso.accommodations.ContactRoute;
import org.aviso.accommodations.RequestForm;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.notices.Event;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeText;
import org.aviso.notices.Notices;
import org.aviso.offices.Office;
import org.aviso.offices.Offices;

/** Notices for tests, each with a name of its own, so that no test meets what another has left. */
@ApplicationScoped
public class Samples {

    @Inject
    private Notices notices;

    @Inject
    private Offices offices;

    /** Stores an event with texts in every language and gives its code, which is also its address in each. */
    @Transactional
    public String event(Instant published, Instant starts, Event.Status status) {
        return notice(Notice.Kind.EVENT, published, new Event(starts, starts.plus(Duration.ofHours(1)), status), "Words.");
    }

    /** Stores a press release and gives its code. */
    @Transactional
    public String news(Instant published, String body) {
        return notice(Notice.Kind.PRESS_RELEASE, published, null, body);
    }

    /** Stores an advisory and gives its code. */
    @Transactional
    public String advisory(Instant published, String body) {
        return notice(Notice.Kind.ADVISORY, published, null, body);
    }

    /** What a resident sends who asks for themselves, in Spanish and by mail. */
    public static RequestForm form(String notice, String... aids) {
        RequestForm form = new RequestForm();
        form.setNotice(notice);
        form.setAids(Stream.of(aids).map(aid -> new ChosenAid(aid, null, null)).toList());
        form.setName("Ana");
        form.setLanguage("es");
        form.setRoute(ContactRoute.EMAIL);
        // Of each test its own: nobody is mailed without end.
        form.setContact("ana-" + notice + "@example.org");
        form.setForWhom(RequestForm.Who.SELF);
        return form;
    }

    private String notice(Notice.Kind kind, Instant published, Event event, String body) {
        String code = "sample-" + UUID.randomUUID();
        Notice notice = new Notice(code, kind, offices.byCode(Office.OF_THE_AGENCY), published, event);
        for (Language language : Languages.all()) {
            new NoticeText(notice, language.tag(), code, "Sample in " + language.endonym(), "Summary.", body,
                    event == null ? null : "Library", published);
        }
        notices.add(notice);
        return code;
    }
}
