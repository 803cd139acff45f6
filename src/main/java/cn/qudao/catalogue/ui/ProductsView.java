package cn.qudao.catalogue.ui;

import cn.qudao.catalogue.CataloguePermissions;
import cn.qudao.catalogue.ProductClassRow;
import cn.qudao.catalogue.Products;
import cn.qudao.catalogue.domain.CataloguePages;
import cn.qudao.catalogue.domain.CatalogueRow;
import cn.qudao.catalogue.domain.VersionState;
import cn.qudao.kernel.Requires;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.DictionaryRow;
import cn.qudao.org.DictionaryWords;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Locale;

/** The catalogue with its drafts. */
@Route(ProductWords.ROUTE)
@Menu(title = "menu.products", icon = "vaadin:package", order = 50)
@Requires(CataloguePermissions.VIEW)
class ProductsView extends Page implements BeforeEnterObserver {

    private final transient CataloguePages pages;
    private final transient ProductWords words;
    private final ListFilter<ProductClassRow> productClass;
    private final ListFilter<DictionaryRow> category;
    private final ListFilter<ProductWords.State> state;
    private final ListFilter<VersionState> pending;
    private final ListFrame<CatalogueRow> list;

    ProductsView(
            CataloguePages pages,
            Products products,
            Dictionaries dictionaries,
            ProductWords words,
            ProductActions actions,
            ListFrames lists) {
        super("menu.products");
        this.pages = pages;
        this.words = words;
        DictionaryWords categories = new DictionaryWords(dictionaries, getLocale());
        if (actions.mayEdit()) {
            Button add = new Button(
                    getTranslation("catalogue.product.add"),
                    event -> actions.add(code -> ProductWords.address(code).go(UI.getCurrent())));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(add);
        }
        productClass = ListFilter.choice(
                "class",
                getTranslation("catalogue.product.class"),
                products.classes(),
                ProductClassRow::code,
                row -> row.name(getLocale()));
        category = categories.filter("category", Dictionary.MALL_CATEGORY);
        state = ListFilter.choice(
                "state",
                getTranslation("catalogue.product.state"),
                List.of(ProductWords.State.values()),
                each -> each.name().toLowerCase(Locale.ROOT),
                each -> getTranslation("catalogue.state." + each));
        pending = ListFilter.choice(
                "pending",
                getTranslation("catalogue.product.pending"),
                List.of(VersionState.DRAFT, VersionState.REVIEW),
                each -> each.name().toLowerCase(Locale.ROOT),
                each -> getTranslation("catalogue.version." + each));
        list = lists.frame("menu.products", "catalogue.products.empty");
        columns(categories);
        add(list.filters(productClass, category, state, pending).all(this::rows));
    }

    private void columns(DictionaryWords categories) {
        Locale language = list.language();
        list.text("name", "catalogue.product.name", row -> row.product().name(language))
                .leadsTo(row -> ProductWords.address(row.product().code()).toString());
        list.text("code", "catalogue.product.code", row -> row.product().code());
        list.text(
                "class",
                "catalogue.product.class",
                row -> words.className(row.product().classCode(), language));
        list.text(
                "category",
                "org.dictionary.MALL_CATEGORY",
                row -> categories.name(Dictionary.MALL_CATEGORY, row.product().category()));
        list.number(
                "price",
                "catalogue.product.price",
                row -> row.product().monthlyPrice().yuan());
        list.text("state", "catalogue.product.state", row -> list.say("catalogue.state." + words.state(row.product())));
        list.text(
                "pending",
                "catalogue.product.pending",
                row -> row.pending() == null ? null : list.say("catalogue.version." + row.pending()));
        list.time("since", "catalogue.product.since", row -> row.product().onShelfSince())
                .hidden();
    }

    private List<CatalogueRow> rows() {
        return pages.all().stream()
                .filter(row -> productClass
                        .value()
                        .map(wanted -> wanted.code().equals(row.product().classCode()))
                        .orElse(true))
                .filter(row -> category.value()
                        .map(wanted -> wanted.code().equals(row.product().category()))
                        .orElse(true))
                .filter(row -> state.value()
                        .map(wanted -> wanted == words.state(row.product()))
                        .orElse(true))
                .filter(row ->
                        pending.value().map(wanted -> wanted == row.pending()).orElse(true))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
