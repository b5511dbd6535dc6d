package org.aviso.accommodations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** An aid as a resident asks for it. */
public class ChosenAid {

    @NotBlank(message = "{aids.code}")
    private String code;

    private String language;

    @Size(max = 1000, message = "{aids.note.long}")
    @Legible
    private String note;

    public ChosenAid() {
    }

    public ChosenAid(String code, String language, String note) {
        this.code = code;
        this.language = language;
        this.note = note;
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

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
