package cn.qudao.referral.domain;

import cn.qudao.scope.NativeSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who writes promotions has to see all others, also those that are just being written in another portal. */
@NativeSql("A lock; the row says nothing and belongs to no unit")
@Component
class PromotionTurn {

    private final JdbcClient jdbc;

    PromotionTurn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction is over, nobody else writes promotions. */
    void take() {
        jdbc.sql("select id from referral_promotion_turn where id = 1 for update")
                .query(Integer.class)
                .single();
    }
}
