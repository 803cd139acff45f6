package cn.qudao.catalogue.ui;

import cn.qudao.catalogue.CataloguePermissions;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.domain.CataloguePages;
import cn.qudao.catalogue.domain.ProductDetail;
import cn.qudao.kernel.Requires;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.Facts;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;

/** The page of a product: as it is sold, as it is to be, and all that is decided about it. */
@Route(ProductWords.ROUTE + "/:code")
@Requires(CataloguePermissions.VIEW)
class ProductView extends Page implements BeforeEnterObserver {

    private final transient CataloguePages pages;
    private final transient ProductWords words;
    private final transient ProductActions actions;
    private final transient List<ProductSection> sections;
    private final Div buttons = new Div();
    private final Div content = new Div();

    ProductView(CataloguePages pages, ProductWords words, ProductActions actions, List<ProductSection> sections) {
        super("menu.products");
        this.pages = pages;
        this.words = words;
        this.actions = actions;
        this.sections = sections;
        buttons.addClassName("qd-page-actions");
        content.addClassName("qd-sections");
        actions(buttons);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("code").orElse(""));
    }

    private void show(String code) {
        ProductDetail product = pages.detail(code);
        String name = product.row().name(getLocale());
        title(name);
        trail(List.of(
                new Crumb(getTranslation("menu.products"), Address.of(ProductWords.ROUTE)),
                new Crumb(name, ProductWords.address(code))));
        buttons.removeAll();
        content.removeAll();
        actions.offer(product, buttons, () -> show(code));
        content.add(section("catalogue.product.data", facts(product)));
        sections.forEach(each ->
                each.create(product, () -> show(code)).ifPresent(body -> content.add(section(each.title(), body))));
    }

    private Component facts(ProductDetail product) {
        ProductRow row = product.row();
        ProductWords.State state = words.state(row);
        Facts facts = new Facts()
                .with("catalogue.product.code", row.code())
                .with("catalogue.product.state", getTranslation("catalogue.state." + state))
                .with("catalogue.product.name-zh", row.nameZh())
                .with("catalogue.product.name-en", row.nameEn())
                .with("catalogue.product.class", words.className(row.classCode(), getLocale()))
                .with("org.dictionary.MALL_CATEGORY", words.categoryName(row.category(), getLocale()))
                .with("catalogue.product.price", ProductWords.yuan(row.monthlyPrice()))
                .with("catalogue.product.since", row.onShelfSince());
        return state == ProductWords.State.OFF_SHELF
                ? facts.with("catalogue.product.until", row.onShelfUntil())
                        .with("catalogue.product.off-shelf-reason", product.offShelfReason())
                : facts;
    }

    private Section section(String title, Component body) {
        return new Section(new H2(getTranslation(title)), body);
    }
}
