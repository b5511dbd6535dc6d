package org.aviso.subscriptions.news;

import java.util.List;
import org.aviso.subscriptions.Rhythm;
import org.aviso.subscriptions.Subscription;

/**
 * A follower is told what is new.
 *
 * @param secret what names the subscription in addresses
 * @param rhythm whether it is one thing at once, or what came together until the morning
 * @param news one or more, the latest first
 */
public record NewsTold(Subscription subscription, String secret, Rhythm rhythm, List<News> news) {

    @Override
    public String toString() {
        return rhythm + " " + news.size();
    }
}
