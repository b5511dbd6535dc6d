package org.aviso.providers;

/** Why a provider cannot be asked for something, in the words of the bundle key {@code unfit.<reason>}. */
public enum Unfit {

    /** They are not asked any more. */
    DISABLED,

    /** They do not do that. */
    AID,

    /** They do not do it in that language. */
    LANGUAGE,

    /** It is a legal matter, and they have no Arizona legal license on that day (A.R.S. 36-1974). */
    LICENSE,

    /** They have no contract on that day. */
    CONTRACT,

    /** It is done from a distance, and they do not work so. */
    REMOTE,

    /** They have accepted something else at that time, or could not get there in time. */
    BOOKED
}
