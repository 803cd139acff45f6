package cn.qudao.card.ui;

import cn.qudao.activation.Accepted;
import cn.qudao.activation.CounterSection.Counter;
import cn.qudao.activation.CounterSection.Panel;
import cn.qudao.card.AfterFree;
import cn.qudao.card.domain.CardRow;
import cn.qudao.card.domain.CardTill;
import cn.qudao.card.domain.CardTill.Registered;
import cn.qudao.card.domain.Renewals;
import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.Notices;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folded away until it is needed: most customers have no card. What a customer is to be asked stands open above it. */
class CardPanel extends Div implements Panel {

    private final transient CardTill till;
    private final transient Renewals renewals;
    private final transient CardWords words;
    private final transient Counter counter;
    private final TextField code = new TextField(getTranslation("card.code"));
    private final FieldErrors errors = new FieldErrors();
    private final Div asked = new Div();
    private transient @Nullable SubscriberNumber number;

    CardPanel(CardTill till, Renewals renewals, CardWords words, Counter counter) {
        this.till = till;
        this.renewals = renewals;
        this.words = words;
        this.counter = counter;
        addClassName("qd-sections");
        errors.watch("code", code);
        errors.watch("first", code);
        code.setPlaceholder(getTranslation("card.code.example"));
        code.setClearButtonVisible(true);
        code.addClassName("act-number");
        Button register = new Button(getTranslation("card.register"), event -> errors.attempt(this::register));
        register.setDisableOnClick(true);
        register.addClickListener(event -> register.setEnabled(true));
        Button sell = new Button(getTranslation("card.sell"), event -> sell());
        Div verbs = new Div(register, sell);
        verbs.addClassName("qd-page-actions");
        Div form = new Div(code, verbs);
        form.addClassName("qd-sections");
        asked.setVisible(false);
        asked.getElement().setAttribute("aria-live", "polite");
        add(asked, new Details(getTranslation("card.counter"), form));
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(@Nullable SubscriberNumber shown) {
        number = shown;
        asked.removeAll();
        List<CardRow> open = shown == null || !isVisible() ? List.of() : renewals.open(shown);
        asked.setVisible(!open.isEmpty());
        if (shown != null && !open.isEmpty()) {
            RecordList list = new RecordList();
            open.forEach(card -> list.row(
                    getTranslation("card.counter.free", words.product(card.product(), getLocale())),
                    null,
                    getTranslation("card.counter.free-until", String.valueOf(card.freeUntil()), card.serial()),
                    answer(shown, card, AfterFree.RENEWED),
                    answer(shown, card, AfterFree.STOPPING)));
            asked.add(list);
        }
    }

    @Override
    public void asked(SubscriberNumber who, ProductId product, Accepted accepted) {
        // What came of it changes nothing here.
    }

    private Button answer(SubscriberNumber who, CardRow card, AfterFree wish) {
        return new Button(getTranslation("card.counter.wish." + wish), event -> {
            if (errors.attempt(() -> renewals.answer(who, card.serial(), wish))) {
                Notices.done(getTranslation("card.counter.noted"));
            }
            show(who);
        });
    }

    private void register() {
        SubscriberNumber who = number;
        if (who == null) {
            throw new RuleViolation("card.counter.number-first");
        }
        Registered registered = till.register(code.getValue(), who);
        code.clear();
        counter.asked(who, registered.product(), registered.accepted());
    }

    private void sell() {
        TextField serial = new TextField(getTranslation("card.serial"));
        FormDialog dialog = new FormDialog(getTranslation("card.sell"), () -> {
            till.sell(serial.getValue());
            Notices.done(getTranslation("card.sold"));
        });
        dialog.field("serial", serial);
        dialog.open();
    }
}
