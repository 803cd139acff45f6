package cn.qudao.training.domain;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface BackboneRepository extends JpaRepository<Backbone, Long> {

    List<Backbone> findByUnitIdOrderBySinceDesc(long unit);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Backbone> findLockedById(long id);

    @Query("select count(*) > 0 from Backbone b where b.unitId = :unit and (b.until is null or b.until >= :since)"
            + " and (:until is null or b.since <= :until)")
    boolean overlaps(long unit, LocalDate since, @Nullable LocalDate until);

    boolean existsByUnitIdIn(Collection<Long> units);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned Backbone b set b.scopeKey = b.scopeKey + :shift where b.scopeKey between :lo and :hi")
    void shift(long lo, long hi, long shift);
}
