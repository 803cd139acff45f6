package cn.qudao.sms.domain;

import cn.qudao.sms.MessageKind;
import cn.qudao.sms.MessageState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OutgoingRepository extends JpaRepository<Outgoing, Long> {

    String WANTED = " m.scopeKey between :lo and :hi and m.createdAt >= :from and m.createdAt < :until"
            + " and (:kind is null or m.kind = :kind) and (:state is null or m.state = :state)";

    /** Newest first, from an id on. */
    @Query("select m from Outgoing m where" + WANTED + " and m.id < :before order by m.id desc")
    List<Outgoing> page(
            long lo,
            long hi,
            Instant from,
            Instant until,
            @Nullable MessageKind kind,
            @Nullable MessageState state,
            long before,
            Limit limit);

    /** Counted no further than the limit. */
    @Query("select count(*) from (select m.id as id from Outgoing m where" + WANTED
            + " order by m.scopeKey limit :most) c")
    long count(
            long lo,
            long hi,
            Instant from,
            Instant until,
            @Nullable MessageKind kind,
            @Nullable MessageState state,
            int most);
}
