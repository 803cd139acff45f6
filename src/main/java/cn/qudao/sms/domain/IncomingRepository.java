package cn.qudao.sms.domain;

import cn.qudao.sms.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface IncomingRepository extends JpaRepository<Incoming, Long> {

    String WANTED = " m.scopeKey between :lo and :hi and m.receivedAt >= :from and m.receivedAt < :until"
            + " and (:outcome is null or m.outcome = :outcome)";

    /** Newest first, from an id on. */
    @Query("select m from Incoming m where" + WANTED + " and m.id < :before order by m.id desc")
    List<Incoming> page(
            long lo, long hi, Instant from, Instant until, @Nullable Outcome outcome, long before, Limit limit);

    /** Counted no further than the limit. */
    @Query("select count(*) from (select m.id as id from Incoming m where" + WANTED
            + " order by m.scopeKey limit :most) c")
    long count(long lo, long hi, Instant from, Instant until, @Nullable Outcome outcome, int most);
}
