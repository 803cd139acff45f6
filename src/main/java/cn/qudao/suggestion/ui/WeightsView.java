package cn.qudao.suggestion.ui;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Requires;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Units;
import cn.qudao.suggestion.SuggestionPermissions;
import cn.qudao.suggestion.domain.PolicyRow;
import cn.qudao.suggestion.domain.SuggestionPolicyDesk;
import cn.qudao.suggestion.domain.Trial;
import cn.qudao.suggestion.domain.WeightBook;
import cn.qudao.suggestion.domain.WeightRow;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.Facts;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is suggested to whom: the policy in force, and the weights that make the order. */
@Route("suggestion-rules")
@Menu(title = "menu.suggestion-rules", icon = "vaadin:lightbulb", order = 73)
@Requires(SuggestionPermissions.RULES)
class WeightsView extends Page implements BeforeEnterObserver {

    private final transient WeightBook weights;
    private final transient SuggestionPolicyDesk policies;
    private final transient WeightWords words;
    private final Div policy = new Div();
    private final ListFrame<WeightRow> list;
    private transient List<PolicyRow> versions = List.of();

    WeightsView(
            WeightBook weights,
            SuggestionPolicyDesk policies,
            Trial trial,
            Products products,
            Dictionaries dictionaries,
            Units units,
            Messages messages,
            ListFrames lists) {
        super("menu.suggestion-rules");
        this.weights = weights;
        this.policies = policies;
        this.words = new WeightWords(products, dictionaries);
        Button add = new Button(getTranslation("suggestion.weight.add"), event -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(
                new Button(getTranslation("suggestion.try"), event -> new TryDialog(trial, units, messages).open()),
                new Button(
                        getTranslation("suggestion.policy.change"),
                        event -> new SuggestionPolicyDialog(policies, versions, this::show).open()),
                add);
        list = lists.frame("menu.suggestion-rules", "suggestion.weight.none");
        columns();
        add(policy, list.all(weights::inForce));
    }

    private void columns() {
        list.text("matched", "suggestion.weight.matched", this::condition).opens(this::edit);
        list.text("product", "activation.product", this::product);
        list.number("points", "suggestion.weight.points-column", WeightRow::points);
        list.time("since", "suggestion.weight.since", WeightRow::since);
        list.number("edition", "suggestion.weight.edition", WeightRow::edition);
        list.verb("end", "suggestion.weight.end", row -> list.say("suggestion.weight.end"), row -> {
            weights.end(row.series());
            list.refresh();
        });
    }

    private String condition(WeightRow row) {
        String kind = list.say("suggestion.matched." + row.matched());
        return row.value().isEmpty()
                ? kind
                : list.say("suggestion.condition", kind, words.value(row.matched(), row.value(), list.language()));
    }

    private String product(WeightRow row) {
        ProductRow product = words.product(row.product());
        return product == null ? list.say("suggestion.weight.every-product") : product.name(list.language());
    }

    private void edit(@Nullable WeightRow row) {
        new WeightDialog(weights, words, row, list::refresh).open();
    }

    private void show() {
        versions = policies.all();
        PolicyRow now = versions.getFirst();
        policy.removeAll();
        policy.add(new Facts()
                .with("suggestion.policy.most", now.most())
                .with("suggestion.policy.least-points", now.leastPoints())
                .with("suggestion.policy.rest-days", now.restDays())
                .with("suggestion.policy.hold-out", now.holdOutPercent()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
        list.show(Address.of(event.getLocation()));
    }
}
