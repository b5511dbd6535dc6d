package org.aviso.accommodations;

/** The form of whatever we send to a resident, in the words of the bundle key {@code materialFormat.<format>}. */
public enum MaterialFormat { STANDARD, LARGE_PRINT, BRAILLE, AUDIO, ACCESSIBLE_FILE, PLAIN }
