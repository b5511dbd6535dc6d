package org.aviso.staff.audit;

/** What a member of staff has done, in the words of the bundle key {@code deed.<deed>}. */
public enum Deed { SAW, CHANGED, SENT, ENTERED, EXPORTED, PRINTED, SIGNED_IN, SIGNED_OUT, REFUSED }
