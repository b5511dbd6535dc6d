package org.aviso.notices;

import java.util.List;

/**
 * Notices came from elsewhere that are no news; whoever observes this is still in the transaction.
 *
 * @param ids their numbers, one or more
 */
public record NoticesBrought(List<Long> ids) {

    public NoticesBrought {
        ids = List.copyOf(ids);
    }
}
