package cn.qudao.campaign.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.ActingAs;
import cn.qudao.campaign.Audience;
import cn.qudao.campaign.CampaignId;
import cn.qudao.campaign.domain.CampaignDesk;
import cn.qudao.campaign.domain.CampaignForm;
import cn.qudao.campaign.domain.CampaignList;
import cn.qudao.campaign.domain.CampaignRow;
import cn.qudao.catalogue.NewProduct;
import cn.qudao.catalogue.Phase;
import cn.qudao.catalogue.ProductFeed;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.org.domain.Moves;
import cn.qudao.scope.Scope;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Campaigns, as those see them who plan them, stand below, stand above, or stand aside. */
@PortalTest
class CampaignScreensTest {

    @Autowired
    private Screens screens;

    @Autowired
    private CampaignDesk desk;

    @Autowired
    private CampaignList campaigns;

    @Autowired
    private ProductFeed productFeed;

    @Autowired
    private Moves moves;

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

    @Autowired
    private Clock clock;

    private final List<NewUnit> here = OrgExamples.regionWith("44", 2, 1, 1, 0);
    private final String product = OrgExamples.code("P");
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void signInAtTheRegion() {
        today = LocalDate.now(clock);
        mother.province();
        scope.asSystem("test", () -> {
            transaction.execute(status -> feed.write(here, "试验"));
            productFeed.add(
                    List.of(new NewProduct(product, product, product, "C", Money.of("5"), LocalDate.of(2026, 3, 1))));
        });
        enter(Level.REGION, 0, ShippedRole.CITY_MANAGER);
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
    }

    @Test
    void aCampaignIsPlannedAnnouncedAndCancelled() {
        screens.open("campaigns");
        _click(button("新增活动"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("活动名称")), "校园开学季");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("开始日期")), today);
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("结束日期")), today.minusDays(1));
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<ProductRow> products = _get(MultiSelectComboBox.class, spec -> spec.withLabel("活动产品"));
        products.setValue(products.getListDataView()
                .getItems()
                .filter(row -> row.code().equals(product))
                .collect(Collectors.toSet()));
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<UnitRow> taking = _get(MultiSelectComboBox.class, spec -> spec.withLabel("参加单位"));
        taking.setValue(Set.of(unit(Level.DISTRICT, 0)));
        _click(inDialog("保存"));
        assertThat(_get(DatePicker.class, spec -> spec.withLabel("结束日期")).isInvalid())
                .isTrue();
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("结束日期")), today.plusDays(20));
        _click(inDialog("保存"));
        CampaignRow planned = campaigns.all().getFirst();
        assertThat(planned.state(today)).isEqualTo(CampaignRow.State.RUNNING);
        assertThat(planned.state(today.plusDays(20))).isEqualTo(CampaignRow.State.RUNNING);
        assertThat(planned.state(today.plusDays(21))).isEqualTo(CampaignRow.State.OVER);
        Screens.go("campaigns?state=running");
        assertThat(ListScreen.csv()).hasSize(2).last().asString().contains("校园开学季", "进行中");
        Screens.go("campaigns/" + planned.id().value());
        assertThat(_find(Button.class, spec -> spec.withText("修改活动")))
                .as("it has begun")
                .isEmpty();
        _click(button("取消活动"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("原因")), "预算调整");
        _click(inDialog("取消活动"));
        assertThat(campaigns.find(planned.id()).state(today)).isEqualTo(CampaignRow.State.CANCELLED);
        assertThatThrownBy(() -> desk.cancel(planned.id(), "再次")).isInstanceOf(RuleViolation.class);
    }

    @Test
    void thoseBelowSeeItAndThoseAsideDoNot() {
        CampaignId id = plan(unit(Level.DISTRICT, 0));
        enter(Level.OUTLET, 0, ShippedRole.SHOP_OWNER);
        assertThat(campaigns.find(id).units()).isEmpty();
        assertThat(campaigns.all()).hasSize(1);
        assertThatThrownBy(() -> desk.cancel(id, "擅自")).isInstanceOf(Refused.class);
        enter(Level.DISTRICT, 1, ShippedRole.DISTRICT_MANAGER);
        assertThat(campaigns.all()).isEmpty();
        assertThatThrownBy(() -> campaigns.find(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.cancel(id, "擅自")).isInstanceOf(NotFound.class);
        enter(Level.DISTRICT, 0, ShippedRole.DISTRICT_MANAGER);
        assertThat(campaigns.find(id).whole()).isTrue();
    }

    @Test
    void whatOthersTakePartInIsLeftToThoseAbove() {
        CampaignId id = plan(unit(Level.DISTRICT, 0), unit(Level.DISTRICT, 1));
        enter(Level.DISTRICT, 0, ShippedRole.DISTRICT_MANAGER);
        assertThat(campaigns.find(id).whole()).isFalse();
        assertThat(campaigns.find(id).units()).hasSize(1);
        assertThatThrownBy(() -> desk.cancel(id, "擅自"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo("campaign.not-alone"));
        UnitRow foreign = unit(Level.DISTRICT, 1);
        assertThatThrownBy(() -> plan(foreign)).isInstanceOf(NotFound.class);
    }

    @Test
    void aPlannedCampaignIsChangedAndItsUnitsTakePartWhereverTheyMove() {
        CampaignId id = desk.plan(form(today.plusDays(1), unit(Level.GRID, 0)));
        desk.change(id, form(today.plusDays(2), unit(Level.GRID, 0)));
        assertThat(campaigns.find(id).since()).isEqualTo(today.plusDays(2));
        scope.asSystem(
                "test",
                () -> moves.move(
                        unit(Level.GRID, 0).id(), unit(Level.DISTRICT, 1).id(), today, "划片调整"));
        enter(Level.DISTRICT, 1, ShippedRole.DISTRICT_MANAGER);
        assertThat(campaigns.find(id).units()).hasSize(1);
        enter(Level.DISTRICT, 0, ShippedRole.DISTRICT_MANAGER);
        assertThat(campaigns.all()).isEmpty();
    }

    @Test
    void aCampaignForCustomersNamesNoChannels() {
        UnitRow unit = unit(Level.REGION, 0);
        assertThatThrownBy(() -> new CampaignForm(
                        "活动",
                        null,
                        Audience.CUSTOMER,
                        Phase.FULL,
                        today,
                        today,
                        List.of(product),
                        Set.of("village"),
                        Set.of(),
                        null,
                        List.of(unit.id())))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> desk.plan(new CampaignForm(
                        "活动",
                        null,
                        Audience.CHANNEL,
                        Phase.FULL,
                        today,
                        today,
                        List.of("no such product"),
                        Set.of(),
                        Set.of(),
                        null,
                        List.of(unit.id()))))
                .isInstanceOf(RuleViolation.class);
    }

    private CampaignId plan(UnitRow... taking) {
        return desk.plan(form(today, taking));
    }

    private CampaignForm form(LocalDate since, UnitRow... taking) {
        return new CampaignForm(
                "开学季",
                "增值业务，我推荐，我快乐！",
                Audience.CHANNEL,
                Phase.FULL,
                since,
                since.plusDays(20),
                List.of(product),
                Set.of("village"),
                Set.of(),
                100,
                Arrays.stream(taking).map(UnitRow::id).toList());
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
