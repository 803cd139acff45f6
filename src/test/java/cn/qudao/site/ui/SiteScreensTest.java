package cn.qudao.site.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.site.domain.SiteRow;
import cn.qudao.site.domain.Sites;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A site is kept by an administrator, and stands on the home page of whom it is for. */
@PortalTest
class SiteScreensTest {

    @Autowired
    private Screens screens;

    @Autowired
    private Sites sites;

    @Autowired
    private ActivationMother mother;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
        mother.asSystem(() -> {
            sites.all().stream()
                    .filter(site -> site.name().en().startsWith("Test"))
                    .map(SiteRow::id)
                    .forEach(sites::remove);
            return true;
        });
    }

    @Test
    void aSiteIsKeptAndShownToItsLevelsAndOpensBesideThePortal() {
        Counter counter = mother.counter();
        acting.enter(access.account(access.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        screens.open("sites");
        _click(button("新增网站"));
        _setValue(text("名称（中文）"), "网上服务台");
        _setValue(text("名称（英文）"), "Test desk");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("顺序")), 3);
        for (String bad : List.of("", "desk.example", "javascript:alert(1)", "/sites", "https://u:p@desk.example/")) {
            _setValue(text("网址"), bad);
            _click(button("保存"));
            assertThat(text("网址").isInvalid()).as(bad).isTrue();
        }
        _setValue(text("网址"), "https://desk.example/help");
        levels().setValue(Set.of());
        _click(button("保存"));
        assertThat(levels().isInvalid()).isTrue();
        levels().setValue(Set.of(Level.OUTLET, Level.CLERK));
        _click(button("保存"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(ListScreen.csv())
                .anyMatch(line -> line.contains("网上服务台") && line.contains("https://desk.example/help"));
        Screens.go("");
        assertThat(shown()).isEmpty();

        screens.close();
        acting.enter(access.account(mother.placed(counter.clerk()), ShippedRole.CLERK));
        screens.open("");
        assertThat(shown()).singleElement().satisfies(link -> {
            assertThat(link.getHref()).isEqualTo("https://desk.example/help");
            assertThat(link.getTarget()).hasValue("_blank");
            assertThat(link.getElement().getAttribute("rel")).isEqualTo("noopener noreferrer");
        });
        assertThatThrownBy(sites::all).isInstanceOf(Refused.class);
    }

    private static List<Anchor> shown() {
        return _find(Anchor.class, spec -> spec.withText("网上服务台"));
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<Level> levels() {
        return _get(CheckboxGroup.class, spec -> spec.withLabel("显示给"));
    }

    private static TextField text(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
