package org.aviso.staff.languages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.testing.PseudoWords;
import org.junit.jupiter.api.Test;

class WordFilesTest {

    @Test
    void oneFileIsReadByItsName() {
        assertEquals(Map.of(Phrases.Family.MAIL, "a=ا\n"), WordFiles.read("mail_ar.properties", utf8("a=ا\n"), "ar"));
        assertEquals(Map.of(Phrases.Family.MESSAGES, "a=ا"), WordFiles.read("messages.properties", utf8("a=ا"), "ar"));
        assertEquals(Map.of(Phrases.Family.FACES, "a=ا"), WordFiles.read("faces_ar.properties", utf8("\uFEFFa=ا"), "ar"));
        assertEquals(Map.of(Phrases.Family.MAIL, "a=b"), WordFiles.read("mail_zh_Hant.properties", utf8("a=b"), "zh-Hant"));
    }

    @Test
    void aZipHasSeveral() throws IOException {
        assertEquals(EnumSet.allOf(Phrases.Family.class), WordFiles.read("any", PseudoWords.zip(PseudoWords.all()), "ar").keySet());
        assertEquals(Map.of(Phrases.Family.MAIL, "a=b"), WordFiles.read("any.zip", zip("i18n/mail_ar.properties", "a=b",
                "__MACOSX/._mail_ar.properties", "x", "i18n/.DS_Store", "x"), "ar"));
    }

    @Test
    void whatWasGivenOutComesBackAsItWas() {
        Map<Phrases.Family, String> base = WordFiles.read("any.zip", WordFiles.base(), "ar");
        for (Phrases.Family family : Phrases.Family.values()) {
            Phrases english = Phrases.of(family, Languages.base());
            Map<String, String> read = WordFiles.words(base.get(family));
            assertEquals(english.keys(), read.keySet());
            read.forEach((key, phrase) -> assertEquals(english.say(key), phrase));
        }
        assertTrue(base.get(Phrases.Family.MESSAGES).startsWith("# "), "with notes for the translator");
        Map<Phrases.Family, Map<String, String>> said = PseudoWords.all();
        Map<Phrases.Family, Map<String, String>> again = new EnumMap<>(Phrases.Family.class);
        WordFiles.read("any.zip", WordFiles.of(Language.of("ar"), said), "ar")
                .forEach((family, file) -> again.put(family, WordFiles.words(file)));
        assertEquals(said, again);
    }

    @Test
    void whatIsNoSuchFileIsRefused() throws IOException {
        refused(LanguageRefused.Reason.OTHER_FILE, "words.properties", utf8("a=b"));
        refused(LanguageRefused.Reason.OTHER_FILE, "messages.txt", utf8("a=b"));
        refused(LanguageRefused.Reason.OTHER_FILE, null, utf8("a=b"));
        refused(LanguageRefused.Reason.OTHER_LANGUAGE, "messages_fa.properties", utf8("a=b"));
        refused(LanguageRefused.Reason.NO_TEXT, "messages_ar.properties", new byte[] {'a', '=', (byte) 0xE1});
        refused(LanguageRefused.Reason.NO_TEXT, "messages_ar.properties", utf8("a=\\u12"));
        refused(LanguageRefused.Reason.NO_TEXT, "messages_ar.properties", utf8("a=\0"));
        refused(LanguageRefused.Reason.TOO_LONG, "messages_ar.properties", new byte[WordFiles.LONGEST + 1]);
        refused(LanguageRefused.Reason.NO_WORDS, "any.zip", zip("folder/.x", "a"));
        refused(LanguageRefused.Reason.TWICE, "any.zip", zip("mail_ar.properties", "a=b", "old/mail_ar.properties", "a=b"));
        refused(LanguageRefused.Reason.TOO_LONG, "any.zip", zip("mail_ar.properties", "x".repeat(WordFiles.LONGEST),
                "messages_ar.properties", "x".repeat(10)));
        refused(LanguageRefused.Reason.TOO_LONG, "any.zip", zip("mail_ar.properties", "a=b", "__MACOSX/._mail_ar.properties",
                "x".repeat(WordFiles.LONGEST)));
        byte[] whole = zip("mail_ar.properties", "a=b".repeat(1000));
        refused(LanguageRefused.Reason.DAMAGED, "any.zip", Arrays.copyOf(whole, whole.length / 2));
    }

    private static void refused(LanguageRefused.Reason reason, String name, byte[] content) {
        assertEquals(reason, assertThrows(LanguageRefused.class, () -> WordFiles.read(name, content, "ar")).reason());
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(content)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(utf8(namesAndTexts[i + 1]));
            }
        }
        return content.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
