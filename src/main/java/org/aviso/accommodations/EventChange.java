package org.aviso.accommodations;

/** What became of the event of a request after it had arrived, in the words of the bundle key {@code eventChange.<change>}. */
public enum EventChange { MOVED, CANCELLED }
