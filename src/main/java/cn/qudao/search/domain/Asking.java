package cn.qudao.search.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.Place;
import cn.qudao.search.Sight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/** Makes queries of words and of what exists for a person. */
final class Asking {

    private static final float IN_NAME = 4;
    private static final float BEGINS_NAME = 4;
    private static final float IS_NAME = 12;
    private static final float APART = 0.5f;

    /** Of fewer characters a dictionary makes no words. */
    private static final int WORDS_FROM = 3;

    private static final Analyzer ANALYZER = Analysis.asking();

    private final QueryBuilder analysis = new QueryBuilder(ANALYZER);

    /** What has all the words, in its names or its text. */
    Query words(Words words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.all().forEach(word -> all.add(word(word), Occur.MUST));
        return all.build();
    }

    private Query word(Words.Word word) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        addName(any, word.plain());
        List<String> stretches = word.stretches();
        if (stretches.size() > 1) {
            BooleanQuery.Builder each = new BooleanQuery.Builder();
            stretches.forEach(stretch -> each.add(prefix(IndexFields.ENDS, stretch, IN_NAME), Occur.MUST));
            any.add(each.build(), Occur.SHOULD);
        }
        Query phrase = analysis.createPhraseQuery(IndexFields.TEXT, word.typed());
        if (phrase != null) {
            any.add(phrase, Occur.SHOULD);
        }
        if (!word.hasChinese()) {
            any.add(prefix(IndexFields.TEXT, word.typed(), APART), Occur.SHOULD);
        }
        if (isSentence(word)) {
            Query apart = analysis.createBooleanQuery(IndexFields.WORDS, word.plain(), Occur.MUST);
            if (apart != null) {
                any.add(new BoostQuery(apart, APART), Occur.SHOULD);
            }
        }
        return any.build();
    }

    /** The dictionary is for what is long enough, and for Chinese. */
    private static boolean isSentence(Words.Word word) {
        return word.plain().length() >= WORDS_FROM && word.hasChinese();
    }

    private static void addName(BooleanQuery.Builder any, String word) {
        if (word.length() <= Spelt.LONGEST) {
            any.add(prefix(IndexFields.ENDS, word, IN_NAME), Occur.SHOULD);
            any.add(prefix(IndexFields.WHOLE, word, BEGINS_NAME), Occur.SHOULD);
            any.add(
                    new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(IndexFields.WHOLE, word))), IS_NAME),
                    Occur.SHOULD);
        }
    }

    private static Query prefix(String field, String begin, float boost) {
        return new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(field, begin))), boost);
    }

    /** What a dictionary sees in the words, for texts in which that stands apart. */
    static List<String> parts(Words words) {
        List<String> parts = new ArrayList<>();
        for (Words.Word word : words.all().stream().filter(Asking::isSentence).toList()) {
            try (TokenStream tokens = ANALYZER.tokenStream(IndexFields.WORDS, word.plain())) {
                CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
                tokens.reset();
                while (tokens.incrementToken()) {
                    parts.add(term.toString());
                }
                tokens.end();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return parts;
    }

    /** What exists for the person now. */
    Query seen(Sight sight, Actor actor, Instant now) {
        return new BooleanQuery.Builder()
                .add(seen(sight, actor), Occur.FILTER)
                .add(LongField.newRangeQuery(IndexFields.FROM, now.toEpochMilli() + 1, Long.MAX_VALUE), Occur.MUST_NOT)
                .build();
    }

    private Query seen(Sight sight, Actor actor) {
        return switch (sight) {
            case Sight.Nothing nothing -> new MatchNoDocsQuery();
            case Sight.Everything everything -> new MatchAllDocsQuery();
            case Sight.Below below -> inPart(IndexFields.PLACE, actor);
            case Sight.Kept kept -> inPart(IndexFields.KEEPER, actor);
            case Sight.Within within ->
                LongField.newSetQuery(
                        IndexFields.CONTAINER,
                        within.containers().stream().mapToLong(Long::longValue).toArray());
            case Sight.ForReader(var reader) ->
                new TermInSetQuery(
                        IndexFields.AUDIENCE,
                        reader.places().stream()
                                .flatMap(place -> Stream.of(
                                        IndexFields.reader(place, IndexFields.ANYBODY),
                                        IndexFields.reader(place, reader.role())))
                                .map(BytesRef::new)
                                .toList());
            case Sight.Any any -> {
                BooleanQuery.Builder some = new BooleanQuery.Builder();
                any.sights().forEach(each -> some.add(seen(each, actor), Occur.SHOULD));
                yield some.build();
            }
        };
    }

    private static Query inPart(String field, Actor actor) {
        BooleanQuery.Builder part = new BooleanQuery.Builder().add(in(field, actor.place()), Occur.FILTER);
        actor.excluded().forEach(place -> part.add(in(field, place), Occur.MUST_NOT));
        return part.build();
    }

    private static Query in(String field, Place place) {
        return LongField.newRangeQuery(field, place.lo(), place.hi());
    }
}
