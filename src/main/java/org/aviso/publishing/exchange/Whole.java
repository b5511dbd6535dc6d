package org.aviso.publishing.exchange;

import org.aviso.notices.NoticeCopy;
import org.aviso.publishing.ledger.ManuscriptCopy;

/**
 * A notice as a whole: what readers read, and what is being written of it.
 *
 * @param notice null where it was never published
 * @param manuscript null where nothing is known of how it was written
 */
record Whole(NoticeCopy notice, ManuscriptCopy manuscript) {

    String code() {
        return notice != null ? notice.code() : manuscript.code();
    }
}
