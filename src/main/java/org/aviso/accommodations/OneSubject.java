package org.aviso.accommodations;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Objects;
import java.util.stream.Stream;

/** A request is about a notice's event, another event, or a document: one of the three. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneSubject.Check.class)
@interface OneSubject {

    String message() default "{subject.one}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts the subjects. */
    class Check implements ConstraintValidator<OneSubject, RequestForm> {

        @Override
        public boolean isValid(RequestForm form, ConstraintValidatorContext context) {
            if (form.isChange() || Stream.of(form.getNotice(), form.getEvent(), form.getDocument()).filter(Objects::nonNull).count() == 1) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("notice").addConstraintViolation();
            return false;
        }
    }
}
