package cn.qudao.catalogue.ui;

import cn.qudao.catalogue.CataloguePermissions;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.Products;
import cn.qudao.catalogue.domain.ProductDetail;
import cn.qudao.catalogue.domain.ProductForm;
import cn.qudao.catalogue.domain.Shelf;
import cn.qudao.catalogue.domain.VersionRow;
import cn.qudao.catalogue.domain.VersionState;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.org.Dictionaries;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.Notices;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What can be done with a product on its way onto the shelf and off it. */
@Component
class ProductActions {

    private final Shelf shelf;
    private final Products products;
    private final Dictionaries dictionaries;
    private final ProductWords words;
    private final CurrentUser user;

    ProductActions(Shelf shelf, Products products, Dictionaries dictionaries, ProductWords words, CurrentUser user) {
        this.shelf = shelf;
        this.products = products;
        this.dictionaries = dictionaries;
        this.words = words;
        this.user = user;
    }

    boolean mayEdit() {
        return user.get().may(CataloguePermissions.EDIT);
    }

    void add(Consumer<String> saved) {
        new ProductDialog("catalogue.product.add", products.classes(), dictionaries, null, form -> {
                    shelf.draft(form);
                    saved.accept(form.code());
                })
                .open();
    }

    /** A button for each thing that may be done now, the most likely one first. */
    void offer(ProductDetail product, Div buttons, Runnable changed) {
        ProductId id = product.row().id();
        VersionState pending = product.pending().map(VersionRow::state).orElse(VersionState.APPROVED);
        if (pending == VersionState.REVIEW && user.get().may(CataloguePermissions.APPROVE)) {
            primary(buttons, "catalogue.version.approve", () -> attempt(() -> shelf.approve(id), "approved", changed));
            button(
                    buttons,
                    "catalogue.version.send-back",
                    () -> ask("catalogue.version.send-back", product, why -> shelf.sendBack(id, why), changed));
        }
        if (!mayEdit()) {
            return;
        }
        if (pending == VersionState.DRAFT) {
            primary(buttons, "catalogue.version.submit", () -> attempt(() -> shelf.submit(id), "submitted", changed));
        }
        if (pending == VersionState.REVIEW) {
            button(buttons, "catalogue.version.recall", () -> attempt(() -> shelf.recall(id), "recalled", changed));
        } else {
            button(buttons, "catalogue.product.edit", () -> edit(product, changed));
        }
        if (words.state(product.row()) == ProductWords.State.ON_SHELF) {
            button(
                    buttons,
                    "catalogue.product.take-off",
                    () -> ask("catalogue.product.take-off", product, why -> shelf.takeOff(id, why), changed));
        }
    }

    private void edit(ProductDetail product, Runnable changed) {
        ProductForm now = product.pending()
                .map(draft -> draft.form(product.row().code()))
                .orElseGet(() -> ProductForm.of(product.row()));
        new ProductDialog("catalogue.product.edit", products.classes(), dictionaries, now, form -> {
                    shelf.revise(product.row().id(), form);
                    changed.run();
                })
                .open();
    }

    private static void ask(String verb, ProductDetail product, Consumer<String> action, Runnable changed) {
        UI ui = UI.getCurrent();
        TextArea reason = new TextArea(ui.getTranslation("catalogue.reason"));
        reason.setRequiredIndicatorVisible(true);
        FormDialog dialog =
                new FormDialog(ui.getTranslation(verb) + " · " + product.row().name(ui.getLocale()), () -> {
                    action.accept(reason.getValue());
                    changed.run();
                });
        dialog.field("reason", reason);
        dialog.saveText(ui.getTranslation(verb));
        dialog.open();
    }

    private static void attempt(Runnable action, String done, Runnable changed) {
        if (new FieldErrors().attempt(action)) {
            Notices.done(UI.getCurrent().getTranslation("catalogue.version.done." + done));
        }
        changed.run();
    }

    private static void primary(Div buttons, String text, Runnable action) {
        button(buttons, text, action).addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }

    private static Button button(Div buttons, String text, Runnable action) {
        Button button = new Button(buttons.getTranslation(text), event -> action.run());
        buttons.add(button);
        return button;
    }
}
