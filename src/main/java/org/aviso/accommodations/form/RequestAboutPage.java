package org.aviso.accommodations.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import org.aviso.accommodations.RequestForm;
import org.aviso.accommodations.SubjectView;
import org.aviso.leadtime.Decision;
import org.aviso.offices.LeadTimePolicy;

/** Which event, or which document? Asked where no notice says so. */
@Named
@RequestScoped
public class RequestAboutPage extends RequestFormPage {

    @Inject
    private LeadTimePolicy leadTimes;

    private boolean late;

    public RequestAboutPage() {
        super(Question.ABOUT);
    }

    @Override
    void take() {
        RequestForm.Occasion event = getEvent();
        RequestForm.Paper document = getDocument();
        if (event != null) {
            event.setStarts(event.getDay().date().isEmpty() || event.getTime().time().isEmpty() ? null
                    : event.getDay().date().get().atTime(event.getTime().time().get()).atZone(leadTimes.rule().zone())
                            .toInstant());
        } else if (document != null) {
            document.setNeededBy(document.getDay().date().orElse(null));
        }
    }

    @Override
    void check() {
        if (getEvent() != null) {
            errors.showDate("day", getEvent().getDay());
            if (getEvent().getTime().problem() != null) {
                errors.show("time", getEvent().getTime().problem());
            }
        } else {
            errors.showDate("day", getDocument().getDay());
        }
        validator.validate(getEvent() != null ? getEvent() : getDocument()).forEach(violation -> {
            String field = violation.getPropertyPath().toString();
            // The day and the time say it themselves, each beside its field.
            if (!field.equals("starts") && !field.equals("neededBy")) {
                errors.show(field, violation.getMessageTemplate());
            }
        });
        if (!errors.isAny()) {
            checkTheDay();
        }
    }

    private void checkTheDay() {
        try {
            Decision decision = leadTimes.now(SubjectView.of(draft.getForm(), leadTimes.rule().zone()).starts(), null)
                    .decision();
            if (decision == Decision.EVENT_PASSED) {
                errors.show("day", getEvent() != null ? "event.passed" : "document.passed");
            }
            late = decision == Decision.SHORT_NOTICE;
        } catch (DateTimeException | IllegalStateException beyondTheCalendar) {
            errors.show("day", "event.tooFar");
        }
    }

    // Short notice is said before anything else is asked.
    @Override
    void proceed() {
        if (late && !draft.getForm().isShortNoticeAcknowledged()) {
            draft.keepAndGoTo("REQUEST_SHORT_NOTICE");
        } else {
            super.proceed();
        }
    }

    /** The event, or null where a document is asked for. */
    public RequestForm.Occasion getEvent() {
        return draft.getForm().getEvent();
    }

    /** The document, or null where an event is asked about. */
    public RequestForm.Paper getDocument() {
        return draft.getForm().getDocument();
    }
}
