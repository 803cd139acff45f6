package cn.qudao.suggestion.ui;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Requires;
import cn.qudao.org.Dictionaries;
import cn.qudao.suggestion.SuggestionPermissions;
import cn.qudao.suggestion.domain.TriggerBook;
import cn.qudao.suggestion.domain.TriggerRow;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import org.jspecify.annotations.Nullable;

/** 触发规则 (rows 97 to 99): what an event calls for, at which stage, in which mode, by which channel. */
@Route("suggestion-triggers")
@Menu(title = "menu.suggestion-triggers", icon = "vaadin:magic", order = 73.5)
@Requires(SuggestionPermissions.RULES)
class TriggersView extends Page implements BeforeEnterObserver {

    private final transient TriggerBook triggers;
    private final transient WeightWords words;
    private final transient GroupWords groups;
    private final ListFrame<TriggerRow> list;

    TriggersView(TriggerBook triggers, Products products, Dictionaries dictionaries, ListFrames lists) {
        super("menu.suggestion-triggers");
        this.triggers = triggers;
        this.words = new WeightWords(products, dictionaries);
        this.groups = new GroupWords(dictionaries, getLocale(), getTranslation("suggestion.trigger.any-group"));
        Button add = new Button(getTranslation("suggestion.trigger.add"), event -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(add);
        list = lists.frame("menu.suggestion-triggers", "suggestion.trigger.none");
        columns();
        add(list.all(triggers::inForce));
    }

    private void columns() {
        list.text("event", "suggestion.trigger.event", row -> list.say("suggestion.event." + row.event()))
                .opens(this::edit);
        list.text("about", "suggestion.trigger.about", row -> product(row.about(), "suggestion.trigger.any-product"));
        list.text("stage", "suggestion.trigger.stage", row -> list.say("suggestion.stage." + row.stage()));
        list.text("mode", "suggestion.trigger.mode", row -> list.say("suggestion.mode." + row.mode()));
        list.text("group", "suggestion.matched.GROUP", row -> groups.name(row.customerGroup()));
        list.text("channel", "suggestion.trigger.channel", row -> list.say("suggestion.channel." + row.channel()));
        list.text(
                "product", "suggestion.trigger.product", row -> product(row.product(), "suggestion.trigger.only-say"));
        list.text("note", "suggestion.trigger.note", TriggerRow::note);
        list.number("after", "suggestion.trigger.after-days", TriggerRow::afterDays);
        list.number("edition", "suggestion.weight.edition", TriggerRow::edition).hidden();
        list.time("since", "suggestion.weight.since", TriggerRow::since).hidden();
        list.verb("end", "suggestion.weight.end", row -> list.say("suggestion.weight.end"), row -> {
            triggers.end(row.series());
            list.refresh();
        });
    }

    private String product(@Nullable ProductId id, String none) {
        ProductRow product = words.product(id);
        return product == null ? list.say(none) : product.name(list.language());
    }

    private void edit(@Nullable TriggerRow row) {
        new TriggerDialog(triggers, words, groups, row, list::refresh).open();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
