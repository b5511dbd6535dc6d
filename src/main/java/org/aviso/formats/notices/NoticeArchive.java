package org.aviso.formats.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.aviso.formats.Format;
import org.aviso.formats.FormatsArchive;
import org.aviso.formats.NotNow;
import org.aviso.language.Languages;
import org.aviso.notices.NoticeText;

/** All forms of a notice that there are, in one file. */
@ApplicationScoped
public class NoticeArchive {

    @Inject
    private MakeFormats makeFormats;

    /**
     * An archive that is still to be sent.
     *
     * @param tag another one for another content
     */
    record Prepared(FormatsArchive archive, String tag) { }

    /**
     * Has every form made, and says which there are.
     *
     * @throws NotNow if too many others wait
     */
    Prepared prepare(NoticeText text) {
        List<FormatState> there = Format.in(text.getLanguage()).stream().map(format -> makeFormats.state(text, format))
                .filter(state -> state.refused() == null).toList();
        List<Format> formats = there.stream().map(FormatState::format).toList();
        return new Prepared(new FormatsArchive(Languages.orBase(text.getLanguage()), text.getTitle(), text.getSlug(),
                text.getUpdated(), formats), (there.isEmpty() ? "none" : there.get(0).fingerprint()) + "-"
                + Integer.toHexString(formats.toString().hashCode()));
    }

    /**
     * Sends it, one form after the other.
     *
     * @throws IOException if the reader has gone, or a form meanwhile
     */
    void send(NoticeText text, FormatsArchive archive, OutputStream out) throws IOException {
        archive.write(format -> {
            try {
                byte[] content = makeFormats.made(text, format).content();
                if (content == null) {
                    throw new IOException("a form is gone");
                }
                return content;
            } catch (NotNow later) {
                throw new IOException("a form cannot be made now", later);
            }
        }, out);
    }
}
