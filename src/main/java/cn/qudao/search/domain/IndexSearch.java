package cn.qudao.search.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.OpenToAll;
import cn.qudao.kernel.Requires;
import cn.qudao.search.Findable;
import cn.qudao.search.FoundKind;
import cn.qudao.search.Search;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks into this portal's index. What does not exist for the person is kept out by the query itself. */
@Service
@Requires
@Transactional(readOnly = true)
class IndexSearch implements Search {

    private static final int SUGGESTED_OF_A_KIND = 5;
    static final Sort BEST_FIRST = new Sort(
            SortField.FIELD_SCORE,
            new SortField(IndexFields.ORDER, SortField.Type.LONG),
            new SortField(IndexFields.RANK, SortField.Type.LONG),
            SortField.FIELD_DOC);

    private final IndexKeeper keeper;
    private final CurrentUser user;
    private final Clock clock;
    private final Asking asking = new Asking();

    IndexSearch(IndexKeeper keeper, CurrentUser user, Clock clock) {
        this.keeper = keeper;
        this.user = user;
        this.clock = clock;
    }

    @Override
    @OpenToAll("Tells nothing of what is in it.")
    public boolean isReady() {
        return keeper.current().isPresent();
    }

    @Override
    public List<FoundKind> kinds() {
        return keeper.kinds();
    }

    @Override
    public Answer suggest(String words, Locale language) {
        return answer(Words.of(words), language, (searcher, query) -> {
            List<ScoreDoc> best = new ArrayList<>();
            for (FoundKind kind : kinds()) {
                best.addAll(best(searcher, of(query, Set.of(kind.code())), 0, SUGGESTED_OF_A_KIND));
            }
            return new Found(best, false, List.of(), false);
        });
    }

    @Override
    public Answer find(Question question, Locale language) {
        return answer(Words.of(question.words()), language, (searcher, query) -> {
            List<ScoreDoc> best = best(searcher, of(query, question.kinds()), question.skip(), question.size() + 1);
            List<KindCount> counts = new ArrayList<>();
            for (FoundKind kind : kinds()) {
                int count = searcher.count(of(query, Set.of(kind.code())));
                if (count > 0) {
                    counts.add(new KindCount(kind, count));
                }
            }
            return new Found(
                    best.subList(0, Math.min(question.size(), best.size())),
                    true,
                    counts,
                    best.size() > question.size());
        });
    }

    /** @param texts whether parts of their texts are shown */
    private record Found(List<ScoreDoc> hits, boolean texts, List<KindCount> counts, boolean more) {}

    @FunctionalInterface
    private interface Looking {

        Found in(IndexSearcher searcher, Query query) throws IOException;
    }

    private Answer answer(Words words, Locale language, Looking looking) {
        if (words.isEmpty()) {
            return Answer.nothing(true);
        }
        Query query = new BooleanQuery.Builder()
                .add(asking.words(words), Occur.MUST)
                .add(seen(user.get()), Occur.FILTER)
                .build();
        return keeper.search(searcher -> {
                    Found found = looking.in(searcher, query);
                    return new Answer(
                            true, hits(searcher, found.hits, found.texts, words, language), found.counts, found.more);
                })
                .orElse(Answer.nothing(false));
    }

    /** Of each module what it shows to the person. */
    private Query seen(Actor actor) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Findable part : keeper.parts()) {
            any.add(
                    new BooleanQuery.Builder()
                            .add(new TermQuery(new Term(IndexFields.PART, part.name())), Occur.FILTER)
                            .add(asking.seen(part.sight(actor), actor, clock.instant()), Occur.FILTER)
                            .build(),
                    Occur.SHOULD);
        }
        return any.build();
    }

    private static Query of(Query query, Collection<String> kinds) {
        return kinds.isEmpty()
                ? query
                : new BooleanQuery.Builder()
                        .add(query, Occur.MUST)
                        .add(
                                new TermInSetQuery(
                                        IndexFields.KIND,
                                        kinds.stream().map(BytesRef::new).toList()),
                                Occur.FILTER)
                        .build();
    }

    private static List<ScoreDoc> best(IndexSearcher searcher, Query query, int skip, int wanted) throws IOException {
        ScoreDoc[] found = searcher.search(query, skip + wanted, BEST_FIRST, true).scoreDocs;
        return Arrays.asList(found).subList(Math.min(skip, found.length), found.length);
    }

    private List<Hit> hits(IndexSearcher searcher, List<ScoreDoc> found, boolean texts, Words words, Locale language)
            throws IOException {
        List<Document> documents = new ArrayList<>();
        for (ScoreDoc hit : found) {
            documents.add(
                    texts
                            ? searcher.storedFields().document(hit.doc)
                            : searcher.storedFields().document(hit.doc, IndexFields.SHOWN));
        }
        Map<Document, String> contexts = contexts(documents);
        Highlight highlight = new Highlight(words, Asking.parts(words));
        Map<String, FoundKind> kinds = kinds().stream().collect(Collectors.toMap(FoundKind::code, Function.identity()));
        return documents.stream()
                .flatMap(document -> {
                    FoundKind kind = kinds.get(document.get(IndexFields.KIND));
                    return kind == null
                            ? Stream.<Hit>empty()
                            : Stream.of(new Hit(
                                    kind,
                                    highlight.name(title(document, language)),
                                    highlight.text(text(document, IndexFields.BODY)),
                                    highlight.numbers(contexts.getOrDefault(document, "")),
                                    text(document, IndexFields.ADDRESS)));
                })
                .toList();
    }

    private static String title(Document document, Locale language) {
        String english =
                language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? document.get(IndexFields.ENGLISH) : null;
        return english == null ? text(document, IndexFields.TITLE) : english;
    }

    /** Each module looks up the names of all its hits at once. */
    private Map<Document, String> contexts(List<Document> documents) {
        Map<Document, String> contexts = new HashMap<>();
        for (Findable part : keeper.parts()) {
            List<Document> own = documents.stream()
                    .filter(document -> part.name().equals(document.get(IndexFields.PART)))
                    .toList();
            if (!own.isEmpty()) {
                List<String> lines = part.contexts(own.stream()
                        .map(document -> new Findable.Found(
                                number(document, IndexFields.THING),
                                number(document, IndexFields.PLACE),
                                number(document, IndexFields.CONTAINER),
                                text(document, IndexFields.CONTEXT)))
                        .toList());
                for (int i = 0; i < lines.size(); i++) {
                    contexts.put(own.get(i), lines.get(i));
                }
            }
        }
        return contexts;
    }

    private static String text(Document document, String field) {
        @Nullable String value = document.get(field);
        return value == null ? "" : value;
    }

    private static long number(Document document, String field) {
        var value = document.getField(field);
        return value == null ? 0 : value.numericValue().longValue();
    }
}
