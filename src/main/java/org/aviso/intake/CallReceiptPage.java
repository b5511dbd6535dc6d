package org.aviso.intake;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.aviso.accommodations.AccessCodes;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ContactRoute;
import org.aviso.accommodations.Party;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.platform.Address;
import org.aviso.platform.Visit;

/** The codes of a request that was taken by a call, to be read aloud, and how the call ends. */
@Named
@RequestScoped
public class CallReceiptPage {

    @Inject
    private TakeCall takeCall;

    @Inject
    private CallScripts callScripts;

    @Inject
    private AccessCodes accessCodes;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private Address address;

    private AccommodationRequest request;
    private List<ScriptView> scripts = List.of();

    @PostConstruct
    void load() {
        request = takeCall.saved(address.name("call")).orElse(null);
        // Where the person for whom it was asked took it over meanwhile, the code of who asked opens nothing.
        if (request != null && request.isEntitled(Party.REQUESTER)) {
            String accessCode = accessCodes.codeFor(request.getReference(), Party.REQUESTER);
            Instant readBy = leadTimes.readBy(request.getReceived());
            scripts = callScripts.of(request.getLanguage(), address.getLanguage()).stream()
                    .map(script -> new ScriptView(script.language(),
                            script.ending(request.getReference(), accessCode, readBy),
                            script.typedEnding(request.getReference(), accessCode, readBy))).toList();
        }
    }

    /**
     * Shows the codes; a call that was not saved leads to where it is.
     *
     * @return whether they are shown
     */
    public boolean arrive() {
        if (request == null) {
            Visit.redirect(address.to("CALL_CHECK", address.name("call")));
        } else if (scripts.isEmpty()) {
            Visit.redirect(address.to("ANSWER_REQUEST", request.getReference()));
        }
        return request != null && !scripts.isEmpty();
    }

    /** Hands over the text for a text telephone, in a language. */
    public void download(String language) {
        if (arrive()) {
            scripts.stream().filter(script -> script.language().tag().equals(language)).findFirst().ifPresent(script ->
                    Visit.handOver("tty-" + language + ".txt", "text/plain; charset=us-ascii",
                            script.typed().getBytes(StandardCharsets.US_ASCII)));
        }
    }

    public AccommodationRequest getRequest() {
        return request;
    }

    public String getReference() {
        return ReferenceCode.spaced(request.getReference());
    }

    public String getAccessCode() {
        return AccessCodes.spaced(accessCodes.codeFor(request.getReference(), Party.REQUESTER));
    }

    /** The access code of the person for whom it was asked; null where there is none, or mail brings it to them. */
    public String getPersonsCode() {
        return request.getPerson() == null || request.getPerson().getRoute() == ContactRoute.EMAIL ? null
                : AccessCodes.spaced(accessCodes.codeFor(request.getReference(), Party.PERSON));
    }

    /** What to say, in the caller's language and in that of the page. */
    public List<ScriptView> getScripts() {
        return scripts;
    }
}
