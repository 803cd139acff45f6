package cn.qudao.referral.domain;

import cn.qudao.activation.Leads;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.recommendation.Cause;
import cn.qudao.scope.NativeSql;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A customer who was sent what another recommends, as long as the link is open. */
@NativeSql("By the hashes of numbers that requests are being written for; tells nothing that it was not told")
@Component
class Referred implements Leads {

    private final JdbcClient jdbc;

    Referred(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Cause cause() {
        return Cause.REFERRAL;
    }

    @Override
    public List<Lead> to(Collection<byte[]> subscriberHashes, Instant now) {
        return jdbc.sql("select friend_hash, product_id, scope_key from referral where friend_hash in (:hashes)"
                        + " and finished_at is null")
                .param("hashes", subscriberHashes)
                .query((row, line) -> new Lead(
                        row.getBytes(1),
                        new ProductId(row.getLong(2)),
                        Place.of(row.getLong(3)).at(Level.OUTLET)))
                .list();
    }
}
