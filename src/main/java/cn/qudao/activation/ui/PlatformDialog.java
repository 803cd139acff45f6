package cn.qudao.activation.ui;

import cn.qudao.activation.PlatformKind;
import cn.qudao.activation.PlatformRow;
import cn.qudao.activation.domain.PlatformDesk;
import cn.qudao.activation.domain.PlatformForm;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A platform, and which products go to it. */
final class PlatformDialog {

    private static final int TIMEOUT = 3000;
    private static final int ATTEMPTS = 8;
    private static final int PARALLEL = 40;

    private final PlatformDesk desk;
    private final FormDialog dialog;
    private final TextField code;
    private final TextField name;
    private final Select<PlatformKind> kind;
    private final TextField address;
    private final IntegerField timeout;
    private final IntegerField attempts;
    private final IntegerField parallel;
    private final Checkbox active;
    private final MultiSelectComboBox<ProductRow> products;

    PlatformDialog(PlatformDesk desk, List<ProductRow> catalogue, @Nullable PlatformRow row, Runnable changed) {
        this.desk = desk;
        UI ui = UI.getCurrent();
        dialog = new FormDialog(
                ui.getTranslation(row == null ? "activation.platform.add" : "activation.platform.change"), () -> {
                    save(row);
                    changed.run();
                });
        code = dialog.field("code", new TextField(ui.getTranslation("activation.platform.code")));
        name = dialog.field("name", new TextField(ui.getTranslation("activation.platform.name")));
        kind = dialog.field("kind", new Select<>());
        kind.setLabel(ui.getTranslation("activation.platform.kind"));
        kind.setItems(PlatformKind.values());
        kind.setItemLabelGenerator(each -> ui.getTranslation("activation.platform.kind." + each));
        kind.setValue(row == null ? PlatformKind.HTTP : row.kind());
        address = dialog.field("address", new TextField(ui.getTranslation("activation.platform.address")));
        timeout = number("timeoutMillis", "activation.platform.timeout", row == null ? TIMEOUT : row.timeoutMillis());
        attempts = number("attempts", "activation.platform.attempts", row == null ? ATTEMPTS : row.attempts());
        parallel = number("parallel", "activation.platform.parallel", row == null ? PARALLEL : row.parallel());
        products =
                dialog.field("products", new MultiSelectComboBox<>(ui.getTranslation("activation.platform.products")));
        products.setItems(catalogue);
        products.setItemLabelGenerator(each -> each.name(ui.getLocale()));
        active = dialog.field("active", new Checkbox(ui.getTranslation("activation.platform.active"), true));
        if (row != null) {
            code.setValue(row.code());
            name.setValue(row.name());
            address.setValue(row.address());
            active.setValue(row.active());
            Map<ProductId, Long> routes = desk.routes();
            products.setValue(catalogue.stream()
                    .filter(each -> Long.valueOf(row.id()).equals(routes.get(each.id())))
                    .collect(Collectors.toSet()));
        }
    }

    private IntegerField number(String field, String label, int value) {
        IntegerField number = dialog.field(field, new IntegerField(dialog.getTranslation(label)));
        number.setValue(value);
        return number;
    }

    private void save(@Nullable PlatformRow row) {
        PlatformForm form = new PlatformForm(
                code.getValue(),
                name.getValue(),
                kind.getValue(),
                address.getValue(),
                value(timeout),
                value(attempts),
                value(parallel),
                active.getValue());
        Set<ProductId> wanted = products.getValue().stream().map(ProductRow::id).collect(Collectors.toSet());
        if (row == null) {
            desk.add(form, wanted);
        } else {
            desk.change(row.id(), form, wanted);
        }
    }

    private static int value(IntegerField field) {
        return field.getValue() == null ? 0 : field.getValue();
    }

    void open() {
        dialog.open();
        code.focus();
    }
}
