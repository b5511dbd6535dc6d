package org.aviso.offices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aviso.language.Phrases;
import org.aviso.platform.PagePhrases;

/** Who can be reached, and how, in the reader's language: as JSON, and as lines of text. */
@RequestScoped
public class ContactAccount {

    @Inject
    private ContactDirectory directory;

    @Inject
    private DirectoryWords words;

    @Inject
    private PagePhrases phrases;

    /** The channels of the agency's own office, and relay: what stands at the top of every page. */
    public JsonArray ofTheAgency() {
        return channels(directory.getStrip());
    }

    /** Offices with their channels. */
    public JsonObject of(List<Office> offices) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        offices.forEach(office -> list.add(Json.createObjectBuilder()
                .add("code", office.getCode())
                .add("name", office.name(phrases.all().language().tag()))
                .add("channels", channels(office.getChannels()))));
        return Json.createObjectBuilder().add("offices", list).build();
    }

    /** Offices with their channels, a line for each thing to say and an empty line between two offices. */
    public String lines(List<Office> offices, String query) {
        Phrases say = phrases.all();
        List<String> blocks = new ArrayList<>();
        blocks.add(directory.agencyName(say.language().tag()));
        if (offices.isEmpty()) {
            blocks.add(say.say("contacts.none", query));
        }
        for (Office office : offices) {
            StringBuilder block = new StringBuilder(office.name(say.language().tag()));
            for (ContactChannel channel : office.getChannels()) {
                block.append('\n').append(line(channel));
                String note = note(channel);
                if (note != null) {
                    block.append('\n').append(note);
                }
            }
            blocks.add(block.toString());
        }
        return String.join("\n\n", blocks);
    }

    /** A channel in one line: what it is called, its number, its hours. */
    String line(ContactChannel channel) {
        return phrases.all().say(channel.getLabelKey()) + ": " + channel.getNumber()
                + (channel.isCall() ? " - " + words.hours(channel) : "");
    }

    private JsonArray channels(List<ContactChannel> channels) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        channels.forEach(channel -> list.add(channel(channel)));
        return list.build();
    }

    private JsonObjectBuilder channel(ContactChannel channel) {
        String note = note(channel);
        return Json.createObjectBuilder()
                .add("channel", channel.getKind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .add("label", phrases.all().say(channel.getLabelKey()))
                .add("number", channel.getNumber())
                .add("dial", channel.isCall() ? Json.createValue(channel.getDial()) : JsonValue.NULL)
                .add("hours", channel.isCall() ? Json.createValue(words.hours(channel)) : JsonValue.NULL)
                .add("openNow", !channel.isCall() ? JsonValue.NULL : directory.isOpen(channel) ? JsonValue.TRUE : JsonValue.FALSE)
                .add("verified", channel.getVerifiedOn() == null ? JsonValue.NULL
                        : Json.createValue(channel.getVerifiedOn().toString()))
                .add("note", note == null ? JsonValue.NULL : Json.createValue(note));
    }

    /** What else a caller should know: how the call goes, and that nobody has tried the number lately. */
    private String note(ContactChannel channel) {
        Phrases say = phrases.all();
        List<String> notes = new ArrayList<>();
        if (say.has(channel.getLabelKey() + ".how")) {
            notes.add(say.say(channel.getLabelKey() + ".how"));
        }
        if (directory.isStale(channel)) {
            notes.add(say.say("contacts.stale") + ".");
        }
        return notes.isEmpty() ? null : String.join(" ", notes);
    }
}
