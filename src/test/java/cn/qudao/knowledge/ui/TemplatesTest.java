package cn.qudao.knowledge.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.knowledge.domain.ArticleDesk;
import cn.qudao.knowledge.domain.ArticleForm;
import cn.qudao.knowledge.domain.SpaceForm;
import cn.qudao.knowledge.domain.SpaceRow;
import cn.qudao.knowledge.domain.Spaces;
import cn.qudao.knowledge.domain.TemplateForm;
import cn.qudao.knowledge.domain.TemplateRow;
import cn.qudao.knowledge.domain.Templates;
import cn.qudao.org.OrgExamples;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Templates are kept by who keeps spaces, and articles begin with them. */
@PortalTest
class TemplatesTest {

    @Autowired
    private Screens screens;

    @Autowired
    private Spaces spaces;

    @Autowired
    private Templates templates;

    @Autowired
    private ArticleDesk desk;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    private final String name = OrgExamples.code("T");
    private String writer = "";
    private String city = "";
    private long provinces;
    private long citys;

    @BeforeEach
    void enter() {
        mother.province();
        PlacedUnit region = mother.district();
        city = acting.enter(mother.account(region, ShippedRole.CITY_MANAGER));
        citys = spaces.open(new SpaceForm(OrgExamples.code("K"), "", region.id(), Set.of()));
        writer = acting.enter(mother.account(mother.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        provinces = spaces.open(
                new SpaceForm(OrgExamples.code("K"), "", mother.province().id(), Set.of()));
    }

    @AfterEach
    void leave() {
        acting.resume(writer);
        rows().forEach(row -> templates.drop(row.id()));
        screens.close();
        acting.leave();
    }

    @Test
    void isKeptAndGivesNewArticlesTheirText() {
        screens.open("knowledge-spaces");
        Screens.go("knowledge-templates");
        _click(button("新建模板"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("模板名称")), name);
        _click(inDialog("保存"));
        assertThat(_get(TextArea.class, spec -> spec.withLabel("内容")).isInvalid())
                .isTrue();
        _setValue(_get(TextArea.class, spec -> spec.withLabel("内容")), "## 步骤");
        _click(inDialog("保存"));
        assertThat(rows()).extracting(TemplateRow::space).containsOnlyNulls();
        templates.add(new TemplateForm(name + "2", citys, "市里"));

        Screens.go("knowledge-desk");
        _click(button("新建文章"));
        ComboBox<TemplateRow> choice = combo("模板");
        combo("空间").setValue(space(provinces));
        assertThat(choices(choice)).contains(name).doesNotContain(name + "2");
        combo("空间").setValue(space(citys));
        assertThat(choices(choice)).contains(name, name + "2");
        choice.setValue(rows().getFirst());
        _setValue(inDialog(TextField.class, "标题"), name);
        _click(inDialog("保存"));
        String address = UI.getCurrent().getInternals().getActiveViewLocation().getPath();
        long id = Long.parseLong(address.substring(address.indexOf('/') + 1));
        assertThat(desk.open(id).text()).isEqualTo("## 步骤");

        Screens.go("knowledge-templates?q=" + name + "2");
        ListScreen.press("修改", 0);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("内容")), "市里新的");
        _click(inDialog("保存"));
        assertThat(templates.open(rows().getLast().id()).text()).isEqualTo("市里新的");
        ListScreen.press("删除", 0);
        assertThat(rows()).hasSize(1);
    }

    @Test
    void thoseForAllAreKeptAtTheTopAndThoseOfASpaceWhereItIs() {
        long all = templates.add(new TemplateForm(name, null, "全省"));
        long provincial = templates.add(new TemplateForm(name + "3", provinces, "省里"));
        acting.resume(city);
        assertThat(rows())
                .singleElement()
                .satisfies(row -> assertThat(row.kept()).isFalse());
        assertThatThrownBy(() -> templates.open(all)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> templates.drop(provincial)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> templates.add(new TemplateForm(name, provinces, "a")))
                .isInstanceOf(NotFound.class);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> templates.add(new TemplateForm(name, null, "a")))
                .extracting(RuleViolation::key)
                .isEqualTo("knowledge.template.space-missing");
        ArticleForm form = new ArticleForm(citys, "", name, List.of(), null);
        assertThat(desk.open(desk.begin(form, all)).text()).isEqualTo("全省");
        assertThatThrownBy(() -> desk.begin(form, provincial)).isInstanceOf(NotFound.class);
        screens.open("knowledge-templates?q=" + name);
        assertThat(ListScreen.titles()).as("none of them is the city's").doesNotContain("修改", "删除");
        acting.resume(acting.enter(mother.account(mother.below(mother.district().place()), ShippedRole.CLERK)));
        assertThatThrownBy(() -> templates.all()).isInstanceOf(Refused.class);
    }

    @Test
    void aNameIsGivenOnceAndASpaceTakesItsTemplatesAlong() {
        templates.add(new TemplateForm(name, null, "a"));
        templates.add(new TemplateForm(name, provinces, "a"));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> templates.add(new TemplateForm(name, provinces, "a")))
                .extracting(RuleViolation::key)
                .isEqualTo("knowledge.template.name-taken");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> templates.add(new TemplateForm(name, null, "a")))
                .extracting(RuleViolation::key)
                .isEqualTo("knowledge.template.name-taken");
        spaces.drop(provinces);
        assertThat(rows()).hasSize(1);
    }

    private List<TemplateRow> rows() {
        return templates.all().stream()
                .filter(row -> row.name().startsWith(name))
                .toList();
    }

    private SpaceRow space(long id) {
        return spaces.kept().stream().filter(row -> row.id() == id).findFirst().orElseThrow();
    }

    private static List<String> choices(ComboBox<TemplateRow> choice) {
        return ComboBoxKt.getSuggestionItems(choice).stream()
                .map(TemplateRow::name)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static <T> ComboBox<T> combo(String label) {
        return (ComboBox<T>) inDialog(ComboBox.class, label);
    }

    private static <F extends com.vaadin.flow.component.Component> F inDialog(Class<F> type, String label) {
        return _get(_get(Dialog.class), type, spec -> spec.withLabel(label));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static Button inDialog(String text) {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText(text));
    }
}
