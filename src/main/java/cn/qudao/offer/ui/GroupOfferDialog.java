package cn.qudao.offer.ui;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.Money;
import cn.qudao.offer.domain.GroupOfferForm;
import cn.qudao.offer.domain.GroupOfferRow;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is offered to the numbers of a customer. The code of one that exists stays. */
class GroupOfferDialog {

    private final Consumer<GroupOfferForm> saved;
    private final FormDialog dialog;
    private final TextField code;
    private final TextField customer;
    private final ComboBox<ProductRow> product;
    private final BigDecimalField price;
    private final DayPicker since;
    private final DayPicker until;
    private final IntegerField most;

    /** @param row what it is now; null for a new one */
    GroupOfferDialog(
            List<ProductRow> onShelf, LocalDate today, @Nullable GroupOfferRow row, Consumer<GroupOfferForm> saved) {
        this.saved = saved;
        String title = row == null ? "offer.group.add" : "offer.group.edit";
        this.dialog = new FormDialog(UI.getCurrent().getTranslation(title), this::save);
        this.code = dialog.field("code", new TextField(text("offer.package.code")));
        this.customer = dialog.field("customer", new TextField(text("offer.group.customer")));
        this.product = dialog.field("product", new ComboBox<>(text("offer.group.product")));
        this.price = dialog.field("monthly", new BigDecimalField(text("catalogue.product.price")));
        this.since = dialog.field("since", new DayPicker(text("catalogue.since")));
        this.until = dialog.field("until", new DayPicker(text("catalogue.until")));
        this.most = dialog.field("most", new IntegerField(text("offer.group.most")));
        product.setItems(onShelf);
        product.setItemLabelGenerator(item -> item.name(UI.getCurrent().getLocale()));
        until.setHelperText(text("offer.promotion.until.hint"));
        since.setValue(today);
        if (row != null) {
            fill(onShelf, row);
        }
    }

    private void fill(List<ProductRow> onShelf, GroupOfferRow row) {
        code.setValue(row.code());
        code.setReadOnly(true);
        customer.setValue(row.customer());
        onShelf.stream()
                .filter(item -> item.id().equals(row.product()))
                .findFirst()
                .ifPresent(product::setValue);
        price.setValue(row.monthly().yuan());
        since.setValue(row.since());
        until.setValue(row.until());
        most.setValue(row.most());
    }

    void open() {
        dialog.open();
    }

    private String text(String key) {
        return dialog.getTranslation(key);
    }

    private void save() {
        ProductRow chosen = product.getValue();
        Money monthly = OfferDialogs.money("monthly", price.getValue());
        saved.accept(new GroupOfferForm(
                code.getValue(),
                customer.getValue(),
                chosen == null ? null : chosen.id(),
                monthly,
                since.getValue(),
                until.getValue(),
                most.getValue()));
    }
}
