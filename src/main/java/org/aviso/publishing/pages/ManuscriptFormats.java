package org.aviso.publishing.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.aviso.formats.FormatRefused;
import org.aviso.formats.notices.KeptFormats;
import org.aviso.formats.notices.MakeFormatsAhead;
import org.aviso.formats.notices.NoticeFormats;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeText;
import org.aviso.notices.Notices;
import org.aviso.platform.Address;
import org.aviso.platform.Visit;

/** How far the files are in which readers can have a notice, for whoever published it. */
@Named
@RequestScoped
public class ManuscriptFormats {

    @Inject
    private Notices notices;

    @Inject
    private NoticeFormats noticeFormats;

    @Inject
    private KeptFormats kept;

    @Inject
    private MakeFormatsAhead makeFormatsAhead;

    @Inject
    private Address address;

    @Inject
    private HttpServletRequest visit;

    private Notice notice;
    private List<Map.Entry<NoticeText, List<NoticeFormats.FormatFile>>> texts = List.of();

    @PostConstruct
    void load() {
        notice = notices.byCode(address.name("notice")).orElse(null);
        if (notice != null) {
            texts = noticeFormats.forms(notice.getTexts().values()).entrySet().stream()
                    .sorted(Comparator.comparing(entry -> entry.getKey().getLanguage())).toList();
            if (isRunning()) {
                makeFormatsAhead.ask(notice.getId());
            }
        }
    }

    /** Each text that readers have, or will have, with its files; none before it is published. */
    public List<Map.Entry<NoticeText, List<NoticeFormats.FormatFile>>> getTexts() {
        return texts;
    }

    /** How many files there will be. */
    public long getTotal() {
        return forms().stream().mapToLong(Collection::size).sum();
    }

    /** How many of them are there, or are known to be impossible. */
    public long getDone() {
        return forms().stream().flatMap(Collection::stream).filter(form -> form.state() != null).count();
    }

    /** How many are known to be impossible. */
    public long getRefused() {
        return forms().stream().flatMap(Collection::stream).filter(NoticeFormats.FormatFile::isRefused).count();
    }

    /** Whether some are still being made. */
    public boolean isRunning() {
        return getDone() < getTotal();
    }

    /** Whether staff is told on the page of what is to be done today that some cannot be made. */
    public boolean isTold() {
        return forms().stream().flatMap(Collection::stream).anyMatch(form -> form.isRefused() && form.state().seen() == null
                && form.state().refused() != FormatRefused.Reason.MACHINE && form.state().refused() != FormatRefused.Reason.LANGUAGE);
    }

    private List<List<NoticeFormats.FormatFile>> forms() {
        return texts.stream().map(Map.Entry::getValue).toList();
    }

    /** Whether somebody has just taken note of what cannot be made. */
    public boolean isNoted() {
        return getRefused() > 0 && !isTold() && visit.getParameter("noted") != null;
    }

    /** Takes note of what cannot be made. */
    public void note() {
        if (notice != null) {
            kept.note(notice.getId());
        }
        Visit.redirect(address.to("MANUSCRIPT", address.name("notice")) + "?noted=1#formats");
    }
}
