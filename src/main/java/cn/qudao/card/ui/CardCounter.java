package cn.qudao.card.ui;

import cn.qudao.activation.CounterSection;
import cn.qudao.card.CardPermissions;
import cn.qudao.card.domain.CardTill;
import cn.qudao.card.domain.Renewals;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.CurrentUser;
import org.springframework.stereotype.Component;

/** On the clerk's page: the customer has a card (row 103), or has had one whose free time ends (row 102). */
@Component
class CardCounter implements CounterSection {

    private final CardTill till;
    private final Renewals renewals;
    private final Products products;
    private final CurrentUser user;

    CardCounter(CardTill till, Renewals renewals, Products products, CurrentUser user) {
        this.till = till;
        this.renewals = renewals;
        this.products = products;
        this.user = user;
    }

    @Override
    public Panel open(Counter counter) {
        CardPanel panel = new CardPanel(till, renewals, new CardWords(products), counter);
        panel.setVisible(user.get().may(CardPermissions.REGISTER));
        return panel;
    }
}
