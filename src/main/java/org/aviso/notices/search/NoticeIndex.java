package org.aviso.notices.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.aviso.notices.Notices;

/**
 * The notices in one language, by their words. What is found comes by where its words stand (title, summary and place,
 * text), then the newest first. How well a notice fits hangs on itself alone, never on how rare a word is among all
 * notices: so a list keeps its order on every node while other notices come in.
 */
final class NoticeIndex implements Closeable {

    /** How many words are looked for at most; further ones do not matter. */
    static final int MOST_WORDS = 20;

    /** For how many of them, the first, similar ones are looked for at most: each costs a walk through all words. */
    static final int MOST_GUESSED = 4;

    private static final String KEY = "key";
    private static final String ID = "id";
    private static final String KIND = "kind";
    private static final String OFFICE = "office";
    private static final String PUBLISHED = "published";
    private static final String EXPIRES = "expires";
    private static final String DAY = "day";
    private static final String STARTS = "starts";
    private static final String TITLE = "title";
    private static final String SUMMARY = "summary";
    private static final String PLACE = "place";
    private static final String BODY = "body";
    private static final String MORE = "more";
    private static final String NUMBER = "number";
    private static final String OFFICE_NUMBER = "officeNumber";
    private static final String WORDS = "words";

    // Powers of two: their sums are exact, whatever the order in which they are added up.
    private static final float MOST = 16;
    private static final float LEAST = 2;
    private static final float GUESSED = LEAST / 4;

    /** The fields whose words are stems, and how much it counts that a word stands there. */
    private static final Map<String, Float> STEMS =
            Map.of(TITLE, MOST, SUMMARY, MOST / 2, PLACE, MOST / 2, BODY, MOST / 4, MORE, LEAST);

    // A word of so many letters may have one wrong, and of so many, two. For a longer one nobody guesses.
    private static final int ONE_WRONG = 4;
    private static final int TWO_WRONG = 6;
    private static final int LONGEST = 15;

    /** So many words of the notices stand for one that was meant, the nearest. */
    private static final int MOST_NEAR = 50;

    /** How long a search goes through notices: a reader gets what was found by then. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** What was found: the ids on one page, in order, and where the next one begins, or null at the end. */
    record Found(List<Long> ids, long count, boolean similar, Cursor next) { }

    /** A word that is looked for, by its stem and as it was typed, folded. */
    private record Word(String stem, String typed) { }

    private final Analyzer stems;
    private final Analyzer words = LanguageAnalyzers.words();
    private final Directory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /** An empty index. */
    NoticeIndex(String language) {
        this.stems = LanguageAnalyzers.stems(language);
        IndexWriterConfig settings = new IndexWriterConfig(new PerFieldAnalyzerWrapper(stems, Map.of(WORDS, words)))
                .setSimilarity(new BooleanSimilarity())
                // In the thread that writes: the server knows of no other.
                .setMergeScheduler(new SerialMergeScheduler());
        try {
            this.writer = new IndexWriter(directory, settings);
            this.searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a notice in place of what was kept of it before. It is found after {@link #refresh}. */
    void put(IndexedNotice notice) {
        Document document = new Document();
        document.add(new StringField(KEY, Long.toString(notice.id()), Field.Store.NO));
        number(document, ID, notice.id());
        document.add(new StringField(KIND, notice.kind().name(), Field.Store.NO));
        document.add(new StringField(OFFICE, notice.office(), Field.Store.NO));
        number(document, PUBLISHED, micros(notice.published()));
        document.add(new LongPoint(EXPIRES, notice.expires() == null ? Long.MAX_VALUE : micros(notice.expires())));
        document.add(new LongPoint(DAY, micros(notice.day())));
        if (notice.starts() != null) {
            document.add(new LongPoint(STARTS, micros(notice.starts())));
        }
        StringBuilder said = new StringBuilder();
        Map.of(TITLE, notice.title(), SUMMARY, notice.summary(), PLACE, notice.place() == null ? "" : notice.place(),
                BODY, notice.body(), MORE, notice.more()).forEach((field, text) -> {
                    document.add(new TextField(field, composed(text), Field.Store.NO));
                    said.append(composed(text)).append('\n');
                });
        String all = said.toString();
        document.add(new TextField(WORDS, all, Field.Store.NO));
        // The stems beside the words: whoever mistypes one form of a word finds the others.
        document.add(new TextField(WORDS, read(stems, all).stream().map(Word::stem).collect(Collectors.joining(" ")),
                Field.Store.NO));
        PhoneNumbers.in(all).forEach(number -> document.add(new StringField(NUMBER, number, Field.Store.NO)));
        notice.officeNumbers().forEach(number -> document.add(new StringField(OFFICE_NUMBER, number, Field.Store.NO)));
        try {
            writer.updateDocument(key(notice.id()), document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets a notice, if there is one of that id. */
    void remove(long id) {
        try {
            writer.deleteDocuments(key(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets searches see what was kept and forgotten. */
    void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Finds what is published and current at a moment. Where nothing has the words, it finds what has similar ones, the
     * newest first. What takes too long is left out.
     *
     * @param after where the list goes on, or null for its beginning; one that belongs to another search counts as none
     * @param limit at most so many, 1 or more
     */
    Found search(NoticeSearch search, Instant now, Cursor after, int limit) {
        Cursor from = after != null && (after.score() != null) == search.hasWords() ? after : null;
        if (!search.hasWords()) {
            return page(new MatchAllDocsQuery(), search, now, from, limit, false);
        }
        List<PhoneNumbers.Part> typed = PhoneNumbers.split(composed(search.words()));
        boolean similar = from != null && from.similar();
        Found found = page(query(typed, similar), search, now, from, limit, similar);
        return found.count() > 0 || similar ? found : page(query(typed, true), search, now, null, limit, true);
    }

    /** The codes of the offices that have a notice published and current at a moment. */
    Set<String> offices(Instant now) {
        IndexSearcher searcher = null;
        try {
            searcher = searchers.acquire();
            Set<String> offices = new TreeSet<>();
            Terms all = MultiTerms.getTerms(searcher.getIndexReader(), OFFICE);
            TermsEnum each = all == null ? TermsEnum.EMPTY : all.iterator();
            for (BytesRef code = each.next(); code != null; code = each.next()) {
                String office = code.utf8ToString();
                NoticeSearch its = new NoticeSearch("", null, office, null, null, null);
                if (searcher.search(filtered(new MatchAllDocsQuery(), its, now), 1).scoreDocs.length > 0) {
                    offices.add(office);
                }
            }
            return offices;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            release(searcher);
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Found page(Query words, NoticeSearch search, Instant now, Cursor after, int limit, boolean similar) {
        boolean scored = search.hasWords();
        List<SortField> order = new ArrayList<>();
        List<Object> last = new ArrayList<>();
        if (scored) {
            order.add(SortField.FIELD_SCORE);
        }
        order.add(new SortField(PUBLISHED, SortField.Type.LONG, true));
        order.add(new SortField(ID, SortField.Type.LONG, true));
        if (after != null) {
            if (scored) {
                last.add(after.score());
            }
            last.add(micros(after.last().published()));
            last.add(after.last().id());
        }
        // No two notices have one id: the number of the document never decides.
        FieldDoc start = after == null ? null : new FieldDoc(Integer.MAX_VALUE, Float.NaN, last.toArray());
        IndexSearcher searcher = null;
        try {
            searcher = searchers.acquire();
            // One more than is shown tells whether there are more.
            TopFieldDocs found = patient(searcher).search(filtered(words, search, now), new TopFieldCollectorManager(
                    new Sort(order.toArray(SortField[]::new)), limit + 1, start, Integer.MAX_VALUE));
            List<Long> ids = new ArrayList<>();
            Cursor next = null;
            for (ScoreDoc hit : List.of(found.scoreDocs).subList(0, Math.min(limit, found.scoreDocs.length))) {
                Object[] values = ((FieldDoc) hit).fields;
                Notices.Position here =
                        new Notices.Position(moment((Long) values[values.length - 2]), (Long) values[values.length - 1]);
                ids.add(here.id());
                next = new Cursor(here, scored ? (Float) values[0] : null, similar);
            }
            return new Found(ids, found.totalHits.value, similar, found.scoreDocs.length > limit ? next : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            release(searcher);
        }
    }

    // Of one search alone: its time begins now.
    private static IndexSearcher patient(IndexSearcher shared) {
        long begin = System.nanoTime();
        IndexSearcher searcher = new IndexSearcher(shared.getIndexReader());
        searcher.setSimilarity(new BooleanSimilarity());
        searcher.setTimeout(() -> System.nanoTime() - begin > PATIENCE.toNanos());
        return searcher;
    }

    private void release(IndexSearcher searcher) {
        if (searcher != null) {
            try {
                searchers.release(searcher);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Query filtered(Query words, NoticeSearch search, Instant now) {
        long moment = micros(now);
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, BooleanClause.Occur.MUST);
        all.add(LongPoint.newRangeQuery(PUBLISHED, Long.MIN_VALUE, moment), BooleanClause.Occur.FILTER);
        all.add(LongPoint.newRangeQuery(EXPIRES, moment + 1, Long.MAX_VALUE), BooleanClause.Occur.FILTER);
        if (search.kind() != null) {
            all.add(new TermQuery(new Term(KIND, search.kind().name())), BooleanClause.Occur.FILTER);
        }
        if (search.office() != null) {
            all.add(new TermQuery(new Term(OFFICE, search.office())), BooleanClause.Occur.FILTER);
        }
        if (search.from() != null || search.before() != null) {
            all.add(LongPoint.newRangeQuery(DAY, search.from() == null ? Long.MIN_VALUE : micros(search.from()),
                    search.before() == null ? Long.MAX_VALUE : micros(search.before()) - 1), BooleanClause.Occur.FILTER);
        }
        if (search.coming() != null) {
            all.add(LongPoint.newSetQuery(ID, search.coming()), BooleanClause.Occur.FILTER);
            all.add(LongPoint.newRangeQuery(STARTS, moment + 1, Long.MAX_VALUE), BooleanClause.Occur.FILTER);
        }
        return all.build();
    }

    // --- Words

    private Query query(List<PhoneNumbers.Part> typed, boolean similar) {
        List<Query> all = new ArrayList<>();
        for (PhoneNumbers.Part part : typed) {
            List<Query> here = words(part.text(), similar ? MOST_GUESSED - all.size() : 0);
            if (part.number() == null) {
                all.addAll(here);
            } else {
                // What looks like a number may be a year and a page.
                all.add(new DisjunctionMaxQuery(List.of(boosted(term(NUMBER, part.number()), MOST),
                        boosted(term(OFFICE_NUMBER, part.number()), LEAST), every(here)), 0));
            }
        }
        if (all.isEmpty()) {
            // Nothing but words that every text has: they are looked for all the same.
            all.addAll(read(words, String.join(" ", typed.stream().map(PhoneNumbers.Part::text).toList())).stream()
                    .map(word -> term(WORDS, word.stem())).toList());
        }
        return every(all.subList(0, Math.min(MOST_WORDS, all.size())));
    }

    /** What each word is looked for by; in place of the first ones, as many as told, a similar one may stand. */
    private List<Query> words(String text, int guessed) {
        List<Query> all = new ArrayList<>();
        for (Word word : read(stems, text)) {
            List<Query> anywhere = new ArrayList<>();
            STEMS.forEach((field, weight) -> anywhere.add(boosted(term(field, word.stem()), weight)));
            if (all.size() < guessed && wrong(word.typed()) > 0) {
                // With a letter or two wrong, or not written to the end. Also as it was typed: a word with a slip in it
                // may have lost its ending with it, interent is no form of anything.
                Stream.of(word.stem(), word.typed()).distinct().filter(each -> wrong(each) > 0)
                        .forEach(each -> anywhere.add(boosted(near(each), GUESSED)));
                anywhere.add(boosted(new PrefixQuery(new Term(WORDS, word.typed())), GUESSED));
            }
            all.add(new DisjunctionMaxQuery(anywhere, 0));
        }
        return all;
    }

    /** How many letters of a word may be wrong, 0 to 2. A figure is never meant for another. */
    private static int wrong(String word) {
        if (word.length() < ONE_WRONG || word.length() > LONGEST || word.chars().anyMatch(Character::isDigit)) {
            return 0;
        }
        return word.length() < TWO_WRONG ? 1 : 2;
    }

    // The first letter is hardly ever wrong, and it spares most of the walk. How near a word is does not count.
    private static Query near(String word) {
        return new FuzzyQuery(new Term(WORDS, word), wrong(word), 1, MOST_NEAR, true,
                new MultiTermQuery.TopTermsBoostOnlyBooleanQueryRewrite(MOST_NEAR));
    }

    private static Query every(List<Query> queries) {
        if (queries.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        BooleanQuery.Builder every = new BooleanQuery.Builder();
        queries.forEach(query -> every.add(query, BooleanClause.Occur.MUST));
        return every.build();
    }

    private static Query boosted(Query query, float weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }

    private static Query term(String field, String word) {
        return new TermQuery(new Term(field, word));
    }

    private static List<Word> read(Analyzer analyzer, String text) {
        List<Word> read = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(TITLE, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                read.add(new Word(term.toString(), folded(text.substring(place.startOffset(), place.endOffset()))));
            }
            tokens.end();
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folded(String word) {
        char[] letters = word.toLowerCase(Locale.ROOT).toCharArray();
        char[] folded = new char[letters.length * 4];
        return new String(folded, 0, ASCIIFoldingFilter.foldToASCII(letters, 0, folded, 0, letters.length));
    }

    // A letter and its accent may be two signs, or one.
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    // --- Numbers

    private static Term key(long id) {
        return new Term(KEY, Long.toString(id));
    }

    private static void number(Document document, String field, long value) {
        document.add(new LongPoint(field, value));
        document.add(new NumericDocValuesField(field, value));
    }

    // As fine as the database keeps them.
    private static long micros(Instant moment) {
        return moment.getEpochSecond() * 1_000_000 + moment.getNano() / 1_000;
    }

    private static Instant moment(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
