package org.aviso.accommodations;

/** Which part of an aid is arranged, in the words of the bundle key {@code part.<part>}. */
public enum Part { SOME_OF_THE_TIME, SOME_OF_THE_MATERIAL, FEWER_PEOPLE }
