package cn.qudao.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.Place;
import cn.qudao.scope.AudienceRule;
import cn.qudao.search.Findable;
import cn.qudao.search.FoundKind;
import cn.qudao.search.SearchDocument;
import cn.qudao.search.Sight;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found by what somebody types, and what exists for whom; without a database. */
class FindingTest {

    private static final FoundKind KIND = new FoundKind("x", "x", 1);
    private static final Instant NOW = Instant.parse("2026-11-28T00:00:00Z");

    @TempDir
    private Path folder;

    private final Asking asking = new Asking();
    private IndexCopy index;
    private long things;

    @BeforeEach
    void begin() throws IOException {
        index = IndexCopy.begin(folder, new IndexCopy.State("test", 0, 0));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "东街",
        "福州东街营业厅",
        "福州 营业",
        "fuzhou",
        "FuZhou",
        "dongjie",
        "dongj",
        "fzdj",
        "yyt",
        "fz东街",
        "福州dongjie",
        "F0591",
        "0591",
        "591",
        "ＦＺ",
        "０５９１",
        "5g",
        "东街5g",
        "f-0591"
    })
    void aNameIsFoundByCharactersPinyinInitialsAndNumbers(String words) throws IOException {
        put(named("福州东街营业厅5G专区").codes("F0591"));
        put(named("广州天河体验店").codes("G0200"));
        assertThat(found(words)).containsExactly("福州东街营业厅5G专区");
    }

    @ParameterizedTest
    @ValueSource(strings = {"街东", "福州天河", "uzhou", "dj5x", "0592", "东 天河"})
    void whatDoesNotStandThereIsNotFound(String words) throws IOException {
        put(named("福州东街营业厅5G专区").codes("F0591"));
        put(named("广州天河体验店").codes("G0200"));
        assertThat(found(words)).isEmpty();
    }

    @Test
    void theWholeNameComesFirstThenWhatBeginsWithIt() throws IOException {
        put(named("大东街"));
        put(named("东街口"));
        put(named("东街"));
        assertThat(found("东街")).containsExactly("东街", "东街口", "大东街");
        assertThat(found("dongjie")).containsExactly("东街", "东街口", "大东街");
    }

    @Test
    void ofNamesThatFitAsWellTheHigherRankComesFirst() throws IOException {
        put(named("石牌甲").rank(4));
        put(named("石牌乙").rank(2));
        assertThat(found("石牌")).containsExactly("石牌乙", "石牌甲");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "宽带",
                "办理宽带",
                "宽",
                "身份证",
                "宽带办理",
                "宽带 身份证",
                "WiFi",
                "wif",
                "2.4",
                "办理",
                "营业执照",
                "办理宽带业务",
                "recommendation"
            })
    void aTextIsFoundByWhatStandsInItAndByItsWordsApart(String words) throws IOException {
        put(named("服务规范").text("客户办理宽带业务时，应当核对身份证。WiFi 信号为 2.4G。单位客户带营业执照。Recommendations are recorded."));
        put(named("考勤制度").text("店员每天打卡两次，迟到扣分。"));
        assertThat(found(words)).containsExactly("服务规范");
    }

    @Test
    void wordsOfADictionaryAreNoLettersThatHappenToMeet() throws IOException {
        put(named("甲").text("他和服务员说话"));
        assertThat(Asking.parts(Words.of("身份证办理流程"))).contains("身份证", "办理", "流程");
        assertThat(found("服务员和他")).containsExactly("甲");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "'",
                "*",
                "?",
                "a*b?",
                "~",
                "a~2",
                "^3",
                "+-&&||!(){}[]^\"~*?:\\/",
                "AND OR NOT",
                "title:x",
                "[a TO b]",
                "\\",
                "%",
                "_",
                "<script>",
                "' or 1=1 --",
                "\u0000",
                "\uD800",
                "😀",
                "👩‍👩‍👧",
                "ﷺ",
                "İ",
                "ß",
                "　",
                "\t\n",
                "的的的",
                "NaN",
                "1e308",
                "*:*"
            })
    void nothingThatIsTypedIsAnError(String words) throws IOException {
        put(named("福州东街营业厅").text("正文"));
        found(words);
        new Highlight(Words.of(words), Asking.parts(Words.of(words))).name("福州东街İ😀营业厅");
        new Highlight(Words.of(words), Asking.parts(Words.of(words))).text("福州东街İ😀营业厅");
    }

    @Test
    void neitherAreTenThousandCharactersOrAThousandWords() throws IOException {
        put(named("福州东街营业厅").text("正文"));
        found("福".repeat(10_000));
        found("a".repeat(10_000));
        found("福州东街".repeat(2_500));
        found(String.join(" ", IntStream.range(0, 1_000).mapToObj(i -> "w" + i).toList()));
        put(named("长".repeat(5_000)).text("长文".repeat(50_000)).codes("9".repeat(5_000)));
        assertThat(found("长文")).hasSize(1);
    }

    @Test
    void onlyWhatLiesInThePartIsFoundAndNothingExcluded() throws IOException {
        Place region = Place.ROOT.child(3);
        Place district = region.child(5);
        Place other = region.child(6);
        put(named("甲").at(region.key()));
        put(named("乙").at(district.key()));
        put(named("丙").at(district.child(1).key()));
        put(named("丁").at(other.key()));
        put(named("戊").at(Place.ROOT.child(4).key()));
        assertThat(seen(Sight.below(), actor(region, List.of()))).containsExactlyInAnyOrder("甲", "乙", "丙", "丁");
        assertThat(seen(Sight.below(), actor(region, List.of(district)))).containsExactlyInAnyOrder("甲", "丁");
        assertThat(seen(Sight.below(), actor(Place.ROOT, List.of()))).hasSize(5);
        assertThat(seen(Sight.nothing(), actor(Place.ROOT, List.of()))).isEmpty();
        assertThat(seen(Sight.within(Set.of(1L)), actor(Place.ROOT, List.of()))).isEmpty();
        assertThat(seen(Sight.within(Set.of()), actor(Place.ROOT, List.of()))).isEmpty();
    }

    @Test
    void whatIsForAnAudienceIsFoundBelowByItsRolesFromItsTimeOn() throws IOException {
        Place region = Place.ROOT.child(3);
        put(named("甲").forAudience(region.key(), Set.of()));
        put(named("乙").forAudience(region.key(), Set.of("CLERK")));
        put(named("丙").forAudience(Place.ROOT.child(4).key(), Set.of()).keptFrom(region.key()));
        put(named("丁").forAudience(region.key(), Set.of()).from(NOW.plusMillis(1)));
        put(named("戊").forAudience(region.key(), Set.of()).from(NOW));
        AudienceRule.Reader clerk = new AudienceRule.Reader(
                List.of(0L, region.key(), region.child(1).key()), "CLERK");
        AudienceRule.Reader manager = new AudienceRule.Reader(List.of(0L, region.key()), "CITY_MANAGER");
        Actor actor = actor(region, List.of());
        assertThat(seen(Sight.forReader(clerk), actor)).containsExactlyInAnyOrder("甲", "乙", "戊");
        assertThat(seen(Sight.forReader(manager), actor)).containsExactlyInAnyOrder("甲", "戊");
        assertThat(seen(Sight.forReader(manager).or(Sight.kept()), actor)).containsExactlyInAnyOrder("甲", "丙", "戊");
    }

    @Test
    void whatIsWrittenAnewIsNotThereTwiceAndWhatIsGoneIsNot() throws IOException {
        Findable part = new TestPart();
        SearchDocument first = SearchDocument.of(KIND, 1, "甲", "a");
        index.put(IndexFields.group(part, 1), List.of(IndexFields.of(part, first)));
        index.put(
                IndexFields.group(part, 1),
                List.of(
                        IndexFields.of(part, first),
                        IndexFields.of(part, first.byTextAlone().text("甲"))));
        assertThat(found("甲")).hasSize(2);
        index.put(IndexFields.group(part, 1), List.of());
        assertThat(found("甲")).isEmpty();
    }

    @Test
    void whatWasFoundIsMarked() {
        assertThat(marked("福州东街营业厅", "东街")).isEqualTo("福州[东街]营业厅");
        assertThat(marked("福州东街营业厅", "dongj")).isEqualTo("福州[东街]营业厅");
        assertThat(marked("福州东街营业厅", "yyt fz")).isEqualTo("[福州]东街[营业厅]");
        assertThat(marked("福州东街5G厅", "dj5")).isEqualTo("福州[东街5]G厅");
        assertThat(marked("福州东街营业厅", "fz东街")).isEqualTo("[福州东街]营业厅");
        assertThat(marked("福州（东街）营业厅", "福州东")).isEqualTo("[福州（东]街）营业厅");
        assertThat(marked("广州", "东街")).isEqualTo("广州");
    }

    @Test
    void aNumberIsMarkedInWhatStandsBelowTheName() {
        assertThat(numbered("天河区 · F0591", "0591")).isEqualTo("天河区 · F[0591]");
        assertThat(numbered("天河区 · F-0591", "f0591 天河")).isEqualTo("天河区 · [F-0591]");
        assertThat(numbered("天河区 · F0591", "tianhe")).isEqualTo("天河区 · F0591");
    }

    @Test
    void thePartOfATextIsShownInWhichTheWordsStand() {
        String text = "前言".repeat(50) + "办理宽带业务" + "后记".repeat(100);
        assertThat(cut(text, "宽带"))
                .startsWith("…")
                .endsWith("…")
                .contains("办理[宽带]业务")
                .hasSizeLessThan(140);
        assertThat(cut("核对身份证以后再办理", "身份证办理")).isEqualTo("核对[身份证]以后再[办理]");
        assertThat(cut(text, "没有")).isEmpty();
    }

    private static String marked(String name, String words) {
        Words asked = Words.of(words);
        return join(new Highlight(asked, Asking.parts(asked)).name(name));
    }

    private static String numbered(String line, String words) {
        Words asked = Words.of(words);
        return join(new Highlight(asked, Asking.parts(asked)).numbers(line));
    }

    private static String cut(String text, String words) {
        Words asked = Words.of(words);
        return join(new Highlight(asked, Asking.parts(asked)).text(text));
    }

    private static String join(List<cn.qudao.search.Search.Piece> pieces) {
        StringBuilder joined = new StringBuilder();
        pieces.forEach(piece -> joined.append(piece.found() ? "[" + piece.text() + "]" : piece.text()));
        return joined.toString();
    }

    private static SearchDocument named(String title) {
        return SearchDocument.of(KIND, 0, title, "a");
    }

    private void put(SearchDocument document) throws IOException {
        Findable part = new TestPart();
        index.put(IndexFields.group(part, things++), List.of(IndexFields.of(part, document)));
    }

    private static Actor actor(Place place, List<Place> excluded) {
        return new Actor(1, "a", "a", 1, 1, "X", place, excluded, Set.of());
    }

    private List<String> found(String words) throws IOException {
        Words asked = Words.of(words);
        return titles(asked.isEmpty() ? new BooleanQuery.Builder().build() : asking.words(asked));
    }

    private List<String> seen(Sight sight, Actor actor) throws IOException {
        return titles(new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.MUST)
                .add(asking.seen(sight, actor, NOW), Occur.FILTER)
                .build());
    }

    private List<String> titles(Query query) throws IOException {
        index.show(0);
        return index.search(searcher -> {
            List<String> titles = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query, 100, IndexSearch.BEST_FIRST).scoreDocs) {
                titles.add(searcher.storedFields().document(hit.doc).get(IndexFields.TITLE));
            }
            return titles;
        });
    }
}
