package cn.qudao.referral.ui;

import cn.qudao.referral.RewardKind;
import cn.qudao.referral.domain.ReferralRow;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How the screens say what is given for a friend. */
final class ReferralWords {

    private ReferralWords() {}

    static String reward(RewardKind kind, BigDecimal amount) {
        return I18NProvider.translate(
                "referral.reward." + kind, amount.stripTrailingZeros().toPlainString());
    }

    /** Null where it is not known yet, or where the friend has not got it. */
    static @Nullable String reward(ReferralRow row) {
        if (row.withheld() != null) {
            return I18NProvider.translate("referral.withheld." + row.withheld());
        }
        return row.reward() == null
                ? null
                : reward(row.reward().kind(), row.reward().amount());
    }
}
