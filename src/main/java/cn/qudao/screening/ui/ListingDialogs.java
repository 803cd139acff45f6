package cn.qudao.screening.ui;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.screening.ListColour;
import cn.qudao.screening.NewListing;
import cn.qudao.screening.ScreeningPermissions;
import cn.qudao.screening.Subject;
import cn.qudao.screening.domain.ListingDesk;
import cn.qudao.screening.domain.ListingRow;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts on the lists and takes off, each in a dialog that asks why. */
@Component
class ListingDialogs {

    private final ListingDesk desk;
    private final Units units;
    private final Products products;
    private final CurrentUser user;

    ListingDialogs(ListingDesk desk, Units units, Products products, CurrentUser user) {
        this.desk = desk;
        this.units = units;
        this.products = products;
        this.user = user;
    }

    boolean allowed() {
        return user.get().may(ScreeningPermissions.EDIT);
    }

    /** Numbers and products stand on lists for the whole province. */
    boolean allowedForProvince() {
        return allowed() && user.get().sees(Place.ROOT.key());
    }

    /** Whatever the person may put there. */
    void put(Runnable changed) {
        new Putting(null, "", changed).dialog.open();
    }

    void put(Subject subject, String name, Runnable changed) {
        new Putting(subject, name, changed).dialog.open();
    }

    void end(ListingRow row, Runnable changed) {
        new Ending(row, changed).dialog.open();
    }

    private static TextField reason(FormDialog dialog) {
        TextField reason = dialog.field("reason", new TextField(dialog.getTranslation("screening.reason")));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(NewListing.REASON_LENGTH);
        return reason;
    }

    private final class Ending {

        private final ListingRow row;
        private final Runnable changed;
        private final FormDialog dialog;
        private final TextField reason;

        Ending(ListingRow row, Runnable changed) {
            this.row = row;
            this.changed = changed;
            this.dialog =
                    new FormDialog(UI.getCurrent().getTranslation("screening.end") + " · " + row.subject(), this::save);
            this.reason = reason(dialog);
            dialog.saveText(dialog.getTranslation("screening.end"));
        }

        private void save() {
            desk.end(row.id(), reason.getValue());
            changed.run();
        }
    }

    private final class Putting {

        private final @Nullable Subject given;
        private final Runnable changed;
        private final FormDialog dialog;
        private final Select<ListColour> list;
        private final Select<Subject.Kind> kind = new Select<>();
        private final TextField number;
        private final UnitPicker outlet;
        private final ComboBox<ProductRow> product;
        private final TextField reason;
        private final DayPicker until;

        /** @param given what is put there; null where it is asked for */
        Putting(@Nullable Subject given, String name, Runnable changed) {
            this.given = given;
            this.changed = changed;
            String title = UI.getCurrent().getTranslation("screening.put");
            this.dialog = new FormDialog(name.isEmpty() ? title : title + " · " + name, this::save);
            this.list = dialog.field("list", new Select<>());
            list.setLabel(dialog.getTranslation("screening.list"));
            list.setItems(ListColour.values());
            list.setItemLabelGenerator(item -> dialog.getTranslation("screening.list." + item));
            list.setValue(ListColour.BLACK);
            this.number = new TextField(dialog.getTranslation("screening.kind.NUMBER"));
            this.outlet = new UnitPicker(units, dialog.getTranslation("screening.kind.OUTLET"), Set.of(Level.OUTLET));
            this.product = new ComboBox<>(dialog.getTranslation("screening.kind.PRODUCT"));
            if (given == null) {
                askForSubject();
            }
            this.reason = reason(dialog);
            this.until = dialog.field("until", new DayPicker(dialog.getTranslation("screening.last-day")));
            until.setHelperText(dialog.getTranslation("screening.last-day.none"));
            until.setClearButtonVisible(true);
            dialog.saveText(title);
        }

        private void askForSubject() {
            dialog.field("kind", kind);
            kind.setLabel(dialog.getTranslation("screening.kind"));
            kind.setItems(allowedForProvince() ? List.of(Subject.Kind.values()) : List.of(Subject.Kind.OUTLET));
            kind.setItemLabelGenerator(item -> dialog.getTranslation("screening.kind." + item));
            dialog.field("subscriber", number);
            dialog.field("outlet", outlet);
            dialog.field("product", product);
            product.setItems(products.all());
            product.setItemLabelGenerator(row -> row.name(UI.getCurrent().getLocale()));
            kind.addValueChangeListener(event -> showFields());
            kind.setValue(allowedForProvince() ? Subject.Kind.NUMBER : Subject.Kind.OUTLET);
        }

        private void showFields() {
            number.setVisible(kind.getValue() == Subject.Kind.NUMBER);
            outlet.setVisible(kind.getValue() == Subject.Kind.OUTLET);
            product.setVisible(kind.getValue() == Subject.Kind.PRODUCT);
        }

        private void save() {
            LocalDate last = until.getValue();
            desk.put(new NewListing(
                    list.getValue(),
                    given == null ? chosen() : given,
                    reason.getValue(),
                    last == null
                            ? null
                            : last.plusDays(1)
                                    .atStartOfDay(Clocks.BUSINESS_ZONE)
                                    .toInstant()));
            changed.run();
        }

        private Subject chosen() {
            return switch (kind.getValue()) {
                case NUMBER -> new Subject.Number(SubscriberNumber.parse(number.getValue()));
                case OUTLET -> {
                    UnitRow unit = outlet.getValue();
                    if (unit == null) {
                        throw RuleViolation.at("outlet", "org.text.missing");
                    }
                    yield new Subject.Outlet(unit.id());
                }
                case PRODUCT -> {
                    ProductRow row = product.getValue();
                    if (row == null) {
                        throw RuleViolation.at("product", "org.text.missing");
                    }
                    yield new Subject.Product(row.id());
                }
            };
        }
    }
}
