package cn.qudao.wap.domain;

import cn.qudao.wap.LinkState;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface LinkRepository extends JpaRepository<Link, Long> {

    String WANTED =
            " from Link l where l.scopeKey between :lo and :hi and l.createdAt >= :from and l.createdAt < :until"
                    + " and (:state is null or l.state = :state)";

    /** The latest first. */
    @Query("select l" + WANTED + " and l.id < :before order by l.id desc")
    List<Link> page(long lo, long hi, Instant from, Instant until, @Nullable LinkState state, long before, Limit limit);

    /** Counted no further than the limit. */
    @Query("select count(*) from (select l.id as id" + WANTED + " order by l.scopeKey limit :most) as counted")
    long count(long lo, long hi, Instant from, Instant until, @Nullable LinkState state, int most);

    /** Of two that press at once the second sees what the first has done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from Link l where l.id = :id")
    Optional<Link> lock(long id);

    Optional<Link> findByAccountIdAndToken(long account, String token);

    Optional<Link> findByActivationId(long activation);

    @Query("select l.id from Link l where l.finishedAt is null and l.expiresAt <= :now and l.answeredAt is null")
    List<Long> over(Instant now, Limit limit);
}
