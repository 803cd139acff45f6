package cn.qudao.referral.ui;

import cn.qudao.kernel.Requires;
import cn.qudao.referral.ReferralPermissions;
import cn.qudao.referral.domain.PromotionBook;
import cn.qudao.referral.domain.PromotionRow;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;

/** What is given for friends, and when (row 93). */
@Route("referral-promotions")
@Menu(title = "menu.referral-promotions", icon = "vaadin:gift", order = 56.5)
@Requires(ReferralPermissions.PROMOTE)
class PromotionsView extends Page implements BeforeEnterObserver {

    private final ListFrame<PromotionRow> list;

    PromotionsView(PromotionBook book, Clock clock, ListFrames lists) {
        super("menu.referral-promotions");
        list = lists.frame("menu.referral-promotions", "referral.promotion.none");
        list.text("title", "referral.promotion.title", row -> row.title().in(list.language()))
                .opens(row -> new PromotionDialog(book, row, row.since(), list::refresh).open());
        list.text("reward", "referral.reward", row -> ReferralWords.reward(row.kind(), row.amount()));
        list.number("most", "referral.promotion.limit", PromotionRow::most);
        list.time("since", "catalogue.since", PromotionRow::since);
        list.time("until", "catalogue.until", PromotionRow::until);
        Button add = new Button(
                getTranslation("referral.promotion.add"),
                event -> new PromotionDialog(book, null, LocalDate.now(clock), list::refresh).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(add);
        add(list.all(book::all));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
