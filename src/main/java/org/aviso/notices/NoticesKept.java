package org.aviso.notices;

/** Notices were written to the database; whoever observes this is still in the transaction. */
public record NoticesKept() { }
