package cn.qudao.org.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.ChoiceField;
import cn.qudao.uikit.EmptyState;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What every list can, shown at the outlets. */
@PortalTest
class OutletListTest {

    @Autowired
    Screens screens;

    @Autowired
    Units units;

    @Autowired
    UnitFeed feed;

    @Autowired
    Scope scope;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AccessMother mother;

    @Autowired
    ActingAs acting;

    private final List<NewUnit> here = OrgExamples.regionWith("44", 1, 2, 2, 0);

    @BeforeEach
    void signInAtARegion() {
        scope.asSystem("test", () -> transaction.executeWithoutResult(status -> feed.write(here, "试验")));
        UnitRow region = row(here.getFirst().code());
        acting.enter(mother.account(new PlacedUnit(region.id(), region.place()), ShippedRole.CITY_MANAGER));
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
    }

    @Test
    void aFilterIsKeptByNameAppliedRenamedAndDropped() {
        String grid = grid();
        screens.open("outlets?unit=" + grid + "&type=roadside");
        assertThat(ListScreen.rows()).isEqualTo(2);
        ListScreen.choose("常用筛选", "保存当前筛选");
        _setValue(_get(TextField.class, spec -> spec.withLabel("筛选名称")), "我的街边店");
        _click(_get(Button.class, spec -> spec.withText("保存")));

        Screens.go("outlets");
        assertThat(ListScreen.rows()).isEqualTo(4);
        ListScreen.choose("常用筛选", "我的街边店");
        assertThat(ListScreen.rows()).isEqualTo(2);
        assertThat(_get(ChoiceField.class, spec -> spec.withLabel("渠道类型")).getValue())
                .isNotNull();

        ListScreen.choose("常用筛选", "管理常用筛选");
        _click(_get(Button.class, spec -> spec.withText("重命名")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("筛选名称")), "街边");
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(ListScreen.offers("常用筛选")).contains("街边").doesNotContain("我的街边店");

        _click(_get(Button.class, spec -> spec.withText("删除")));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(ListScreen.offers("常用筛选")).containsExactly("保存当前筛选");
    }

    @Test
    void aNameIsAskedForWhereNoneIsGiven() {
        screens.open("outlets?type=roadside");
        ListScreen.choose("常用筛选", "保存当前筛选");
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(_get(TextField.class, spec -> spec.withLabel("筛选名称")).isInvalid())
                .isTrue();
    }

    @Test
    void theColumnsAreChosenOnceAndStandInTheFiles() throws IOException {
        screens.open("outlets");
        assertThat(ListScreen.titles()).contains("渠道层级").doesNotContain("地址");
        ListScreen.choose("列", "地址");
        ListScreen.choose("列", "渠道层级");
        screens.close();

        screens.open("outlets?unit=" + grid());
        assertThat(ListScreen.titles()).startsWith("名称").contains("地址").doesNotContain("渠道层级");
        List<String> lines = ListScreen.csv();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).startsWith("名称,编码").contains("地址").doesNotContain("渠道层级");
        assertThat(sheet()).hasSize(3);

        ListScreen.choose("列", "恢复默认列");
        assertThat(ListScreen.titles()).contains("渠道层级").doesNotContain("地址");
    }

    @Test
    void theAddressSaysTheOrderToo() {
        screens.open("outlets?sort=name");
        List<String> onwards = names();
        Screens.go("outlets?sort=-name");
        assertThat(names()).containsExactlyElementsOf(onwards.reversed());
        Screens.go("outlets?sort=colour&after=nonsense");
        assertThat(names()).hasSize(4);
    }

    @Test
    void starsAreGivenInTheFormAndAskedForInTheList() {
        acting.enter(mother.account(mother.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        String outlet = here.getLast().code();
        screens.open("organisation/" + outlet);
        _click(_get(Button.class, spec -> spec.withText("修改资料")));
        _setValue(_get(Select.class, spec -> spec.withLabel("星级")), 4);
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(_get(UnitFacts.class).getElement().getTextRecursively()).contains("4 星");
        String region = here.getFirst().code();
        Screens.go("outlets?star=4&unit=" + region);
        assertThat(ListScreen.csv()).hasSize(2).last().asString().contains(outlet, ",4,");
        Screens.go("outlets?star=4&sort=name&unit=" + region);
        assertThat(ListScreen.rows()).isEqualTo(1);
        Screens.go("outlets?star=0&unit=" + region);
        assertThat(ListScreen.rows()).isEqualTo(3);
    }

    @Test
    void nothingFoundLeadsBackToAll() {
        screens.open("outlets?type=own-hall");
        assertThat(_get(EmptyState.class)).isNotNull();
        assertThat(_get(Anchor.class, spec -> spec.withText("清除筛选")).getHref()).isEqualTo("outlets");
        Screens.go("outlets");
        assertThat(_find(Span.class)).extracting(Span::getText).contains("共 4 条");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("outlets");
    }

    private static List<String> names() {
        return ListScreen.csv().stream().skip(1).toList();
    }

    private static List<Row> sheet() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(ListScreen.file("xlsx")))) {
            return book.getFirstSheet().read();
        }
    }

    private String grid() {
        return here.stream()
                .filter(unit -> unit.level() == Level.GRID)
                .findFirst()
                .orElseThrow()
                .code();
    }

    private UnitRow row(String code) {
        return scope.asSystem("test", () -> units.byCode(code));
    }
}
