package cn.qudao.recommendation.ui;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Requires;
import cn.qudao.org.Units;
import cn.qudao.recommendation.RecommendationPermissions;
import cn.qudao.recommendation.Result;
import cn.qudao.recommendation.domain.RecommendationDesk;
import cn.qudao.recommendation.domain.RecommendationFilter;
import cn.qudao.recommendation.domain.RecommendationForm;
import cn.qudao.recommendation.domain.RecommendationList;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.Notices;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where a clerk records afterwards what was recommended without the portal, and sees what the own post has recorded today.
 * Reached from the list of recommendations: who stands at a counter activates.
 */
@Route("record")
@Requires(RecommendationPermissions.RECORD)
class RecordView extends Page implements BeforeEnterObserver {

    private static final int LONGEST_REASON = 100;

    private final transient RecommendationDesk desk;
    private final transient RecommendationList recommendations;
    private final transient List<ProductRow> catalogue;
    private final transient Map<ProductId, ProductRow> byId;
    private final transient Units units;
    private final transient CurrentUser user;
    private final transient Clock clock;
    private final TextField subscriber = new TextField(getTranslation("recommendation.subscriber"));
    private final ComboBox<ProductRow> product = new ComboBox<>(getTranslation("recommendation.product"));
    private final RadioButtonGroup<Result> result = new RadioButtonGroup<>(getTranslation("recommendation.result"));
    private final TextField failReason = new TextField(getTranslation("recommendation.fail-reason"));
    private final FieldErrors errors = new FieldErrors();
    private final ListFrame<RecommendationLine> today;
    private String token = newToken();

    RecordView(
            RecommendationDesk desk,
            RecommendationList recommendations,
            Products products,
            Units units,
            CurrentUser user,
            Clock clock,
            ListFrames lists) {
        super("menu.record");
        this.desk = desk;
        this.recommendations = recommendations;
        this.catalogue = products.all();
        this.byId = catalogue.stream().collect(Collectors.toMap(ProductRow::id, Function.identity()));
        this.units = units;
        this.user = user;
        this.clock = clock;
        today = lists.frame("recommendation.today", "recommendation.today.empty");
        RecommendationColumns.addTo(today);
        RecommendationColumns.settle(today, desk, user);
        today.rows(this::today);
        add(form(), new H2(getTranslation("recommendation.today")), today);
    }

    private FormLayout form() {
        errors.watch("subscriber", subscriber);
        errors.watch("product", product);
        errors.watch("failReason", failReason);
        subscriber.setRequiredIndicatorVisible(true);
        subscriber.setAutofocus(true);
        subscriber.getElement().setAttribute("inputmode", "tel");
        product.setRequiredIndicatorVisible(true);
        LocalDate day = LocalDate.now(clock);
        product.setItems(catalogue.stream().filter(row -> row.isOnShelf(day)).toList());
        product.setItemLabelGenerator(row -> row.name(getLocale()));
        result.setItems(Result.SUCCESS, Result.FAILED, Result.PENDING);
        result.setItemLabelGenerator(item -> getTranslation("recommendation.result." + item));
        result.setValue(Result.SUCCESS);
        result.addValueChangeListener(event -> failReason.setVisible(event.getValue() == Result.FAILED));
        failReason.setMaxLength(LONGEST_REASON);
        failReason.setVisible(false);
        Button save = new Button(getTranslation("recommendation.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        FormLayout form = new FormLayout(subscriber, product, result, failReason, save);
        // In the search of the header, Enter does not record anything.
        save.addClickShortcut(Key.ENTER).listenOn(form);
        form.setAutoResponsive(true);
        form.addClassName("qd-record-form");
        return form;
    }

    private void save() {
        if (errors.attempt(this::recordIt)) {
            Notices.done(getTranslation("recommendation.saved"));
            begin();
        }
    }

    private void recordIt() {
        ProductRow chosen = product.getValue();
        desk.record(new RecommendationForm(
                token,
                subscriber.getValue(),
                chosen == null ? null : chosen.id(),
                result.getValue(),
                failReason.isVisible() ? failReason.getValue() : null));
    }

    /** The product stays: the next customer is often offered the same. */
    private void begin() {
        token = newToken();
        subscriber.clear();
        failReason.clear();
        result.setValue(Result.SUCCESS);
        subscriber.focus();
        today.refresh();
    }

    private ListRows<RecommendationLine> today() {
        RecommendationFilter filter =
                new RecommendationFilter(user.get().place(), Period.day(LocalDate.now(clock)), null, null, null, null);
        return ListRows.of(
                portion -> recommendations
                        .page(filter, portion)
                        .map(rows -> RecommendationLine.of(rows, byId, units, today.language())),
                () -> recommendations.count(filter));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        today.show(Address.of(event.getLocation()));
    }

    private static String newToken() {
        return Long.toString(Ids.next(), Character.MAX_RADIX);
    }
}
