package cn.qudao.sms.ui;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.sms.SmsPermissions;
import cn.qudao.sms.domain.FormRow;
import cn.qudao.sms.domain.GrammarDesk;
import cn.qudao.sms.domain.GrammarDesk.Read;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.Notices;
import cn.qudao.uikit.Page;
import cn.qudao.uikit.RecordList;
import cn.qudao.uikit.Typing;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How orders are written: the forms, the key words of products, and a trial of both. */
@Route("message-grammar")
@Menu(title = "menu.message-grammar", icon = "vaadin:code", order = 73.3)
@Requires(SmsPermissions.GRAMMAR)
class GrammarView extends Page {

    private final transient GrammarDesk desk;
    private final transient List<ProductRow> products;
    private final TextField text = new TextField(getTranslation("sms.try.text"));
    private final Paragraph read = new Paragraph();
    private final Div forms = new Div();
    private final Div words = new Div();

    GrammarView(GrammarDesk desk, Products catalogue) {
        super("menu.message-grammar");
        this.desk = desk;
        this.products = catalogue.all();
        Typing.tells(text, HasValueChangeMode.DEFAULT_CHANGE_TIMEOUT);
        text.addValueChangeListener(event -> tryOut());
        text.setHelperText(getTranslation("sms.try.hint"));
        read.getElement().setAttribute("aria-live", "polite");
        Div content = new Div(
                section("sms.try", new Div(text, read)),
                section("sms.forms", forms, button("sms.form.add", () -> form(null))),
                section("sms.key-words", words, button("sms.key-word.add", this::word)));
        content.addClassName("qd-sections");
        add(content);
        show();
    }

    private Section section(String title, Component... body) {
        Section section = new Section(new H2(getTranslation(title)));
        section.add(body);
        return section;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(getTranslation(key), event -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void show() {
        RecordList rows = new RecordList();
        for (FormRow row : desk.forms()) {
            rows.row(
                    row.pattern(),
                    null,
                    "",
                    named(button("sms.change", () -> form(row)), row.pattern()),
                    named(button("sms.remove", () -> remove(() -> desk.removeForm(row.id()))), row.pattern()));
        }
        forms.removeAll();
        forms.add(rows);
        Map<String, ProductId> known = desk.words();
        RecordList keys = new RecordList();
        known.forEach((word, product) -> keys.row(
                word,
                null,
                name(product),
                named(button("sms.remove", () -> remove(() -> desk.removeWord(word))), word)));
        words.removeAll();
        words.add(known.isEmpty() ? new EmptyState(getTranslation("sms.key-word.none")) : keys);
        tryOut();
    }

    private static Button named(Button button, String of) {
        button.setAriaLabel(button.getText() + ' ' + of);
        return button;
    }

    private void remove(Runnable action) {
        try {
            action.run();
            show();
        } catch (RuleViolation refused) {
            Notices.failed(refused);
        }
    }

    private String name(ProductId id) {
        return products.stream()
                .filter(product -> product.id().equals(id))
                .map(product -> product.name(getLocale()))
                .findFirst()
                .orElse("");
    }

    private void form(@Nullable FormRow row) {
        TextField pattern = new TextField(getTranslation("sms.form.pattern"));
        pattern.setHelperText(getTranslation("sms.form.hint", "{product}", "{number}"));
        pattern.setValue(row == null ? "" : row.pattern());
        FormDialog dialog = new FormDialog(getTranslation(row == null ? "sms.form.add" : "sms.form.change"), () -> {
            if (row == null) {
                desk.addForm(pattern.getValue());
            } else {
                desk.changeForm(row.id(), pattern.getValue());
            }
            show();
        });
        dialog.field("pattern", pattern);
        dialog.open();
    }

    private void word() {
        TextField word = new TextField(getTranslation("sms.key-word"));
        ComboBox<ProductRow> product = new ComboBox<>(getTranslation("activation.product"));
        product.setItems(products);
        product.setItemLabelGenerator(each -> each.name(getLocale()));
        FormDialog dialog = new FormDialog(getTranslation("sms.key-word.add"), () -> {
            ProductRow chosen = product.getValue();
            desk.addWord(word.getValue(), chosen == null ? null : chosen.id());
            show();
        });
        dialog.field("word", word);
        dialog.field("product", product);
        dialog.open();
    }

    private void tryOut() {
        String typed = text.getValue();
        read.setText(
                typed.isBlank()
                        ? ""
                        : desk.tryOut(typed).map(this::say).orElseGet(() -> getTranslation("sms.try.none")));
    }

    private String say(Read found) {
        ProductRow product = found.product();
        return product == null
                ? getTranslation("sms.try.no-product", found.word(), found.number())
                : getTranslation("sms.try.read", product.name(getLocale()), found.number());
    }
}
