package cn.qudao.catalogue.ui;

import cn.qudao.catalogue.CataloguePermissions;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.catalogue.domain.PriceBook;
import cn.qudao.catalogue.domain.PriceRow;
import cn.qudao.kernel.Money;
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
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The price watch (row 69): every price that ever held or is planned, who set it and why; or those of one day. */
@Route(PricesView.ROUTE)
@Menu(title = "menu.prices", icon = "vaadin:money", order = 51)
@Requires(CataloguePermissions.VIEW)
class PricesView extends Page implements BeforeEnterObserver {

    static final String ROUTE = "prices";

    /** One price holds for each at a time. */
    private record Whom(
            ProductId product,
            @Nullable String channelType,
            @Nullable String segment) {

        static Whom of(PriceRow row) {
            return new Whom(row.product(), row.channelType(), row.segment());
        }
    }

    private final transient PriceBook prices;
    private final transient PriceDialogs dialogs;
    private final transient ProductWords products;
    private final transient DictionaryWords words;
    private final transient Map<ProductId, ProductRow> byId;
    private transient Map<PriceRow, Standing> standings = Map.of();
    private final ListFilter<ProductRow> product;
    private final ListFilter<DictionaryRow> type;
    private final ListFilter<DictionaryRow> segment;
    private final ListFilter<LocalDate> day;
    private final ListFrame<PriceRow> list;

    PricesView(
            PriceBook prices,
            PriceDialogs dialogs,
            Products catalogue,
            ProductWords products,
            Dictionaries dictionaries,
            ListFrames lists) {
        super("menu.prices");
        this.prices = prices;
        this.dialogs = dialogs;
        this.products = products;
        this.words = new DictionaryWords(dictionaries, getLocale());
        List<ProductRow> all = catalogue.all();
        byId = all.stream().collect(Collectors.toMap(ProductRow::id, Function.identity()));
        ComboBox<ProductRow> field = new ComboBox<>(getTranslation("catalogue.product.name"));
        field.setItems(all);
        field.setItemLabelGenerator(row -> row.name(getLocale()));
        field.setClearButtonVisible(true);
        product = ListFilter.of("product", field, ProductRow::code, ListFilter.among(all, ProductRow::code));
        type = words.filter("type", Dictionary.CHANNEL_TYPE);
        segment = words.filter("segment", Dictionary.CUSTOMER_SEGMENT);
        day = ListFilter.day("on", getTranslation("catalogue.price.on"));
        list = lists.frame("menu.prices", "catalogue.price.empty");
        columns();
        add(list.filters(product, type, segment, day)
                .all(this::rows)
                .nextSteps(new Anchor(ProductWords.ROUTE, getTranslation("menu.products"))));
    }

    private void columns() {
        list.text("product", "catalogue.product.name", row -> row(row).name(list.language()))
                .leadsTo(row -> ProductWords.address(row(row).code()).toString());
        list.text("type", "org.dictionary.CHANNEL_TYPE", row -> name(Dictionary.CHANNEL_TYPE, row.channelType()));
        list.text(
                "segment", "org.dictionary.CUSTOMER_SEGMENT", row -> name(Dictionary.CUSTOMER_SEGMENT, row.segment()));
        list.number("price", "catalogue.product.price", row -> yuan(row.monthly()));
        list.time("since", "catalogue.since", PriceRow::since);
        list.text("standing", "catalogue.standing", row -> list.say("catalogue.standing." + standing(row)));
        list.text("reason", "catalogue.reason", PriceRow::reason);
        list.text("by", "catalogue.by", PriceRow::recordedBy);
        list.time("at", "catalogue.at", PriceRow::recordedAt).hidden();
        if (dialogs.allowed()) {
            list.verb("withdraw", "catalogue.price.withdraw", this::withdrawable, row -> {
                prices.withdraw(row.id());
                list.refresh();
            });
        }
    }

    private @Nullable String name(Dictionary dictionary, @Nullable String code) {
        return code == null ? list.say("catalogue.permit.any") : words.name(dictionary, code);
    }

    private ProductRow row(PriceRow row) {
        return Objects.requireNonNull(byId.get(row.product()));
    }

    private Standing standing(PriceRow row) {
        return Objects.requireNonNull(standings.get(row));
    }

    private static @Nullable BigDecimal yuan(@Nullable Money money) {
        return money == null ? null : money.yuan();
    }

    private @Nullable String withdrawable(PriceRow row) {
        return standing(row) == Standing.PLANNED ? list.say("catalogue.price.withdraw") : null;
    }

    private List<PriceRow> rows() {
        List<PriceRow> all = prices.all();
        standings = Standing.of(all, Whom::of, PriceRow::since, products.today());
        return day.value().map(prices::on).orElse(all).stream()
                .filter(row -> product.value()
                        .map(wanted -> wanted.id().equals(row.product()))
                        .orElse(true))
                .filter(row -> type.value()
                        .map(wanted -> wanted.code().equals(row.channelType()))
                        .orElse(true))
                .filter(row -> segment.value()
                        .map(wanted -> wanted.code().equals(row.segment()))
                        .orElse(true))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
