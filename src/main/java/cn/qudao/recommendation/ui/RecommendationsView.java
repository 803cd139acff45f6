package cn.qudao.recommendation.ui;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.NumberFilters;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.recommendation.Cause;
import cn.qudao.recommendation.RecommendationPermissions;
import cn.qudao.recommendation.Result;
import cn.qudao.recommendation.domain.RecommendationDesk;
import cn.qudao.recommendation.domain.RecommendationFilter;
import cn.qudao.recommendation.domain.RecommendationList;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The single recommendations, newest first; of the month so far, unless the address asks for other days. */
@Route("recommendations")
@Menu(title = "menu.recommendations", icon = "vaadin:list", order = 31)
@Requires(RecommendationPermissions.VIEW)
class RecommendationsView extends Page implements BeforeEnterObserver {

    private final transient RecommendationList recommendations;
    private final transient Units units;
    private final transient CurrentUser user;
    private final transient Clock clock;
    private final transient Map<ProductId, ProductRow> byId;
    private final ListFilter<UnitRow> unit;
    private final ListFilter<LocalDate> from;
    private final ListFilter<LocalDate> to;
    private final ListFilter<ProductRow> product;
    private final ListFilter<Result> result;
    private final ListFilter<Cause> cause;
    private final ListFilter<String> subscriber;
    private final Paragraph archived = new Paragraph();
    private final ListFrame<RecommendationLine> list;

    RecommendationsView(
            RecommendationList recommendations,
            RecommendationDesk desk,
            Products products,
            Units units,
            CurrentUser user,
            Clock clock,
            NumberFilters numbers,
            ListFrames lists) {
        super("menu.recommendations");
        this.recommendations = recommendations;
        this.units = units;
        this.user = user;
        this.clock = clock;
        List<ProductRow> catalogue = products.all();
        byId = catalogue.stream().collect(Collectors.toMap(ProductRow::id, Function.identity()));
        unit = ListFilter.of(
                "unit", new UnitPicker(units, getTranslation("recommendation.unit")), UnitRow::code, units::byCode);
        to = ListFilter.day("to", getTranslation("recommendation.to")).preset(() -> LocalDate.now(clock));
        from = ListFilter.day("from", getTranslation("recommendation.from")).preset(() -> last().withDayOfMonth(1));
        product = product(catalogue);
        result = ListFilter.choice(
                "result",
                getTranslation("recommendation.result"),
                List.of(Result.values()),
                Result::name,
                each -> getTranslation("recommendation.result." + each));
        cause = ListFilter.choice(
                "cause",
                getTranslation("recommendation.cause"),
                List.of(Cause.values()),
                Cause::name,
                each -> getTranslation("recommendation.cause." + each));
        subscriber = numbers.filter("subscriber", getTranslation("recommendation.subscriber"));
        list = lists.frame("menu.recommendations", "recommendation.list.empty");
        RecommendationColumns.addTo(list);
        RecommendationColumns.settle(list, desk, user);
        if (user.get().may(RecommendationPermissions.RECORD)) {
            actions(new Anchor("record", getTranslation("menu.record")));
        }
        add(archived);
        add(list.filters(unit, from, to, product, result, cause, subscriber).rows(this::rows));
    }

    private ListFilter<ProductRow> product(List<ProductRow> catalogue) {
        ComboBox<ProductRow> field = new ComboBox<>(getTranslation("recommendation.product"));
        field.setItems(catalogue);
        field.setItemLabelGenerator(row -> row.name(getLocale()));
        field.setClearButtonVisible(true);
        return ListFilter.of("product", field, ProductRow::code, ListFilter.among(catalogue, ProductRow::code));
    }

    private ListRows<RecommendationLine> rows() {
        tellOfArchive();
        Optional<SubscriberNumber> number = subscriber.value().flatMap(SubscriberNumber::find);
        if (subscriber.value().isPresent() && number.isEmpty()) {
            return ListRows.of(portion -> new Slice<>(List.of(), null), () -> 0);
        }
        RecommendationFilter filter = new RecommendationFilter(
                unit.value().map(UnitRow::place).orElseGet(() -> user.get().place()),
                period(),
                result.value().orElse(null),
                cause.value().orElse(null),
                product.value().map(ProductRow::id).orElse(null),
                number.orElse(null));
        return ListRows.of(
                portion -> recommendations
                        .page(filter, portion)
                        .map(rows -> RecommendationLine.of(rows, byId, units, list.language())),
                () -> recommendations.count(filter));
    }

    private void tellOfArchive() {
        List<YearMonth> away = recommendations.archived(period());
        archived.setVisible(!away.isEmpty());
        if (!away.isEmpty()) {
            archived.setText(getTranslation(
                    "reporting.archived.list",
                    away.stream().map(YearMonth::toString).collect(Collectors.joining(", ")),
                    away.getFirst().toString()));
        }
    }

    private Period period() {
        LocalDate last = last();
        LocalDate first = from.value().filter(day -> !day.isAfter(last)).orElse(last);
        return new Period(first, last);
    }

    private LocalDate last() {
        return to.value().orElseGet(() -> LocalDate.now(clock));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
