package org.aviso.platform;

/** The tables are there: whoever fills an empty database may do so now. */
public record DatabaseReady(boolean demonstration) { }
