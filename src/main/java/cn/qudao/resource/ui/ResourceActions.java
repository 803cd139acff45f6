package cn.qudao.resource.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.DictionaryRow;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.org.WordPicker;
import cn.qudao.resource.PoolId;
import cn.qudao.resource.ResourceKind;
import cn.qudao.resource.ResourcePermissions;
import cn.qudao.resource.domain.AllotmentRow;
import cn.qudao.resource.domain.PoolForm;
import cn.qudao.resource.domain.PoolRow;
import cn.qudao.resource.domain.Precedence;
import cn.qudao.resource.domain.ResourceDesk;
import cn.qudao.resource.domain.ResourceList;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be done with resources, each in a dialog. */
@Component
class ResourceActions {

    private final ResourceDesk desk;
    private final ResourceList resources;
    private final Units units;
    private final Dictionaries words;
    private final CurrentUser user;

    ResourceActions(ResourceDesk desk, ResourceList resources, Units units, Dictionaries words, CurrentUser user) {
        this.desk = desk;
        this.resources = resources;
        this.units = units;
        this.words = words;
        this.user = user;
    }

    boolean mayOpen() {
        return user.get().may(ResourcePermissions.OPEN);
    }

    boolean mayAllot() {
        return user.get().may(ResourcePermissions.ALLOT);
    }

    /** How much for each tier is asked in a field of its own. */
    void open(Consumer<PoolId> saved) {
        Asking asking = new Asking("resource.open", "");
        TextField name = asking.field("name", new TextField(asking.text("resource.pool")));
        Select<ResourceKind> kind = asking.field("kind", new Select<>());
        UnitPicker unit = asking.field(
                "unit", new UnitPicker(units, asking.text("resource.unit"), EnumSet.range(Level.PROVINCE, Level.GRID)));
        TextField measure = asking.field("measure", new TextField(asking.text("resource.measure")));
        kind.setLabel(asking.text("resource.kind"));
        kind.setItems(ResourceKind.values());
        kind.setItemLabelGenerator(each -> asking.text("resource.kind." + each));
        measure.setHelperText(asking.text("resource.measure.hint"));
        PriorityFields priority = asking.priority(resources, words);
        priority.show(false);
        kind.addValueChangeListener(event -> priority.show(event.getValue() == ResourceKind.NUMBERS));
        asking.note("resource.shares.hint");
        Map<String, IntegerField> amounts = new LinkedHashMap<>();
        for (DictionaryRow tier : words.choices(Dictionary.TIER)) {
            String label = tier.name(UI.getCurrent().getLocale());
            amounts.put(tier.code(), asking.field("tier-" + tier.code(), new IntegerField(label)));
        }
        asking.open(() -> {
            Map<String, Integer> shares = new HashMap<>();
            amounts.forEach((tier, field) -> {
                if (field.getValue() != null) {
                    shares.put(tier, field.getValue());
                }
            });
            UnitRow owner = unit.getValue();
            saved.accept(desk.open(new PoolForm(
                    owner == null ? null : owner.id(),
                    kind.getValue(),
                    name.getValue(),
                    measure.getValue(),
                    shares,
                    priority.value())));
        });
    }

    void add(PoolRow pool, Runnable changed) {
        Asking asking = new Asking("resource.add", " · " + pool.name());
        WordPicker tier = asking.field("tier", WordPicker.forForm(words, Dictionary.TIER));
        IntegerField amount = asking.field("amount", new IntegerField(asking.text("resource.amount-added")));
        asking.open(() -> {
            desk.add(pool.id(), tier.code(), number(amount));
            changed.run();
        });
    }

    /**
     * Changes who is served first, or ends it.
     *
     * @param now null where nobody is
     */
    void prioritise(PoolRow pool, @Nullable Precedence now, Runnable changed) {
        Asking asking = new Asking("resource.priority.set", " · " + pool.name());
        PriorityFields priority = asking.priority(resources, words).fill(now == null ? null : now.priority());
        asking.open(() -> {
            desk.prioritise(pool.id(), priority.value());
            changed.run();
        });
    }

    /** @param given null where somebody is to choose the outlet */
    void allot(PoolRow pool, @Nullable UnitRow given, Runnable changed) {
        Asking asking = new Asking("resource.allot", " · " + pool.name());
        UnitPicker outlet =
                asking.field("outlet", new UnitPicker(units, asking.text("resource.outlet"), Set.of(Level.OUTLET)));
        IntegerField amount = asking.field("amount", new IntegerField(asking.text("resource.amount-given")));
        TextField note = asking.field("note", new TextField(asking.text("resource.note")));
        amount.setSuffixComponent(new Span(pool.measure()));
        outlet.setValue(given);
        asking.open(() -> {
            UnitRow chosen = outlet.getValue();
            if (chosen == null) {
                throw RuleViolation.at("outlet", "org.text.missing");
            }
            desk.allot(pool.id(), chosen.id(), number(amount), note.getValue());
            changed.run();
        });
    }

    void giveBack(AllotmentRow row, Runnable changed) {
        new FieldErrors().attempt(() -> desk.giveBack(row.id()));
        changed.run();
    }

    private static int number(IntegerField field) {
        Integer value = field.getValue();
        return value == null ? 0 : value;
    }

    private static final class Asking {

        private final FormDialog dialog;
        private Runnable action = () -> {};

        Asking(String title, String about) {
            dialog = new FormDialog(UI.getCurrent().getTranslation(title) + about, () -> action.run());
        }

        String text(String key) {
            return dialog.getTranslation(key);
        }

        <F extends com.vaadin.flow.component.Component & HasValue<?, ?>> F field(String name, F field) {
            return dialog.field(name, field);
        }

        PriorityFields priority(ResourceList resources, Dictionaries words) {
            return new PriorityFields(dialog, resources.rankings(), words);
        }

        void note(String key) {
            Span note = new Span(text(key));
            note.addClassName("qd-soft");
            dialog.note(note);
        }

        void open(Runnable onSave) {
            action = onSave;
            dialog.open();
        }
    }
}
