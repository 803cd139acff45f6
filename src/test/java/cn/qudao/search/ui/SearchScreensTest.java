package cn.qudao.search.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.ActingAs;
import cn.qudao.catalogue.NewProduct;
import cn.qudao.catalogue.ProductFeed;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.knowledge.KnowledgeFeed;
import cn.qudao.knowledge.KnowledgeFeed.NewArticle;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import cn.qudao.search.domain.FollowedLog;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.testing.Statements;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.PageLinks;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The page of what is found. */
@PortalTest
class SearchScreensTest {

    private static final int OUTLETS = 25;

    @Autowired
    private UnitFeed feed;

    @Autowired
    private KnowledgeFeed knowledge;

    @Autowired
    private ProductFeed products;

    @Autowired
    private Units units;

    @Autowired
    private Scope scope;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Screens screens;

    @Autowired
    private FollowedLog log;

    private final String mark = OrgExamples.code("Q");
    private final List<NewUnit> region = OrgExamples.regionWith("44", 1, 1, OUTLETS, 1);

    @BeforeEach
    void write() {
        scope.asSystem(
                "test",
                () -> transaction.execute(status -> {
                    feed.write(region, "test");
                    knowledge.open(
                            mark,
                            "",
                            units.byCode(region.getFirst().code()).id(),
                            Set.of(),
                            List.of(new NewArticle("", mark + "宽带办理流程", List.of(), "客户办理**宽带**业务时，应当核对身份证。")));
                    return products.add(List.of(new NewProduct(
                            mark, "手机报" + mark, "Paper " + mark, "C", Money.of("5"), LocalDate.of(2026, 1, 1))));
                }));
        log.read();
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
    }

    private void enter(ShippedRole role) {
        UnitRow district =
                scope.asSystem("test", () -> units.byCode(region.get(1).code()));
        acting.enter(mother.account(new PlacedUnit(district.id(), district.place()), role));
    }

    @Test
    void withoutWordsThePageSaysWhatCanBeTyped() {
        enter(ShippedRole.DISTRICT_MANAGER);
        screens.open("search");
        assertThat(_get(_get(EmptyState.class), Paragraph.class).getText()).contains("拼音");
        _setValue(_get(TextField.class), mark);
        assertThat(titles()).contains(mark + "宽带办理流程");
    }

    @Test
    void whatIsFoundStandsByKindWithTheWordsMarked() {
        enter(ShippedRole.DISTRICT_MANAGER);
        screens.open("search?q=" + mark);
        assertThat(kinds()).contains("全部2", "产品1", "文章1");
        screens.close();
        screens.open("search?q=" + mark + "&kind=article");
        assertThat(titles()).containsExactly(mark + "宽带办理流程");
        assertThat(_find(Mark.class).getFirst().getText()).isEqualTo(mark);
        screens.close();
        screens.open("search?q=身份证办理&kind=article");
        assertThat(_find(Mark.class)).extracting(Mark::getText).contains("身份证", "办理");
    }

    @Test
    void whoDoesNotLookAfterTheCatalogueFindsNoProducts() {
        enter(ShippedRole.CLERK);
        screens.open("search?q=" + mark);
        assertThat(titles()).containsExactly(mark + "宽带办理流程");
    }

    @Test
    void whatLiesOutsideThePartIsNotFoundAndNotCounted() {
        enter(ShippedRole.DISTRICT_MANAGER);
        screens.open("search?q=" + region.getFirst().code());
        assertThat(_get(_get(EmptyState.class), Paragraph.class).getText()).startsWith("没有找到");
        screens.close();
        screens.open("search?q=" + region.get(1).code());
        assertThat(kinds()).containsExactly("全部1", "单位1");
        assertThat(_find(Mark.class))
                .as("below the name")
                .extracting(Mark::getText)
                .containsExactly(region.get(1).code());
    }

    @Test
    void manyHitsStandOnSeveralPages() {
        enter(ShippedRole.DISTRICT_MANAGER);
        screens.open("search?q=shipai xilu&kind=unit");
        assertThat(titles()).hasSize(20);
        Anchor next = _get(_get(PageLinks.class), Anchor.class);
        screens.close();
        screens.open(next.getHref());
        assertThat(titles()).hasSize(OUTLETS - 20);
        assertThat(_get(_get(PageLinks.class), Anchor.class).getText()).isEqualTo("第一页");
    }

    @Test
    void aMistypedAddressShowsTheFirstPage() {
        enter(ShippedRole.DISTRICT_MANAGER);
        screens.open("search?q=" + mark + "&kind=nothing&after=-5");
        assertThat(titles()).hasSize(2);
    }

    @Test
    void aSearchTakesFewStatements() {
        enter(ShippedRole.DISTRICT_MANAGER);
        screens.openInLayout("search?q=shipai");
        List<String> asked = Statements.during(() -> {
            Screens.go("search?q=" + mark);
            MockVaadin.clientRoundtrip(false);
            Screens.go("search?q=li");
            MockVaadin.clientRoundtrip(false);
        });
        assertThat(asked).hasSizeLessThanOrEqualTo(12);
    }

    private static List<String> titles() {
        return _find(ListItem.class).stream()
                .map(item -> Objects.requireNonNull(_find(item, Anchor.class).getFirst())
                        .getElement()
                        .getTextRecursively())
                .toList();
    }

    private static List<String> kinds() {
        return _find(_get(Nav.class, spec -> spec.withClasses("qd-search-kinds")), Anchor.class).stream()
                .map(link -> link.getElement().getTextRecursively())
                .toList();
    }
}
