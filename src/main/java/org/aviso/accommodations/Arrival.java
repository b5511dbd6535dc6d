package org.aviso.accommodations;

/** How a request reached the office that staff then entered, in the words of the bundle key {@code arrival.<arrival>}. */
public enum Arrival { PHONE, TDD, RELAY, WALK_IN, LETTER }
