package cn.qudao.recommendation.ui;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.CustomerPermissions;
import cn.qudao.customer.Unmasking;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Requires;
import cn.qudao.org.Units;
import cn.qudao.recommendation.RecommendationId;
import cn.qudao.recommendation.RecommendationPermissions;
import cn.qudao.recommendation.RecommendationSection;
import cn.qudao.recommendation.Result;
import cn.qudao.recommendation.domain.RecommendationDesk;
import cn.qudao.recommendation.domain.RecommendationList;
import cn.qudao.recommendation.domain.RecommendationRow;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One recommendation. Who may, reads the subscriber's number in full here, and says what for. */
@Route("recommendations")
@Requires(RecommendationPermissions.VIEW)
class RecommendationView extends Page implements HasUrlParameter<Long> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final transient RecommendationList recommendations;
    private final transient Products products;
    private final transient Units units;
    private final DescriptionList facts = new DescriptionList();
    private final DescriptionList.Description subscriber = new DescriptionList.Description();
    private final transient List<RecommendationSection> sections;
    private final Div more = new Div();
    private final Button unmask;
    private final Button settle;
    private final boolean maySettle;
    private transient RecommendationId shown = new RecommendationId(0);

    RecommendationView(
            RecommendationList recommendations,
            RecommendationDesk desk,
            Products products,
            Units units,
            CurrentUser user,
            List<RecommendationSection> sections) {
        super("recommendation.record.title");
        this.sections = sections;
        this.recommendations = recommendations;
        this.products = products;
        this.units = units;
        facts.addClassName("qd-keys");
        unmask = new Button(getTranslation("customer.unmask"), event -> askWhatFor());
        unmask.setVisible(user.get().may(CustomerPermissions.UNMASK));
        maySettle = user.get().may(RecommendationPermissions.RECORD);
        settle = new Button(
                getTranslation("recommendation.settle"),
                event -> new SettleDialog(desk, recommendations.one(shown), this::show).open());
        actions(settle, unmask);
        add(facts, more);
    }

    static String address(RecommendationRow row) {
        return "recommendations/" + row.id().value();
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        shown = new RecommendationId(id);
        show();
    }

    private void show() {
        RecommendationRow row = recommendations.one(shown);
        Map<ProductId, ProductRow> known = products.find(row.product())
                .map(product -> Map.of(product.id(), product))
                .orElseGet(Map::of);
        RecommendationLine line =
                RecommendationLine.of(List.of(row), known, units, getLocale()).getFirst();
        settle.setVisible(maySettle && row.result() == Result.PENDING);
        String at = TIME.format(row.at().atZone(Clocks.BUSINESS_ZONE));
        trail(List.of(
                new Crumb(getTranslation("menu.recommendations"), Address.of("recommendations")),
                new Crumb(at, Address.of(address(row)))));
        facts.removeAll();
        fact("time", at);
        subscriber.setText(row.subscriber());
        facts.add(new DescriptionList.Term(getTranslation("recommendation.subscriber")), subscriber);
        fact("product", line.product());
        fact("outlet", line.outlet());
        fact("clerk", line.clerk());
        fact("way", getTranslation("recommendation.way." + row.way()));
        fact("cause", getTranslation("recommendation.cause." + row.cause()));
        fact("result", getTranslation("recommendation.result." + row.result()));
        fact("fail-reason", row.failReason());
        more.removeAll();
        for (RecommendationSection section : sections) {
            section.create(shown).ifPresent(content -> more.add(new H2(getTranslation(section.title())), content));
        }
    }

    private void fact(String key, @Nullable String value) {
        if (value != null) {
            facts.add(
                    new DescriptionList.Term(getTranslation("recommendation." + key)),
                    new DescriptionList.Description(value));
        }
    }

    private void askWhatFor() {
        TextField reason = new TextField(getTranslation("customer.unmask.reason"));
        reason.setMaxLength(Unmasking.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        FormDialog dialog = new FormDialog(getTranslation("customer.unmask"), () -> {
            subscriber.setText(recommendations.unmask(shown, reason.getValue()).digits());
            unmask.setVisible(false);
        });
        dialog.note(new Paragraph(getTranslation("customer.unmask.what")));
        dialog.field("reason", reason);
        dialog.saveText(getTranslation("customer.unmask.show")).open();
    }
}
