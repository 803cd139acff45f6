package cn.qudao.card.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface CardBatchRepository extends JpaRepository<CardBatch, Long> {

    @Query("select b from CardBatch b order by b.number desc")
    List<CardBatch> newestFirst();

    Optional<CardBatch> findByNumber(long number);

    /** One taking of the codes waits for the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from CardBatch b where b.id = :id")
    Optional<CardBatch> hold(long id);

    @Query("select coalesce(max(b.number), 0) from CardBatch b")
    long lastNumber();

    boolean existsByUnitIdIn(Collection<Long> units);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned CardBatch b set b.scopeKey = b.scopeKey + :shift where b.scopeKey between :lo and :hi")
    void shift(long lo, long hi, long shift);
}
