package org.aviso.publishing.exchange;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** A file with notices, read a part at a time: it may be larger than what the memory holds. */
interface NoticeSource {

    /** So many notices are read, asked for and stored at once. */
    int AT_ONCE = 100;

    /**
     * Reads all of it.
     *
     * @param checked whether it was found to be right before, so that what takes long is not done again
     * @throws IOException if it cannot be read; what is wrong in it is told as a problem
     */
    void read(boolean checked, Consumer<List<Incoming>> part) throws IOException;

    /** Whether it says how far each notice is, so that it is taken in as it was. */
    boolean isWhole();
}
