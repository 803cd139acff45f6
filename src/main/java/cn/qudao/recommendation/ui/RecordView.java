package cn.qudao.recommendation.ui;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.Units;
import cn.qudao.recommendation.RecommendationPermissions;
import cn.qudao.recommendation.Result;
import cn.qudao.recommendation.domain.Cursor;
import cn.qudao.recommendation.domain.RecommendationDesk;
import cn.qudao.recommendation.domain.RecommendationFilter;
import cn.qudao.recommendation.domain.RecommendationForm;
import cn.qudao.recommendation.domain.RecommendationList;
import cn.qudao.recommendation.domain.RecommendationRow;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.Notices;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Where a clerk records a recommendation, and sees what the own post has recorded today. */
@Route("record")
@Menu(title = "menu.record", icon = "vaadin:plus-circle", order = 30)
@Requires(RecommendationPermissions.RECORD)
class RecordView extends Page {

    private static final int SHOWN = 50;
    private static final int LONGEST_REASON = 100;

    private final transient RecommendationDesk desk;
    private final transient RecommendationList recommendations;
    private final transient Products products;
    private final transient Units units;
    private final transient CurrentUser user;
    private final transient Clock clock;
    private final TextField subscriber = new TextField(getTranslation("recommendation.subscriber"));
    private final ComboBox<ProductRow> product = new ComboBox<>(getTranslation("recommendation.product"));
    private final RadioButtonGroup<Result> result = new RadioButtonGroup<>(getTranslation("recommendation.result"));
    private final TextField failReason = new TextField(getTranslation("recommendation.fail-reason"));
    private final Div today = new Div();
    private String token = newToken();

    RecordView(
            RecommendationDesk desk,
            RecommendationList recommendations,
            Products products,
            Units units,
            CurrentUser user,
            Clock clock) {
        super("menu.record");
        this.desk = desk;
        this.recommendations = recommendations;
        this.products = products;
        this.units = units;
        this.user = user;
        this.clock = clock;
        today.addClassName("qd-sections");
        add(form(), new H2(getTranslation("recommendation.today")), today);
        showToday();
    }

    private FormLayout form() {
        subscriber.setRequiredIndicatorVisible(true);
        subscriber.setAutofocus(true);
        subscriber.getElement().setAttribute("inputmode", "tel");
        product.setRequiredIndicatorVisible(true);
        product.setItems(products.onShelf());
        product.setItemLabelGenerator(row -> row.name(getLocale()));
        result.setItems(Result.SUCCESS, Result.FAILED, Result.PENDING);
        result.setItemLabelGenerator(item -> getTranslation("recommendation.result." + item));
        result.setValue(Result.SUCCESS);
        result.addValueChangeListener(event -> failReason.setVisible(event.getValue() == Result.FAILED));
        failReason.setMaxLength(LONGEST_REASON);
        failReason.setVisible(false);
        Button save = new Button(getTranslation("recommendation.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        FormLayout form = new FormLayout(subscriber, product, result, failReason, save);
        form.setAutoResponsive(true);
        form.addClassName("qd-record-form");
        return form;
    }

    private void save() {
        Map<String, HasValidationProperties> fields =
                Map.of("subscriber", subscriber, "product", product, "failReason", failReason);
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            ProductRow chosen = product.getValue();
            desk.record(new RecommendationForm(
                    token,
                    subscriber.getValue(),
                    chosen == null ? null : chosen.id(),
                    result.getValue(),
                    failReason.isVisible() ? failReason.getValue() : null));
            Notices.done(getTranslation("recommendation.saved"));
            begin();
        } catch (RuleViolation violation) {
            HasValidationProperties field = violation.field() == null ? null : fields.get(violation.field());
            if (field == null) {
                Notices.failed(violation);
            } else {
                field.setErrorMessage(getTranslation(violation.key(), violation.arguments()));
                field.setInvalid(true);
            }
        }
    }

    /** The product stays: the next customer is often offered the same. */
    private void begin() {
        token = newToken();
        subscriber.clear();
        failReason.clear();
        result.setValue(Result.SUCCESS);
        subscriber.focus();
        showToday();
    }

    private void showToday() {
        RecommendationFilter filter =
                new RecommendationFilter(user.get().place(), Period.day(LocalDate.now(clock)), null, null, null);
        List<RecommendationRow> rows =
                recommendations.page(filter, Cursor.TOP, SHOWN).rows();
        today.removeAll();
        today.add(
                rows.isEmpty()
                        ? new EmptyState(getTranslation("recommendation.today.empty"))
                        : new RecommendationGrid(products, units, rows));
    }

    private static String newToken() {
        return Long.toString(Ids.next(), Character.MAX_RADIX);
    }
}
