package org.aviso.offices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.aviso.platform.PagePhrases;

/** The hours of a channel in the words of the page's language. */
@Named("directoryWords")
@RequestScoped
public class DirectoryWords {

    @Inject
    private PagePhrases phrases;

    @Inject
    private PageMoments moments;

    public String hours(ContactChannel channel) {
        return channel.isEveryDay() ? phrases.all().say("contacts.everyDay")
                : phrases.of("contacts.businessDays", moments.time(channel.getOpens()),
                        moments.time(channel.getCloses()));
    }
}
