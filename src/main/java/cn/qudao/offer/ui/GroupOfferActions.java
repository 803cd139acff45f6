package cn.qudao.offer.ui;

import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.offer.OfferPermissions;
import cn.qudao.offer.domain.GroupOfferDesk;
import cn.qudao.offer.domain.GroupOfferRow;
import cn.qudao.offer.domain.GroupState;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.Notices;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What can be done with a group-buy offer on its way to the counters, and with who may use it. */
@Component
class GroupOfferActions {

    private final GroupOfferDesk desk;
    private final Products products;
    private final OfferDialogs dialogs;
    private final CurrentUser user;
    private final Clock clock;

    GroupOfferActions(GroupOfferDesk desk, Products products, OfferDialogs dialogs, CurrentUser user, Clock clock) {
        this.desk = desk;
        this.products = products;
        this.dialogs = dialogs;
        this.user = user;
        this.clock = clock;
    }

    boolean mayEdit() {
        return user.get().may(OfferPermissions.EDIT);
    }

    void add(Consumer<String> saved) {
        new GroupOfferDialog(products.onShelf(), today(), null, form -> {
                    desk.draft(form);
                    saved.accept(form.code());
                })
                .open();
    }

    /** A button for each thing that may be done now, the most likely one first. */
    void offer(GroupOfferRow row, Div buttons, Runnable changed) {
        String code = row.code();
        if (row.state() == GroupState.REVIEW && user.get().may(OfferPermissions.APPROVE)) {
            primary(buttons, "offer.group.approve", () -> attempt(() -> desk.approve(code), "approved", changed));
            button(buttons, "offer.group.send-back", () -> sendBack(row, changed));
        }
        if (!mayEdit()) {
            return;
        }
        switch (row.state()) {
            case DRAFT -> {
                primary(buttons, "offer.group.submit", () -> attempt(() -> desk.submit(code), "submitted", changed));
                button(buttons, "offer.group.numbers.add", () -> addNumbers(row, changed));
                button(buttons, "offer.group.edit", () -> edit(row, changed));
            }
            case REVIEW ->
                button(buttons, "offer.group.recall", () -> attempt(() -> desk.recall(code), "recalled", changed));
            case APPROVED -> {
                if (row.until().isAfter(today())) {
                    button(buttons, "offer.end", () -> end(row, changed));
                }
            }
        }
    }

    void remove(GroupOfferRow row, long number, Runnable changed) {
        attempt(() -> desk.remove(row.code(), number), "removed", changed);
    }

    private void edit(GroupOfferRow row, Runnable changed) {
        new GroupOfferDialog(products.onShelf(), today(), row, form -> {
                    desk.revise(form);
                    changed.run();
                })
                .open();
    }

    private void addNumbers(GroupOfferRow row, Runnable changed) {
        UI ui = UI.getCurrent();
        TextArea numbers = new TextArea(ui.getTranslation("offer.group.numbers.typed"));
        numbers.setHelperText(ui.getTranslation("offer.group.numbers.hint"));
        FormDialog dialog = new FormDialog(ui.getTranslation("offer.group.numbers.add"), () -> {
            int added = desk.add(row.code(), numbers.getValue());
            Notices.done(ui.getTranslation("offer.group.numbers.added", added));
            changed.run();
        });
        dialog.field("numbers", numbers);
        dialog.open();
    }

    private void sendBack(GroupOfferRow row, Runnable changed) {
        UI ui = UI.getCurrent();
        TextArea reason = new TextArea(ui.getTranslation("catalogue.reason"));
        reason.setRequiredIndicatorVisible(true);
        FormDialog dialog = new FormDialog(ui.getTranslation("offer.group.send-back") + " · " + row.customer(), () -> {
            desk.sendBack(row.code(), reason.getValue());
            changed.run();
        });
        dialog.field("reason", reason);
        dialog.saveText(ui.getTranslation("offer.group.send-back"));
        dialog.open();
    }

    private void end(GroupOfferRow row, Runnable changed) {
        dialogs.end(
                new Bilingual(row.customer(), row.customer()),
                (on, reason) -> desk.end(row.code(), on, reason),
                changed);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void attempt(Runnable action, String done, Runnable changed) {
        if (new FieldErrors().attempt(action)) {
            Notices.done(UI.getCurrent().getTranslation("offer.group.done." + done));
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
