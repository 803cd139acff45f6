package cn.qudao.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.scope.AudienceRule;
import cn.qudao.search.FoundKind;
import cn.qudao.search.SearchDocument;
import cn.qudao.search.SearchDocument.Readers;
import cn.qudao.search.Sight;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every sight, asked by posts at every level, of several roles, with and without excluded units, of documents of all places, audiences,
 * keepers and times: what the index lets through is what the rules of scope and audience say of each document by itself.
 */
class SightOracleTest {

    private static final FoundKind KIND = new FoundKind("x", "x", 1);
    private static final Instant NOW = Instant.parse("2026-11-28T00:00:00Z");
    private static final List<String> ROLES = List.of("CITY_MANAGER", "GRID_MANAGER", "CLERK");
    private static final int DOCUMENTS = 2_000;
    private static final int READERS = 300;

    @TempDir
    private Path folder;

    private final Random random = new Random(20261128);
    private final List<Place> places = places();
    private final Asking asking = new Asking();

    /** Few enough that the same ones meet: two units below each. */
    private static List<Place> places() {
        List<Place> all = new ArrayList<>(List.of(Place.ROOT));
        for (int i = 0; i < all.size(); i++) {
            Place place = all.get(i);
            if (place.level() != Level.CLERK) {
                all.add(place.child(1));
                all.add(place.child(2));
            }
        }
        return all;
    }

    @Test
    void theIndexLetsThroughWhatTheRulesDo() throws IOException {
        List<SearchDocument> documents =
                IntStream.range(0, DOCUMENTS).mapToObj(this::document).toList();
        IndexCopy index = IndexCopy.begin(folder, new IndexCopy.State("test", 0, 0));
        TestPart part = new TestPart();
        for (SearchDocument document : documents) {
            Document written = IndexFields.of(part, document);
            index.put(IndexFields.group(part, document.thing()), List.of(written));
        }
        index.show(0);
        int seen = 0;
        for (int i = 0; i < READERS; i++) {
            Actor actor = actor();
            Set<Long> containers = Set.copyOf(List.of(random.nextLong(20), random.nextLong(20)));
            AudienceRule.Reader reader = new AudienceRule.Reader(upward(actor.place()), actor.role());
            Predicate<Readers> below = each -> actor.sees(Objects.requireNonNull(each.place()));
            Predicate<Readers> kept = each -> actor.sees(Objects.requireNonNull(each.keeper()));
            Predicate<Readers> within = each -> containers.contains(each.container());
            Predicate<Readers> mine =
                    each -> Place.of(Objects.requireNonNull(each.audience())).contains(actor.place())
                            && (each.roles().isEmpty() || each.roles().contains(actor.role()));
            seen += compare(index, documents, actor, Sight.below(), below);
            seen += compare(index, documents, actor, Sight.kept(), kept);
            seen += compare(index, documents, actor, Sight.within(containers), within);
            seen += compare(index, documents, actor, Sight.forReader(reader), mine);
            seen += compare(index, documents, actor, Sight.forReader(reader).or(Sight.kept()), mine.or(kept));
            compare(index, documents, actor, Sight.nothing(), each -> false);
            compare(index, documents, actor, Sight.everything(), each -> true);
        }
        assertThat(seen).isGreaterThan(10_000);
        index.close();
    }

    private int compare(
            IndexCopy index, List<SearchDocument> documents, Actor actor, Sight sight, Predicate<Readers> rule) {
        Query query = asking.seen(sight, actor, NOW);
        Set<Long> found = index.search(searcher -> {
            Set<Long> things = new HashSet<>();
            for (ScoreDoc hit : searcher.search(query, DOCUMENTS).scoreDocs) {
                things.add(searcher.storedFields()
                        .document(hit.doc)
                        .getField(IndexFields.THING)
                        .numericValue()
                        .longValue());
            }
            return things;
        });
        Set<Long> wanted = new HashSet<>();
        documents.stream()
                .filter(document -> rule.test(document.readers())
                        && (document.readers().from() == null
                                || !document.readers().from().isAfter(NOW)))
                .forEach(document -> wanted.add(document.thing()));
        assertThat(found).as("%s by %s", sight, actor).isEqualTo(wanted);
        return found.size();
    }

    private SearchDocument document(int number) {
        SearchDocument document = SearchDocument.of(KIND, number, "x", "x")
                .at(place().key())
                .in(random.nextLong(20))
                .forAudience(place().key(), random.nextBoolean() ? List.of() : List.of(role(), role()))
                .keptFrom(place().key());
        return random.nextInt(4) == 0 ? document.from(NOW.plusMillis(random.nextInt(3) - 1)) : document;
    }

    private Actor actor() {
        Place place = place();
        List<Place> below = places.stream()
                .filter(each -> !each.equals(place) && place.contains(each))
                .toList();
        List<Place> excluded = below.isEmpty() || random.nextBoolean()
                ? List.of()
                : List.of(below.get(random.nextInt(below.size())), below.get(random.nextInt(below.size())));
        return new Actor(1, "a", "a", 1, 1, role(), place, excluded, Set.of());
    }

    private Place place() {
        return places.get(random.nextInt(places.size()));
    }

    private String role() {
        return ROLES.get(random.nextInt(ROLES.size()));
    }

    private static List<Long> upward(Place place) {
        return Arrays.stream(Level.values())
                .filter(level -> !place.level().isAbove(level))
                .map(level -> place.at(level).key())
                .toList();
    }
}
