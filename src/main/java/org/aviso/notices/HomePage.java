package org.aviso.notices;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.platform.Address;

/** The first page: what the portal is for, the next events, the latest news. */
@Named
@RequestScoped
public class HomePage {

    private static final int SHOWN = 4;

    @Inject
    private Notices notices;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private Address address;

    private List<NoticeEntry> events;
    private List<NoticeEntry> news;

    @PostConstruct
    void load() {
        String language = address.getLanguage().tag();
        events = notices.nextEvents(language, SHOWN).stream().map(text -> NoticeEntry.of(text, leadTimes)).toList();
        news = notices.news(language, SHOWN).stream().map(text -> NoticeEntry.of(text, leadTimes)).toList();
    }

    public List<NoticeEntry> getEvents() {
        return events;
    }

    public List<NoticeEntry> getNews() {
        return news;
    }
}
