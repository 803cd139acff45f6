package cn.qudao.org.ui;

import cn.qudao.kernel.Requires;
import cn.qudao.org.Dictionary;
import cn.qudao.org.DictionaryRow;
import cn.qudao.org.OrgPermissions;
import cn.qudao.org.domain.DictionaryBook;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.FilterBar;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.ListGrid;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The words that master data is described with. An entry is never deleted, since rows hold its code. */
@Route("dictionaries")
@Menu(title = "menu.dictionaries", icon = "vaadin:book", order = 80)
@Requires(OrgPermissions.DICTIONARIES)
class DictionariesView extends Page implements BeforeEnterObserver {

    private final transient DictionaryBook book;
    private final Select<Dictionary> dictionary = new Select<>();
    private final ListGrid<DictionaryRow> list = new ListGrid<>();

    DictionariesView(DictionaryBook book) {
        super("menu.dictionaries");
        this.book = book;
        dictionary.setLabel(getTranslation("org.dictionary"));
        dictionary.setItems(Dictionary.values());
        dictionary.setItemLabelGenerator(item -> getTranslation("org.dictionary." + item));
        dictionary.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                Address.of("dictionaries").with("of", event.getValue()).go(UI.getCurrent());
            }
        });
        actions(new Button(getTranslation("org.dictionary.add"), event -> edit(null)));
        list.text(getTranslation("org.dictionary.name-zh"), DictionaryRow::nameZh);
        list.text(getTranslation("org.dictionary.name-en"), DictionaryRow::nameEn);
        list.text(getTranslation("org.code"), DictionaryRow::code);
        list.number(getTranslation("org.dictionary.position"), row -> Integer.toString(row.position()));
        list.text(
                getTranslation("org.state"),
                row -> getTranslation(row.active() ? "org.state.active" : "org.state.stopped"));
        list.addItemClickListener(event -> edit(event.getItem()));
        add(new FilterBar(dictionary), list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = Address.of(event.getLocation()).get("of").orElse("");
        dictionary.setValue(Arrays.stream(Dictionary.values())
                .filter(each -> each.name().equals(asked))
                .findFirst()
                .orElse(Dictionary.CHANNEL_TYPE));
        show();
    }

    private void show() {
        list.setItems(book.entries(chosen()));
    }

    private Dictionary chosen() {
        return Objects.requireNonNull(dictionary.getValue());
    }

    private void edit(@Nullable DictionaryRow row) {
        new Entry(row).dialog.open();
    }

    private final class Entry {

        private final @Nullable DictionaryRow row;
        private final FormDialog dialog;
        private final TextField code;
        private final TextField nameZh;
        private final TextField nameEn;
        private final IntegerField position;
        private final Checkbox active;

        Entry(@Nullable DictionaryRow row) {
            this.row = row;
            dialog = new FormDialog(getTranslation("org.dictionary." + chosen()), this::save);
            Inputs inputs = new Inputs(dialog);
            code = inputs.text("code", "org.code", true);
            nameZh = inputs.text("nameZh", "org.dictionary.name-zh", true);
            nameEn = inputs.text("nameEn", "org.dictionary.name-en", true);
            position = dialog.field("position", new IntegerField(getTranslation("org.dictionary.position")));
            active = inputs.check("active", "org.dictionary.active");
            List<DictionaryRow> all = book.entries(chosen());
            position.setValue(row == null ? all.size() + 1 : row.position());
            active.setValue(row == null || row.active());
            if (row != null) {
                code.setValue(row.code());
                code.setReadOnly(true);
                nameZh.setValue(row.nameZh());
                nameEn.setValue(row.nameEn());
            }
        }

        private void save() {
            Integer place = position.getValue();
            DictionaryRow changed = new DictionaryRow(
                    chosen(),
                    code.getValue().strip(),
                    nameZh.getValue().strip(),
                    nameEn.getValue().strip(),
                    place == null ? 1 : place,
                    active.getValue());
            if (row == null) {
                book.add(changed);
            } else {
                book.change(changed);
            }
            show();
        }
    }
}
