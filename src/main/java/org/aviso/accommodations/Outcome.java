package org.aviso.accommodations;

/** Whether an aid worked, as the resident says afterwards, in the words of the bundle key {@code outcome.<outcome>}. */
public enum Outcome { WORKED, PARTLY, FAILED }
