package org.aviso.notices;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.aviso.offices.Office;

/**
 * What is to be read from a moment on.
 *
 * @param code the stable name of the notice
 * @param sourceLanguage the tag of the language in which it was written; {@code words} has it
 * @param published when it can be read for the first time; once it has been read, this says nothing
 * @param expires when lists show it no longer, or null
 * @param event what takes place, of a notice that is new; null where there is none
 * @param link where the event is joined from afar, or null
 * @param words what it says, by the tags of the languages that are published
 * @param renewed the tags of the languages in which that is something else than what is read now, or new
 * @param corrections what is corrected for those who have read it, by the tags of the languages
 * @param urgent whether languages are missing, or older, because it cannot wait
 */
public record Publication(String code, Notice.Kind kind, Office office, String sourceLanguage, Instant published,
        Instant expires, Event event, String link, Map<String, NoticeText.Words> words, Set<String> renewed,
        Map<String, String> corrections, boolean urgent) { }
