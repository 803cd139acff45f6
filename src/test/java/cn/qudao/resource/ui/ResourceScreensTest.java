package cn.qudao.resource.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.resource.PoolId;
import cn.qudao.resource.RankingFeed;
import cn.qudao.resource.RankingFeed.NewRanking;
import cn.qudao.resource.RankingFeed.NewStanding;
import cn.qudao.resource.ResourceKind;
import cn.qudao.resource.domain.AllotmentFilter;
import cn.qudao.resource.domain.AllotmentRow;
import cn.qudao.resource.domain.PoolForm;
import cn.qudao.resource.domain.PoolRow;
import cn.qudao.resource.domain.RankingRow;
import cn.qudao.resource.domain.ResourceDesk;
import cn.qudao.resource.domain.ResourceList;
import cn.qudao.scope.Scope;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.DayPicker;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Pools, shares and what outlets are given of them. The outlets of the examples are of the tier ordinary. */
@PortalTest
class ResourceScreensTest {

    private static final AllotmentFilter ALL = new AllotmentFilter(null, null, null);

    @Autowired
    private Screens screens;

    @Autowired
    private ResourceDesk desk;

    @Autowired
    private ResourceList resources;

    @Autowired
    private RankingFeed rankings;

    @Autowired
    private Clock clock;

    @Autowired
    private Units units;

    @Autowired
    private UnitFeed feed;

    @Autowired
    private Scope scope;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    private final List<NewUnit> here = OrgExamples.regionWith("44", 2, 1, 1, 0);

    @BeforeEach
    void signInAtTheRegion() {
        mother.province();
        scope.asSystem("test", () -> transaction.execute(status -> feed.write(here, "试验")));
        enter(Level.REGION, 0, ShippedRole.CITY_MANAGER);
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
    }

    @Test
    void aPoolIsOpenedGivenOfAndTakenBack() {
        screens.open("resources");
        _click(button("建立资源池"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("资源池")), "演示手机");
        @SuppressWarnings("unchecked")
        Select<ResourceKind> kind = _get(_get(Dialog.class), Select.class, spec -> spec.withLabel("资源类别"));
        kind.setValue(ResourceKind.DEVICES);
        _get(UnitPicker.class, spec -> spec.withLabel("所属单位")).setValue(unit(Level.REGION, 0));
        _setValue(_get(TextField.class, spec -> spec.withLabel("单位")), "台");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("普通门店")), 5);
        _click(inDialog("保存"));
        PoolId id = resources.pools().getFirst().id();
        Screens.go("resources/" + id.value());
        _click(button("分配给网点"));
        UnitRow outlet = unit(Level.OUTLET, 0);
        _get(UnitPicker.class, spec -> spec.withLabel("网点")).setValue(outlet);
        IntegerField amount = _get(IntegerField.class, spec -> spec.withLabel("分配数量"));
        _setValue(amount, 6);
        _click(inDialog("保存"));
        assertThat(amount.isInvalid()).as("more than there is").isTrue();
        _setValue(amount, 5);
        _click(inDialog("保存"));
        assertThat(resources.pool(id).row().remaining()).isZero();
        Screens.go("organisation/" + outlet.code());
        assertThat(_get(Anchor.class, spec -> spec.withText("查看分配明细")).getHref())
                .isEqualTo("allotments?unit=" + outlet.code() + "&returned=false");
        Screens.go("allotments?returned=false&unit=" + outlet.code());
        assertThat(ListScreen.rows()).isEqualTo(1);
        Screens.go("allotments?pool=" + id.value());
        assertThat(ListScreen.csv()).hasSize(2).last().asString().contains("演示手机", "使用中");
        ListScreen.press("收回", 0);
        assertThat(resources.pool(id).row().remaining()).isEqualTo(5);
        Screens.go("allotments?returned=true&pool=" + id.value());
        assertThat(ListScreen.rows()).isEqualTo(1);
    }

    /** Row 65. */
    @Test
    void aPoolOfNumbersIsOpenedWithPriorityAndWorkedOffByTheRanking() {
        String competition = OrgExamples.code("秋季竞赛");
        LocalDate today = LocalDate.now(clock);
        rankings.write(new NewRanking(
                competition,
                today,
                List.of(new NewStanding(unit(Level.OUTLET, 0).id(), 7))));
        screens.open("resources");
        _click(button("建立资源池"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("资源池")), "3G靓号");
        @SuppressWarnings("unchecked")
        Select<ResourceKind> kind = _get(_get(Dialog.class), Select.class, spec -> spec.withLabel("资源类别"));
        kind.setValue(ResourceKind.DEVICES);
        assertThat(_find(ComboBox.class, spec -> spec.withLabel("竞赛排名")))
                .as("only numbers")
                .isEmpty();
        kind.setValue(ResourceKind.NUMBERS);
        _get(UnitPicker.class, spec -> spec.withLabel("所属单位")).setValue(unit(Level.REGION, 0));
        _setValue(_get(TextField.class, spec -> spec.withLabel("单位")), "个");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("普通门店")), 5);
        ComboBox<RankingRow> ranking = ranking();
        ranking.setValue(resources.rankings().stream()
                .filter(row -> row.competition().equals(competition))
                .findFirst()
                .orElseThrow());
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("前几名")), 7);
        DayPicker until = _get(DayPicker.class, spec -> spec.withLabel("优先至"));
        until.setValue(today.minusDays(1));
        _click(inDialog("保存"));
        assertThat(until.isInvalid()).as("over already").isTrue();
        until.setValue(today.plusDays(9));
        _click(inDialog("保存"));
        PoolRow pool = resources.pools().getFirst();
        assertThat(Objects.requireNonNull(resources.pool(pool.id()).precedence())
                        .priority()
                        .channelType())
                .isEqualTo("roadside");

        Screens.go("resources/" + pool.id().value());
        assertThat(_find(DescriptionList.Description.class))
                .extracting(DescriptionList.Description::getText)
                .contains("“" + competition + "”（" + today + " 结束）前 7 名的路边店优先，至 " + today.plusDays(9));
        assertThat(ListScreen.csv())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("7,")
                .endsWith(",0");
        ListScreen.press("分配给网点", 0);
        assertThat(_get(UnitPicker.class, spec -> spec.withLabel("网点")).getValue())
                .isEqualTo(unit(Level.OUTLET, 0));
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("分配数量")), 3);
        _click(inDialog("保存"));
        assertThat(ListScreen.csv()).last().asString().endsWith(",3");
        _click(button("分配给网点"));
        UnitPicker other = _get(UnitPicker.class, spec -> spec.withLabel("网点"));
        other.setValue(unit(Level.OUTLET, 1));
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("分配数量")), 1);
        _click(inDialog("保存"));
        assertThat(other.getErrorMessage()).contains(competition, "没有名次", today.plusDays(10) + " 起");
        _click(inDialog("取消"));

        _click(button("设置优先"));
        assertThat(ranking().getValue().competition()).isEqualTo(competition);
        ranking().clear();
        _click(inDialog("保存"));
        assertThat(resources.pool(pool.id()).precedence()).isNull();
        desk.allot(pool.id(), unit(Level.OUTLET, 1).id(), 1, "");
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<RankingRow> ranking() {
        return _get(ComboBox.class, spec -> spec.withLabel("竞赛排名"));
    }

    @Test
    void anOutletIsGivenOfTheShareOfItsTierOnly() {
        PoolId id = open(unit(Level.DISTRICT, 0), Map.of("core", 5));
        UnitRow outlet = unit(Level.OUTLET, 0);
        assertRefused(() -> desk.allot(id, outlet.id(), 1, ""), "resource.tier.none");
        desk.add(id, "ordinary", 2);
        assertRefused(() -> desk.allot(id, outlet.id(), 0, ""), "resource.amount");
        assertRefused(() -> desk.allot(id, unit(Level.OUTLET, 1).id(), 1, ""), "resource.outlet.elsewhere");
        desk.allot(id, outlet.id(), 2, "");
        assertRefused(() -> desk.allot(id, outlet.id(), 1, ""), "resource.too-few");
        AllotmentRow given = resources.page(ALL, Portion.first(10)).rows().getFirst();
        desk.giveBack(given.id());
        assertRefused(() -> desk.giveBack(given.id()), "resource.returned");
        assertThat(resources.pool(id).row().remaining()).isEqualTo(7);
    }

    @Test
    void whoGivesAtTheSameTimeNeverGivesMoreThanThereIs() throws Exception {
        PoolId id = open(unit(Level.REGION, 0), Map.of("ordinary", 7));
        UnitRow outlet = unit(Level.OUTLET, 0);
        try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> gifts = IntStream.range(0, 20)
                    .mapToObj(i -> (Callable<Boolean>) () -> given(id, outlet))
                    .toList();
            int done = 0;
            for (Future<Boolean> gift : workers.invokeAll(gifts)) {
                done += gift.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(7);
        }
        assertThat(resources.pool(id).row().remaining()).isZero();
        assertThat(resources.count(new AllotmentFilter(null, id.value(), null))).isEqualTo(7);
    }

    private boolean given(PoolId id, UnitRow outlet) {
        try {
            scope.asSystem("test", () -> desk.allot(id, outlet.id(), 1, ""));
            return true;
        } catch (RuleViolation tooFew) {
            return false;
        }
    }

    @Test
    void poolsAndAllotmentsAreSeenFromAboveOnly() {
        PoolId id = open(unit(Level.DISTRICT, 0), Map.of("ordinary", 5));
        desk.allot(id, unit(Level.OUTLET, 0).id(), 1, "");
        enter(Level.DISTRICT, 1, ShippedRole.DISTRICT_MANAGER);
        assertThat(resources.pools()).isEmpty();
        assertThat(resources.page(ALL, Portion.first(10)).rows()).isEmpty();
        assertThatThrownBy(() -> resources.pool(id)).isInstanceOf(NotFound.class);
        enter(Level.DISTRICT, 0, ShippedRole.DISTRICT_MANAGER);
        assertThat(resources.pools()).hasSize(1);
        UnitRow district = unit(Level.DISTRICT, 0);
        assertThatThrownBy(() -> open(district, Map.of("ordinary", 5))).isInstanceOf(Refused.class);
        enter(Level.OUTLET, 0, ShippedRole.SHOP_OWNER);
        assertThat(resources.pools()).isEmpty();
        assertThat(resources.page(ALL, Portion.first(10)).rows())
                .extracting(AllotmentRow::poolName)
                .as("its name is no secret from who was given of it")
                .containsExactly("演示手机");
        screens.open("allotments");
        assertThat(_find(Button.class, spec -> spec.withText("收回"))).isEmpty();
    }

    private PoolId open(UnitRow unit, Map<String, Integer> shares) {
        return desk.open(new PoolForm(unit.id(), ResourceKind.DEVICES, "演示手机", "台", shares));
    }

    private static void assertRefused(Runnable what, String key) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(key));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static Button inDialog(String text) {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText(text));
    }

    private void enter(Level level, int which, ShippedRole role) {
        UnitRow unit = unit(level, which);
        acting.enter(mother.account(new PlacedUnit(unit.id(), unit.place()), role));
    }

    private UnitRow unit(Level level, int which) {
        String code = here.stream()
                .filter(unit -> unit.level() == level)
                .skip(which)
                .findFirst()
                .orElseThrow()
                .code();
        return scope.asSystem("test", () -> units.byCode(code));
    }
}
