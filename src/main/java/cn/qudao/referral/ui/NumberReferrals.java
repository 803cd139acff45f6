package cn.qudao.referral.ui;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberSection;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.referral.ReferralPermissions;
import cn.qudao.referral.domain.ReferralList;
import cn.qudao.referral.domain.ReferralRow;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** On the page of a subscriber: what the number has recommended, and what was recommended to it. */
@org.springframework.stereotype.Component
class NumberReferrals implements SubscriberSection {

    private final ReferralList referrals;
    private final Products products;
    private final Dictionaries words;
    private final CurrentUser user;

    NumberReferrals(ReferralList referrals, Products products, Dictionaries words, CurrentUser user) {
        this.referrals = referrals;
        this.products = products;
        this.words = words;
        this.user = user;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String title() {
        return "menu.referrals";
    }

    @Override
    public Optional<Component> create(SubscriberNumber number) {
        return user.get().may(ReferralPermissions.VIEW) ? Optional.of(list(referrals.of(number))) : Optional.empty();
    }

    private Component list(List<ReferralRow> rows) {
        UI ui = UI.getCurrent();
        if (rows.isEmpty()) {
            return new EmptyState(ui.getTranslation("referral.number.none"));
        }
        Locale language = ui.getLocale();
        Map<ProductId, String> names =
                products.all().stream().collect(Collectors.toMap(ProductRow::id, row -> row.name(language)));
        RecordList list = new RecordList();
        rows.forEach(row -> list.row(
                ui.getTranslation(
                        "referral.number.line",
                        row.recommender(),
                        row.friend(),
                        words.name(Dictionary.REFERRAL_RELATION, row.relation(), language),
                        names.getOrDefault(row.product(), "")),
                null,
                Stream.of(
                                LocalDate.ofInstant(row.sentAt(), Clocks.BUSINESS_ZONE)
                                        .toString(),
                                ui.getTranslation("wap.state." + row.state()),
                                Optional.ofNullable(ReferralWords.reward(row)).orElse(""))
                        .filter(said -> !said.isEmpty())
                        .collect(Collectors.joining(" · "))));
        return list;
    }
}
