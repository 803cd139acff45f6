package cn.qudao.suggestion.domain;

import cn.qudao.activation.Leads;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Place;
import cn.qudao.recommendation.Cause;
import cn.qudao.scope.NativeSql;
import cn.qudao.suggestion.TriggerEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A repair that is done, and what is to be recommended after it (row 99), at whichever counter. */
@NativeSql("By the hashes of numbers that requests are being written for; tells nothing that it was not told")
@Component
class Repaired implements Leads {

    private final JdbcClient jdbc;

    Repaired(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Cause cause() {
        return Cause.SERVICE;
    }

    @Override
    public List<Lead> to(Collection<byte[]> subscriberHashes, Instant now) {
        return jdbc.sql("select subscriber_hash, product_id from suggestion_task where subscriber_hash in (:hashes)"
                        + " and event = :event and product_id is not null and done_at is null and due_at <= :now"
                        + " and ends_at > :now")
                .param("hashes", subscriberHashes)
                .param("event", TriggerEvent.WORK_ORDER_CLOSED.name())
                .param("now", TaskLedger.utc(now))
                .query((row, line) -> new Lead(row.getBytes(1), new ProductId(row.getLong(2)), Place.ROOT))
                .list();
    }
}
