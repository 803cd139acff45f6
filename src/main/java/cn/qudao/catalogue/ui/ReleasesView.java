package cn.qudao.catalogue.ui;

import cn.qudao.catalogue.CataloguePermissions;
import cn.qudao.catalogue.Phase;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.catalogue.domain.ReleaseForm;
import cn.qudao.catalogue.domain.ReleaseRow;
import cn.qudao.catalogue.domain.SalesPolicy;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** From which phase of a region on each product may be recommended (row 61). */
@Route("releases")
@Menu(title = "menu.releases", icon = "vaadin:unlock", order = 54)
@Requires(CataloguePermissions.VIEW)
class ReleasesView extends Page implements BeforeEnterObserver {

    /** An entry with its product and whether it holds. */
    private record Entry(ReleaseRow row, ProductRow product, Standing standing) {}

    private final transient SalesPolicy policy;
    private final transient ProductWords words;
    private final transient List<ProductRow> catalogue;
    private final ListFilter<Standing> standing;
    private final ListFrame<Entry> list;

    ReleasesView(SalesPolicy policy, Products products, ProductWords words, CurrentUser user, ListFrames lists) {
        super("menu.releases");
        this.policy = policy;
        this.words = words;
        this.catalogue = products.all();
        if (user.get().may(CataloguePermissions.RULES)) {
            Button set = new Button(getTranslation("catalogue.release.set"), event -> ask());
            set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(set);
        }
        standing = DatedForm.standing(this);
        list = lists.frame("menu.releases", "catalogue.release.empty");
        columns();
        add(list.filters(standing).all(this::rows));
    }

    private void columns() {
        list.text("product", "catalogue.product.name", entry -> entry.product().name(list.language()))
                .leadsTo(entry -> ProductWords.address(entry.product().code()).toString());
        list.text(
                "class",
                "catalogue.product.class",
                entry -> words.className(entry.product().classCode(), list.language()));
        list.text("phase", "catalogue.release.from", entry -> phase(entry.row()));
        list.time("since", "catalogue.since", entry -> entry.row().since());
        list.text("standing", "catalogue.standing", entry -> list.say("catalogue.standing." + entry.standing()));
        list.text("reason", "catalogue.reason", entry -> entry.row().reason());
        list.text("by", "catalogue.by", entry -> entry.row().recordedBy());
        list.time("at", "catalogue.at", entry -> entry.row().recordedAt()).hidden();
    }

    private String phase(ReleaseRow row) {
        Phase from = row.phase();
        return list.say(from == null ? "catalogue.release.none" : "catalogue.phase." + from);
    }

    private List<Entry> rows() {
        Map<ProductId, ProductRow> byId =
                catalogue.stream().collect(Collectors.toMap(ProductRow::id, Function.identity()));
        return Standing.of(policy.releases(), ReleaseRow::product, ReleaseRow::since, words.today()).entrySet().stream()
                .filter(each -> byId.containsKey(each.getKey().product()))
                .map(each -> new Entry(
                        each.getKey(),
                        Objects.requireNonNull(byId.get(each.getKey().product())),
                        each.getValue()))
                .filter(entry -> standing.value()
                        .map(wanted -> wanted == entry.standing())
                        .orElse(true))
                .toList();
    }

    private void ask() {
        DatedForm form = new DatedForm("catalogue.release.set", words.today());
        ComboBox<ProductRow> product = new ComboBox<>(getTranslation("catalogue.product.name"));
        product.setItems(catalogue);
        product.setItemLabelGenerator(row -> row.name(getLocale()));
        product.setRequiredIndicatorVisible(true);
        form.field("product", product);
        var from = form.phase("phase", true);
        form.open((since, reason) -> {
            ProductRow chosen = product.getValue();
            if (chosen == null) {
                throw RuleViolation.at("product", "org.text.missing");
            }
            policy.release(chosen.id(), new ReleaseForm(from.getValue(), since, reason));
            list.refresh();
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
