package org.aviso.formats.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aviso.formats.Format;
import org.aviso.formats.FormatRefused;
import org.aviso.notices.NoticeText;
import org.aviso.platform.PagePhrases;

/** The forms of a notice in the words of the page: {@code Braille, contracted: BRF, 4 pages, 3 KB}. */
@Named("formatWords")
@RequestScoped
public class FormatWords {

    private static final int KILO = 1000;
    private static final int MEGA = 1_000_000;

    @Inject
    private NoticeFormats noticeFormats;

    @Inject
    private PagePhrases phrases;

    private final Map<NoticeText, List<Group>> groups = new LinkedHashMap<>();

    /**
     * The files of one form: braille comes in two kinds of file.
     *
     * @param code the form's, as programs call it
     */
    public record Group(String code, List<NoticeFormats.FormatFile> files) {

        /** The first file that cannot be made, or null. */
        public NoticeFormats.FormatFile getRefused() {
            return files.stream().filter(NoticeFormats.FormatFile::isRefused).findFirst().orElse(null);
        }
    }

    /** Every form of a text, by what it is called. */
    public List<Group> groups(NoticeText text) {
        return groups.computeIfAbsent(text, each -> {
            Map<String, List<NoticeFormats.FormatFile>> byCode = new LinkedHashMap<>();
            noticeFormats.forms(each).forEach(file ->
                    byCode.computeIfAbsent(file.format().code(), code -> new ArrayList<>()).add(file));
            return byCode.entrySet().stream().map(group -> new Group(group.getKey(), group.getValue())).toList();
        });
    }

    /** What a form is called. */
    public String name(String code) {
        return phrases.all().say("formats.name." + code);
    }

    /** What a link to a file says: kind of file, pages and size, as far as they are known. */
    public String file(NoticeFormats.FormatFile form) {
        String kind = form.format().extension().toUpperCase(Locale.ROOT);
        if (!form.isMade()) {
            return kind;
        }
        String size = size(form.state().bytes());
        return form.state().pages() > 0 ? phrases.of("formats.file.pages", kind, form.state().pages(), size)
                : phrases.of("formats.file", kind, size);
    }

    /** Why a form cannot be had. */
    public String refused(NoticeFormats.FormatFile form) {
        return new FormatRefused(form.state().refused(), form.state().detail()).say(phrases.all());
    }

    /** Whether there is braille in its language, which no machine can vouch for. */
    public boolean inBraille(NoticeText text) {
        return groups(text).stream().anyMatch(group -> group.files().get(0).format().isBraille());
    }

    /** Whether there is contracted braille in its language, which most readers of braille read where there is. */
    public boolean contracted(NoticeText text) {
        return groups(text).stream().anyMatch(group -> group.code().equals(Format.BRAILLE_CONTRACTED_BRF.code()));
    }

    /** How long a file is, {@code 24 KB}. */
    public String size(int bytes) {
        return bytes < MEGA ? phrases.of("formats.kilobytes", Math.max(1, Math.round((double) bytes / KILO)))
                : phrases.of("formats.megabytes", (double) bytes / MEGA);
    }
}
