package cn.qudao.ivr.domain;

import cn.qudao.ivr.CallState;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface CallRepository extends JpaRepository<Call, Long> {

    String WANTED = " c.scopeKey between :lo and :hi and c.startedAt >= :from and c.startedAt < :until"
            + " and (:state is null or c.state = :state)";

    /** Of two that tell of the call at once the second sees what the first has done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Call> findBySystemIdAndCallId(long system, String call);

    Optional<Call> findByActivationId(long activation);

    List<Call> findByEndedAtIsNullAndLastAtBefore(Instant moment, Limit limit);

    @Query("select c from Call c where" + WANTED + " and c.id < :before order by c.id desc")
    List<Call> page(long lo, long hi, Instant from, Instant until, @Nullable CallState state, long before, Limit limit);

    /** Counted no further than the limit. */
    @Query("select count(*) from (select c.id as id from Call c where" + WANTED + " order by c.scopeKey limit :most) n")
    long count(long lo, long hi, Instant from, Instant until, @Nullable CallState state, int most);
}
