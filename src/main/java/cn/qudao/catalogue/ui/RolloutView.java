package cn.qudao.catalogue.ui;

import cn.qudao.catalogue.CataloguePermissions;
import cn.qudao.catalogue.Phase;
import cn.qudao.catalogue.domain.PhaseForm;
import cn.qudao.catalogue.domain.PhaseRow;
import cn.qudao.catalogue.domain.SalesPolicy;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How far the roll-out has come in the regions of the post (row 62), was, and will be. */
@Route("rollout")
@Menu(title = "menu.rollout", icon = "vaadin:road-branches", order = 53)
@Requires(CataloguePermissions.VIEW)
class RolloutView extends Page implements BeforeEnterObserver {

    /** An entry with the region's name and whether it holds. */
    private record Entry(PhaseRow row, UnitRow region, Standing standing) {}

    private final transient SalesPolicy policy;
    private final transient Units units;
    private final transient ProductWords words;
    private final ListFilter<Phase> phase;
    private final ListFilter<Standing> standing;
    private final ListFrame<Entry> list;

    RolloutView(SalesPolicy policy, Units units, ProductWords words, CurrentUser user, ListFrames lists) {
        super("menu.rollout");
        this.policy = policy;
        this.units = units;
        this.words = words;
        if (user.get().may(CataloguePermissions.RULES)) {
            Button set = new Button(getTranslation("catalogue.phase.set"), event -> ask());
            set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(set);
        }
        phase = ListFilter.choice(
                "phase",
                getTranslation("catalogue.phase"),
                List.of(Phase.values()),
                each -> each.name().toLowerCase(Locale.ROOT),
                each -> getTranslation("catalogue.phase." + each));
        standing = DatedForm.standing(this);
        list = lists.frame("menu.rollout", "catalogue.phase.empty");
        columns();
        add(list.filters(phase, standing).all(this::rows));
    }

    private void columns() {
        list.text("region", "catalogue.phase.region", entry -> entry.region().name())
                .leadsTo(entry -> "organisation/" + entry.region().code());
        list.text(
                "phase",
                "catalogue.phase",
                entry -> list.say("catalogue.phase." + entry.row().phase()));
        list.time("since", "catalogue.since", entry -> entry.row().since());
        list.text("standing", "catalogue.standing", entry -> list.say("catalogue.standing." + entry.standing()));
        list.text("reason", "catalogue.reason", entry -> entry.row().reason());
        list.text("by", "catalogue.by", entry -> entry.row().recordedBy());
        list.time("at", "catalogue.at", entry -> entry.row().recordedAt()).hidden();
    }

    private List<Entry> rows() {
        Map<PhaseRow, Standing> all = Standing.of(policy.phases(), PhaseRow::region, PhaseRow::since, words.today());
        Map<UnitId, UnitRow> regions =
                units.all(all.keySet().stream().map(PhaseRow::region).distinct().toList()).stream()
                        .collect(Collectors.toMap(UnitRow::id, Function.identity()));
        return all.entrySet().stream()
                .filter(each -> regions.containsKey(each.getKey().region()))
                .map(each -> new Entry(
                        each.getKey(),
                        Objects.requireNonNull(regions.get(each.getKey().region())),
                        each.getValue()))
                .filter(entry -> phase.value()
                        .map(wanted -> wanted == entry.row().phase())
                        .orElse(true))
                .filter(entry -> standing.value()
                        .map(wanted -> wanted == entry.standing())
                        .orElse(true))
                .toList();
    }

    private void ask() {
        DatedForm form = new DatedForm("catalogue.phase.set", words.today());
        UnitPicker region = form.field(
                "region", new UnitPicker(units, getTranslation("catalogue.phase.region"), Set.of(Level.REGION)));
        var chosen = form.phase("phase", false);
        region.setRequiredIndicatorVisible(true);
        form.open((since, reason) -> {
            UnitRow unit = region.getValue();
            if (unit == null) {
                throw RuleViolation.at("region", "org.text.missing");
            }
            policy.phase(unit.id(), new PhaseForm(chosen.getValue(), since, reason));
            list.refresh();
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
