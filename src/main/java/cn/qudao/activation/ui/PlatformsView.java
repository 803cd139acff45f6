package cn.qudao.activation.ui;

import cn.qudao.activation.ActivationPermissions;
import cn.qudao.activation.PlatformRow;
import cn.qudao.activation.domain.PlatformDesk;
import cn.qudao.activation.pipeline.PlatformHealth;
import cn.qudao.activation.pipeline.PlatformHealth.State;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Requires;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where products are activated: the platforms, how they do, and which products go to each. */
@Route("platforms")
@Menu(title = "menu.platforms", icon = "vaadin:server", order = 73)
@Requires(ActivationPermissions.PLATFORMS)
class PlatformsView extends Page implements BeforeEnterObserver {

    private final transient PlatformDesk desk;
    private final transient PlatformHealth health;
    private final transient List<ProductRow> catalogue;
    private final ListFrame<Line> list;

    /** @param products how many go there */
    private record Line(PlatformRow row, @Nullable State state, long products) {}

    PlatformsView(PlatformDesk desk, PlatformHealth health, Products products, ListFrames lists) {
        super("menu.platforms");
        this.desk = desk;
        this.health = health;
        this.catalogue = products.all();
        Button add = new Button(getTranslation("activation.platform.add"), event -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(add);
        list = lists.frame("menu.platforms", "activation.platform.none");
        list.text("name", "activation.platform.name", line -> line.row.name()).opens(line -> edit(line.row));
        list.text("code", "activation.platform.code", line -> line.row.code());
        list.text("state", "activation.state", this::state);
        list.number("waiting", "activation.platform.waiting", line -> line.state == null ? 0 : line.state.waiting());
        list.time("oldest", "activation.platform.oldest", line -> line.state == null ? null : line.state.oldest());
        list.number("products", "activation.platform.products", line -> line.products);
        list.text("address", "activation.platform.address", line -> line.row.address());
        list.number("timeout", "activation.platform.timeout", line -> line.row.timeoutMillis())
                .hidden();
        list.number("attempts", "activation.platform.attempts", line -> line.row.attempts())
                .hidden();
        list.number("parallel", "activation.platform.parallel", line -> line.row.parallel())
                .hidden();
        add(list.all(this::lines));
    }

    private List<Line> lines() {
        Map<Long, State> states = health.now();
        List<Long> routes = List.copyOf(desk.routes().values());
        return desk.all().stream()
                .map(row -> new Line(
                        row,
                        states.get(row.id()),
                        routes.stream().filter(id -> id == row.id()).count()))
                .toList();
    }

    private String state(Line line) {
        if (!line.row.active()) {
            return list.say("activation.platform.state.off");
        }
        return list.say(
                line.state != null && line.state.leftAlone() != null
                        ? "activation.platform.state.left-alone"
                        : "activation.platform.state.on");
    }

    private void edit(@Nullable PlatformRow row) {
        new PlatformDialog(desk, catalogue, row, list::refresh).open();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
