package cn.qudao.forum.domain;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SilenceRepository extends JpaRepository<Silence, Long> {

    @Query("select s from Silence s where s.accountId = :account and s.until > :now and s.endedAt is null"
            + " order by s.until desc")
    List<Silence> inForce(long account, Instant now);

    /** The newest first. */
    @Query("select s from Silence s where s.id < :before and (:now is null or s.until > :now and s.endedAt is null)"
            + " order by s.id desc")
    List<Silence> page(long before, @Nullable Instant now, Limit limit);

    @Query("select count(*) from (select s.id as id from Silence s"
            + " where (:now is null or s.until > :now and s.endedAt is null) order by s.id limit :most) as counted")
    long count(@Nullable Instant now, int most);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Silence> findLockedById(long id);

    boolean existsByUnitIdIn(Collection<Long> units);

    @Query("select count(s) > 0 from Silence s join s.excludedUnits u where u in :units")
    boolean exclude(Collection<Long> units);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned Silence s set s.scopeKey = s.scopeKey + :shift where s.scopeKey between :lo and :hi")
    void shift(long lo, long hi, long shift);
}
