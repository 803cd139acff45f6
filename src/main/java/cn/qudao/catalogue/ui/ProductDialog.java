package cn.qudao.catalogue.ui;

import cn.qudao.catalogue.ProductClassRow;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.domain.ProductForm;
import cn.qudao.catalogue.domain.Shelf;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product, new or to be changed. The code of one that exists stays. */
class ProductDialog {

    private static final int FINEST = 4;

    private final Shelf shelf;
    private final LocalDate today;
    private final @Nullable ProductRow row;
    private final Runnable saved;
    private final FormDialog dialog;
    private final TextField code;
    private final TextField nameZh;
    private final TextField nameEn;
    private final Select<ProductClassRow> productClass;
    private final BigDecimalField price;
    private final Checkbox onShelf;

    /** @param title above the form */
    ProductDialog(
            String title,
            List<ProductClassRow> classes,
            Shelf shelf,
            LocalDate today,
            @Nullable ProductRow row,
            Runnable saved) {
        this.shelf = shelf;
        this.today = today;
        this.row = row;
        this.saved = saved;
        this.dialog = new FormDialog(title, this::save);
        this.code = dialog.field("code", new TextField(text("code")));
        this.nameZh = dialog.field("nameZh", new TextField(text("name-zh")));
        this.nameEn = dialog.field("nameEn", new TextField(text("name-en")));
        this.productClass = dialog.field("classCode", new Select<>());
        this.price = dialog.field("monthlyPrice", new BigDecimalField(text("price")));
        this.onShelf = dialog.field("onShelf", new Checkbox(text("on-shelf")));
        productClass.setLabel(text("class"));
        productClass.setItems(classes);
        productClass.setItemLabelGenerator(item -> item.name(UI.getCurrent().getLocale()));
        fill(classes);
    }

    void open() {
        dialog.open();
    }

    private String text(String key) {
        return dialog.getTranslation("catalogue.product." + key);
    }

    private void fill(List<ProductClassRow> classes) {
        onShelf.setValue(row == null || row.isOnShelf(today));
        if (row != null) {
            code.setValue(row.code());
            code.setReadOnly(true);
            nameZh.setValue(row.nameZh());
            nameEn.setValue(row.nameEn());
            price.setValue(row.monthlyPrice().yuan());
            classes.stream()
                    .filter(item -> item.code().equals(row.classCode()))
                    .findFirst()
                    .ifPresent(productClass::setValue);
        }
    }

    private void save() {
        if (row == null) {
            shelf.add(form(), onShelf.getValue());
        } else {
            shelf.change(row.id(), form(), onShelf.getValue());
        }
        saved.run();
    }

    private ProductForm form() {
        ProductClassRow chosen = productClass.getValue();
        return new ProductForm(
                code.getValue(),
                nameZh.getValue(),
                nameEn.getValue(),
                chosen == null ? "" : chosen.code(),
                amount(price.getValue()));
    }

    private static Money amount(@Nullable BigDecimal yuan) {
        if (yuan == null || yuan.stripTrailingZeros().scale() > FINEST) {
            throw RuleViolation.at("monthlyPrice", "catalogue.product.bad-price", FINEST);
        }
        return new Money(yuan);
    }
}
