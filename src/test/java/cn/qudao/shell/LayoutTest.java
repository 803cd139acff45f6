package cn.qudao.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.search.domain.FollowedLog;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.Address;
import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands around every page. */
@PortalTest
class LayoutTest {

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Screens screens;

    @Autowired
    private FollowedLog log;

    @AfterEach
    void closeWindow() {
        acting.leave();
        screens.close();
    }

    @Test
    void theMenuIsInPartsAndHoldsOnlyWhatThePostMayOpen() {
        enter(ShippedRole.PROVINCE_ADMINISTRATOR);
        assertThat(menu("span")).containsExactly("常用", "渠道", "业务", "产品与营销", "管理");
        assertThat(menu("vaadin-side-nav-item")).contains("网点", "报表", "审计日志");
        screens.close();
        enter(ShippedRole.CLERK);
        assertThat(menu("span")).containsExactly("常用", "渠道", "业务", "产品与营销");
    }

    @Test
    void aPageBelowAListStillBelongsToItsMenuEntryAndNoneToTheHomePage() {
        enter(ShippedRole.PROVINCE_ADMINISTRATOR);
        assertThat(menu("vaadin-side-nav-item[match-nested]")).contains("网点").doesNotContain("首页");
        assertThat(menu("vaadin-side-nav-item:not([match-nested])")).containsExactly("首页");
    }

    @Test
    void theHeaderTellsByWhichPostThePersonActs() {
        enter(ShippedRole.PROVINCE_ADMINISTRATOR);
        assertThat(_get(Span.class, spec -> spec.withClasses("access-person-post"))
                        .getText())
                .endsWith(" · 省公司管理员");
    }

    @Test
    void theSheetOfKeysIsFoundWithoutItsKey() {
        enter(ShippedRole.CLERK);
        _click(_get(Button.class, spec -> spec.withText("键盘快捷键")));
        assertThat(_find(_get(Dialog.class), DescriptionList.Term.class))
                .extracting(DescriptionList.Term::getText)
                .contains("Alt + S", "Alt + K");
    }

    @Test
    void aSearchThatFindsNothingSaysWhatCanBeTyped() {
        log.read();
        enter(ShippedRole.CLERK);
        SearchBox box = _get(SearchBox.class);
        ComboBoxKt.setUserInput(box, "zzzzzz");
        assertThat(ComboBoxKt.getSuggestionItems(box))
                .singleElement()
                .satisfies(line -> assertThat(line.context().getFirst().text()).startsWith("没有找到"));
    }

    @Test
    void theBoxOffersSomeOfWhatIsFoundAndThePageOfAllOfIt() {
        log.read();
        enter(ShippedRole.PROVINCE_ADMINISTRATOR);
        SearchBox box = _get(SearchBox.class);
        ComboBoxKt.setUserInput(box, "44");
        List<SearchBox.Line> lines = ComboBoxKt.getSuggestionItems(box);
        assertThat(lines.getFirst().context().getFirst().text()).startsWith("单位 · ");
        assertThat(lines.getFirst().address()).isEqualTo(Address.of("organisation/44"));
        assertThat(lines.getLast().text()).isEqualTo("查看全部结果");
        assertThat(lines.getLast().address()).isEqualTo(Address.of("search").with("q", "44"));
    }

    @Test
    void whatCannotBeAskedForLeadsBackToThePage() {
        acting.enter(mother.account(mother.province(), ShippedRole.PROVINCE_MANAGER));
        screens.openWithErrorPages("reports/R11?from=yesterday");
        assertThat(_get(H1.class).getText()).isEqualTo("无法按此条件显示");
        assertThat(_get(Anchor.class, spec -> spec.withText("以默认条件重新打开")).getHref())
                .isEqualTo("reports/R11");
    }

    private static List<String> menu(String css) {
        return _find(SideNav.class).stream()
                .map(nav -> Jsoup.parseBodyFragment(nav.getElement().getProperty("innerHTML")))
                .flatMap(entries -> entries.select(css).eachText().stream())
                .toList();
    }

    private void enter(ShippedRole role) {
        acting.enter(mother.account(mother.province(), role));
        screens.openInLayout("profile");
    }
}
