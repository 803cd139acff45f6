package cn.qudao.org.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.Trail;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.AuditAction;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.DictionaryRow;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.ListTable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class OrganisationScreensTest {

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

    @Autowired
    Trail trail;

    private String person = "";

    private final List<NewUnit> here = OrgExamples.regionWith("44", 2, 1, 1, 0);

    @BeforeEach
    void signInAtARegion() {
        asSystem(() -> transaction.execute(status -> feed.write(here, "试验")));
        UnitRow region = row(here.getFirst().code());
        person = mother.account(new PlacedUnit(region.id(), region.place()), ShippedRole.CITY_MANAGER);
        acting.enter(person);
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
    }

    @Test
    void theTreeShowsThePostsPartAndTheSearchLeadsToTheUnit() {
        screens.open("organisation");
        UnitTree tree = _get(UnitTree.class);
        assertThat(tree.getDataProvider().hasChildren(row(here.getFirst().code())))
                .isTrue();
        UnitPicker search = _get(UnitPicker.class, spec -> spec.withLabel("查找单位、网点或店员"));
        assertThat(search).isNotNull();
        Screens.go("organisation/" + here.get(1).code());
        assertThat(_get(H1.class).getText()).isEqualTo("天河区");
    }

    @Test
    void anOutletIsCreatedInADialogThatSaysWhatIsMissingAtTheField() {
        String grid = here.get(2).code();
        screens.open("organisation/" + grid);
        _click(_get(Button.class, spec -> spec.withText("新建网点")));
        TextField code = _get(TextField.class, spec -> spec.withLabel("编码"));
        String fresh = OrgExamples.code("N");
        _setValue(code, fresh);
        _setValue(_get(TextField.class, spec -> spec.withLabel("名称")), "岗顶便民店");
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(combo("渠道类型").isInvalid()).isTrue();
        choose("渠道类型", "路边店");
        choose("渠道大类", "社会实体渠道");
        choose("渠道细分", "城区");
        choose("渠道层级", "普通门店");
        _setValue(_get(TextField.class, spec -> spec.withLabel("地址")), "岗顶 1 号");
        _setValue(_get(TextField.class, spec -> spec.withLabel("责任人")), "王芳");
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(_find(Dialog.class)).isEmpty();
        Screens.go("organisation/" + fresh);
        assertThat(_get(H1.class).getText()).isEqualTo("岗顶便民店");
    }

    @Test
    void theOutletsThatLeaveInAFileAreToldInThePersonsName() {
        screens.open("outlets?type=roadside");
        assertThat(ListScreen.csv()).hasSize(3);
        assertThat(trail.of(person, AuditAction.EXPORTED))
                .singleElement()
                .satisfies(told -> assertThat(told.subjectId()).isEqualTo("outlets"))
                .satisfies(told -> assertThat(told.details()).contains("\"rows\":2", "roadside"));
    }

    @Test
    void aGridMovesToAnotherDistrictAfterAPreview() {
        String grid = here.get(2).code();
        UnitRow target = row(here.get(4).code());
        screens.open("organisation/" + grid);
        _click(_get(Button.class, spec -> spec.withText("调整归属")));
        _get(UnitPicker.class, spec -> spec.withLabel("新的上级")).setValue(target);
        _setValue(_get(TextField.class, spec -> spec.withLabel("原因")), "划片调整");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("调整归属")));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(target.place().contains(row(grid).place())).isTrue();
    }

    @Test
    void theListOfOutletsIsFilteredByItsAddress() {
        screens.open("outlets?type=roadside");
        assertThat(_find(ListTable.class)).hasSize(1);
        Screens.go("outlets?type=own-hall");
        assertThat(_find(EmptyState.class)).hasSize(1);
    }

    @Test
    void aUnitsPageListsWhatLiesBelowPageByPage() {
        List<NewUnit> many = OrgExamples.regionWith("44", 1, 51, 0, 0);
        asSystem(() -> transaction.execute(status -> feed.write(many, "试验")));
        acting.enter(mother.account(mother.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        screens.open("organisation/" + many.get(1).code());
        List<String> first = below();
        assertThat(first).hasSize(50);
        assertThat(_get(Span.class, spec -> spec.withClasses("qd-list-count")).getText())
                .contains("51");
        Screens.go(_get(Anchor.class, spec -> spec.withText("下一页")).getHref());
        assertThat(below()).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    private static List<String> below() {
        return Jsoup.parse(_get(ListTable.class).html()).select("tbody th a").eachAttr("href");
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<DictionaryRow> combo(String label) {
        return _get(ComboBox.class, spec -> spec.withLabel(label));
    }

    private static void choose(String label, String name) {
        ComboBox<DictionaryRow> field = combo(label);
        field.setValue(field.getListDataView()
                .getItems()
                .filter(row -> row.nameZh().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private UnitRow row(String code) {
        return asSystem(() -> units.byCode(code));
    }

    private <T> T asSystem(Supplier<T> work) {
        return scope.asSystem("test", work);
    }
}
