package cn.qudao.org.ui;

import cn.qudao.kernel.Requires;
import cn.qudao.org.Dictionary;
import cn.qudao.org.DictionaryRow;
import cn.qudao.org.OrgPermissions;
import cn.qudao.org.domain.DictionaryBook;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words that master data is described with. An entry is never deleted, since rows hold its code. */
@Route("dictionaries")
@Menu(title = "menu.dictionaries", icon = "vaadin:book", order = 80)
@Requires(OrgPermissions.DICTIONARIES)
class DictionariesView extends Page implements BeforeEnterObserver {

    private final transient DictionaryBook book;
    private final ListFilter<Dictionary> dictionary;
    private final ListFrame<DictionaryRow> list;

    DictionariesView(DictionaryBook book, ListFrames lists) {
        super("menu.dictionaries");
        this.book = book;
        dictionary = ListFilter.choice(
                        "of",
                        getTranslation("org.dictionary"),
                        List.of(Dictionary.values()),
                        Dictionary::name,
                        item -> getTranslation("org.dictionary." + item))
                .preset(() -> Dictionary.CHANNEL_TYPE);
        actions(new Button(getTranslation("org.dictionary.add"), event -> edit(null)));
        list = lists.frame("menu.dictionaries", "org.dictionary.empty");
        list.text("name-zh", "org.dictionary.name-zh", DictionaryRow::nameZh).opens(this::edit);
        list.text("name-en", "org.dictionary.name-en", DictionaryRow::nameEn);
        list.text("code", "org.code", DictionaryRow::code);
        list.number("position", "org.dictionary.position", DictionaryRow::position);
        list.text("state", "org.state", row -> list.say(row.active() ? "org.state.active" : "org.state.stopped"));
        add(list.filters(dictionary).all(() -> book.entries(chosen())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }

    private Dictionary chosen() {
        return dictionary.value().orElse(Dictionary.CHANNEL_TYPE);
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
            list.refresh();
        }
    }
}
