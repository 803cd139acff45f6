package cn.qudao.card.ui;

import cn.qudao.card.AfterFree;
import cn.qudao.card.CardPermissions;
import cn.qudao.card.domain.CardDetail;
import cn.qudao.card.domain.CardList;
import cn.qudao.card.domain.CardRow;
import cn.qudao.card.domain.CardStore;
import cn.qudao.card.domain.MovementRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.Facts;
import cn.qudao.uikit.Page;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page of a card: how it stands, and everything that happened to it. */
@Route(CardWords.CARDS + "/:serial")
@Requires(CardPermissions.VIEW)
class CardView extends Page implements BeforeEnterObserver {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Clocks.BUSINESS_ZONE);

    private final transient CardList cards;
    private final transient CardStore store;
    private final transient CurrentUser user;
    private final transient CardWords words;
    private final Div content = new Div();
    private final Div buttons = new Div();

    CardView(CardList cards, CardStore store, Products products, CurrentUser user) {
        super("menu.cards");
        this.cards = cards;
        this.store = store;
        this.user = user;
        this.words = new CardWords(products);
        content.addClassName("qd-sections");
        buttons.addClassName("qd-page-actions");
        actions(buttons);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getRouteParameters().get("serial").orElse("");
        if (!asked.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        show(Long.parseLong(asked));
    }

    private void show(long serial) {
        CardDetail detail = cards.card(serial);
        CardRow card = detail.card();
        title(card.serial());
        trail(List.of(
                new Crumb(getTranslation("menu.cards"), Address.of(CardWords.CARDS)),
                new Crumb(card.serial(), Address.of(CardWords.address(card.serial())))));
        content.removeAll();
        buttons.removeAll();
        if (card.afterFree() == AfterFree.UNSTOPPED && user.get().may(CardPermissions.ISSUE)) {
            buttons.add(new Button(getTranslation("card.stop.again"), event -> {
                store.stopAgain(serial);
                show(serial);
            }));
        }
        content.add(
                new Section(new H2(getTranslation("card.data")), facts(card)),
                new Section(new H2(getTranslation("card.time-line")), timeLine(detail.timeLine())));
    }

    private Facts facts(CardRow card) {
        return new Facts()
                .with("card.kind", getTranslation("card.kind." + card.kind()))
                .with("card.product", words.product(card.product(), getLocale()))
                .with("card.batch", String.valueOf(card.batch()))
                .with("card.state", getTranslation("card.state." + card.state()))
                .with(
                        "card.outlet",
                        card.outlet() == null ? null : card.outlet().name())
                .with("card.valid-until", card.validUntil())
                .with("card.issued-at", time(card.issuedAt()))
                .with("card.sold-at", time(card.soldAt()))
                .with("card.subscriber", card.subscriber())
                .with("card.activated-at", time(card.activatedAt()))
                .with("card.free-until", card.freeUntil())
                .with("card.after", card.afterFree() == null ? null : getTranslation("card.after." + card.afterFree()));
    }

    private RecordList timeLine(List<MovementRow> steps) {
        RecordList list = new RecordList();
        steps.forEach(step -> list.row(getTranslation("card.move." + step.move()), null, detail(step)));
        return list;
    }

    private String detail(MovementRow step) {
        return Stream.of(TIME.format(step.at()), way(step), step.by(), step.note())
                .filter(Objects::nonNull)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static @Nullable String way(MovementRow step) {
        if (Objects.equals(step.from(), step.to())) {
            return null;
        }
        return Stream.of(step.from(), step.to()).filter(Objects::nonNull).collect(Collectors.joining(" → "));
    }

    private static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : TIME.format(at);
    }
}
