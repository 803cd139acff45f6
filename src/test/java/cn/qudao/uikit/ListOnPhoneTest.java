package cn.qudao.uikit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A list that was empty gets its first row while it is on the screen. */
@PortalTest
class ListOnPhoneTest {

    @Autowired
    private ListFrames lists;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Screens screens;

    private final List<String> rows = new ArrayList<>();

    @BeforeEach
    void open() {
        acting.enter(mother.account(mother.district(), ShippedRole.DISTRICT_MANAGER));
        screens.open("profile");
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
    }

    @Test
    void itAppearsAsACard() {
        Screens.narrow();
        ListGrid<?> grid = afterTheFirstRow();
        assertThat(grid.hasClassName("qd-cards")).isTrue();
        assertThat(visible(grid))
                .singleElement()
                .satisfies(card -> assertThat(card.getHeaderText()).isNullOrEmpty());
    }

    @Test
    void itAppearsInColumnsOnAWideScreen() {
        ListGrid<?> grid = afterTheFirstRow();
        assertThat(grid.hasClassName("qd-cards")).isFalse();
        assertThat(visible(grid)).extracting(Grid.Column::getHeaderText).containsExactly("名称", "编码");
    }

    private ListGrid<?> afterTheFirstRow() {
        ListFrame<String> list = lists.frame("menu.outlets", "org.outlets.empty");
        list.text("name", "org.name", row -> row);
        list.text("code", "org.code", row -> row);
        UI.getCurrent().add(list.all(() -> rows));
        list.show(Address.of("somewhere"));
        assertThat(_find(list, ListGrid.class)).isEmpty();
        assertThat(_find(list, EmptyState.class)).hasSize(1);
        rows.add("石牌西路便民店");
        list.refresh();
        assertThat(_find(list, EmptyState.class)).isEmpty();
        ListGrid<?> grid = _get(list, ListGrid.class);
        assertThat(grid.getListDataView().getItemCount()).isEqualTo(1);
        return grid;
    }

    private static List<? extends Grid.Column<?>> visible(ListGrid<?> grid) {
        return grid.getColumns().stream().filter(Grid.Column::isVisible).toList();
    }
}
