package org.aviso.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.aviso.accommodations.AccessCodes;
import org.aviso.accommodations.AidWords;
import org.aviso.accommodations.ChosenAid;
import org.aviso.accommodations.ContactRoute;
import org.aviso.accommodations.DecidedAid;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.accommodations.RequestForm;
import org.aviso.accommodations.SubjectView;
import org.aviso.language.Language;
import org.aviso.language.Moments;
import org.aviso.language.Phrases;
import org.aviso.offices.TeletypeText;

/**
 * What to say to a caller, word for word, in one language: what was written down before it is saved, and the codes after
 * that. Also as a text for a text telephone, where each turn ends by handing over.
 */
final class CallScript {

    /** The longest line of a text telephone. */
    static final int WIDTH = 32;

    private static final String HANDS_OVER = " GA";
    private static final String ENDS = " SK";

    private final Language language;
    private final Phrases pages;
    private final Moments moments;
    private final String office;
    private final List<String> numbers;

    /**
     * A script.
     *
     * @param office who takes the call, in that language
     * @param numbers the ways to reach the office by a call, in that language
     */
    CallScript(Language language, ZoneId zone, String office, List<String> numbers) {
        this.language = language;
        this.pages = Phrases.pages(language);
        this.moments = new Moments(language, zone);
        this.office = office;
        this.numbers = List.copyOf(numbers);
    }

    Language language() {
        return language;
    }

    /** What to read back before it is saved, one paragraph each; the last is a question. */
    List<String> readBack(RequestForm form, SubjectView subject, List<DecidedAid> decided) {
        return readBack(form, subject, decided, true);
    }

    /** The same as text for a text telephone. */
    String typedReadBack(RequestForm form, SubjectView subject, List<DecidedAid> decided) {
        return typed(String.join("\n", readBack(form, subject, decided, false)) + HANDS_OVER);
    }

    private List<String> readBack(RequestForm form, SubjectView subject, List<DecidedAid> decided, boolean aloud) {
        List<String> says = new ArrayList<>();
        says.add(pages.say("callScript.hello", office));
        says.add(pages.say("callScript.name", form.getName().strip()));
        if (form.getOnBehalfOf() != null) {
            says.add(pages.say("callScript.person", form.getOnBehalfOf().getName().strip()));
        }
        says.add(subject.document() ? pages.say("callScript.document", subject.title(), moments.date(subject.starts()))
                : pages.say("callScript.event", subject.title(), moments.dateTime(subject.starts())));
        says.add(pages.say("callScript.aids", decided.stream().map(aid -> aid(aid.chosen()))
                .collect(Collectors.joining("\n"))));
        says.add(reach(form, aloud));
        says.add(pages.say("callScript.language", pages.say("language." + form.getLanguage())));
        says.add(decision(decided));
        says.add(pages.say(decided.stream().anyMatch(DecidedAid::isShortNotice) ? "callScript.tryAllTheSame"
                : "callScript.right"));
        return says;
    }

    private String aid(ChosenAid aid) {
        StringBuilder says = new StringBuilder("– ").append(AidWords.named(aid.getCode(), aid.getLanguage(), pages));
        aid.getDetails().forEach((ask, answer) -> {
            if (answer != null) {
                says.append("\n  ").append(pages.say("ask." + ask)).append(' ').append(pages.say("answer." + answer));
            }
        });
        if (aid.getNote() != null) {
            says.append("\n  ").append(aid.getNote().strip());
        }
        return says.toString();
    }

    private String reach(RequestForm form, boolean aloud) {
        ContactRoute route = form.getRoute();
        String contact = form.getContact().strip();
        // On a line of its own: no number is broken.
        String said = !aloud ? "\n" + contact : route == ContactRoute.POST ? contact
                : route == ContactRoute.EMAIL || !contact.matches("[0-9+() .\\-/xet]+") ? contact + "\n"
                        + Spelling.aloud(contact, pages) : Spelling.digits(contact, pages);
        return pages.say("callScript.contact." + route, said);
    }

    private String decision(List<DecidedAid> decided) {
        List<DecidedAid> late = decided.stream().filter(DecidedAid::isShortNotice).toList();
        if (late.isEmpty()) {
            // The longest lead has the earliest date; of a notice that came out late there is none to tell.
            return decided.stream().filter(aid -> !aid.leadTime().publishedAfterCutOff())
                    .map(aid -> aid.leadTime().askBy()).min(Comparator.naturalOrder())
                    .map(askBy -> pages.say("callScript.onTime", moments.dateTime(askBy)))
                    .orElseGet(() -> pages.say("callScript.onTimeLateNotice"));
        }
        return late.stream().map(aid -> pages.say("callScript.late",
                        AidWords.named(aid.chosen().getCode(), aid.chosen().getLanguage(), pages),
                        moments.dateTime(aid.leadTime().askBy())))
                .collect(Collectors.joining("\n", "", "\n" + pages.say("callScript.late.what")));
    }

    /**
     * What to say once it is saved.
     *
     * @param readBy until when the office reads it
     */
    List<String> ending(String reference, String accessCode, Instant readBy) {
        List<String> says = new ArrayList<>();
        says.add(pages.say("callScript.saved"));
        says.add(pages.say("callScript.reference", Spelling.aloud(reference, pages)));
        says.add(pages.say("callScript.accessCode", Spelling.aloud(accessCode, pages)));
        says.addAll(after(readBy));
        says.add(pages.say("callScript.thanks"));
        return says;
    }

    private List<String> after(Instant readBy) {
        return List.of(pages.say("callScript.codes"), pages.say("callScript.readBy", moments.dateTime(readBy)),
                pages.say("callScript.numbers", String.join("\n", numbers)));
    }

    /** The same as text for a text telephone: two turns, the last of which ends the call. */
    String typedEnding(String reference, String accessCode, Instant readBy) {
        List<String> says = new ArrayList<>();
        says.add(pages.say("callScript.saved"));
        says.add(pages.say("callScript.reference", ReferenceCode.spaced(reference)));
        says.add(pages.say("callScript.accessCode", AccessCodes.spaced(accessCode)));
        says.addAll(after(readBy));
        says.add(pages.say("callScript.questions"));
        return typed(String.join("\n", says) + HANDS_OVER + "\n\n" + pages.say("callScript.thanks") + ENDS);
    }

    private String typed(String text) {
        return TeletypeText.of(text, pages, WIDTH);
    }

    /** About how long a text telephone sends a text, in minutes, rounded up: at 45.45 baud six characters a second. */
    static int minutes(String typed) {
        return (int) Math.ceil(typed.length() / 6.0 / 60);
    }
}
