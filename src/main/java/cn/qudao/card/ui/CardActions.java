package cn.qudao.card.ui;

import cn.qudao.card.domain.CardStore;
import cn.qudao.card.domain.SerialRange;
import cn.qudao.kernel.Level;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.Notices;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** What can be done with a range of cards, each in a dialog. */
@Component
class CardActions {

    private final CardStore store;
    private final Units units;

    CardActions(CardStore store, Units units) {
        this.store = store;
        this.units = units;
    }

    /** @param action with what is to be said of it */
    record Verb(String title, BiConsumer<SerialRange, String> action) {}

    List<Verb> verbs() {
        return List.of(
                new Verb("card.give-back", store::giveBack),
                new Verb("card.lose", store::lose),
                new Verb("card.recover", store::find),
                new Verb("card.cancel", store::cancel));
    }

    void ask(Verb verb, Runnable changed) {
        Range range = new Range();
        TextField reason = new TextField(text("card.reason"));
        FormDialog dialog = new FormDialog(text(verb.title), () -> {
            verb.action.accept(range.value(), reason.getValue());
            changed.run();
        });
        range.in(dialog);
        dialog.field("reason", reason);
        dialog.open();
    }

    void issue(Runnable changed) {
        Range range = new Range();
        UnitPicker outlet = outlet();
        TextField note = new TextField(text("card.note"));
        FormDialog dialog = new FormDialog(text("card.issue"), () -> {
            UnitRow to = outlet.getValue();
            store.issue(range.value(), to == null ? null : to.id(), note.getValue());
            changed.run();
        });
        dialog.field("outlet", outlet);
        range.in(dialog);
        dialog.field("note", note);
        dialog.open();
    }

    void count(Runnable changed) {
        UnitPicker outlet = outlet();
        IntegerField counted = new IntegerField(text("card.count.counted"));
        TextField reason = new TextField(text("card.count.reason"));
        FormDialog dialog = new FormDialog(text("card.count"), () -> {
            UnitRow at = outlet.getValue();
            int expected = store.count(at == null ? null : at.id(), counted.getValue(), reason.getValue());
            Notices.done(UI.getCurrent().getTranslation("card.count.done", expected, counted.getValue()));
            changed.run();
        });
        dialog.field("outlet", outlet);
        dialog.field("counted", counted);
        dialog.field("reason", reason);
        dialog.open();
    }

    private UnitPicker outlet() {
        return new UnitPicker(units, text("card.outlet"), Set.of(Level.OUTLET));
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }

    /** Two fields; the second is empty where it is about one card. */
    private static final class Range {

        private final TextField first = new TextField(text("card.first"));
        private final TextField last = new TextField(text("card.last"));

        Range() {
            last.setHelperText(text("card.last.hint"));
        }

        void in(FormDialog dialog) {
            dialog.field("first", first);
            dialog.field("last", last);
        }

        SerialRange value() {
            return SerialRange.parse(first.getValue(), last.getValue());
        }
    }
}
