package cn.qudao.catalogue.ui;

import cn.qudao.catalogue.CataloguePermissions;
import cn.qudao.catalogue.ProductClassRow;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.catalogue.domain.PermitForm;
import cn.qudao.catalogue.domain.PermitRow;
import cn.qudao.catalogue.domain.SalesPolicy;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.WordsPicker;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks where something may be sold, and until when. */
@Component
class PermitDialogs {

    private final SalesPolicy policy;
    private final Products products;
    private final Dictionaries words;
    private final ProductWords productWords;
    private final CurrentUser user;

    PermitDialogs(
            SalesPolicy policy, Products products, Dictionaries words, ProductWords productWords, CurrentUser user) {
        this.policy = policy;
        this.products = products;
        this.words = words;
        this.productWords = productWords;
        this.user = user;
    }

    boolean allowed() {
        return user.get().may(CataloguePermissions.RULES);
    }

    void add(Runnable changed) {
        new Asking("catalogue.permit.add", null, (form, since) -> {
                    policy.permit(form, since);
                    changed.run();
                })
                .dialog.open();
    }

    void replace(PermitRow row, Runnable changed) {
        new Asking("catalogue.permit.replace", row.form(), (form, since) -> {
                    policy.replace(row.id(), form, since);
                    changed.run();
                })
                .dialog.open();
    }

    void end(PermitRow row, Runnable changed) {
        UI ui = UI.getCurrent();
        DayPicker on = new DayPicker(ui.getTranslation("catalogue.until"));
        on.setValue(productWords.today());
        FormDialog dialog = new FormDialog(
                ui.getTranslation("catalogue.permit.end") + " · " + row.note().in(ui.getLocale()), () -> {
                    policy.end(row.id(), day("on", on));
                    changed.run();
                });
        dialog.field("on", on);
        dialog.saveText(ui.getTranslation("catalogue.permit.end"));
        dialog.open();
    }

    private static LocalDate day(String field, DayPicker picker) {
        LocalDate day = picker.getValue();
        if (day == null) {
            throw RuleViolation.at(field, "org.day.missing");
        }
        return day;
    }

    private final class Asking {

        private final BiConsumer<PermitForm, LocalDate> saved;
        private final FormDialog dialog;
        private final Select<ProductClassRow> productClass = new Select<>();
        private final ComboBox<ProductRow> product;
        private final WordsPicker types;
        private final WordsPicker segments;
        private final WordsPicker tiers;
        private final WordsPicker venues;
        private final IntegerField star;
        private final IntegerField footfall;
        private final Checkbox equipped;
        private final TextField noteZh;
        private final TextField noteEn;
        private final DayPicker since;

        Asking(String title, @Nullable PermitForm now, BiConsumer<PermitForm, LocalDate> saved) {
            this.saved = saved;
            this.dialog = new FormDialog(UI.getCurrent().getTranslation(title), this::save);
            dialog.field("subject", productClass);
            this.product = dialog.field("product", new ComboBox<>(text("catalogue.permit.product")));
            this.types = codes("channelTypes", Dictionary.CHANNEL_TYPE);
            this.segments = codes("segments", Dictionary.SEGMENT);
            this.tiers = codes("tiers", Dictionary.TIER);
            this.venues = codes("venues", Dictionary.VENUE);
            this.star = dialog.field("starLeast", new IntegerField(text("catalogue.permit.star-least")));
            this.footfall = dialog.field("footfallLeast", new IntegerField(text("catalogue.permit.footfall-least")));
            this.equipped = dialog.field("equipped", new Checkbox(text("catalogue.permit.equipped")));
            this.since = dialog.field("since", new DayPicker(text("catalogue.since")));
            this.noteZh = dialog.field("noteZh", new TextField(text("catalogue.permit.note-zh")));
            this.noteEn = dialog.field("noteEn", new TextField(text("catalogue.permit.note-en")));
            subjects();
            noteZh.setRequiredIndicatorVisible(true);
            noteEn.setRequiredIndicatorVisible(true);
            since.setValue(productWords.today());
            if (now != null) {
                fill(now);
            }
        }

        private String text(String key) {
            return dialog.getTranslation(key);
        }

        private void subjects() {
            productClass.setLabel(text("catalogue.product.class"));
            productClass.setItems(products.classes());
            productClass.setEmptySelectionAllowed(true);
            productClass.setItemLabelGenerator(row -> row == null ? "" : row.name(ProductWords.language()));
            product.setItems(products.all());
            product.setItemLabelGenerator(row -> row.name(ProductWords.language()));
            product.setClearButtonVisible(true);
            product.setHelperText(text("catalogue.permit.product.hint"));
        }

        private WordsPicker codes(String name, Dictionary dictionary) {
            return dialog.field(name, new WordsPicker(words, dictionary));
        }

        private void fill(PermitForm now) {
            products.classes().stream()
                    .filter(row -> row.code().equals(now.classCode()))
                    .findFirst()
                    .ifPresent(productClass::setValue);
            products.all().stream()
                    .filter(row -> row.id().equals(now.product()))
                    .findFirst()
                    .ifPresent(product::setValue);
            productClass.setReadOnly(true);
            product.setReadOnly(true);
            types.choose(now.channelTypes());
            segments.choose(now.segments());
            tiers.choose(now.tiers());
            venues.choose(now.venues());
            star.setValue(now.starLeast());
            footfall.setValue(now.footfallLeast());
            equipped.setValue(now.equipped());
            noteZh.setValue(now.note().zh());
            noteEn.setValue(now.note().en());
        }

        private void save() {
            ProductClassRow wantedClass = productClass.getValue();
            ProductRow wanted = product.getValue();
            saved.accept(
                    new PermitForm(
                            wantedClass == null ? null : wantedClass.code(),
                            wanted == null ? null : wanted.id(),
                            types.codes(),
                            segments.codes(),
                            tiers.codes(),
                            venues.codes(),
                            star.getValue(),
                            footfall.getValue(),
                            equipped.getValue(),
                            new Bilingual(noteZh.getValue(), noteEn.getValue())),
                    day("since", since));
        }
    }
}
