package org.aviso.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Moments;
import org.aviso.language.Phrases;
import org.aviso.leadtime.LeadTime;
import org.aviso.notices.Event;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeText;
import org.aviso.offices.ContactDirectory;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.platform.Page;
import org.aviso.platform.SameOrigin;
import org.aviso.platform.Settings;
import org.aviso.subscriptions.Rhythm;
import org.aviso.subscriptions.Subscription;
import org.aviso.subscriptions.SubscriptionAsked;
import org.aviso.subscriptions.news.Announcement;
import org.aviso.subscriptions.news.News;
import org.aviso.subscriptions.news.NewsTold;

/** Writes to those who follow notices, and to those who may want to, in the language that they chose. */
@ApplicationScoped
public class MailToFollower {

    /** More than so many notices are not described in one mail: it leads to the list. */
    private static final int MOST = 30;

    @Inject
    private Outbox outbox;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private ContactDirectory directory;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** What is said to one follower, in their language. */
    private record Voice(Subscription subscription, String secret, Language language, Phrases mail, Phrases pages,
            Moments moments) { }

    void sendLink(@Observes SubscriptionAsked asked) {
        Voice voice = voice(asked.subscription(), asked.secret());
        Phrases mail = voice.mail();
        if (asked.subscription().isConfirmed()) {
            send(voice, mail.say("subscribed.subject"), new Letter.Draft().say(mail.say("subscribed.what"))
                    .link(mail.say("news.change"), address(Page.SUBSCRIPTION, voice)), null);
            return;
        }
        send(voice, mail.say("subscription.subject"), new Letter.Draft().say(mail.say("subscription.what"))
                .list(asked.subscription().getKinds().stream().sorted()
                        .map(kind -> voice.pages().say("noticeKinds." + kind)).toList())
                .say(offices(asked.subscription(), voice))
                .say(voice.pages().say("confirmSubscription.language") + " " + voice.language().endonym())
                .say(voice.pages().say("rhythm." + asked.subscription().getRhythm()))
                .link(mail.say("subscription.confirm"), address(Page.CONFIRM_SUBSCRIPTION, voice))
                .say(mail.say("subscription.until", voice.moments().dateTime(asked.subscription().getExpires()))), null);
    }

    private String offices(Subscription subscription, Voice voice) {
        List<String> names = directory.getOffices().stream()
                .filter(office -> subscription.getOffices().contains(office.getId()))
                .map(office -> office.name(voice.language().tag())).toList();
        return names.isEmpty() ? voice.pages().say("confirmSubscription.allOffices")
                : voice.pages().say("confirmSubscription.offices", String.join("; ", names));
    }

    void sendNews(@Observes NewsTold told) {
        Voice voice = voice(told.subscription(), told.secret());
        Phrases mail = voice.mail();
        Letter.Draft draft = new Letter.Draft();
        String subject;
        if (told.rhythm() == Rhythm.AT_ONCE) {
            News news = told.news().get(0);
            subject = mail.say("news.subject." + news.what(), news.text().getTitle());
            draft.add(described(news, voice)).link(mail.say("news.read"), address(news.text(), voice));
        } else {
            subject = mail.say("newsOfDay.subject", voice.moments().date(clock.instant()));
            told.news().stream().limit(MOST).forEach(news -> draft.link(mail.say("news.subject." + news.what(),
                    news.text().getTitle()), address(news.text(), voice)).add(described(news, voice)));
            if (told.news().size() > MOST) {
                draft.say(mail.say("newsOfDay.more"));
            }
            draft.link(mail.say("newsOfDay.all"), settings.baseUrl() + Page.NOTICES.in(voice.language()));
        }
        send(voice, subject, draft.say(voice.pages().say("statement.body", directory.getBusinessDays())).numbers(numbers(voice))
                        .link(mail.say("news.change"), address(Page.SUBSCRIPTION, voice))
                        .link(mail.say("news.stop"), address(Page.UNSUBSCRIBE, voice)),
                settings.baseUrl() + SameOrigin.FOR_MAIL_PROGRAMS + "/" + told.secret());
    }

    private Voice voice(Subscription subscription, String secret) {
        Language language = subscription.language();
        return new Voice(subscription, secret, language, Phrases.of(Phrases.Family.MAIL, language), Phrases.pages(language),
                new Moments(language, directory.agency().zone()));
    }

    private Letter.Draft described(News news, Voice voice) {
        // Of a notice that is not there yet in their language, the words of another stand apart.
        Letter.Draft draft = news.text().getLanguage().equals(voice.language().tag())
                ? new Letter.Draft().say(news.text().getSummary())
                : new Letter.Draft().quote(news.text().getSummary(), Languages.orBase(news.text().getLanguage()));
        Notice notice = news.text().getNotice();
        Event event = notice.getEvent();
        if (event == null) {
            return draft;
        }
        Phrases mail = voice.mail();
        String when = voice.moments().span(event.getStarts(), event.getEnds());
        if (news.what() == Announcement.What.CANCELLED || event.isCancelled()) {
            return draft.say(mail.say("news.cancelled", when));
        }
        if (news.what() == Announcement.What.MOVED) {
            draft.say(mail.say("news.moved"));
        }
        return draft.say(mail.say("news.when", when))
                .say(news.text().getPlace() == null ? "" : mail.say("news.where", news.text().getPlace()))
                .say(askBy(notice, voice));
    }

    // By the calendar that every page shows: it is read once a minute, not once a mail.
    private String askBy(Notice notice, Voice voice) {
        LeadTime leadTime = leadTimes.rule().decide(directory.calendar(), notice.getEvent().getStarts(), clock.instant(),
                notice.getPublished());
        return switch (leadTime.decision()) {
            case ON_TIME -> leadTime.publishedAfterCutOff() ? voice.pages().say("leadTime.publishedLate")
                    : voice.mail().say("news.askBy", voice.moments().dateTime(leadTime.askBy()));
            case SHORT_NOTICE -> voice.pages().say("leadTime.shortNotice", leadTime.rule().businessDays());
            case EVENT_PASSED -> voice.pages().say("leadTime.passed");
        };
    }

    private String address(NoticeText text, Voice voice) {
        return settings.baseUrl() + Page.NOTICE.in(voice.language(), text.getSlug());
    }

    private String address(Page page, Voice voice) {
        return settings.baseUrl() + page.in(voice.language(), voice.secret());
    }

    private List<Letter.Number> numbers(Voice voice) {
        return directory.getStrip().stream().map(channel -> new Letter.Number(voice.pages().say(channel.getLabelKey()),
                channel.getNumber(), channel.getDial())).toList();
    }

    private void send(Voice voice, String subject, Letter.Draft says, String endsIt) {
        Language language = voice.language();
        Letter.Draft draft = new Letter.Draft().say(voice.mail().say("greeting")).add(says);
        if (endsIt == null) {
            draft.say(voice.mail().say("contact")).numbers(numbers(voice));
        }
        outbox.add(voice.subscription(), draft.say(directory.getDesk().name(language.tag()) + "\n"
                + directory.agencyName(language.tag())).in(language, subject), endsIt);
    }
}
