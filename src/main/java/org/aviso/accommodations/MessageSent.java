package org.aviso.accommodations;

import java.util.List;

/**
 * Staff has written to those who read a request; whoever observes this is still in its transaction.
 *
 * @param languages the tags of the languages in which the message goes out now; in others it may wait for a translation
 */
public record MessageSent(AccommodationRequest request, Message message, List<String> languages) {

    /** A message that was written just now: it goes out in each language in which it is not held. */
    public static MessageSent of(AccommodationRequest request, Message message) {
        return new MessageSent(request, message, message.getTexts().stream().filter(text -> !text.isHeld())
                .map(MessageText::getLanguage).toList());
    }
}
