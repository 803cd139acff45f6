package cn.qudao.catalogue.ui;

import cn.qudao.catalogue.ProductClassRow;
import cn.qudao.catalogue.domain.ProductForm;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.WordPicker;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a product is to be. The code of one that exists stays. */
class ProductDialog {

    private final Consumer<ProductForm> saved;
    private final FormDialog dialog;
    private final TextField code;
    private final TextField nameZh;
    private final TextField nameEn;
    private final Select<ProductClassRow> productClass;
    private final WordPicker category;
    private final BigDecimalField price;

    /**
     * @param title of the bundles
     * @param form what it is now; null for a new product
     */
    ProductDialog(
            String title,
            List<ProductClassRow> classes,
            Dictionaries words,
            @Nullable ProductForm form,
            Consumer<ProductForm> saved) {
        this.saved = saved;
        this.dialog = new FormDialog(UI.getCurrent().getTranslation(title), this::save);
        this.code = dialog.field("code", new TextField(text("code")));
        this.nameZh = dialog.field("nameZh", new TextField(text("name-zh")));
        this.nameEn = dialog.field("nameEn", new TextField(text("name-en")));
        this.productClass = dialog.field("classCode", new Select<>());
        this.category = dialog.field("category", WordPicker.forChoice(words, Dictionary.MALL_CATEGORY));
        this.price = dialog.field("monthlyPrice", new BigDecimalField(text("price")));
        Span note = new Span(text("draft.note"));
        note.addClassName("qd-soft");
        dialog.note(note);
        productClass.setLabel(text("class"));
        productClass.setItems(classes);
        productClass.setItemLabelGenerator(item -> item.name(UI.getCurrent().getLocale()));
        if (form != null) {
            fill(classes, form);
        }
    }

    void open() {
        dialog.open();
    }

    private String text(String key) {
        return dialog.getTranslation("catalogue.product." + key);
    }

    private void fill(List<ProductClassRow> classes, ProductForm form) {
        code.setValue(form.code());
        code.setReadOnly(true);
        nameZh.setValue(form.nameZh());
        nameEn.setValue(form.nameEn());
        category.choose(form.category());
        price.setValue(form.monthlyPrice().yuan());
        classes.stream()
                .filter(item -> item.code().equals(form.classCode()))
                .findFirst()
                .ifPresent(productClass::setValue);
    }

    private void save() {
        ProductClassRow chosen = productClass.getValue();
        saved.accept(new ProductForm(
                code.getValue(),
                nameZh.getValue(),
                nameEn.getValue(),
                chosen == null ? "" : chosen.code(),
                category.code().isEmpty() ? null : category.code(),
                amount("monthlyPrice", price.getValue())));
    }

    static Money amount(String field, @Nullable BigDecimal yuan) {
        if (yuan == null || yuan.stripTrailingZeros().scale() > Money.SCALE) {
            throw RuleViolation.at(field, "catalogue.product.bad-price", Money.SCALE);
        }
        return new Money(yuan);
    }
}
