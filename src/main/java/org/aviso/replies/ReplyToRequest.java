package org.aviso.replies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.Legible;
import org.aviso.accommodations.Message;
import org.aviso.accommodations.MessageSent;
import org.aviso.accommodations.Requests;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.notices.Notices;
import org.aviso.offices.ContactDirectory;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.audit.Detail;

/**
 * Writes to those who read a request, by a template or in own words. Everybody is written to in the language that they
 * read: what is not in that language is held until somebody has translated it, and a template goes out only as it was seen
 * in each language.
 */
@ApplicationScoped
@Transactional
public class ReplyToRequest {

    /** The longest thing that can be filled into a template, in characters. */
    public static final int LONGEST_VALUE = 200;

    @Inject
    private Requests requests;

    @Inject
    private Templates templates;

    @Inject
    private Notices notices;

    @Inject
    private ContactDirectory directory;

    @Inject
    private SignedIn signedIn;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<MessageSent> sent;

    /**
     * What a template says about a request.
     *
     * @param texts its words by the tags of the languages, in the portal's order
     * @param mark what tells these words from any others
     */
    public record Preview(Map<String, String> texts, String mark) { }

    /**
     * The request to answer.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public Optional<AccommodationRequest> find(String reference) {
        String actor = signedIn.require(Role.COORDINATOR);
        Optional<AccommodationRequest> found = requests.byReference(reference);
        found.ifPresent(request -> audit.recordLook(actor, AuditEntry.Kind.REQUEST, request.getReference()));
        return found;
    }

    /**
     * What a template leaves open about a request that staff alone can say; which aid it is about is not among it.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public Set<Placeholder> asks(AccommodationRequest request, ReplyTemplate template) {
        signedIn.require(Role.COORDINATOR);
        return facts(request).unknown(template);
    }

    /**
     * What a template says about a request, in each language that templates have and in those of its readers; nothing is
     * stored. In a language in which nobody has approved it, readers get it in the base language.
     *
     * @throws NotAllowed if the caller is no coordinator
     * @throws TemplateChanged if it cannot be used: a language is not approved, or out of date
     * @throws IllegalArgumentException if something is left open
     */
    public Preview preview(AccommodationRequest request, ReplyTemplate template, Filling filling) {
        signedIn.require(Role.COORDINATOR);
        if (!template.isUsable()) {
            throw new TemplateChanged();
        }
        filling.typed().values().forEach(value -> Legible.Check.fit(value, LONGEST_VALUE));
        RequestFacts facts = facts(request);
        Map<String, String> texts = new LinkedHashMap<>();
        Set<String> read = request.languages();
        Languages.all().stream().filter(language -> Languages.required().contains(language) || read.contains(language.tag()))
                .forEach(language -> {
                    Language own = template.isApproved(language.tag()) ? language : Languages.base();
                    texts.put(language.tag(), template.getTexts().get(own.tag())
                            .filledIn(placeholder -> facts.value(placeholder, filling, own)));
                });
        return new Preview(texts, mark(texts));
    }

    private RequestFacts facts(AccommodationRequest request) {
        return new RequestFacts(request, request.getNoticeId() == null ? null
                : notices.byId(request.getNoticeId()).orElseThrow(), directory.agency().zone());
    }

    /**
     * Sends what was seen.
     *
     * @param version the version of the request that the caller has read
     * @param writing the tag of the language in which the caller works
     * @param seen the mark of the {@link Preview} that the caller has seen
     * @throws NotAllowed if the caller is no coordinator
     * @throws ChangedMeanwhile if the request has another version by now
     * @throws TemplateChanged if the template says something else by now, or something else was filled in
     * @throws IllegalArgumentException if there is no such request or template, or something is left open
     */
    public void send(String reference, int version, long template, Filling filling, String writing, String seen) {
        String actor = signedIn.require(Role.COORDINATOR);
        AccommodationRequest request = requests.forChange(reference, version);
        ReplyTemplate chosen = templates.byId(template)
                .orElseThrow(() -> new IllegalArgumentException("no such template"));
        Preview preview = preview(request, chosen, filling);
        if (!preview.mark().equals(seen)) {
            throw new TemplateChanged();
        }
        // Where some of it is in the base language, that is what it was written in.
        boolean own = preview.texts().containsKey(writing) && preview.texts().keySet().stream().allMatch(chosen::isApproved);
        Message message = request.write(preview.texts(), own ? writing : Languages.base().tag(), clock.instant(), actor);
        tell(request, message, actor, Detail.TEMPLATE.with(template));
    }

    /**
     * Writes in own words, in one language. Whoever reads another one gets it once it is translated.
     *
     * @param version the version of the request that the caller has read
     * @param text what to write, at most {@link Message#LONGEST_TEXT} characters
     * @param language the tag of the language in which it is written, one of the portal's
     * @return whether it is held for somebody
     * @throws NotAllowed if the caller is no coordinator
     * @throws ChangedMeanwhile if the request has another version by now
     * @throws IllegalArgumentException if there is no such request or language, or the text is empty, too long or not
     *     legible
     */
    public boolean write(String reference, int version, String text, String language) {
        String actor = signedIn.require(Role.COORDINATOR);
        String checked = Legible.Check.fit(text, Message.LONGEST_TEXT);
        if (Languages.find(language).isEmpty()) {
            throw new IllegalArgumentException("not a language of the portal: " + language);
        }
        AccommodationRequest request = requests.forChange(reference, version);
        Message message = request.write(checked, language, clock.instant(), actor);
        tell(request, message, actor, Detail.OWN_WORDS.with(language));
        return message.isHeld();
    }

    private void tell(AccommodationRequest request, Message message, String actor, String what) {
        tell(MessageSent.of(request, message), actor, what);
    }

    private void tell(MessageSent message, String actor, String what) {
        List<String> details = new ArrayList<>(List.of(what));
        if (!message.languages().isEmpty()) {
            sent.fire(message);
            details.add(Detail.SENT_IN.with(message.languages()));
        }
        if (message.message().isHeld()) {
            details.add(Detail.HELD.with());
        }
        audit.record(actor, Deed.SENT, AuditEntry.Kind.REQUEST, message.request().getReference(),
                String.join(", ", details));
        requests.keep(message.request());
    }

    /**
     * Translates a message that is held, and lets it go.
     *
     * @param version the version of the request that the caller has read
     * @param message the id of the message
     * @param into the tag of the language of those who wait for it
     * @throws NotAllowed if the caller is no coordinator
     * @throws ChangedMeanwhile if the request has another version by now
     * @throws IllegalArgumentException if there is no such request or message, it does not wait for that language, or the
     *     text is empty, too long, not legible or the same as the original
     */
    public void translate(String reference, int version, long message, String into, String text) {
        String actor = signedIn.require(Role.COORDINATOR);
        String checked = Legible.Check.fit(text, Message.LONGEST_TEXT);
        AccommodationRequest request = requests.forChange(reference, version);
        if (isSame(checked, request.message(message).getBody())) {
            throw new IllegalArgumentException("a translation says it in other words");
        }
        Message translated = request.translate(message, into, checked, clock.instant(), actor);
        tell(new MessageSent(request, translated, List.of(into)), actor, Detail.TRANSLATION.with());
    }

    /** Whether a text is the same as another, as far as a reader can tell. */
    static boolean isSame(String one, String other) {
        return one.replaceAll("\\s+", " ").strip().equalsIgnoreCase(other.replaceAll("\\s+", " ").strip());
    }

    private static String mark(Map<String, String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((tag, text) -> digest.update((tag + '\0' + text + '\0').getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
