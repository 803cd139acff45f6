package cn.qudao.referral;

import cn.qudao.activation.ActivationMother;
import cn.qudao.kernel.Bilingual;
import cn.qudao.referral.ReferralFeed.NewPromotion;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is promised today: it holds for the whole province, so it has to be taken back. */
@Component
public class ReferralMother {

    private final ReferralFeed feed;
    private final ActivationMother mother;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReferralMother(ReferralFeed feed, ActivationMother mother, JdbcClient jdbc, Clock clock) {
        this.feed = feed;
        this.mother = mother;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Ten yuan for each friend. */
    public void promise(int most) {
        LocalDate today = LocalDate.now(clock);
        mother.asSystem(() -> {
            feed.promote(new NewPromotion(
                    new Bilingual("推荐有礼", "Friends"),
                    RewardKind.CREDIT,
                    BigDecimal.TEN,
                    most,
                    today,
                    today.plusDays(10)));
            return most;
        });
    }

    public void takeBack() {
        jdbc.sql("delete from referral_promotion").update();
    }
}
