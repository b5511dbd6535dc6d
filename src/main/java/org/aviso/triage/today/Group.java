package org.aviso.triage.today;

import java.util.List;

/** What a request waits for, in the words of the bundle keys {@code today.group.<group>}; in the order of the page. */
public enum Group {

    /** The office: somebody is to be answered, or an aid to be looked for. */
    ANSWER_NOW,

    /** A provider, who was asked. */
    PROVIDER,

    /** The resident, who was asked or has been offered something else. */
    RESIDENT,

    /** A translation: until it is there, something cannot be sent. */
    TRANSLATION,

    /** The office: the event was moved or canceled, or the days count otherwise. */
    EVENT_CHANGED,

    /** The office: readers cannot have a notice in their format. */
    FORMATS,

    /** What is to be handed over today, and what was to be and nobody has said that it was. */
    DELIVERIES,

    /** Nothing but its day. */
    LATER;

    // What the office has to do itself goes before what it waits for, so that no waiting hides a task.
    private static final List<Group> BY_URGENCY = List.of(ANSWER_NOW, TRANSLATION, EVENT_CHANGED, FORMATS, DELIVERIES,
            PROVIDER, RESIDENT, LATER);

    /** Whether a request that belongs to both stands in this one. */
    boolean goesBefore(Group other) {
        return BY_URGENCY.indexOf(this) < BY_URGENCY.indexOf(other);
    }
}
