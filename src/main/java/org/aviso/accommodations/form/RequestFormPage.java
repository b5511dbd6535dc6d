package org.aviso.accommodations.form;

import jakarta.inject.Inject;
import jakarta.validation.Validator;
import org.aviso.platform.PageErrors;

/** A page of the form: one question, whose answer is kept whatever button is pressed. */
abstract class RequestFormPage {

    @Inject
    DraftVisit draft;

    @Inject
    PageErrors errors;

    @Inject
    Validator validator;

    private final Question question;

    RequestFormPage(Question question) {
        this.question = question;
    }

    /**
     * Shows the page, or leads to a question that comes before it and is still open.
     *
     * @return whether it is shown
     */
    public boolean arrive() {
        return draft.arriveAt(question);
    }

    /** Keeps the answer and goes on, or shows what to mend in it. */
    public void next() {
        if (arrive()) {
            take();
            check();
            if (!errors.isAny()) {
                proceed();
            }
        }
    }

    /** Shows the page in another language, with what was typed. */
    public void speak(String language) {
        if (arrive()) {
            take();
            draft.keepAndSpeak(language);
        }
    }

    /** Keeps what was typed and says how to come back to it. */
    public void later() {
        if (arrive()) {
            take();
            draft.keepAndGoTo("REQUEST_LATER");
        }
    }

    /** Puts into the form what the page does not bind to it. */
    void take() {
    }

    /** Shows what must be mended. */
    abstract void check();

    /** Goes to the next question. */
    void proceed() {
        draft.answer(question, following());
    }

    /** The question that comes next. */
    Question following() {
        return Question.values()[question.ordinal() + 1];
    }
}
