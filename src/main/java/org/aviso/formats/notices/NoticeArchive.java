package org.aviso.formats.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    @Inject
    private NoticeFormats noticeFormats;

    /**
     * An archive that is still to be sent.
     *
     * @param files what is in it, all of them made from the same words
     * @param tag another one for another content
     */
    record Prepared(FormatsArchive archive, Map<Format, FormatState> files, String tag) { }

    /**
     * Has every form made that is not there, and says which there are.
     *
     * @throws NotNow if too many others wait
     */
    Prepared prepare(NoticeText text) {
        Map<Format, FormatState> files = new EnumMap<>(Format.class);
        noticeFormats.forms(text).stream().map(file -> file.state() != null ? file.state() : makeFormats.state(text, file.format()))
                .filter(state -> state.refused() == null).forEach(state -> files.put(state.format(), state));
        List<Format> formats = List.copyOf(files.keySet());
        String made = files.values().stream().map(FormatState::fingerprint).findFirst().orElse("none");
        return new Prepared(new FormatsArchive(Languages.orBase(text.getLanguage()), text.getTitle(), text.getSlug(),
                text.getUpdated(), formats), files, made + "-" + Integer.toHexString(formats.toString().hashCode()));
    }

    /**
     * Sends it, one form after the other.
     *
     * @throws IOException if the reader has gone, or a form meanwhile
     */
    void send(Prepared prepared, OutputStream out) throws IOException {
        prepared.archive().write(format -> makeFormats.content(prepared.files().get(format))
                .orElseThrow(() -> new IOException("a form is gone")), out);
    }
}
