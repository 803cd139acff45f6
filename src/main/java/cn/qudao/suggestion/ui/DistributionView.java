package cn.qudao.suggestion.ui;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Requires;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.DictionaryRow;
import cn.qudao.org.DictionaryWords;
import cn.qudao.suggestion.ProductKind;
import cn.qudao.suggestion.SuggestionPermissions;
import cn.qudao.suggestion.domain.ClassingRow;
import cn.qudao.suggestion.domain.MatrixBook;
import cn.qudao.suggestion.domain.ModeRow;
import cn.qudao.suggestion.domain.Side;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The matrix of product and customer kinds that picks the outlets that push (row 71), with its products and groups. */
@Route(DistributionView.ROUTE)
@Menu(title = "menu.distribution", icon = "vaadin:grid-big", order = 73.2)
@Requires(SuggestionPermissions.RULES)
class DistributionView extends Page implements BeforeEnterObserver {

    static final String ROUTE = "distribution";
    private static final String KIND = "kind";

    private final transient MatrixBook book;
    private final transient DistributionDialogs dialogs;
    private final transient DictionaryWords words;
    /** By code, in the order of the catalogue. */
    private final transient Map<String, ProductRow> catalogue = new LinkedHashMap<>();

    private final transient List<String> segments;
    private final ListFilter<ProductKind> kind;
    private final ListFrame<ModeRow> modes;
    private final ListFrame<ClassingRow> products;
    private final ListFrame<ClassingRow> groups;

    DistributionView(
            MatrixBook book, Products shelf, Dictionaries dictionaries, DistributionDialogs dialogs, ListFrames lists) {
        super("menu.distribution");
        this.book = book;
        this.dialogs = dialogs;
        this.words = new DictionaryWords(dictionaries, getLocale());
        shelf.all().forEach(product -> catalogue.put(product.code(), product));
        this.segments = dictionaries.entries(Dictionary.CUSTOMER_SEGMENT).stream()
                .map(DictionaryRow::code)
                .toList();
        kind = ListFilter.choice(
                KIND,
                getTranslation("suggestion.product-kind"),
                List.of(ProductKind.values()),
                each -> each.name().toLowerCase(Locale.ROOT),
                each -> getTranslation("suggestion.product-kind." + each));
        modes = lists.part("modes", "suggestion.matrix", "suggestion.matrix.empty");
        products = lists.frame("suggestion.matrix.products", "suggestion.matrix.products.empty");
        groups = lists.part("groups", "suggestion.matrix.groups", "suggestion.matrix.groups.empty");
        modeColumns();
        productColumns();
        groupColumns();
        add(
                new Paragraph(getTranslation("suggestion.matrix.what")),
                section("suggestion.matrix", modes.all(book::modes)),
                section("suggestion.matrix.products", products.filters(kind).all(this::classed)),
                section("suggestion.matrix.groups", groups.all(() -> book.kinds(Side.GROUP, segments))));
    }

    private Section section(String title, ListFrame<?> list) {
        return new Section(new H2(getTranslation(title)), list);
    }

    private void modeColumns() {
        modes.text("mode", "suggestion.mode", row -> row.name().in(modes.language()))
                .opens(row -> dialogs.decide(row, this::refresh));
        modes.text(
                "product-kind",
                "suggestion.product-kind",
                row -> modes.say("suggestion.product-kind." + row.productKind()));
        modes.text(
                "customer-kind",
                "suggestion.customer-kind",
                row -> modes.say("suggestion.customer-kind." + row.customerKind()));
        modes.text("where", "suggestion.mode.where", this::where);
        modes.number("points", "suggestion.weight.points-column", ModeRow::points);
        modes.number("products", "suggestion.matrix.products", row -> count(row.productKind()))
                .leadsTo(row -> Address.of(ROUTE)
                        .with(KIND, row.productKind().name().toLowerCase(Locale.ROOT))
                        .toString());
        modes.time("since", "suggestion.weight.since", ModeRow::decidedAt);
    }

    private void productColumns() {
        products.text("name", "activation.product", row -> name(row.code()))
                .opens(row -> dialogs.classProduct(row, name(row.code()), this::refresh));
        products.text("code", "catalogue.product.code", ClassingRow::code);
        products.text(
                KIND,
                "suggestion.product-kind",
                row -> products.say(DistributionDialogs.kind("suggestion.product-kind", row)));
        products.time("since", "suggestion.weight.since", ClassingRow::decidedAt);
        products.text("by", "suggestion.mode.by", ClassingRow::decidedBy).hidden();
    }

    private void groupColumns() {
        groups.text("group", "org.dictionary.CUSTOMER_SEGMENT", this::group)
                .opens(row -> dialogs.classGroup(row, group(row), this::refresh));
        groups.text(
                "customer-kind",
                "suggestion.customer-kind",
                row -> groups.say(DistributionDialogs.kind("suggestion.customer-kind", row)));
        groups.time("since", "suggestion.weight.since", ClassingRow::decidedAt);
        groups.text("by", "suggestion.mode.by", ClassingRow::decidedBy).hidden();
    }

    private String where(ModeRow row) {
        return row.channelTypes().isEmpty() && row.tiers().isEmpty()
                ? modes.say("suggestion.mode.everywhere")
                : Stream.concat(names(Dictionary.CHANNEL_TYPE, row.channelTypes()), names(Dictionary.TIER, row.tiers()))
                        .collect(Collectors.joining(modes.say("org.list.separator")));
    }

    private Stream<String> names(Dictionary dictionary, Set<String> codes) {
        return codes.stream().sorted().map(code -> String.valueOf(words.name(dictionary, code)));
    }

    private long count(ProductKind wanted) {
        return book.kinds(Side.PRODUCT, catalogue.keySet()).stream()
                .filter(row -> wanted.name().equals(row.kind()))
                .count();
    }

    private String name(String code) {
        ProductRow product = catalogue.get(code);
        return product == null ? code : product.name(products.language());
    }

    private String group(ClassingRow row) {
        return String.valueOf(words.name(Dictionary.CUSTOMER_SEGMENT, row.code()));
    }

    private List<ClassingRow> classed() {
        return book.kinds(Side.PRODUCT, catalogue.keySet()).stream()
                .filter(row -> kind.value()
                        .map(wanted -> wanted.name().equals(row.kind()))
                        .orElse(true))
                .toList();
    }

    private void refresh() {
        modes.refresh();
        products.refresh();
        groups.refresh();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address asked = Address.of(event.getLocation());
        modes.show(asked);
        products.show(asked);
        groups.show(asked);
    }
}
