package cn.qudao.card.ui;

import cn.qudao.card.CardKind;
import cn.qudao.card.CardPermissions;
import cn.qudao.card.domain.CardBatchRow;
import cn.qudao.card.domain.CardPress;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Requires;
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

/** Batches of cards (row 101); the codes are taken along from here, once. */
@Route(CardWords.BATCHES)
@Menu(title = "menu.card-batches", icon = "vaadin:ticket", order = 60)
@Requires({CardPermissions.VIEW, CardPermissions.BATCH})
class CardBatchesView extends Page implements BeforeEnterObserver {

    private final transient CardPress batches;
    private final transient CardBatchDialogs dialogs;
    private final transient CardWords words;
    private final ListFilter<CardKind> kind;
    private final ListFrame<CardBatchRow> list;

    CardBatchesView(
            CardPress batches, CardBatchDialogs dialogs, Products products, CurrentUser user, ListFrames lists) {
        super("menu.card-batches");
        this.batches = batches;
        this.dialogs = dialogs;
        this.words = new CardWords(products);
        kind = CardWords.kind(this);
        list = lists.frame("menu.card-batches", "card.batch.empty");
        columns();
        if (user.get().may(CardPermissions.BATCH)) {
            Button open = new Button(getTranslation("card.batch.open"), event -> this.dialogs.open(list::refresh));
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(open);
            list.verb(
                    "take",
                    "card.codes.take",
                    row -> row.takenAt() == null ? list.say("card.codes.take") : null,
                    row -> this.dialogs.take(row, list::refresh));
        }
        add(list.filters(kind).all(this::rows));
    }

    private void columns() {
        list.number("number", "card.batch", CardBatchRow::number)
                .leadsTo(row ->
                        Address.of(CardWords.CARDS).with("serial", row.number()).toString());
        list.text("kind", "card.kind", row -> CardWords.said(list, "card.kind.", row.kind()));
        list.text("product", "card.product", row -> words.product(row.product(), list.language()));
        list.text("unit", "card.unit", row -> row.unit().name());
        list.number("amount", "card.batch.amount", CardBatchRow::amount);
        list.number(
                "value",
                "card.batch.face-value",
                row -> row.faceValue() == null ? null : row.faceValue().yuan());
        list.text("first", "card.first", CardBatchRow::first);
        list.text("last", "card.last", CardBatchRow::last);
        list.number("free", "card.batch.free-months", CardBatchRow::freeMonths);
        list.number("remind", "card.batch.remind-days", CardBatchRow::remindDays)
                .hidden();
        list.time("valid", "card.valid-until", CardBatchRow::validUntil);
        list.time("opened", "card.batch.opened-on", CardBatchRow::openedOn).hidden();
        list.text("by", "card.batch.opened-by", CardBatchRow::openedBy).hidden();
        list.time("taken", "card.codes.taken-at", CardBatchRow::takenAt);
        list.text("taken-by", "card.codes.taken-by", CardBatchRow::takenBy).hidden();
    }

    private List<CardBatchRow> rows() {
        return batches.all().stream()
                .filter(row -> kind.value().map(wanted -> wanted == row.kind()).orElse(true))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
