package cn.qudao.training.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface TrainingRepository extends JpaRepository<Training, Long> {

    /** For what depends on who is invited: two at once must not both pass. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Training> findLockedById(long id);

    boolean existsByUnitIdIn(Collection<Long> units);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned Training t set t.scopeKey = t.scopeKey + :shift where t.scopeKey between :lo and :hi")
    void shift(long lo, long hi, long shift);
}
