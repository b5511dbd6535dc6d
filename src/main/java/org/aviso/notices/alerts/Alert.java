package org.aviso.notices.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A message of the Common Alerting Protocol 1.2 (OASIS). Its identifiers hold no space, comma, {@code <} or {@code &}.
 *
 * @param identifier its own among all messages of the sender: another one for each state of the advisory
 * @param sender who sends it, as a name of the Internet
 * @param sent when this state was made known
 * @param trial whether it is sent to try things out, and nobody is to act
 * @param kind whether it is new, in place of an earlier message, or takes it back
 * @param references the earlier messages that it is about, each as {@code sender,identifier,sent}, the first one first; none
 *        if it is new
 * @param incident what the messages about one advisory have in common
 * @param infos the advisory in each language, 1 or more
 */
record Alert(String identifier, String sender, Instant sent, boolean trial, Kind kind, List<String> references,
        String incident, List<Info> infos) {

    /** What a message does. */
    enum Kind {

        ALERT("Alert"), UPDATE("Update"), CANCEL("Cancel");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word of the protocol. */
        String word() {
            return word;
        }
    }

    /**
     * The advisory in one language.
     *
     * @param expires until when it holds, or null for as long as nobody takes it back
     * @param web the whole address of its page
     */
    record Info(Locale language, String event, Instant effective, Instant expires, String senderName, String headline,
            String description, String web, String contact) { }
}
