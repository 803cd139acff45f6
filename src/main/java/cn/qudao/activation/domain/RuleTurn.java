package cn.qudao.activation.domain;

import cn.qudao.scope.NativeSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who writes rules has to see all others, also those that are just being written in another portal. */
@NativeSql("A lock; the row says nothing and belongs to no unit")
@Component
class RuleTurn {

    private final JdbcClient jdbc;

    RuleTurn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction is over, nobody else writes rules. */
    void take() {
        jdbc.sql("select id from activation_rule_turn where id = 1 for update")
                .query(Integer.class)
                .single();
    }
}
