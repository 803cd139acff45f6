package cn.qudao.recommendation.ui;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Requires;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.recommendation.RecommendationPermissions;
import cn.qudao.recommendation.Result;
import cn.qudao.recommendation.domain.Cursor;
import cn.qudao.recommendation.domain.RecommendationList;
import cn.qudao.recommendation.domain.RecommendationPage;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.FilterBar;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The single recommendations, newest first; what is asked for, and where the page begins, stands in the address. */
@Route("recommendations")
@Menu(title = "menu.recommendations", icon = "vaadin:list", order = 31)
@Requires(RecommendationPermissions.VIEW)
class RecommendationsView extends Page implements BeforeEnterObserver {

    private static final int PAGE = 50;

    private final transient RecommendationList recommendations;
    private final transient Products products;
    private final transient Units units;
    private final transient Clock clock;
    private final Div content = new Div();
    private transient Address address = Address.of("recommendations");

    RecommendationsView(RecommendationList recommendations, Products products, Units units, Clock clock) {
        super("menu.recommendations");
        this.recommendations = recommendations;
        this.products = products;
        this.units = units;
        this.clock = clock;
        content.addClassName("qd-sections");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = Address.of(event.getLocation());
        Question question = Question.of(address, units, products, LocalDate.now(clock));
        Cursor from = address.get("before").flatMap(Cursor::parse).orElse(Cursor.TOP);
        RecommendationPage page = recommendations.page(question.filter(), from, PAGE);
        content.removeAll();
        content.add(filters(question));
        if (page.rows().isEmpty()) {
            content.add(new EmptyState(getTranslation("recommendation.list.empty")));
            return;
        }
        content.add(summary(question), new RecommendationGrid(products, units, page.rows()));
        page.older()
                .ifPresent(older -> content.add(new Anchor(
                        address.with("before", older).toString(), getTranslation("recommendation.list.older"))));
    }

    private Component filters(Question question) {
        UnitPicker unit = new UnitPicker(units, getTranslation("recommendation.unit"));
        unit.setValue(question.unit());
        unit.addValueChangeListener(event -> {
            UnitRow row = event.getValue();
            narrow("unit", row == null ? null : row.code());
        });
        ComboBox<ProductRow> product = new ComboBox<>(getTranslation("recommendation.product"));
        product.setItems(products.all());
        product.setItemLabelGenerator(row -> row.name(getLocale()));
        product.setClearButtonVisible(true);
        product.setValue(question.product());
        product.addValueChangeListener(event -> {
            ProductRow row = event.getValue();
            narrow("product", row == null ? null : row.code());
        });
        return new FilterBar(
                unit,
                day("from", question.filter().period().from()),
                day("to", question.filter().period().to()),
                product,
                result(question.filter().result()));
    }

    private Component day(String parameter, LocalDate shown) {
        DatePicker day = new DatePicker(getTranslation("recommendation." + parameter), shown);
        day.addValueChangeListener(event -> narrow(parameter, event.getValue()));
        return day;
    }

    private Component result(@Nullable Result shown) {
        Select<Result> result = new Select<>();
        result.setLabel(getTranslation("recommendation.result"));
        result.setEmptySelectionAllowed(true);
        result.setEmptySelectionCaption(getTranslation("recommendation.result.any"));
        result.setItemLabelGenerator(
                item -> getTranslation("recommendation.result." + (item == null ? "any" : item.name())));
        result.setItems(Result.values());
        result.setValue(shown);
        result.addValueChangeListener(event -> narrow("result", event.getValue()));
        return result;
    }

    private Component summary(Question question) {
        int count = recommendations.count(question.filter());
        String shown = count > RecommendationList.MOST_COUNTED
                ? "%,d+".formatted(RecommendationList.MOST_COUNTED)
                : "%,d".formatted(count);
        Div summary = new Div(new Span(getTranslation("recommendation.list.count", shown)));
        summary.addClassName("qd-summary");
        return summary;
    }

    /** Another question begins at its newest. */
    private void narrow(String parameter, @Nullable Object value) {
        address.with("before", null).with(parameter, value).go(UI.getCurrent());
    }
}
