package org.aviso.accommodations.form;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aviso.accommodations.ContactRoute;
import org.aviso.accommodations.Legible;
import org.aviso.accommodations.RequestForm;
import org.aviso.accommodations.RequestRefused;
import org.aviso.formats.Format;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticePage;
import org.aviso.notices.NoticeText;
import org.aviso.notices.Notices;
import org.aviso.platform.Address;
import org.aviso.platform.Limits;
import org.aviso.platform.Page;
import org.aviso.platform.PageErrors;
import org.aviso.platform.PagePhrases;
import org.aviso.platform.Visit;

/**
 * A format of a notice did not work for a reader, or was not there: they say so on one page, and that is a request. What was
 * typed is kept nowhere before it is sent; it goes along to the page in another language.
 */
@Named
@RequestScoped
public class ReportFormatPage {

    /** What somebody chooses who needs what failed, and needs it right. */
    public static final String SAME = "same";

    @Inject
    private Notices notices;

    @Inject
    private ReportFormat reportFormat;

    @Inject
    private FormMark marks;

    @Inject
    private Validator validator;

    @Inject
    private Limits limits;

    @Inject
    private PageErrors errors;

    @Inject
    private PagePhrases phrases;

    @Inject
    private Address address;

    @Inject
    private HttpServletRequest visit;

    /** A format to choose. */
    public record Choice(String code, String name) { }

    private final RequestForm form = new RequestForm();
    private NoticeText notice;
    private boolean wish;
    private String asked;
    private String format;
    // Chosen beforehand: most readers need what they tried to read, and those have nothing more to say than that it failed.
    private String instead = SAME;
    private String text;
    private String mark;

    @PostConstruct
    void load() {
        String language = address.getLanguage().tag();
        Optional<Notice> found = notices.at(language, address.name("slug"));
        notice = found.map(each -> each.text(language)).orElse(null);
        found.ifPresent(each -> NoticePage.nameIn(address, each));
        wish = "1".equals(visit.getParameter("wish"));
        asked = notice != null && offered().contains(visit.getParameter("format")) ? visit.getParameter("format") : null;
        // No component of the page has it; it is there also where the form comes from the page in another language.
        ContactRoute.named(Visit.typed("route")).ifPresent(form::setRoute);
        if (!FacesContext.getCurrentInstance().isPostback()) {
            // A form says itself what was chosen, and when its page was shown.
            format = asked;
            mark = marks.next();
        }
    }

    /**
     * Shows the page, leads on from an address that the notice once had, or says that there is none.
     *
     * @return whether it is shown
     */
    public boolean arrive() {
        if (notice == null) {
            String language = address.getLanguage().tag();
            notices.formerlyAt(language, address.name("slug")).map(each -> each.getTexts().get(language)).ifPresentOrElse(
                    text -> Visit.moved(address.to("REPORT_FORMAT", text.getSlug()) + query()),
                    () -> NoticePage.leaveSilence(notices, address, "REPORT_FORMAT"));
        }
        return notice != null;
    }

    private String query() {
        return visit.getQueryString() == null ? "" : "?" + visit.getQueryString();
    }

    /** Sends what was filled in, or shows what to mend in it. */
    public void send() {
        if (!arrive()) {
            return;
        }
        take();
        check();
        if (errors.isAny()) {
            return;
        }
        long wait = limits.count(Limits.Deed.SEND_REQUEST, Visit.sender());
        if (wait > 0) {
            Visit.tooMany(wait);
            return;
        }
        try {
            Visit.redirect(address.to("REQUEST_RECEIPT", sent()));
        } catch (RequestRefused cannot) {
            // Nothing was sent: mending the form costs nothing of what one sender may send.
            limits.forgive(Limits.Deed.SEND_REQUEST, Visit.sender());
            errors.show("send", "refused." + cannot.reason());
            if (cannot.reason() == RequestRefused.Reason.TOO_FAST) {
                mark = marks.shown(mark).isPresent() ? mark : marks.next();
            }
        }
    }

    private String sent() {
        return reportFormat.send(new ReportFormat.Report(notice.getTitle(),
                address.absolute(address.to("NOTICE", notice.getSlug())), wish ? null : format, needed(), text), form, mark);
    }

    private String needed() {
        return wish || instead.equals(SAME) ? format : instead;
    }

    // What failed was there, so it is a format of the language of the notice; a wish may be for any.
    private List<String> offered() {
        return wish ? ReportFormat.choices() : ReportFormat.choices(notice.getLanguage());
    }

    /** Shows the page in another language, with all that was typed. */
    public void speak(String language) {
        if (arrive()) {
            String there = address.getAlternates().stream().filter(each -> each.language().tag().equals(language))
                    .map(Address.Alternate::href).findFirst().orElse(address.getHere());
            if (Page.at(there.replaceFirst("\\?.*", "")).filter(place -> place.page() == Page.REPORT_FORMAT).isPresent()) {
                Visit.redirectWithForm(there);
            } else {
                // The notice has no page in that language.
                Visit.redirect(there);
            }
        }
    }

    private void take() {
        form.setLanguage(address.getLanguage().tag());
        form.setContact(form.getRoute() == null ? null : form.getContacts().get(form.getRoute().name()));
    }

    private void check() {
        if (!offered().contains(format)) {
            errors.show("chosen", "reportFormat.missing");
        } else if (needed().equals(ReportFormat.OTHER) && (text == null || text.isBlank())) {
            errors.show("text", "aids.other.missing");
        }
        if (text != null && text.length() > ReportFormat.LONGEST_TEXT) {
            errors.show("text", "template.long", ReportFormat.LONGEST_TEXT, text.length());
        } else if (text != null && !Legible.Check.isLegible(text)) {
            errors.show("text", "text.legible");
        }
        validator.validate(form, RequestForm.Contact.class).forEach(violation -> {
            String field = violation.getPropertyPath().toString();
            errors.show(field.equals("contact") ? "contact-" + form.getRoute() : field, violation.getMessageTemplate());
        });
    }

    /** The notice, in the language in which it is shown. */
    public NoticeText getNotice() {
        return notice;
    }

    /** Whether the format was not there; else it was, and did not work. */
    public boolean isWish() {
        return wish;
    }

    /** Where the formats of the notice are, at the one that the address of this page names. */
    public String getFormats() {
        return address.to("FORMATS", notice.getSlug())
                + (asked == null || asked.equals(ReportFormat.OTHER) ? "" : "#" + asked);
    }

    /** What can have failed, with the kinds of file that there are; or what can be wished for, on paper as well. */
    public List<Choice> getChoices() {
        // The form may come from the page in another language, which offers what this one does not.
        List<String> codes = isShown() ? offered() : ReportFormat.choices();
        return codes.stream().map(code -> wish ? new Choice(code, name(code, "reportFormat.other.wish"))
                : new Choice(code, named(code))).toList();
    }

    private String named(String code) {
        String name = name(code, "reportFormat.other");
        String files = Stream.of(Format.values()).filter(each -> each.code().equals(code))
                .map(each -> each.extension().toUpperCase(Locale.ROOT)).collect(Collectors.joining(", "));
        return files.isEmpty() ? name : phrases.of("letters.file", name, files);
    }

    private String name(String code, String other) {
        return phrases.all().say(code.equals(ReportFormat.OTHER) ? other : "formats.name." + code);
    }

    /** What can be sent for what failed: the same made right, each other format, or anything else. */
    public List<Choice> getInsteads() {
        Stream<String> codes = ReportFormat.choices().stream()
                .filter(code -> !isShown() || code.equals(ReportFormat.OTHER) || !code.equals(format) || code.equals(instead));
        return Stream.concat(Stream.of(new Choice(SAME, phrases.all().say("reportFormat.instead.same"))),
                codes.map(code -> new Choice(code, name(code, "reportFormat.instead.other")))).toList();
    }

    private static boolean isShown() {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }

    public RequestForm getForm() {
        return form;
    }

    /** What failed, or is wished for: the code of a {@link Format}, {@link ReportFormat#OTHER}, or null. */
    public String getFormat() {
        return format;
    }

    public void setFormat(String format) {
        this.format = format;
    }

    /** What to send for what failed: {@link #SAME}, the code of a {@link Format}, or {@link ReportFormat#OTHER}. */
    public String getInstead() {
        return instead;
    }

    public void setInstead(String instead) {
        this.instead = instead == null ? SAME : instead;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** What says when this page was shown, and makes sending it twice one request. */
    public String getMark() {
        return mark;
    }

    public void setMark(String mark) {
        this.mark = mark;
    }
}
