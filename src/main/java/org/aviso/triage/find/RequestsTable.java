package org.aviso.triage.find;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.AidWords;
import org.aviso.accommodations.CommunicationProfile;
import org.aviso.accommodations.RequestedAid;
import org.aviso.accommodations.Subject;
import org.aviso.language.Phrases;
import org.aviso.platform.SpreadsheetCell;

/**
 * Requests as a table for a spreadsheet, one line an aid, as RFC 4180 has it and in UTF-8. It begins with the mark by which
 * spreadsheets know that. No cell is a formula: what a resident writes is never reckoned with.
 */
final class RequestsTable implements AutoCloseable {

    static final String MEDIA_TYPE = "text/csv; charset=utf-8";

    private static final char MARK = '\uFEFF';

    // Dates that a spreadsheet sorts: what a table is for.
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);

    private final CsvWriter table;
    private final Phrases say;
    private final ZoneId zone;

    /** Begins a table with its headings. */
    RequestsTable(OutputStream into, Phrases say, ZoneId zone) {
        this.say = say;
        this.zone = zone;
        Writer writer = new OutputStreamWriter(into, StandardCharsets.UTF_8);
        try {
            writer.write(MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.table = CsvWriter.builder().build(writer);
        table.writeRecord(List.of(say.say("requestsTable.reference"), say.say("requestsTable.received"),
                say.say("requestsTable.name"), say.say("requestsTable.language"), say.say("requestsTable.speaks"),
                say.say("requestsTable.route"), say.say("requestsTable.contact"), say.say("requestsTable.forWhom"),
                say.say("requestsTable.subject"), say.say("requestsTable.starts"), say.say("requestsTable.place"),
                say.say("requestsTable.aid"), say.say("requestsTable.aidLanguage"), say.say("requestsTable.status"),
                say.say("requestsTable.timeliness"), say.say("requestsTable.askBy"), say.say("requestsTable.assigned")));
    }

    /** Adds a request. */
    void add(AccommodationRequest request) {
        CommunicationProfile profile = request.getProfile();
        Subject subject = request.getSubject();
        for (RequestedAid aid : request.getAids()) {
            table.writeRecord(cells(request.getReference(), moment(request.getReceived()), request.getRequesterName(),
                    language(profile.getLanguage()), language(profile.getCommunicationLanguage()),
                    say.say("route." + profile.getRoute()), profile.getContact(),
                    request.getPerson() == null ? null : request.getPerson().getName(), subject.getTitle(),
                    subject.getKind() == Subject.Kind.DOCUMENT ? DAY.format(subject.getStarts().atZone(zone))
                            : moment(subject.getStarts()),
                    subject.getPlace(), say.say("aid." + aid.getCode() + ".name"), language(aid.getLanguage()),
                    AidWords.staffStatus(aid.getStatus(), say), say.say("decision." + aid.getDecision()),
                    moment(aid.getAskBy()), request.getAssignedTo()));
        }
    }

    private String language(String tag) {
        return tag == null ? null : say.say("language." + tag);
    }

    private String moment(Instant moment) {
        return MOMENT.format(moment.atZone(zone));
    }

    private static List<String> cells(String... values) {
        return Arrays.stream(values).map(SpreadsheetCell::of).toList();
    }

    @Override
    public void close() {
        try {
            table.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
