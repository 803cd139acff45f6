package cn.qudao.suggestion.domain;

import cn.qudao.activation.Leads;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.recommendation.Cause;
import cn.qudao.scope.NativeSql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A product that stood before the clerk for this number, that day and at that outlet. */
@NativeSql("By the hashes of numbers that requests are being written for; tells nothing that it was not told")
@Component
class Hinted implements Leads {

    private final JdbcClient jdbc;

    Hinted(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Cause cause() {
        return Cause.SUGGESTION;
    }

    @Override
    public List<Lead> to(Collection<byte[]> subscriberHashes, Instant now) {
        return jdbc.sql("select subscriber_hash, product_id, scope_key from suggestion_hint"
                        + " where subscriber_hash in (:hashes) and business_day = :day and held_out = false")
                .param("hashes", subscriberHashes)
                .param("day", LocalDate.ofInstant(now, Clocks.BUSINESS_ZONE))
                .query((row, line) -> new Lead(
                        row.getBytes(1),
                        new ProductId(row.getLong(2)),
                        Place.of(row.getLong(3)).at(Level.OUTLET)))
                .list();
    }
}
