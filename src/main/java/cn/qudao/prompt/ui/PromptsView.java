package cn.qudao.prompt.ui;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Requires;
import cn.qudao.prompt.PromptPermissions;
import cn.qudao.prompt.domain.OccasionRow;
import cn.qudao.prompt.domain.PromptBook;
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
import org.jspecify.annotations.Nullable;

/** After which products clerks are prompted (row 77), and in which words. */
@Route("prompts")
@Menu(title = "menu.prompts", icon = "vaadin:comment-ellipsis", order = 73.7)
@Requires(PromptPermissions.RULES)
class PromptsView extends Page implements BeforeEnterObserver {

    private final transient PromptBook prompts;
    private final transient List<ProductRow> products;
    private final ListFrame<OccasionRow> list;

    PromptsView(PromptBook prompts, Products catalogue, ListFrames lists) {
        super("menu.prompts");
        this.prompts = prompts;
        this.products = catalogue.all();
        Button add = new Button(getTranslation("prompt.add"), event -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(add);
        list = lists.frame("menu.prompts", "prompt.none");
        columns();
        add(list.all(prompts::all));
    }

    private void columns() {
        list.text("product", "prompt.product", row -> name(row.product())).opens(this::edit);
        list.text("text", "prompt.text", OccasionRow::text);
        list.text("hours", "prompt.hours", row -> "%d:00 – %d:00".formatted(row.fromHour(), row.untilHour()));
        list.verb("remove", "prompt.remove", row -> list.say("prompt.remove"), row -> {
            prompts.remove(row.id());
            list.refresh();
        });
    }

    private @Nullable String name(ProductId id) {
        return products.stream()
                .filter(product -> product.id().equals(id))
                .map(product -> product.name(list.language()))
                .findFirst()
                .orElse(null);
    }

    private void edit(@Nullable OccasionRow row) {
        new PromptDialog(prompts, products, row, list::refresh).open();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
