package org.aviso.accommodations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** An aid as a resident asks for it. */
public class ChosenAid {

    @NotBlank(message = "{aids.code}")
    private String code;

    private String language;

    private Map<String, String> details = new LinkedHashMap<>();

    @Size(max = 1000, message = "{aids.note.long}")
    @Legible
    private String note;

    private Integer position;

    public ChosenAid() {
    }

    public ChosenAid(String code, String language, String note) {
        this.code = code;
        this.language = language;
        this.note = orNull(note);
    }

    /** An aid of a request that is about to be changed. */
    public ChosenAid(RequestedAid asked) {
        this(asked.getCode(), asked.getLanguage(), asked.getNote());
        this.position = asked.getPosition();
        asked.getDetails().forEach((ask, answer) -> details.put(ask.name(), answer));
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** BCP 47 tag of a language on offer, or null where the aid needs none. */
    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    /** What was chosen among the questions about it: names of {@link Ask} with one of its answers, or null for none. */
    public Map<String, String> getDetails() {
        return details;
    }

    public void setDetails(Map<String, String> details) {
        this.details = details;
    }

    /** The details that were chosen. */
    Map<Ask, String> answers() {
        Map<Ask, String> answers = new EnumMap<>(Ask.class);
        details.entrySet().stream().filter(detail -> Objects.nonNull(detail.getValue()))
                .forEach(detail -> answers.put(Ask.valueOf(detail.getKey()), detail.getValue()));
        return answers;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = orNull(note);
    }

    private static String orNull(String note) {
        return note == null || note.isBlank() ? null : note;
    }

    /** Its place in the request that the form changes, or null where it is new. */
    public Integer getPosition() {
        return position;
    }

    public void setPosition(Integer position) {
        this.position = position;
    }
}
