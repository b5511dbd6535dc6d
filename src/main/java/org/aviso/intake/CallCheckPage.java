package org.aviso.intake;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.DecidedAid;
import org.aviso.accommodations.InvalidRequest;
import org.aviso.accommodations.LeadTimeNotMet;
import org.aviso.accommodations.MergeRefused;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.accommodations.RequestRefused;
import org.aviso.accommodations.SubjectView;
import org.aviso.platform.Address;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Visit;

/** What was written down, to be read back before it is saved; and what the same contact has asked for before. */
@Named
@RequestScoped
public class CallCheckPage {

    /**
     * A request that may be the same.
     *
     * @param ofOthers whether it names other people
     */
    public record Alike(AccommodationRequest request, boolean ofOthers) {

        public String reference() {
            return ReferenceCode.spaced(request.getReference());
        }
    }

    @Inject
    private TakeCall takeCall;

    @Inject
    private CallScripts callScripts;

    @Inject
    private PageErrors errors;

    @Inject
    private Address address;

    private String code;
    private TakeCall.Found found;
    private List<DecidedAid> decided = List.of();
    private List<Alike> alike = List.of();
    private List<ScriptView> scripts = List.of();
    private boolean acknowledged;
    // What hidden fields put into a map is text.
    private final Map<String, String> versions = new HashMap<>();
    private final Map<String, Boolean> onePerson = new HashMap<>();

    @PostConstruct
    void load() {
        code = address.name("call");
        found = takeCall.find(code).orElse(null);
        if (found == null || found.isSaved()) {
            return;
        }
        try {
            decided = takeCall.problems(found.form()).isEmpty() ? takeCall.foresee(found.form()) : List.of();
        } catch (RequestRefused | CallRefused | InvalidRequest noLonger) {
            // The form says why.
            decided = List.of();
        }
        if (decided.isEmpty()) {
            return;
        }
        alike = takeCall.duplicates(found.form()).stream()
                .map(request -> new Alike(request, MergeRequests.Pair.isOfOthers(found.form().getRequest(), request)))
                .toList();
        if (!FacesContext.getCurrentInstance().isPostback()) {
            // The form must say what was read.
            alike.forEach(each -> versions.put(each.request().getReference(),
                    Integer.toString(each.request().getVersion())));
        }
        scripts = callScripts.of(found.form().getRequest().getLanguage(), address.getLanguage()).stream()
                .map(script -> new ScriptView(script.language(),
                        script.readBack(found.form().getRequest(), subject(script), decided),
                        script.typedReadBack(found.form().getRequest(), subject(script), decided)))
                .toList();
    }

    private SubjectView subject(CallScript script) {
        return callScripts.subject(found.form().getRequest(), script.language());
    }

    /**
     * Shows the page; a call that cannot be saved as it is leads back to the form, one that was saved to its codes.
     *
     * @return whether it is shown
     */
    public boolean arrive() {
        if (found == null) {
            Visit.notFound();
            return false;
        }
        if (found.isSaved() || decided.isEmpty()) {
            Visit.redirect(address.to(found.isSaved() ? "CALL_RECEIPT" : "CHANGE_CALL", code));
            return false;
        }
        return true;
    }

    /** Saves it as a request of its own. */
    public void save() {
        if (arrive()) {
            save("save", () -> takeCall.save(code, acknowledged));
        }
    }

    /** Saves it and joins it with a request of before. */
    public void add(String reference) {
        if (!arrive()) {
            return;
        }
        String version = versions.get(reference);
        save("add-" + reference, () -> takeCall.add(code, acknowledged, reference,
                version == null || !version.matches("\\d{1,9}") ? -1 : Integer.parseInt(version),
                Boolean.TRUE.equals(onePerson.get(reference))));
    }

    private void save(String button, Supplier<String> deed) {
        if (isShortNotice() && !acknowledged) {
            errors.show("acknowledged", "call.tell");
            return;
        }
        try {
            deed.get();
            Visit.redirect(address.to("CALL_RECEIPT", code));
        } catch (LeadTimeNotMet meanwhile) {
            decided = meanwhile.aids();
            errors.show("acknowledged", "call.tell");
        } catch (RequestRefused cannot) {
            errors.show(button, cannot.reason() == RequestRefused.Reason.PASSED ? "call.passed" : "refused." + cannot.reason());
        } catch (MergeRefused cannot) {
            boolean tick = cannot.reason() == MergeRefused.Reason.UNCONFIRMED;
            errors.show(tick ? button.replace("add-", "one-person-") : button, "merge.refused." + cannot.reason());
        } catch (ChangedMeanwhile meanwhile) {
            alike.forEach(each -> versions.put(each.request().getReference(),
                    Integer.toString(each.request().getVersion())));
            errors.show(button, "merge.changed");
        } catch (InvalidRequest | CallRefused noLonger) {
            Visit.redirect(address.to("CHANGE_CALL", code));
        }
    }

    /** Hands over the text for a text telephone, in a language. */
    public void download(String language) {
        if (arrive()) {
            scripts.stream().filter(script -> script.language().tag().equals(language)).findFirst().ifPresent(script ->
                    Visit.handOver("tty-" + language + ".txt", "text/plain; charset=us-ascii",
                            script.typed().getBytes(StandardCharsets.US_ASCII)));
        }
    }

    public CallForm getForm() {
        return found.form();
    }

    /** Where what was written down can be changed. */
    public String getBack() {
        return address.to("CHANGE_CALL", code);
    }

    /** The aids, with what each counts as. */
    public List<DecidedAid> getDecided() {
        return decided;
    }

    public boolean isShortNotice() {
        return decided.stream().anyMatch(DecidedAid::isShortNotice);
    }

    /** When the request reached the office. */
    public Instant getReceived() {
        return takeCall.received(found.form());
    }

    /** What the same contact has asked for before, about the same. */
    public List<Alike> getAlike() {
        return alike;
    }

    /** What to say, in the caller's language and in that of the page. */
    public List<ScriptView> getScripts() {
        return scripts;
    }

    /** Whether the caller was told that it may not be possible. */
    public boolean isAcknowledged() {
        return acknowledged;
    }

    public void setAcknowledged(boolean acknowledged) {
        this.acknowledged = acknowledged;
    }

    /** The version of each request of before that was read, by its reference. */
    public Map<String, String> getVersions() {
        return versions;
    }

    /** Whether staff has asked, and a request is of the same person, by its reference. */
    public Map<String, Boolean> getOnePerson() {
        return onePerson;
    }
}
