package cn.qudao.catalogue.ui;

import cn.qudao.catalogue.CataloguePermissions;
import cn.qudao.catalogue.ProductClassRow;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.catalogue.domain.Shelf;
import cn.qudao.kernel.Requires;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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

/** The catalogue: the name of a product opens it. */
@Route("products")
@Menu(title = "menu.products", icon = "vaadin:package", order = 70)
@Requires(CataloguePermissions.EDIT)
class ProductsView extends Page implements BeforeEnterObserver {

    private final transient Products products;
    private final transient Shelf shelf;
    private final transient Clock clock;
    private final transient List<ProductClassRow> classes;
    private final ListFilter<ProductClassRow> productClass;
    private final ListFilter<Boolean> onShelf;
    private final ListFrame<ProductRow> list;

    ProductsView(Products products, Shelf shelf, Clock clock, ListFrames lists) {
        super("menu.products");
        this.products = products;
        this.shelf = shelf;
        this.clock = clock;
        this.classes = products.classes();
        Button add = new Button(getTranslation("catalogue.product.add"), event -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(add);
        productClass = ListFilter.choice(
                "class",
                getTranslation("catalogue.product.class"),
                classes,
                ProductClassRow::code,
                row -> row.name(getLocale()));
        onShelf = ListFilter.choice(
                "on-shelf",
                getTranslation("catalogue.product.state"),
                List.of(true, false),
                Object::toString,
                yes -> getTranslation(state(yes)));
        list = lists.frame("menu.products", "catalogue.products.empty");
        columns();
        add(list.filters(productClass, onShelf).all(this::rows));
    }

    private void columns() {
        LocalDate today = LocalDate.now(clock);
        Map<String, String> names =
                classes.stream().collect(Collectors.toMap(ProductClassRow::code, row -> row.name(list.language())));
        list.text("name", "catalogue.product.name", row -> row.name(list.language()))
                .opens(this::edit);
        list.text("code", "catalogue.product.code", ProductRow::code);
        list.text("class", "catalogue.product.class", row -> names.get(row.classCode()));
        list.number(
                "price", "catalogue.product.price", row -> row.monthlyPrice().yuan());
        list.text("state", "catalogue.product.state", row -> list.say(state(row.isOnShelf(today))));
    }

    private static String state(boolean onShelf) {
        return onShelf ? "catalogue.product.on-shelf" : "catalogue.product.off-shelf";
    }

    private List<ProductRow> rows() {
        LocalDate today = LocalDate.now(clock);
        return products.all().stream()
                .filter(row -> productClass
                        .value()
                        .map(wanted -> wanted.code().equals(row.classCode()))
                        .orElse(true))
                .filter(row -> onShelf.value()
                        .map(wanted -> wanted == row.isOnShelf(today))
                        .orElse(true))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }

    private void edit(@Nullable ProductRow row) {
        String title = getTranslation(row == null ? "catalogue.product.add" : "catalogue.product.edit");
        new ProductDialog(title, classes, shelf, LocalDate.now(clock), row, list::refresh).open();
    }
}
