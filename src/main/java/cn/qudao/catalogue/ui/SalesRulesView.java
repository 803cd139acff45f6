package cn.qudao.catalogue.ui;

import cn.qudao.catalogue.CataloguePermissions;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.catalogue.domain.PermitForm;
import cn.qudao.catalogue.domain.PermitRow;
import cn.qudao.catalogue.domain.SalesPolicy;
import cn.qudao.kernel.Requires;
import cn.qudao.org.Dictionaries;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where classes and products may be sold (rows 55–59, 95), now, before and later. */
@Route("sales-rules")
@Menu(title = "menu.sales-rules", icon = "vaadin:gavel", order = 52)
@Requires(CataloguePermissions.VIEW)
class SalesRulesView extends Page implements BeforeEnterObserver {

    private final transient SalesPolicy policy;
    private final transient ProductWords words;
    private final transient PermitWords permitWords;
    private final transient Map<ProductId, ProductRow> byId;
    private final ListFilter<Standing> standing;
    private final ListFrame<PermitRow> list;

    SalesRulesView(
            SalesPolicy policy,
            Products products,
            ProductWords words,
            Dictionaries dictionaries,
            PermitDialogs dialogs,
            ListFrames lists) {
        super("menu.sales-rules");
        this.policy = policy;
        this.words = words;
        this.byId = products.all().stream().collect(Collectors.toMap(ProductRow::id, Function.identity()));
        standing = DatedForm.standing(this);
        list = lists.frame("menu.sales-rules", "catalogue.permit.empty");
        permitWords = new PermitWords(dictionaries, list);
        columns();
        if (dialogs.allowed()) {
            list.verb(
                    "replace",
                    "catalogue.permit.replace",
                    this::changeable,
                    row -> dialogs.replace(row, list::refresh));
            list.verb("end", "catalogue.permit.end", this::endable, row -> dialogs.end(row, list::refresh));
            Button add = new Button(getTranslation("catalogue.permit.add"), event -> dialogs.add(list::refresh));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(add);
        }
        add(list.filters(standing).all(this::rows));
    }

    private void columns() {
        list.text("subject", "catalogue.permit.subject", row -> subject(row.form()));
        list.text("note", "catalogue.permit.note", row -> row.note().in(list.language()));
        list.text("conditions", "catalogue.permit.conditions", row -> permitWords.conditions(row.form()))
                .hidden();
        list.time("since", "catalogue.since", PermitRow::since);
        list.time("until", "catalogue.until", PermitRow::until);
        list.text("standing", "catalogue.standing", row -> list.say("catalogue.standing." + standing(row)));
    }

    private String subject(PermitForm form) {
        ProductRow product = form.product() == null ? null : byId.get(form.product());
        return product == null
                ? words.className(String.valueOf(form.classCode()), list.language())
                : product.name(list.language());
    }

    private Standing standing(PermitRow row) {
        LocalDate today = words.today();
        if (row.since().isAfter(today)) {
            return Standing.PLANNED;
        }
        return row.inForce(today) ? Standing.CURRENT : Standing.PAST;
    }

    private @Nullable String changeable(PermitRow row) {
        return row.until() == null ? list.say("catalogue.permit.replace") : null;
    }

    private @Nullable String endable(PermitRow row) {
        return row.until() == null ? list.say("catalogue.permit.end") : null;
    }

    private List<PermitRow> rows() {
        return policy.permits().stream()
                .filter(row ->
                        standing.value().map(wanted -> wanted == standing(row)).orElse(true))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
