package org.aviso.staff;

/** What an account may do; one account can have several roles. */
public enum Role {

    /** Answers residents. */
    COORDINATOR,

    /** Writes and publishes notices. */
    PUBLISHER,

    /** Keeps accounts, offices and the calendar. */
    ADMINISTRATOR
}
