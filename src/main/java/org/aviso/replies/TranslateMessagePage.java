package org.aviso.replies;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.Legible;
import org.aviso.accommodations.Message;
import org.aviso.accommodations.MessageText;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.language.Languages;
import org.aviso.language.LooksLike;
import org.aviso.platform.Address;
import org.aviso.platform.PageErrors;
import org.aviso.platform.PagePhrases;
import org.aviso.platform.Visit;
import org.aviso.triage.meanwhile.Meanwhile;

/** A message that is held, beside an empty field for its translation. */
@Named
@RequestScoped
public class TranslateMessagePage {

    @Inject
    private ReplyToRequest reply;

    @Inject
    private Address address;

    @Inject
    private PageErrors errors;

    @Inject
    private Meanwhile meanwhile;

    @Inject
    private PagePhrases phrases;

    private AccommodationRequest request;
    private Message message;
    private String into;
    private Integer version;
    private String text;
    private String sure;

    @PostConstruct
    void load() {
        request = reply.find(ReferenceCode.normal(address.name("reference"))).orElse(null);
        if (request != null) {
            message = request.getMessages().stream().filter(Message::isHeld)
                    .filter(each -> address.name("message").equals(Long.toString(each.getId()))).findFirst().orElse(null);
        }
        if (message != null) {
            into = message.getTexts().stream().filter(MessageText::isHeld).findFirst().orElseThrow().getLanguage();
            // The form must say what was read.
            version = FacesContext.getCurrentInstance().isPostback() ? null : request.getVersion();
        }
    }

    /** Shows the page; where nothing waits any more, the request or nothing. */
    public boolean arrive() {
        if (request == null) {
            Visit.notFound();
        } else if (message == null) {
            Visit.redirect(address.to("ANSWER_REQUEST", request.getReference()));
        }
        return message != null;
    }

    /** Lets the translation go. */
    public void send() {
        if (!arrive()) {
            return;
        }
        if (text == null || text.isBlank()) {
            errors.show("translation", "translate.missing");
        } else if (text.length() > Message.LONGEST_TEXT) {
            errors.show("translation", "staff.text.long", Message.LONGEST_TEXT, text.length());
        } else if (!Legible.Check.isLegible(text)) {
            errors.show("translation", "text.legible");
        } else if (ReplyToRequest.isSame(text, message.getBody())) {
            errors.show("translation", "translate.same", phrases.all().say("language." + into));
        } else if (!into.equals(sure)) {
            LooksLike.another(text, Languages.orBase(into)).ifPresent(other -> {
                sure = into;
                errors.show("translation", "translate.looksLike", phrases.all().say("language." + other.tag()));
            });
        }
        if (errors.isAny()) {
            return;
        }
        try {
            reply.translate(request.getReference(), version == null ? -1 : version, message.getId(), into, text);
            Visit.redirect(address.to("ANSWER_REQUEST", request.getReference()) + "?saved=MESSAGE");
        } catch (ChangedMeanwhile faster) {
            meanwhile.tell("translation", request.getReference(), version == null ? -1 : version);
            version = request.getVersion();
        }
    }

    public AccommodationRequest getRequest() {
        return request;
    }

    public String getReference() {
        return ReferenceCode.spaced(request.getReference());
    }

    public Message getMessage() {
        return message;
    }

    /** The tag of the language into which it is to be translated. */
    public String getInto() {
        return into;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    /** The language that was asked about because the text looks like another; or null. */
    public String getSure() {
        return sure;
    }

    public void setSure(String sure) {
        this.sure = sure;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
