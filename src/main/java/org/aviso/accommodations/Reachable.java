package org.aviso.accommodations;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;

/** What a resident wrote must be something that the chosen route can reach. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Reachable.Check.class)
@interface Reachable {

    String message() default "{contact.EMAIL}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Names what the route needs, beside the field. */
    class Check implements ConstraintValidator<Reachable, RequestForm> {

        @Override
        public boolean isValid(RequestForm form, ConstraintValidatorContext context) {
            if (form.getRoute() == null || form.getContact() == null || form.getContact().isBlank()
                    // Too long is said by a constraint of its own.
                    || form.getContact().length() > ContactRoute.LONGEST || form.getRoute().reaches(form.getContact())) {
                return true;
            }
            String kind = switch (form.getRoute()) {
                case EMAIL, VIDEO, POST -> form.getRoute().name();
                case PHONE, SMS, TDD, RELAY -> "PHONE";
            };
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("{contact." + kind.toUpperCase(Locale.ROOT) + "}")
                    .addPropertyNode("contact").addConstraintViolation();
            return false;
        }
    }
}
