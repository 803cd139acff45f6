package cn.qudao.resource.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ShareRepository extends JpaRepository<Share, Long> {

    /** Held until the transaction is over: two who give at once give one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Share s where s.poolId = :pool and s.tier = :tier")
    Optional<Share> hold(long pool, String tier);

    @Query("select s from Share s where s.poolId in :pools order by s.poolId, s.tier")
    List<Share> of(Collection<Long> pools);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned Share s set s.scopeKey = s.scopeKey + :shift where s.scopeKey between :lo and :hi")
    void shift(long lo, long hi, long shift);
}
