package cn.qudao.catalogue.ui;

import cn.qudao.catalogue.CataloguePermissions;
import cn.qudao.catalogue.ProductClassRow;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.catalogue.domain.Shelf;
import cn.qudao.kernel.Requires;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.ListGrid;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The catalogue: a click on a product opens it. */
@Route("products")
@Menu(title = "menu.products", icon = "vaadin:package", order = 70)
@Requires(CataloguePermissions.EDIT)
class ProductsView extends Page implements BeforeEnterObserver {

    private final transient Products products;
    private final transient Shelf shelf;
    private final transient Clock clock;
    private final Div content = new Div();

    ProductsView(Products products, Shelf shelf, Clock clock) {
        super("menu.products");
        this.products = products;
        this.shelf = shelf;
        this.clock = clock;
        Button add = new Button(getTranslation("catalogue.product.add"), event -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(add);
        content.addClassName("qd-sections");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        content.removeAll();
        List<ProductRow> rows = products.all();
        if (rows.isEmpty()) {
            content.add(new EmptyState(getTranslation("catalogue.products.empty")));
        } else {
            content.add(list(rows));
        }
    }

    private ListGrid<ProductRow> list(List<ProductRow> rows) {
        LocalDate today = LocalDate.now(clock);
        Map<String, String> classes = products.classes().stream()
                .collect(Collectors.toMap(ProductClassRow::code, row -> row.name(getLocale())));
        ListGrid<ProductRow> list = new ListGrid<>();
        list.text(getTranslation("catalogue.product.name"), row -> row.name(getLocale()));
        list.text(getTranslation("catalogue.product.code"), ProductRow::code);
        list.text(getTranslation("catalogue.product.class"), row -> classes.get(row.classCode()));
        list.number(
                getTranslation("catalogue.product.price"),
                row -> "%,.2f".formatted(row.monthlyPrice().yuan()));
        list.text(
                getTranslation("catalogue.product.state"),
                row -> getTranslation(
                        row.isOnShelf(today) ? "catalogue.product.on-shelf" : "catalogue.product.off-shelf"));
        list.addItemClickListener(event -> edit(event.getItem()));
        list.setItems(rows);
        return list;
    }

    private void edit(@Nullable ProductRow row) {
        String title = getTranslation(row == null ? "catalogue.product.add" : "catalogue.product.edit");
        new ProductDialog(title, products.classes(), shelf, LocalDate.now(clock), row, this::show).open();
    }
}
