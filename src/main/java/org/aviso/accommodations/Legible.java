package org.aviso.accommodations;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.aviso.language.Legibility;

/** A text must say to everybody what it says to the one who reads it. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Legible.Check.class)
public @interface Legible {

    /** Whether it has one line: with several, what a stranger calls themselves could pass for our own words. */
    boolean oneLine() default false;

    String message() default "{text.legible}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks for what no reader sees. */
    class Check implements ConstraintValidator<Legible, String> {

        // Letters and signs by their kind, but nothing is drawn for them: the fillers of Hangul, the blank of braille.
        private static final String DRAWN_EMPTY = "\u115F\u1160\u3164\uFFA0\u2800";

        private boolean oneLine;

        @Override
        public void initialize(Legible legible) {
            oneLine = legible.oneLine();
        }

        /** As {@link Legibility#isLegible(String)}. */
        public static boolean isLegible(String text) {
            return Legibility.isLegible(text);
        }

        /** As {@link Legibility#isOneLine(String)}. */
        public static boolean isOneLine(String text) {
            return Legibility.isOneLine(text);
        }

        /** Whether a text says something that can be read, in at most so many characters. */
        public static boolean isFit(String text, int longest) {
            return text != null && !text.isBlank() && text.length() <= longest && isLegible(text);
        }

        /**
         * A text that somebody wrote, without space around it.
         *
         * @param longest how many characters it may have, with that space
         * @throws IllegalArgumentException if there is none, or it is too long or not legible
         */
        public static String fit(String text, int longest) {
            if (!isFit(text, longest)) {
                throw new IllegalArgumentException("a text is legible and has 1 to " + longest + " characters");
            }
            return text.strip();
        }

        /** As {@link #fit}, but null where nobody wrote anything. */
        public static String fitOrNone(String text, int longest) {
            return text == null || text.isBlank() ? null : fit(text, longest);
        }

        /** The text, or null if a reader would see nothing. */
        static String orNull(String text) {
            return text == null || text.codePoints().allMatch(Check::isInvisible) ? null : text;
        }

        private static boolean isInvisible(int c) {
            return switch (Character.getType(c)) {
                case Character.CONTROL, Character.FORMAT, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR, Character.NON_SPACING_MARK -> true;
                default -> DRAWN_EMPTY.indexOf(c) >= 0;
            };
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            if (text == null || !isLegible(text)) {
                return text == null;
            }
            if (!oneLine || isOneLine(text)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("{text.oneLine}").addConstraintViolation();
            return false;
        }
    }
}
