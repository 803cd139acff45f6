package cn.qudao.offer.ui;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.Requires;
import cn.qudao.offer.OfferPermissions;
import cn.qudao.offer.PackageRow;
import cn.qudao.offer.domain.OfferBook;
import cn.qudao.offer.domain.PackageForm;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Several products at a price of their own (row 60). */
@Route("packages")
@Menu(title = "menu.packages", icon = "vaadin:gift", order = 55)
@Requires(OfferPermissions.VIEW)
class PackagesView extends Page implements BeforeEnterObserver {

    private final transient OfferBook book;
    private final transient Clock clock;
    private final transient List<ProductRow> onShelf;
    private final transient Map<String, ProductRow> byCode;
    private final transient OfferDialogs dialogs;
    private final ListFilter<Boolean> sold;
    private final ListFrame<PackageRow> list;

    PackagesView(
            OfferBook book, Products products, CurrentUser user, OfferDialogs dialogs, Clock clock, ListFrames lists) {
        super("menu.packages");
        this.book = book;
        this.clock = clock;
        this.dialogs = dialogs;
        List<ProductRow> all = products.all();
        LocalDate today = LocalDate.now(clock);
        this.onShelf = all.stream().filter(row -> row.isOnShelf(today)).toList();
        this.byCode = all.stream().collect(Collectors.toMap(ProductRow::code, row -> row));
        boolean may = user.get().may(OfferPermissions.EDIT);
        if (may) {
            Button add = new Button(getTranslation("offer.package.add"), event -> ask());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(add);
        }
        sold = dialogs.lasting(this);
        list = lists.frame("menu.packages", "offer.package.empty");
        columns(may);
        add(list.filters(sold).all(this::rows));
    }

    private void columns(boolean may) {
        list.text("name", "offer.package.name", row -> row.name().in(list.language()));
        list.text("code", "offer.package.code", PackageRow::code);
        list.text("products", "offer.package.products", this::names);
        list.number("price", "catalogue.product.price", row -> row.monthly().yuan());
        list.number("saved", "offer.package.saved", this::saved);
        list.time("since", "catalogue.since", PackageRow::since);
        list.time("until", "catalogue.until", PackageRow::until);
        list.text("reason", "offer.end-reason", PackageRow::endReason).hidden();
        if (may) {
            list.verb(
                    "end",
                    "offer.end",
                    row -> row.until() == null ? list.say("offer.end") : null,
                    row -> dialogs.end(
                            row.name(), (on, reason) -> book.endPackage(row.id(), on, reason), list::refresh));
        }
    }

    private String names(PackageRow row) {
        return row.products().stream()
                .map(code -> byCode.containsKey(code) ? byCode.get(code).name(list.language()) : code)
                .collect(Collectors.joining(" + "));
    }

    /** Against what the products cost one by one today. */
    private @Nullable BigDecimal saved(PackageRow row) {
        Money parts = Money.ZERO;
        for (String code : row.products()) {
            ProductRow product = byCode.get(code);
            if (product == null) {
                return null;
            }
            parts = parts.plus(product.monthlyPrice());
        }
        return parts.yuan().subtract(row.monthly().yuan());
    }

    private List<PackageRow> rows() {
        LocalDate today = LocalDate.now(clock);
        return book.packages().stream()
                .filter(row -> sold.value()
                        .map(wanted ->
                                wanted == (row.until() == null || row.until().isAfter(today)))
                        .orElse(true))
                .toList();
    }

    private void ask() {
        TextField code = new TextField(getTranslation("offer.package.code"));
        TextField zh = new TextField(getTranslation("catalogue.product.name-zh"));
        TextField en = new TextField(getTranslation("catalogue.product.name-en"));
        MultiSelectComboBox<ProductRow> products = new MultiSelectComboBox<>(getTranslation("offer.package.products"));
        products.setItems(onShelf);
        products.setItemLabelGenerator(row -> row.name(getLocale()));
        BigDecimalField price = new BigDecimalField(getTranslation("catalogue.product.price"));
        DayPicker since = new DayPicker(getTranslation("catalogue.since"));
        since.setValue(LocalDate.now(clock));
        FormDialog dialog = new FormDialog(getTranslation("offer.package.add"), () -> {
            book.bundle(new PackageForm(
                    code.getValue(),
                    new Bilingual(zh.getValue(), en.getValue()),
                    products.getValue().stream().map(ProductRow::code).toList(),
                    OfferDialogs.money("monthly", price.getValue()),
                    since.getValue()));
            list.refresh();
        });
        dialog.field("code", code);
        dialog.field("products", products);
        dialog.field("nameZh", zh);
        dialog.field("nameEn", en);
        dialog.field("monthly", price);
        dialog.field("since", since);
        dialog.open();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
