package cn.qudao.referral.ui;

import cn.qudao.activation.CounterSection;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Messages;
import cn.qudao.org.Dictionaries;
import cn.qudao.referral.ReferralPermissions;
import cn.qudao.referral.domain.PromotionBook;
import cn.qudao.referral.domain.ReferralDesk;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the clerk's page, below the links: the customer who stands there recommends to a friend (row 93). */
@Component
@Order(4)
class ReferralSection implements CounterSection {

    private final ReferralDesk desk;
    private final PromotionBook promotions;
    private final Dictionaries words;
    private final Messages messages;
    private final CurrentUser user;

    ReferralSection(
            ReferralDesk desk, PromotionBook promotions, Dictionaries words, Messages messages, CurrentUser user) {
        this.desk = desk;
        this.promotions = promotions;
        this.words = words;
        this.messages = messages;
        this.user = user;
    }

    @Override
    public Panel open(Counter counter) {
        return new ReferralPanel(
                number -> new ReferralDialog(desk, promotions, words, messages, number),
                user.get().may(ReferralPermissions.SEND));
    }
}
