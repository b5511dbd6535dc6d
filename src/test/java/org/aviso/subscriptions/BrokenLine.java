package org.aviso.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import org.aviso.subscriptions.news.NewsTold;

/** Something that goes wrong in the midst of telling followers, when a test wants it. */
@ApplicationScoped
public class BrokenLine {

    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

    /** Lets so many be told, and no more until it is mended. */
    void breaksAfter(int told) {
        left.set(told);
    }

    void isMended() {
        left.set(Integer.MAX_VALUE);
    }

    void hear(@Observes NewsTold told) {
        if (left.getAndDecrement() <= 0) {
            throw new IllegalStateException("the node dies");
        }
    }
}
