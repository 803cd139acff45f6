package cn.qudao.activation.ui;

import cn.qudao.activation.ActivationPermissions;
import cn.qudao.activation.domain.RuleBook;
import cn.qudao.activation.domain.RuleRow;
import cn.qudao.activation.pipeline.Rehearsal;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Requires;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Units;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules in force: edit them, end them, read their editions, and try them with a number. */
@Route("activation-rules")
@Menu(title = "menu.activation-rules", icon = "vaadin:filter", order = 72)
@Requires(ActivationPermissions.RULES)
class RulesView extends Page implements BeforeEnterObserver {

    private final transient RuleBook rules;
    private final transient List<ProductRow> catalogue;
    private final transient Dictionaries dictionaries;
    private final transient TermsText text;
    private final ListFrame<RuleRow> list;

    RulesView(
            RuleBook rules,
            Rehearsal rehearsal,
            Products products,
            Dictionaries dictionaries,
            Units units,
            ListFrames lists) {
        super("menu.activation-rules");
        this.rules = rules;
        this.catalogue = products.all();
        this.dictionaries = dictionaries;
        this.text = new TermsText(catalogue, dictionaries);
        Button add = new Button(getTranslation("activation.rule.add"), event -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button trial = new Button(
                getTranslation("activation.rule.try"), event -> new TrialDialog(rehearsal, catalogue, units).open());
        actions(trial, add);
        list = lists.frame("menu.activation-rules", "activation.rule.none");
        list.text("kind", "activation.rule.kind", row -> list.say("activation.rule.kind." + row.kind()))
                .opens(this::edit);
        list.text("product", "activation.product", row -> text.product(row.product()));
        list.text("says", "activation.rule.says", row -> text.say(row.terms()));
        list.time("since", "activation.rule.since", RuleRow::since);
        list.number("edition", "activation.rule.edition", RuleRow::edition);
        list.verb("end", "activation.rule.end", row -> list.say("activation.rule.end"), this::ask);
        add(list.all(rules::inForce));
    }

    private void edit(@Nullable RuleRow row) {
        new RuleDialog(rules, catalogue, dictionaries, row, list::refresh).open();
    }

    private void ask(RuleRow row) {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("activation.rule.end") + " · " + text.product(row.product()),
                getTranslation("activation.rule.end.sure", text.say(row.terms())),
                getTranslation("activation.rule.end"),
                event -> {
                    rules.end(row.series());
                    list.refresh();
                });
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("uikit.cancel"));
        dialog.open();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
