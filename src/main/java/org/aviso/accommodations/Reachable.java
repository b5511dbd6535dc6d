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

    /** Somebody who said how to reach them. */
    interface Somebody {

        /** Null where nobody has said yet; who must say is a constraint of its own. */
        ContactRoute getRoute();

        String getContact();

        /** Whether the news would go to nobody: to them alone, and there is no way to reach them. */
        default boolean isNewsLost() {
            return false;
        }

        /** Whether they have said neither how to reach them nor that nobody need. */
        default boolean lacksRoute() {
            return false;
        }
    }

    /** Names what the route needs, beside the field. */
    class Check implements ConstraintValidator<Reachable, Somebody> {

        @Override
        public boolean isValid(Somebody somebody, ConstraintValidatorContext context) {
            if (somebody.lacksRoute()) {
                return refuse(context, "{person.route.missing}", "route");
            }
            if (somebody.isNewsLost()) {
                return refuse(context, "{person.updates.byHand}", "updates");
            }
            ContactRoute route = somebody.getRoute();
            String contact = somebody.getContact();
            // Too long is said by a constraint of its own.
            if (route == null || contact != null && contact.length() > ContactRoute.LONGEST
                    || contact != null && !contact.isBlank() && route.reaches(contact)) {
                return true;
            }
            String kind = switch (route) {
                case EMAIL, VIDEO, POST -> route.name();
                case PHONE, SMS, TDD, RELAY -> "PHONE";
            };
            return refuse(context, "{contact." + kind.toUpperCase(Locale.ROOT) + "}", "contact");
        }

        private static boolean refuse(ConstraintValidatorContext context, String message, String field) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message).addPropertyNode(field).addConstraintViolation();
            return false;
        }
    }
}
