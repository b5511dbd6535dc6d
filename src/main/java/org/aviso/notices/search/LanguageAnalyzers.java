package org.aviso.notices.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/**
 * What counts as the same word in a language: its forms share a stem, and accents do not matter, because many readers
 * have no keys for them. Texts and what is looked for go the same way.
 */
final class LanguageAnalyzers {

    /** Languages that we do not treat by hand. Any other has its words as they stand. */
    private static final Map<String, Supplier<Analyzer>> READY = Map.of("ar", ArabicAnalyzer::new,
            "de", GermanAnalyzer::new, "fa", PersianAnalyzer::new, "fr", FrenchAnalyzer::new, "hi", HindiAnalyzer::new,
            "ja", CJKAnalyzer::new, "ko", CJKAnalyzer::new, "pt", PortugueseAnalyzer::new, "ru", RussianAnalyzer::new,
            "zh", CJKAnalyzer::new);

    /** What no rule brings together. */
    private static final Map<String, String> IRREGULAR = Map.of("children", "child", "men", "man", "women", "woman");

    /** The end of a noun of an action, which the rules know by its accent alone: presentación, decisión. */
    private static final Pattern ACTION = Pattern.compile("([cs])ion$");

    private LanguageAnalyzers() {
    }

    /** The words of a language by their stems, without those that every text has. */
    static Analyzer stems(String language) {
        return switch (language.split("-")[0]) {
            case "en" -> english();
            case "es" -> spanish();
            default -> folding(READY.getOrDefault(language.split("-")[0], StandardAnalyzer::new).get());
        };
    }

    /** Every word as it stands, in small letters and without accents. */
    static Analyzer words() {
        return folding(new StandardAnalyzer());
    }

    private static Analyzer english() {
        StemmerOverrideFilter.StemmerOverrideMap irregular = irregular();
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = new StandardTokenizer();
                TokenStream words = new LowerCaseFilter(new EnglishPossessiveFilter(source));
                words = new StopFilter(new ASCIIFoldingFilter(words), EnglishAnalyzer.getDefaultStopSet());
                words = new StemmerOverrideFilter(words, irregular);
                return new TokenStreamComponents(source, new SnowballFilter(words, new EnglishStemmer()));
            }
        };
    }

    // The accents go first: whoever leaves them out must get the same stem. The rules for verbs do not bring each plural
    // to its singular, so plurals come before them.
    private static Analyzer spanish() {
        CharArraySet everywhere = withoutAccents(SpanishAnalyzer.getDefaultStopSet());
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = new StandardTokenizer();
                TokenStream words = new ASCIIFoldingFilter(new LowerCaseFilter(source));
                words = new SpanishPluralStemFilter(new StopFilter(words, everywhere));
                words = new PatternReplaceFilter(words, ACTION, "$1ión", false);
                words = new ASCIIFoldingFilter(new SnowballFilter(words, new SpanishStemmer()));
                return new TokenStreamComponents(source, words);
            }
        };
    }

    private static Analyzer folding(Analyzer language) {
        return new AnalyzerWrapper(Analyzer.GLOBAL_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return language;
            }

            @Override
            protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
                return new TokenStreamComponents(components.getSource(),
                        new ASCIIFoldingFilter(components.getTokenStream()));
            }
        };
    }

    private static CharArraySet withoutAccents(CharArraySet words) {
        CharArraySet plain = new CharArraySet(words.size(), false);
        for (Object word : words) {
            char[] letters = (char[]) word;
            char[] folded = new char[letters.length * 4];
            int length = ASCIIFoldingFilter.foldToASCII(letters, 0, folded, 0, letters.length);
            plain.add(new String(folded, 0, length));
        }
        return plain;
    }

    private static StemmerOverrideFilter.StemmerOverrideMap irregular() {
        StemmerOverrideFilter.Builder irregular = new StemmerOverrideFilter.Builder();
        IRREGULAR.forEach(irregular::add);
        try {
            return irregular.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
