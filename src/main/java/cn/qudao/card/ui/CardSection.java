package cn.qudao.card.ui;

import cn.qudao.card.CardPermissions;
import cn.qudao.card.CardState;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.org.UnitRow;
import cn.qudao.org.UnitSection;
import cn.qudao.uikit.Address;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;
import java.util.Optional;

/** Leads from the page of an outlet to the cards that it has in stock, which that page need not read. */
@org.springframework.stereotype.Component
class CardSection implements UnitSection {

    private final CurrentUser user;

    CardSection(CurrentUser user) {
        this.user = user;
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public String title() {
        return "menu.cards";
    }

    @Override
    public Optional<Component> create(UnitRow unit) {
        if (unit.level() != Level.OUTLET || !user.get().may(CardPermissions.VIEW)) {
            return Optional.empty();
        }
        Anchor stock = new Anchor();
        stock.setHref(Address.of(CardWords.CARDS)
                .with("unit", unit.code())
                .with("state", CardState.AT_OUTLET.name().toLowerCase(Locale.ROOT))
                .toString());
        stock.setText(stock.getTranslation("card.stock"));
        return Optional.of(stock);
    }
}
