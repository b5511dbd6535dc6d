package org.aviso.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.aviso.accommodations.RequestForm;
import org.aviso.accommodations.SubjectView;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.notices.Notices;
import org.aviso.offices.ContactDirectory;
import org.aviso.offices.LeadTimePolicy;

/** Scripts for the agency's own calls. */
@ApplicationScoped
class CallScripts {

    @Inject
    private ContactDirectory directory;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private Notices notices;

    /** A script in the caller's language and, where that is another, one in that of staff, who then know what they say. */
    List<CallScript> of(String callersLanguage, Language staffsLanguage) {
        return Stream.of(Languages.orBase(callersLanguage), staffsLanguage).distinct().map(this::in).toList();
    }

    private CallScript in(Language language) {
        Phrases pages = Phrases.pages(language);
        List<String> numbers = directory.getStrip().stream()
                .map(channel -> pages.say(channel.getLabelKey()) + ": " + channel.getNumber()).toList();
        return new CallScript(language, leadTimes.rule().zone(), directory.getDesk().name(language.tag()), numbers);
    }

    /** What a form is about, in the words of that language where a notice has them. */
    SubjectView subject(RequestForm form, Language language) {
        return form.getNotice() == null ? SubjectView.of(form, leadTimes.rule().zone())
                : notices.at(form.getNotice()).map(notice -> SubjectView.of(notice.text(language.tag()))).orElseThrow();
    }
}
