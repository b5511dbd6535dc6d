package org.aviso.triage.meanwhile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.AidWords;
import org.aviso.accommodations.HistoryEntry;
import org.aviso.accommodations.Message;
import org.aviso.accommodations.Party;
import org.aviso.accommodations.Requests;
import org.aviso.platform.PageErrors;
import org.aviso.platform.PagePhrases;
import org.aviso.triage.handover.Colleagues;
import org.aviso.triage.handover.HandOver;
import org.aviso.triage.handover.RequestNote;

/**
 * Tells the second of two people at one request that the first was faster, and what they did. Every page that answers a
 * request calls {@link #tell} where it catches {@code ChangedMeanwhile}; the summary of errors shows the rest. What was
 * typed stays in the form: sending it again is then an answer to what is shown.
 */
@Named
@RequestScoped
public class Meanwhile {

    @Inject
    private Requests requests;

    @Inject
    private HandOver handOver;

    @Inject
    private Colleagues colleagues;

    @Inject
    private AidWords aidWords;

    @Inject
    private PagePhrases phrases;

    @Inject
    private PageErrors errors;

    private boolean told;
    private List<Change> changes = List.of();

    /**
     * Shows that a request has changed, beside a field, and what changed, in the summary of errors.
     *
     * @param seen the version that the reader has read; -1 where they have read none
     */
    public void tell(String field, String reference, int seen) {
        AccommodationRequest request = look(reference, seen);
        errors.show(field, "staff.changed", aidWords.staffStatus(request.getStatus()));
    }

    /** As {@link #tell}, where the page itself says beside its field that somebody was faster. */
    public AccommodationRequest look(String reference, int seen) {
        AccommodationRequest request = requests.byReference(reference).orElseThrow();
        told = true;
        changes = since(request, seen);
        return request;
    }

    private List<Change> since(AccommodationRequest request, int seen) {
        List<Change> since = new ArrayList<>();
        request.getHistory().stream().filter(entry -> entry.isNewTo(seen)).forEach(entry -> since.add(of(entry)));
        request.getMessages().stream().filter(message -> message.isNewTo(seen)).forEach(message -> since.add(of(message)));
        handOver.notes(request.getId()).stream().filter(note -> note.isNewTo(seen)).forEach(note -> since.add(of(note)));
        since.sort(Comparator.comparing(Change::when));
        return since;
    }

    private Change of(HistoryEntry entry) {
        return new Change(entry.getHappened(), who(entry.getActor(), entry.getParty()),
                aidWords.happenedForStaff(entry), null, null);
    }

    private Change of(Message message) {
        return new Change(message.getSent(), who(message.getActor(), message.getParty()),
                phrases.all().say("meanwhile.wrote"), message.getBody(), message.getLanguage());
    }

    private Change of(RequestNote note) {
        return new Change(note.getWritten(), colleagues.name(note.getActor()), note.getHandedTo() == null
                ? phrases.all().say("desk.handedToAll")
                : phrases.of("desk.handedTo", colleagues.name(note.getHandedTo())), null, null);
    }

    private String who(String actor, Party party) {
        return actor != null ? colleagues.name(actor) : phrases.all().say("party." + party);
    }

    /** Whether somebody was faster. */
    public boolean isTold() {
        return told;
    }

    /** What changed, oldest first; nothing where only the days were counted anew. */
    public List<Change> getChanges() {
        return changes;
    }
}
